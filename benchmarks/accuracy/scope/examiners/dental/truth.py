"""Who stands where, and what the files can show of who is who."""
import json, os
from pop import *
class Truth:
    def __init__(s, root): s.root, s.recs = root, []
    def add(s, path, p, vals=(), sheet=None, row=None, line=None, end=None, cols=None, name='full', old=False, tel=(), mail=False, birth=False, addr=None, code=(), sex=False, agev=None, amb=None, lives=None, soft=()):
        """name: full / sur / none; tel: list of tuples; addr: address; code: [(system, code)]"""
        nt = f'{p.id}:{int(old)}'; tok = []
        for t in tel:
            if not t: continue
            if t == p.mob and p.role == "adult" and len(p.home.get("members", [])) == 1: tok.append('M' + ''.join(t))
            elif name == 'full': tok.append(f'T{nt}{"".join(t)}')
        if mail and p.mail:
            if not p.shared: tok.append('E' + p.mail)
            elif name == 'full': tok.append(f'E{nt}{p.mail}')
        if birth and name == 'full': tok.append(f'B{nt}')
        if addr and name == 'full': tok.append(f'A{nt}{addr["id"]}')
        tok += [f'C{a}:{b}' for a, b in code if b]
        s.recs.append(dict(path=path, sheet=sheet, row=row, line=line, end=end or line, cols=cols, pid=p.id, soft=[f'G{x}' for x in soft if x], amb=[q.id for q in amb] if amb else None, tok=[] if amb else tok,
            name=name, vals=[v for v in vals if v], pref=addr['pref'] if addr else lives, sex=p.sex if sex else None, age=(age(p) if birth else agev)))
    def dump(s, people, extra):
        par = list(range(len(s.recs)))
        def find(i):
            while par[i] != i: par[i] = par[par[i]]; i = par[i]
            return i
        seen = {}
        for i, r in enumerate(s.recs):
            if r['amb']: continue
            for t in r['tok']:
                k = (r['pid'], t)
                if k in seen: par[find(i)] = find(seen[k])
                else: seen[k] = i
        for i, r in enumerate(s.recs): r['hard'] = find(i)
        for i, r in enumerate(s.recs):
            if r['amb'] or not r['tok']: continue
            for t in r['soft']:
                k = (r['pid'], t)
                if k in seen: par[find(i)] = find(seen[k])
                else: seen[k] = i
        comp = {}
        for i, r in enumerate(s.recs):
            if not r['amb']: comp.setdefault(r['pid'], {}).setdefault(find(i), []).append(i)
        ncomp = 0; split = 0
        persons = {}
        for pid, cs in comp.items():
            keyed = [c for c in cs.values() if any(s.recs[i]['tok'] for i in c)]
            # records without any key belong to whom they name; alone they are a person only with a full name
            if not keyed and not any(s.recs[i]['name'] == 'full' for c in cs.values() for i in c): continue
            if people[pid].dead: 
                for c in cs.values():
                    for i in c: s.recs[i]['dead'] = True
                continue
            groups = keyed or [sum(cs.values(), [])]
            loose = [i for c in cs.values() if c not in groups for i in c] if keyed else []
            split += len(groups) - 1
            for g, c in enumerate(groups):
                all_ = c + (loose if g == 0 else [])
                prefs = [s.recs[i]['pref'] for i in all_ if s.recs[i]['pref']]; sx = [s.recs[i]['sex'] for i in all_ if s.recs[i]['sex']]; ag = [s.recs[i]['age'] for i in all_ if s.recs[i]['age'] is not None]
                persons[f'{pid}.{g}'] = dict(pref=max(prefs, key=prefs.count) if prefs else 'unknown', sex=sx[0] if sx else 'unknown', age=ag[0] // 10 * 10 if ag else 'unknown')
                for i in all_: s.recs[i]['person'] = f'{pid}.{g}'
        names = {p.id: [p.sur[0], p.form, p.giv[0], p.sur[1], p.giv[1]] + ([p.oldsur[0], p.oldsur[1]] if p.oldsur else []) for p in people}
        json.dump(dict(records=s.recs, persons=persons, names=names, split=split, **extra), open(s.root.rstrip('/') + '.truth.json', 'w'), ensure_ascii=False)
        return len(persons), split
