"""The firm's world: applicants, attendees, lecturers, firms and their contacts; couples, siblings, namesakes, moves, married names."""
import random, datetime, json, os
from names import *
REFDAY = datetime.date(2024, 6, 30)
PREFS = [("東京都", 30, "03"), ("神奈川県", 14, "045"), ("埼玉県", 11, "048"), ("千葉県", 10, "043"), ("大阪府", 9, "06"), ("愛知県", 5, "052"), ("兵庫県", 4, "078"), ("福岡県", 4, "092"), ("京都府", 3, "075"), ("北海道", 2, "011"), ("宮城県", 2, "022"), ("静岡県", 2, "054"), ("茨城県", 2, "029"), ("群馬県", 1, "027"), ("広島県", 1, "082")]
class World:
    def __init__(self, seed, ref):
        self.r = random.Random(seed * 7919 + 13)
        m = json.load(open(os.path.join(ref, "municipalities.json")))["rows"]; z = json.load(open(os.path.join(ref, "zip3_prefecture.json")))["zip3"]
        self.cities = {}; self.zips = {}
        for code, pref, name, kana in m:
            if "郡" in name and not name.startswith("郡山"): continue
            self.cities.setdefault(pref, []).append(name)
        for pref, cs in list(self.cities.items()):   # a city with wards is written with its ward
            self.cities[pref] = [c for c in cs if not any(o != c and o.startswith(c) for o in cs)]
        for k, ps in z.items():
            if len(ps) == 1: self.zips.setdefault(ps[0], []).append(k)
        self.used = set(); self.people = []; self.firms = []; self.households = 0
        self.build()
    def pref(self): return self.r.choices(PREFS, [p[1] for p in PREFS])[0]
    def number(self, make):
        while True:
            n = make()
            if n not in self.used: self.used.add(n); return n
    def address(self, p=None):
        r = self.r; p = p or self.pref(); city = r.choice(self.cities[p[0]]); block = [r.randint(1, 5), r.randint(1, 24), r.randint(1, 18)]
        return {"pref": p[0], "city": city, "town": r.choice(TOWNS), "block": block, "zip": r.choice(self.zips[p[0]]) + f"{r.randint(1, 99):04d}", "area": p[2],
                "bldg": f"{r.choice(BLDG)}{r.choice(BLD2)}{r.randint(1, 12)}0{r.randint(1, 9)}" if r.random() < .45 else ""}
    def land(self, area):
        n = 10 - len(area) - 4
        return self.number(lambda: f"{area}-{self.r.randint(2, 9)}{''.join(str(self.r.randint(0, 9)) for _ in range(n - 1))}-{self.r.randint(1000, 9999)}")
    def mobile(self): return self.number(lambda: f"{self.r.choice(['090', '080', '080', '070'])}-{self.r.randint(1000, 9999)}-{self.r.randint(1000, 9999)}")
    def person(self, kind, sex=None, age=None, sur=None, addr=None, land=None):
        r = self.r; sex = sex or r.choice("MF"); age = age or min(72, max(19, int(r.gauss(36, 11)))); days = age * 365.25 + r.randint(0, 364)
        birth = REFDAY - datetime.timedelta(days=int(days) + 1)
        gen = "old" if birth.year < 1970 else "mid" if birth.year < 1990 else "young"
        pool = (MG if sex == "M" else FG)[gen] if r.random() < .4 else (MC if sex == "M" else FC)
        s = sur or r.choices(SURNAMES, WEIGHTS)[0]; g = r.choice(pool)
        p = {"id": len(self.people), "kind": kind, "sex": sex, "birth": birth, "sur": s[0], "surk": s[1], "giv": g[0], "givk": g[1], "addr": addr or self.address(), "mobile": self.mobile(), "land": land, "official": ITAI.get(s[0]) if r.random() < .45 else None}
        sr, gr = romaji(s[1]), romaji(g[1])
        dom = r.choices(["gmail.com", "yahoo.co.jp", "icloud.com", "docomo.ne.jp", "ezweb.ne.jp", "outlook.jp"], [50, 16, 14, 8, 5, 7])[0]
        p["email"] = self.number(lambda: r.choice([f"{sr}.{gr}", f"{gr}{sr}", f"{gr}.{sr[0]}", f"{sr}_{gr}", f"{sr}{gr[0]}"]) + (str(r.choice([birth.year, birth.year % 100, r.randint(1, 999)])) if r.random() < .75 else "") + "@" + dom)
        if land is None and r.random() < .25: p["land"] = self.land(p["addr"]["area"])
        self.people.append(p); return p
    def firm(self):
        r = self.r; a = self.address(); base = r.choice(FIRM_A) + r.choice(FIRM_B)
        name = self.number(lambda: (lambda b: r.choice([f"株式会社{b}", f"{b}株式会社", f"{b}株式会社", f"有限会社{b}" if r.random() < .2 else f"株式会社{b}"]))(r.choice(FIRM_A) + r.choice(FIRM_B)))
        f = {"name": name, "addr": a, "tel": self.land(a["area"]), "dom": self.number(lambda: f"{r.choice('kyoei toho sanwa taisei nisshin hokuto meiwa taiyo toko chuo maru wakamatsu futaba mizuho minato asahi tsubame hibari musashi naniwa rokko tokai hakata aoba'.split())}-{r.choice('corp works tech foods sys mfg logi med print fudosan'.split())}{r.choice(['', '', str(r.randint(2, 99))])}.co.jp")}
        self.firms.append(f); return f
    def at_firm(self, p, f):
        p["firm"] = f; p["dept"] = self.r.choice(DEPTS); p["title"] = self.r.choice(TITLES)
        sr, gr = romaji(p["surk"]), romaji(p["givk"])
        p["wmail"] = self.number(lambda: self.r.choice([f"{gr[0]}-{sr}", f"{sr}.{gr}", f"{gr}.{sr}", f"{sr}{self.r.randint(1, 99)}"]) + "@" + f["dom"])
    def build(self):
        r = self.r
        for _ in range(330): self.firm()
        cand = []
        while len(cand) < 1650:
            p = self.person("cand"); cand.append(p); x = r.random()
            if x < .016:   # a couple, both registered: one home, one telephone there
                p["land"] = p["land"] or self.land(p["addr"]["area"])
                a = p["birth"]; q = self.person("cand", "F" if p["sex"] == "M" else "M", max(20, (REFDAY - a).days // 365 + r.randint(-4, 4)), (p["sur"], p["surk"]), p["addr"], p["land"]); cand.append(q)
                q["partner"], p["partner"] = p["id"], q["id"]
            elif x < .026:  # siblings: one parental home at first, one of them moves out
                p["land"] = p["land"] or self.land(p["addr"]["area"])
                q = self.person("cand", None, max(19, (REFDAY - p["birth"]).days // 365 - r.randint(2, 5)), (p["sur"], p["surk"]), p["addr"], p["land"]); cand.append(q)
        for p in cand:
            p["no"] = f"A{self.number(lambda: r.randint(100200, 189999))}"; p["mid"] = self.number(lambda: r.randint(20001, 89999))
            if r.random() < .08: p["old"] = self.address(next(x for x in PREFS if x[0] == p["addr"]["pref"]) if r.random() < .65 else None); p["oldland"] = None
            if p["sex"] == "F" and p["birth"].year < 1999 and r.random() < .05:
                s = r.choices(SURNAMES, WEIGHTS)[0]
                if s[0] != p["sur"]: p["maiden"] = s
        self.cand = cand
        self.contacts = []
        for f in self.firms:
            for _ in range(r.choices([1, 2, 3, 4], [45, 30, 15, 10])[0]):
                p = self.person("contact"); self.at_firm(p, f); self.contacts.append(p)
        self.att = []
        for _ in range(950):
            p = self.person("att")
            if r.random() < .62: self.at_firm(p, r.choice(self.firms) if r.random() < .7 else self.firm())
            self.att.append(p)
        self.lect = [self.person("lect", None, r.randint(35, 70)) for _ in range(78)]
        for i, p in enumerate(self.lect): p["lno"] = f"L-{i + 101}"; p["acct"] = f"{r.randint(1000000, 9999999)}"
        self.scout = [self.person("scout") for _ in range(420)]
        self.staff = [self.person("staff") for _ in range(22)]
        seen = set()
        for p in self.staff:
            while p["sur"] in seen: p["sur"], p["surk"] = r.choice(SURNAMES)
            seen.add(p["sur"]); p["wmail"] = f"{romaji(p['surk'])}@tsumugi-career.co.jp"; p["ext"] = r.randint(201, 299)
