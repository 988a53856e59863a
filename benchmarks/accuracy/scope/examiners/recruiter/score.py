"""usage: score.py TRUTH.json RESULT.json [-v]   Estimate, range, breakdowns, pairs, by the generator's truth."""
import json, sys, re, datetime, collections
T = json.load(open(sys.argv[1])); R = json.load(open(sys.argv[2])); V = "-v" in sys.argv
recs = T["records"]; P = {p["id"]: p for p in T["people"]}; ref = datetime.date.fromisoformat(T["refday"])
class UF:
    def __init__(s): s.p = {}
    def f(s, x):
        s.p.setdefault(x, x)
        while s.p[x] != x: s.p[x] = s.p[s.p[x]]; x = s.p[x]
        return x
    def u(s, a, b): s.p[s.f(a)] = s.f(b)
owners = collections.defaultdict(set)
for r in recs:
    for f in r["forms"]: owners[f].add(r["p"])
show, keyed = UF(), UF()   # what the files can show at all; what strong keys show
for i, r in enumerate(recs):
    show.f(i); keyed.f(i)
    for k in r["keys"]: show.u(i, (r["p"], k)); keyed.u(i, (r["p"], k))
    for k in r["weak"]: show.u(i, (r["p"], k))
    for f in r["forms"]:
        if len(owners[f]) == 1: show.u(i, (r["p"], f))
comps = collections.defaultdict(list)
for i, r in enumerate(recs):
    if r["kind"] != "staff": comps[show.f(i)].append(r)
truth = len(comps)
def age(b):
    d = datetime.date.fromisoformat(b); a = ref.year - d.year - ((ref.month, ref.day) < (d.month, d.day)); return f"{a // 10 * 10}-{a // 10 * 10 + 9}"
tr, ta, ts = collections.Counter(), collections.Counter(), collections.Counter()
for c in comps.values():
    prefs = collections.Counter(x["pref"] for x in c if x["pref"]); last = max((x["when"], x["pref"]) for x in c if x["pref"])[1] if prefs else None
    tr[max(prefs, key=lambda q: (prefs[q], q == last)) if prefs else "unknown"] += 1
    b = next((x["age"] for x in c if x["age"]), None); ta[age(b) if b else "unknown"] += 1
    ts[{"M": "male", "F": "female"}.get(next((x["sex"] for x in c if x["sex"]), None), "unknown")] += 1
# where a record of the result stands in the truth
byfile = collections.defaultdict(list)
for i, r in enumerate(recs): byfile[(r["path"], tuple(r["chain"] or ()))].append(i)
def where(x):
    out = []; pl = x["place"]; path = x["path"]; chain = tuple(x.get("chain") or ())[1:]   # the first is the outer file
    for c in reversed(chain): path = path.removesuffix("!" + c)   # a member's path is shown with its archive
    for i in byfile.get((path, chain), ()):
        l = recs[i]["loc"]
        if l[0] == "file" or l[0] == "body" and pl.get("part") not in ("from", "to"): out.append(i)
        elif l[0] == "line" and pl["kind"] == "text" and l[1] <= pl["line"] <= l[2]:
            if len(l) == 3 or (pl["column"] >= l[4] if l[3] == "from" else pl["column"] <= l[4]): out.append(i)
        elif l[0] == "row" and pl["kind"] == "cell" and l[1] == pl["sheet"]:
            m = re.match(r"([A-Z]+)(\d+)", pl["ref"])
            if int(m[2]) == l[2]: out.append((i, m[1]))
        elif l[0] == "rows" and pl["kind"] == "cell" and l[1] == pl["sheet"]:
            if l[2] <= int(re.sub(r"\D", "", pl["ref"])) <= l[3]: out.append(i)
        elif l[0] == "page" and pl["kind"] == "page" and pl["page"] == l[1] and pl["line"] == l[2]: out.append(i)
        elif l[0] == "cell" and pl["kind"] == "cell" and l[1] == pl["sheet"] and l[2] == pl["ref"]: out.append(i)
        elif l[0] == "par" and pl["kind"] == "part" and pl["part"] == "body" and l[1] <= pl["paragraph"] <= l[2]: out.append(i)
        elif l[0] == "lines" and pl["kind"] == "page" and pl["page"] == l[1] and l[2] <= pl["line"] <= l[3]: out.append(i)
        elif l[0] == "msg" and pl["kind"] == "part" and pl.get("number") == l[1] and pl["part"] != "to": out.append(i)
    if out and isinstance(out[0], tuple):
        col = out[0][1]; named = [i for i, _ in out if len(recs[i]["loc"]) > 3 and recs[i]["loc"][3] == col]
        return named or [i for i, _ in out if len(recs[i]["loc"]) == 3]
    return out
joined = []; staff = 0; found = set(); stray = collections.Counter(); straylist = []
for p in R["persons"]:
    opts = [(x, where(x)) for x in p["records"]]; count = collections.Counter()
    for x, o in opts:
        for i in set(recs[j]["p"] for j in o): count[i] += 1 if len(o) > 1 else 1.01
    got = []
    for x, o in opts:
        if not o: continue
        if len(o) > 1 and len({recs[j]["p"] for j in o}) > 1 and recs[o[0]]["loc"][0] == "lines" and len(p["records"]) == 1: continue   # two labels abreast: which one is not told
        best = max(o, key=lambda i: (count[recs[i]["p"]], recs[i]["kind"] != "staff")); got.append(best)
    emp = p["attributes"].get("class") == "employee"
    if emp and not p["certain"] or got and all(recs[i]["kind"] == "staff" for i in got): staff += 1; continue
    if not got:
        k = (p["records"][0]["path"], p["attributes"].get("class")); stray[k] += 1; straylist.append(p)
        if emp: staff += 1
        continue
    found.update(got); joined.append((p, sorted(set(i for i in got))))
good = bad = 0; wrong = []
for p, g in joined:
    c = collections.Counter(recs[i]["p"] for i in g if recs[i]["kind"] != "staff"); n = sum(c.values()); ok = sum(v * (v - 1) // 2 for v in c.values()); good += ok; bad += n * (n - 1) // 2 - ok
    if len(c) > 1: wrong.append((p, g, c))
home = {}
for n, (p, g) in enumerate(joined):
    for i in g: home.setdefault(i, n)
kc = collections.defaultdict(list)
for i, r in enumerate(recs):
    if r["kind"] != "staff" and r["keys"]: kc[keyed.f(i)].append(i)
want = have = 0; lost = []
for c in kc.values():
    n = len(c); want += n * (n - 1) // 2; h = collections.Counter(home[i] for i in c if i in home); k = sum(v * (v - 1) // 2 for v in h.values()); have += k
    if k < n * (n - 1) // 2: lost.append((n * (n - 1) // 2 - k, c))
s = R["summary"]; outside = s["persons"]["estimate"] - staff; shown = T["staff"]
est, mn, mx = (s["persons"][k] for k in ("estimate", "min", "max")); clients = truth; truth += shown   # own staff are persons of a class of their own
tr["unknown"] += shown; ta["unknown"] += shown; ts["unknown"] += shown
def dist(a, b): return sum(abs(a.get(k, 0) - b.get(k, 0)) for k in set(a) | set(b)) / 2 / truth
def less(d): d = dict(d); return d
rr, ra, rs = less(s["regions"]), less(s["attributes"]["age"]), less(s["attributes"]["gender"])
print(f"truth {truth}  estimate {est} ({(est / truth - 1) * 100:+.1f} %)  range {mn}–{mx} {'inside' if mn <= truth <= mx else 'OUTSIDE'}  width {(mx - mn) / est * 100:.1f} %  without staff {outside} of {clients} ({(outside / clients - 1) * 100:+.1f} %)")
print(f"regions {dist(tr, rr) * 100:.1f} %  ages {dist(ta, ra) * 100:.1f} %  sexes {dist(ts, rs) * 100:.1f} %  precision {good / max(1, good + bad):.4f}  keyed recall {have / want:.4f}  records found {len(found)}/{sum(1 for r in recs if r['kind'] != 'staff')}")
print("classes", s["classes"], "gaps", R["gaps"][:5])
if V:
    print("ages", {k: (ta.get(k, 0), ra.get(k, 0)) for k in sorted(set(ta) | set(ra))}); print("sexes", ts, rs); print("regions", {k: (tr.get(k, 0), rr.get(k, 0)) for k in sorted(set(tr) | set(rr)) if tr.get(k, 0) != rr.get(k, 0)})
    miss = collections.Counter(r["path"].split("/")[-1] if not r["path"].endswith((".eml", ".docx", ".pdf")) else "/".join(r["path"].split("/")[:-1]) + r["path"][-5:] for i, r in enumerate(recs) if i not in found and r["kind"] != "staff"); print("not found", miss.most_common(20))
    print("strays", stray.most_common(25)); part = collections.Counter()
    for n, c in lost:
        hs = {}
        for i in c: hs.setdefault(home.get(i), []).append(i)
        big = max(hs.values(), key=len)
        for h, g in hs.items():
            if g is not big:
                for i in g: part[recs[i]["path"].split("/")[-1] if not recs[i]["path"].endswith((".eml", ".docx", ".pdf")) else "/".join(recs[i]["path"].split("/")[:-1]) + recs[i]["path"][-5:]] += 1
    print("apart from its greatest part", part.most_common(25))
    one = collections.Counter()
    extra = collections.Counter()
    for p, g in joined: extra[comp_first := show.f(g[0])] += 1
    for n, (p, g) in enumerate(joined):
        if extra[show.f(g[0])] > 1: one["+".join(sorted({recs[i]["path"].split("/")[-1] if not recs[i]["path"].endswith((".eml", ".docx", ".pdf")) else recs[i]["path"].split("/")[-2] + recs[i]["path"][-5:] for i in g}))[:90]] += 1
    print("persons shown more than once", one.most_common(25), "comps doubled", sum(v - 1 for v in extra.values() if v > 1), "comps never found", clients - len({show.f(i) for _, g in joined for i in g if recs[i]["kind"] != "staff"}))
    print("wrong joins", len(wrong))
    for p, g, c in sorted(wrong, key=lambda x: -len(x[1]))[:15]: print("  ", p["joinedBy"], [(recs[i]["path"].split("/")[-1], recs[i]["loc"], P[recs[i]["p"]]["name"]) for i in g][:8])
