"""The town: households, people, contacts, moves, marriages."""
import random
from datetime import date
from words import *

class P: pass
def parse(t): return [tuple(x.split()) for x in t.split('|')]
SURS = [l.split() for l in SUR.split('\n')]; MALES, FEMS = parse(MALE), parse(FEM)
REF = date(2026, 9, 30)

class Town:
    def __init__(s, seed, n):
        s.r = random.Random(f'mizu-{seed}'); s.people = []; s.tels = set(); s.mails = set(); s.hid = 0
        s.houses = [s.house() for _ in range(n)]
    def tel(s, area):
        while True:
            loc = 6 - len(area) if area not in ('03', '04') else 4
            loc = 10 - len(area) - 4
            first = s.r.choice('2345678'); t = (area, first + ''.join(s.r.choice('0123456789') for _ in range(loc - 1)), f'{s.r.randrange(10000):04d}')
            if t not in s.tels: s.tels.add(t); return t
    def mobile(s):
        while True:
            t = (s.r.choice(['090', '090', '080', '080', '070']), f'{s.r.randrange(1100, 9999)}', f'{s.r.randrange(10000):04d}')
            if t not in s.tels: s.tels.add(t); return t
    def addr(s, far=False):
        r = s.r
        if far: pref, city, ac, towns = r.choice(FAR)
        else: pref, city, ac, _, towns = r.choices(TOWNS, [t[3] for t in TOWNS])[0]
        town, z, ch = r.choice(towns); s.hid += 1
        a = dict(id=s.hid, pref=pref, city=city, area=ac, town=town, zip=z, chome=r.randint(1, ch) if ch else 0,
                 no=r.randint(1, 40 if ch else 3200), go=r.randint(1, 25) if ch or r.random() < .7 else 0, bld='', room='')
        if r.random() < .13:
            a['bld'] = r.choice(BLD).format(t=town.replace('大字', ''), s=r.choice(SURS)[0]); a['room'] = f'{r.randint(1, 6)}0{r.randint(1, 8)}'
        return a
    def mail(s, sur, giv, y):
        r = s.r
        while True:
            a, b = romaji(sur[1]), romaji(giv[1])
            loc = r.choice([f'{b}.{a}', f'{a}{y % 100:02d}', f'{b[0]}-{a}{r.randint(1, 999)}', f'{b}{r.randint(10, 9999)}', f'{a}_{b}', f'{a}.{b[0]}{y}', r.choice(['hana', 'sora', 'momo', 'koro', 'mizu', 'yama', 'ringo']) + f'{r.randint(100, 99999)}'])
            m = loc + '@' + r.choices(['gmail.com', 'yahoo.co.jp', 'docomo.ne.jp', 'ezweb.ne.jp', 'icloud.com', 'softbank.ne.jp', 'ucatv.ne.jp', 'cc9.ne.jp', 'nifty.com'], [30, 25, 12, 8, 12, 6, 5, 3, 4])[0]
            if m not in s.mails: s.mails.add(m); return m
    def person(s, sur, sex, y, home):
        r = s.r; p = P(); e = 'o' if y < 1958 else 'm' if y < 1980 else 'y'
        pool = [g for g in (MALES if sex == 'M' else FEMS) if g[2] == e or r.random() < .12]
        p.sur, p.giv = sur, r.choice(pool); p.sex = sex; p.id = len(s.people)
        p.birth = date(y, r.randint(1, 12), r.randint(1, 28)); p.home = home; p.old = None; p.oldsur = None; p.dead = False
        p.mob = s.mobile() if r.random() < .86 else None
        p.mail = s.mail(sur, p.giv, y) if r.random() < (.35 if y < 1958 else .7) else None
        p.shared = False; p.form = sur[0]
        s.people.append(p); return p
    def house(s):
        r = s.r; sur = r.choices(SURS, [int(x[2]) for x in SURS])[0]; sur = (sur[0], sur[1])
        home = dict(addr=s.addr()); home['land'] = s.tel(home['addr']['area']) if r.random() < .62 else None
        form = r.choice(VARIANT[sur[0]]) if sur[0] in VARIANT and r.random() < .35 else sur[0]
        y = int(min(1995, max(1938, r.gauss(1963, 13)))); head = s.person(sur, 'M' if r.random() < .82 else 'F', y, home); members = [head]
        if r.random() < .74 and head.sex == 'M':
            w = s.person(sur, 'F', min(1998, y + r.randint(-3, 7)), home); members.append(w)
            if r.random() < .05 and head.mail: w.mail = head.mail; w.shared = head.shared = True
            if w.birth.year > 1975 and r.random() < .08: w.oldsur = tuple(r.choice(SURS)[:2])
        if r.random() < .12: members.append(s.person(sur, r.choice('MF'), y + r.randint(24, 32), home))
        if r.random() < .10 and y > 1955: members.append(s.person(sur, r.choice('FFM'), y - r.randint(22, 30), home))
        for m in members: m.form = form; m.members = members
        if r.random() < .05:
            old = s.addr(r.random() < .15)
            for m in members: m.old = old
        home['members'] = members; return home

# ---- writings
def nm(p, sep=' ', form=True, old=False): 
    return ((p.oldsur[0] if old and p.oldsur else p.form if form else p.sur[0]) + sep + p.giv[0])
def kn(p, sep=' ', old=False): return (p.oldsur[1] if old and p.oldsur else p.sur[1]) + sep + p.giv[1]
def tl(t, st='-'):
    if not t: return ''
    a, b, c = t
    return {'-': f'{a}-{b}-{c}', '': a + b + c, '(': f'{a}({b}){c}', 'w': wide(f'{a}-{b}-{c}').replace('－', '－'), 'ー': wide(a) + 'ー' + wide(b) + 'ー' + wide(c), ' ': f'{a} {b} {c}', '（': f'（{a}）{b}－{c}'}[st]
KAN = '〇一二三四五六七八九十'
def ad(a, st=0):
    """0 full with hyphens, 1 丁目番号, 2 wide digits, 3 without prefecture, 4 kanji chome"""
    c, n, g = a['chome'], a['no'], a['go']
    hy = '-'.join(str(x) for x in (c, n, g) if x)
    if st == 1: tail = (f'{c}丁目' if c else '') + f'{n}番' + (f'{g}号' if g and c else f'地{g}' if g else '地')
    elif st == 4: tail = (f'{KAN[c]}丁目{n}番' + (f'{g}号' if g else '') if c else hy)
    elif st == 2: tail = wide(hy)
    else: tail = hy
    base = a['city'] + a['town'] + tail + ((('　' if st in (1, 2) else ' ') + a['bld'] + ((' ' + a['room'] + '号室') if st == 1 else ' ' + a['room'])) if a['bld'] else '')
    return base if st == 3 else a['pref'] + base
def zp(a, st='-'): z = a['zip']; return {'-': z[:3] + '-' + z[3:], '': z, '〒': '〒' + z[:3] + '-' + z[3:]}[st]
def bd(d, st='/'):
    if st == '/': return f'{d.year}/{d.month}/{d.day}'
    if st == '-': return d.isoformat()
    if st == '8': return d.strftime('%Y%m%d')
    e, b = ('R', 2018) if d >= date(2019, 5, 1) else ('H', 1988) if d >= date(1989, 1, 8) else ('S', 1925)
    if st == 'w': return f'{e}{d.year - b}.{d.month}.{d.day}'
    return {'R': '令和', 'H': '平成', 'S': '昭和'}[e] + f'{d.year - b}年{d.month}月{d.day}日'
def age(p): return REF.year - p.birth.year - ((REF.month, REF.day) < (p.birth.month, p.birth.day))
def addr_of(p, old=False): return p.old if old and p.old else p.home['addr']
