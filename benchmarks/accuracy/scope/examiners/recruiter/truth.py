"""The truth: who stands where, with which keys; and how values are written in each file."""
import json, unicodedata
from names import *
Z = str.maketrans("0123456789-", "０１２３４５６７８９－")
class Truth:
    def __init__(self): self.recs = []
    def add(self, p, path, loc, chain=None, ids=(), email=None, tel=(), name=None, kana=None, roma=None, birth=False, age=False, addr=None, sex=False, firm=None, when=0, shared=()):
        """tel: numbers of that person's own (or a household's, then also in shared); name/kana/roma: as (surname, given)."""
        k = [f"id:{n}:{v}" for n, v in ids]
        if email: k.append("mail:" + email.lower())
        own = [t for t in tel if t and t not in shared]
        for t in own:
            if t[:3] in ("090", "080", "070"): k.append("mob:" + t.replace("-", ""))
        forms = []
        if name: forms.append("n:" + fold(name[0] + name[1]))
        if kana: forms.append("k:" + kana[0] + kana[1])
        if roma: forms.append("r:" + (roma[0] + roma[1]).lower())
        for f in forms:
            if birth: k.append(f"{f}|{p['birth']}")
            for t in tel:
                if t: k.append(f"{f}|{t.replace('-', '')}")
            if addr: k.append(f"{f}|{addr['zip']}{addr['block']}")
        weak = [f"{f}|{firm}" for f in forms if firm]
        self.recs.append({"p": p["id"], "kind": p["kind"], "path": path, "chain": chain, "loc": loc, "keys": k, "weak": weak, "forms": forms, "pref": addr["pref"] if addr else None,
                          "when": when, "age": (p["birth"].isoformat() if birth or age else None), "sex": p["sex"] if sex else None})
UNI = {"﨑": "崎", "髙": "高", "邊": "辺", "齋": "斎", "濱": "浜", "廣": "広", "澤": "沢", "櫻": "桜", "嶋": "島", "𠮷": "吉", "關": "関", "冨": "富"}
def fold(s): return "".join(UNI.get(c, c) for c in s)
WAREKI = [("令和", "R", 2019, (2019, 5, 1)), ("平成", "H", 1989, (1989, 1, 8)), ("昭和", "S", 1926, (1926, 12, 25))]
def wareki(d, short=False):
    for n, a, y, f in WAREKI:
        if (d.year, d.month, d.day) >= f:
            k = d.year - y + 1
            return f"{a}{k}.{d.month}.{d.day}" if short else f"{n}{'元' if k == 1 else k}年{d.month}月{d.day}日"
def slash(d): return d.strftime("%Y/%m/%d")
def iso(d): return d.isoformat()
def ymd(d): return f"{d.year}年{d.month}月{d.day}日"
def addr(a, style=0, pref=True, bldg=True):
    b = a["block"]; pre = (a["pref"] if pref else "") + a["city"] + a["town"]
    if style == 0: s = f"{pre}{b[0]}-{b[1]}-{b[2]}"
    elif style == 1: s = f"{pre}{b[0]}丁目{b[1]}番{b[2]}号"
    elif style == 2: s = f"{pre}{b[0]}-{b[1]}-{b[2]}".translate(Z)
    else: s = f"{pre}{b[0]}丁目{b[1]}−{b[2]}"
    if bldg and a["bldg"]: s += ("" if style == 1 else "　" if style == 2 else " ") + a["bldg"]
    return s
def zipc(a, style=0):
    z = a["zip"]; return [z[:3] + "-" + z[3:], "〒" + z[:3] + "-" + z[3:], z][style]
def tel(t, style=0):
    if not t: return ""
    if style == 1: return t.replace("-", "")
    if style == 2: return t.translate(Z)
    if style == 3: a = t.split("-"); return f"({a[0]}) {a[1]}-{a[2]}" if not t.startswith(("09", "08", "07")) else t
    return t
def full(p, sep=" ", official=False, maiden=False):
    s = p["maiden"][0] if maiden and p.get("maiden") else (p["official"] or p["sur"]) if official else p["sur"]
    return s + sep + p["giv"]
def kana(p, sep=" ", maiden=False, kind="kata"):
    s = (p["maiden"][1] if maiden and p.get("maiden") else p["surk"]) + sep + p["givk"]
    return s if kind == "hira" else kata(s) if kind == "kata" else half(kata(s))
def nm(p, official=False, maiden=False): return ((p["maiden"][0] if maiden and p.get("maiden") else p["sur"]), p["giv"])
def kn(p, maiden=False): return ((p["maiden"][1] if maiden and p.get("maiden") else p["surk"]), p["givk"])
def ro(p): return (romaji(p["surk"]), romaji(p["givk"]))
