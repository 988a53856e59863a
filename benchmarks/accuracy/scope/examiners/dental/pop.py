"""Families of patients: children with their parents' telephone, couples, the old who live alone; moves, marriages."""
import random
from datetime import date
from words import *
REF = date(2026, 9, 30); KAN = '〇一二三四五六七八九十'
class P: pass
class Town:
    def __init__(s, seed, n):
        s.r = random.Random(f'hidamari-{seed}'); s.people = []; s.tels = set(); s.mails = set(); s.aid = 0; s.houses = [s.house() for _ in range(n)]
    def tel(s, area):
        while True:
            t = (area, s.r.choice('2345678') + ''.join(s.r.choice('0123456789') for _ in range(5 - len(area))), f'{s.r.randrange(10000):04d}')
            if t not in s.tels: s.tels.add(t); return t
    def mobile(s):
        while True:
            t = (s.r.choice(['090', '090', '080', '080', '070']), f'{s.r.randrange(1200, 9899)}', f'{s.r.randrange(10000):04d}')
            if t not in s.tels: s.tels.add(t); return t
    def addr(s, br=None, far=False):
        r = s.r
        if far: br = br or 0; pref, city, ac, towns = r.choice(FAR)
        else:
            L = [t for t in TOWNS if br is None or t[0] == br]; br, pref, city, ac, _, towns = r.choices(L, [t[4] for t in L])[0]
        town, z, ch = r.choice(towns); s.aid += 1
        a = dict(id=s.aid, br=br, pref=pref, city=city, area=ac, town=town, zip=z, chome=r.randint(1, ch) if ch else 0, no=r.randint(1, 35 if ch else 2400), go=r.randint(1, 28) if ch or r.random() < .75 else 0, bld='', room='')
        if r.random() < .27: a['bld'] = r.choice(BLD).format(t=town, s=r.choice(SUR)[0]); a['room'] = f'{r.randint(1, 9)}0{r.randint(1, 8)}'
        return a
    def mail(s, sur, giv, y):
        r = s.r
        while True:
            a, b = romaji(sur[1]), romaji(giv[1])
            m = r.choice([f'{b}.{a}{r.randint(1, 99)}', f'{a}{y % 100:02d}{b[0]}', f'{b}-{r.choice(["smile", "mama", "love", "hana", "sun"])}{r.randint(1, 999)}', f'{a}_{b}{y}', f'{r.choice(["momo", "usagi", "kotori", "umi", "nico"])}.{b}{r.randint(1, 99)}']) + '@' + r.choices(['gmail.com', 'yahoo.co.jp', 'docomo.ne.jp', 'ezweb.ne.jp', 'icloud.com', 'softbank.ne.jp', 'mx1.tiki.ne.jp', 'kct.ne.jp'], [34, 20, 12, 8, 14, 6, 2, 4])[0]
            if m not in s.mails: s.mails.add(m); return m
    def person(s, sur, sex, y, home):
        r = s.r; p = P(); pool = (MO if sex == 'M' else FO) if y < 1966 else (MM if sex == 'M' else FM) if y < 2003 else (MC if sex == 'M' else FC)
        used = {q.giv[0] for q in home.get('members', [])}; kana = {q.giv[1] for q in home.get('members', [])}; p.giv = r.choice([g for g in pool if g[0] not in used and g[1] not in kana]); p.sur = sur[:2]; p.sex = sex; p.id = len(s.people); p.birth = date(y, r.randint(1, 12), r.randint(1, 28))
        p.home = home; p.old = None; p.oldsur = None; p.dead = False; p.form = sur[0]; p.mob = p.mail = None; p.no = None; p.shared = False; p.role = 'adult'; s.people.append(p); home.setdefault('members', []).append(p); return p
    def house(s):
        r = s.r; sur = r.choices(SUR, [int(x[2]) for x in SUR])[0]; a = s.addr(); home = dict(addr=a, old=None); kind = r.random(); form = r.choice(VARIANT[sur[0]]) if sur[0] in VARIANT and r.random() < .4 else sur[0]
        home['land'] = s.tel(a['area']) if r.random() < (.3 if kind < .62 else .6) else None
        if kind < .62:  # family with children in orthodontics
            y = r.randint(1974, 1992); both = r.random() < .88
            m = s.person(sur, 'F', y, home); f = s.person(sur, 'M', y - r.randint(-2, 6), home) if both else None
            home['guard'] = m if r.random() < .84 or not f else f; n = r.choices([1, 2, 3], [45, 42, 13])[0]; cy = y + r.randint(24, 33)
            for k in range(n):
                c = s.person(sur, r.choice('MFF'), min(2021, max(2005, cy)), home); c.role = 'child'; c.patient = k == 0 or r.random() < .62; cy += r.randint(2, 4)
                if c.birth.year < 2011 and r.random() < .5: c.mob = s.mobile()
            for q in (m, f):
                if q: q.mob = s.mobile(); q.mail = s.mail(sur, q.giv, q.birth.year) if q is home['guard'] and r.random() < .75 else None; q.patient = r.random() < (.3 if q is m else .1)
            if r.random() < .04: m.oldsur = r.choice(SUR)[:2]
        else:
            y = r.randint(1938, 1998); h = s.person(sur, r.choice('MFF'), y, home); h.patient = True; home['guard'] = h; h.mob = s.mobile() if r.random() < (.8 if y < 1960 else .97) else None
            if not h.mob and not home['land']: home['land'] = s.tel(a['area'])
            if r.random() < .38: w = s.person(sur, 'F' if h.sex == 'M' else 'M', max(1938, min(1999, y + r.randint(-5, 5))), home); w.patient = r.random() < .6; w.mob = s.mobile() if r.random() < .7 else None
            for q in home['members']: q.mail = s.mail(sur, q.giv, q.birth.year) if r.random() < (.25 if y < 1960 else .65) else None
            if h.sex == 'F' and 1975 < y and r.random() < .1: h.oldsur = r.choice(SUR)[:2]
        for q in home['members']: q.form = form
        if r.random() < .06: home['old'] = s.addr(a['br'] if r.random() < .6 else None, r.random() < .12)
        for q in home['members']: q.old = home['old']
        return home
def nm(p, sep=' ', form=True, old=False): return (p.oldsur[0] if old and p.oldsur else p.form if form else p.sur[0]) + sep + p.giv[0]
def kn(p, sep=' ', old=False): return (p.oldsur[1] if old and p.oldsur else p.sur[1]) + sep + p.giv[1]
def tl(t, st='-'):
    if not t: return ''
    a, b, c = t
    return {'-': f'{a}-{b}-{c}', '': a + b + c, '(': f'{a}({b}){c}', 'w': wide(f'{a}-{b}-{c}'), '（': f'（{a}）{b}-{c}', ' ': f'{a} {b} {c}'}[st]
def ad(a, st=0):
    c, n, g = a['chome'], a['no'], a['go']; hy = '-'.join(str(x) for x in (c, n, g) if x)
    tail = (f'{c}丁目' if c else '') + f'{n}番' + (f'{g}号' if g and c else f'地{g}' if g else '地') if st == 1 else wide(hy) if st == 2 else (f'{KAN[c]}丁目{n}番' + (f'{g}号' if g else '') if c else hy) if st == 4 else hy
    base = a['city'] + a['town'] + tail + ((('　' if st in (1, 2) else ' ') + a['bld'] + ((' ' + a['room'] + '号') if st == 1 else ' ' + a['room'])) if a['bld'] else '')
    return base if st == 3 else a['pref'] + base
def noBld(a): return dict(a, bld='', room='')
def zp(a, st='-'): z = a['zip']; return {'-': z[:3] + '-' + z[3:], '': z, '〒': '〒' + z[:3] + '-' + z[3:]}[st]
def bd(d, st='/'):
    if st == '/': return f'{d.year}/{d.month}/{d.day}'
    if st == '-': return d.isoformat()
    if st == '8': return d.strftime('%Y%m%d')
    if st == 'j': return f'{d.year}年{d.month}月{d.day}日'
    e, b = ('R', 2018) if d >= date(2019, 5, 1) else ('H', 1988) if d >= date(1989, 1, 8) else ('S', 1925)
    if st == 'w': return f'{e}{d.year - b}.{d.month}.{d.day}'
    if st == 'w0': return f'{e}{d.year - b:02d}.{d.month:02d}.{d.day:02d}'
    return {'R': '令和', 'H': '平成', 'S': '昭和'}[e] + f'{d.year - b}年{d.month}月{d.day}日'
def age(p): return REF.year - p.birth.year - ((REF.month, REF.day) < (p.birth.month, p.birth.day))
