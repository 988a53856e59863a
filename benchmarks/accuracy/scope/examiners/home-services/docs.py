"""Letters, contracts, reports, mails and notes of the same folder."""
import csv
from datetime import date, datetime, timedelta, timezone
from email.message import EmailMessage
from email.utils import format_datetime
import docx
from docx.shared import Pt
from docx.enum.text import WD_ALIGN_PARAGRAPH as AL
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas
from reportlab.lib.pagesizes import A4
from reportlab.platypus import SimpleDocTemplate, Table, TableStyle, Paragraph, Spacer
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib import colors
from pop import *
import firm as F
for f in ('HeiseiKakuGo-W5', 'HeiseiMin-W3'): pdfmetrics.registerFont(UnicodeCIDFont(f))
JST = timezone(timedelta(hours=9))
def tel1(p): return p.main
def day(r): return date(2026, r.randint(4, 9), r.randint(1, 28))
def write(s):
    alive = [p for p in s.cust if not p.dead]; s.alive = alive
    estimates(s); applications(s); contracts(s); visits(s); mails(s); notes(s); partners(s)
def items(r): return [(x, r.randint(1, 3), r.randint(2, 90) * 10000) for x in r.sample(['エコキュート 460L', '既存機器撤去処分', '電気配線工事', '外壁シリコン塗装', '足場架設', '浴室ユニット', 'IHクッキングヒーター', '諸経費'], 4)]
def estimates(s):
    r = s.r
    for i, p in enumerate(s.pick(s.alive, 34) + s.pick(s.leads, 22)):
        d = docx.Document(); a = p.home['addr']; fn = f'08_見積/{day(r):%Y%m%d}_見積書_{nm(p, "", False)}様.docx'; st = r.choice(F.STAFF[:5]); t = tel1(p); ht = r.random() < .7 and t
        h = d.add_paragraph('御 見 積 書'); h.alignment = AL.CENTER; h.runs[0].font.size = Pt(20)
        q = d.add_paragraph(f'No. M26-{i + 401:04d}\n{bd(day(r), "W")}'); q.alignment = AL.RIGHT
        d.add_paragraph(zp(a, '〒')); d.add_paragraph(ad(a)); d.add_paragraph(nm(p, '　') + '　様')
        if ht: d.add_paragraph('TEL ' + tl(t))
        q = d.add_paragraph(f'{F.FIRM}\n{F.FADDR}\nTEL {F.FTEL}　FAX 028-639-7701\n担当：{st[0]}'); q.alignment = AL.RIGHT
        d.add_paragraph(f'件名：{p.sur[0]}様邸　{r.choice(["給湯器交換工事", "外壁塗装工事", "浴室改修工事", "太陽光発電設置工事"])}'); d.add_paragraph('下記の通りお見積り申し上げます。')
        tb = d.add_table(1, 4); tb.style = 'Table Grid'
        for c, x in zip(tb.rows[0].cells, ('品名', '数量', '単価', '金額')): c.text = x
        for n, k, v in items(r):
            for c, x in zip(tb.add_row().cells, (n, str(k), f'{v:,}', f'{k * v:,}')): c.text = x
        d.add_paragraph('有効期限：発行より1ヶ月　お支払：工事完了後'); d.save(s.p(fn))
        s.T.add(fn, p, [nm(p), tl(t)], tel=[t] if ht else [], addr=a)
    for i, p in enumerate(s.pick(s.alive, 30) + s.pick(s.leads, 14)):
        a = p.home['addr']; fn = f'08_見積/PDF/見積_M25-{i + 101:04d}.pdf'; c = canvas.Canvas(s.p(fn), pagesize=A4); J = 'HeiseiMin-W3'; t = tel1(p); ht = r.random() < .6 and t
        c.setFont(J, 20); c.drawCentredString(297, 780, '御見積書'); c.setFont(J, 10); c.drawString(60, 740, zp(a, '〒')); c.drawString(60, 725, ad(a)); c.setFont(J, 13); c.drawString(60, 700, nm(p, '　', False) + '　様'); c.setFont(J, 10)
        if ht: c.drawString(60, 682, 'TEL：' + tl(t))
        for k, x in enumerate((f'見積日 {bd(day(r), "/")}', F.FIRM, F.FADDR, f'TEL {F.FTEL}', f'担当 {r.choice(F.STAFF)[0]}')): c.drawRightString(540, 655 - k * 14, x)
        y = 560
        for n, k, v in [('品名', '数量', '金額')] + items(r): c.drawString(60, y, str(n)); c.drawString(320, y, str(k)); c.drawRightString(530, y, f'{v:,}' if isinstance(v, int) else v); c.line(55, y - 4, 540, y - 4); y -= 20
        c.save(); s.T.add(fn, p, [nm(p), tl(t)], tel=[t] if ht else [], addr=a)
def kin(p):
    o = [q for q in p.members if q is not p]; return o[0] if o else None
def applications(s):
    r = s.r
    for i, p in enumerate(s.pick([p for p in s.alive if p.water], 36)):
        a = p.home['addr']; fn = f'03_ウォーターサーバー/申込書/申込書_{p.ws}.docx'; d = docx.Document(); d.add_heading('ウォーターサーバー利用申込書', 1); d.add_paragraph(f'申込日：{bd(p.since, "W")}')
        tb = d.add_table(0, 4); tb.style = 'Table Grid'; k = kin(p) if r.random() < .5 else None
        rows = [('フリガナ', kn(p, '　'), '性別', '男' if p.sex == 'M' else '女'), ('ご契約者名', nm(p, '　'), '生年月日', bd(p.birth, 'W')), ('ご住所', zp(a, '〒') + ' ' + ad(a, 1), 'お住まい', '戸建'), ('電話番号', tl(p.home['land']), '携帯電話', tl(p.mob)), ('メールアドレス', p.mail or '', '契約番号', p.ws), ('お支払方法', f'口座振替（{p.bank[1]}銀行）', '口座番号', p.acct)]
        if k: rows.append(('同居のご家族名', nm(k, '　'), '続柄', '妻' if k.sex == 'F' and abs(k.birth.year - p.birth.year) < 15 else '夫' if abs(k.birth.year - p.birth.year) < 15 else '子' if k.birth > p.birth else '母' if k.sex == 'F' else '父'))
        for x in rows:
            for c, v in zip(tb.add_row().cells, x): c.text = v
        d.add_paragraph('□ 個人情報の取扱いに同意します'); d.add_paragraph(f'取扱店：{F.FIRM}　受付：{s.st(p)}'); d.save(s.p(fn))
        s.T.add(fn, p, [nm(p), kn(p, '　'), tl(p.mob), p.mail, tl(p.home['land'])], tel=[p.home['land'], p.mob], mail=True, birth=True, addr=a, code=[('ws', p.ws)], sex=True)
        if k: s.T.add(fn, k, [nm(k)], sex=rows[-1][3] != '子', addr=a)
def contracts(s):
    r = s.r; st = ParagraphStyle('j', fontName='HeiseiKakuGo-W5', fontSize=9, leading=13); hd = ParagraphStyle('h', parent=st, fontSize=15, leading=22, alignment=1)
    for p in s.pick([p for p in s.alive if p.solar], 38):
        a = p.home['addr']; fn = f'02_太陽光/契約書/工事請負契約書_{p.pv}.pdf'; e = s.town.person(p.sur, r.choice('MF'), p.birth.year + 28, p.home) if r.random() < .5 else None
        if e: e.members = [e]; e.mob = e.mob or s.town.mobile(); e.form = p.form
        P = lambda x: Paragraph(x, st); data = [[P('契約番号'), P(p.pv), P('契約日'), P(bd(p.since, 'W'))], [P('フリガナ'), P(kn(p)), P('生年月日'), P(bd(p.birth, 'W'))], [P('発注者氏名'), P(nm(p, '　', False) + '　印'), P('年齢'), P(f'{age(p)}歳')], [P('住所'), P(zp(a, '〒') + ' ' + ad(a)), P('自宅電話'), P(tl(p.home['land']))], [P('勤務先'), P(r.choice(['自営業', '年金', '会社員', '農業', '公務員'])), P('携帯電話'), P(tl(p.mob))], [P('商品'), P(f'太陽光パネル {r.randint(12, 30)}枚'), P('契約金額'), P(f'{r.randint(120, 400)}万円')]]
        if e: data += [[P('ご家族連絡先'), P(nm(e, '　', False)), P('続柄'), P('長男' if e.sex == 'M' else '長女')], [P('携帯電話'), P(tl(e.mob)), P(''), P('')]]
        t = Table(data, colWidths=[75, 210, 65, 130]); t.setStyle(TableStyle([('GRID', (0, 0), (-1, -1), .5, colors.grey), ('VALIGN', (0, 0), (-1, -1), 'MIDDLE')]))
        SimpleDocTemplate(s.p(fn), pagesize=A4, author=F.STAFF[0][0]).build([Paragraph('太陽光発電システム工事請負契約書', hd), Spacer(1, 8), t, Spacer(1, 10), P(f'受注者　{F.FIRM}　{F.FADDR}　代表取締役　大貫 昭三　担当 {s.st(p)}')])
        s.T.add(fn, p, [nm(p), kn(p), tl(p.mob), tl(p.home['land'])], tel=[p.home['land'], p.mob], birth=True, addr=a, code=[('pv', p.pv)])
        if e: s.T.add(fn, e, [nm(e), tl(e.mob)], tel=[e.mob], sex=True)
def visits(s):
    r = s.r
    for i in range(34):
        dt = date(2026, 6, 1) + timedelta(days=i * 3); fn = f'00_日報/訪問日報_{dt:%Y%m%d}.docx'; d = docx.Document(); d.add_heading('訪問日報', 2); d.add_paragraph(f'日付：{bd(dt, "W")}　　氏名：栗原 達夫　　所属：宇都宮営業部')
        tb = d.add_table(1, 6); tb.style = 'Table Grid'
        for c, x in zip(tb.rows[0].cells, ('時間', '訪問先', '住所', '電話', '面談者', '商談内容')): c.text = x
        for k, p in enumerate(s.pick(s.alive, 4) + s.pick(s.leads, 3)):
            a = p.home['addr']; t = tel1(p)
            for c, x in zip(tb.add_row().cells, (f'{9 + k}:30', nm(p, ' ', False) + ' 様', ad(a, 3), tl(t), r.choice(['本人', '奥様', 'ご主人', '不在']), r.choice(['点検のご案内。次回見積提出', '給湯器の不具合を確認', '留守のため名刺投函', '補助金説明。前向き', '水の解約抑止']))): c.text = x
            s.T.add(fn, p, [nm(p), tl(t)], tel=[t], addr=a, row=k)
        d.add_paragraph('所感：本日は太陽光の反応が良かった。明日は小山方面を回る。'); d.save(s.p(fn))
    for i in range(24):
        dt = date(2026, 1, 8) + timedelta(days=i * 5); fn = f'00_日報/txt/{dt:%Y%m%d}.txt'; L = [f'{dt:%Y/%m/%d} 日報 栗原', '']
        for k, p in enumerate(s.pick(s.alive, 5)):
            a = p.home['addr']; t = tel1(p); n0 = len(L) + 1; full = r.random() < .6
            L += [f'■{k + 1}件目 {nm(p, " ", False) if full else p.sur[0]}様（{a["city"]}{a["town"]}）', f'　TEL {tl(t)}' if t else '　TEL 不明', f'　{r.choice(["給湯器から水漏れ。来週業者手配。", "蓄電池の見積を渡した。ご主人と相談とのこと。", "フィルター交換。特に問題なし。", "解約希望、引き止め成功。"])}', '']
            if full: s.T.add(fn, p, [nm(p), tl(t)], line=n0, end=n0 + 2, tel=[t])
            else: s.T.add(fn, p, [p.sur[0], tl(t)], line=n0, end=n0 + 2, name='sur', tel=[t], amb=None if t and t == p.mob else p.members)
        open(s.p(fn), 'w', encoding=r.choice(['cp932', 'utf-8']), errors='replace').write('\r\n'.join(L))
def sig(p, a, t): return f'--\n{nm(p)}\n{zp(a, "〒")} {ad(a)}\nTEL: {tl(t)}'
def mail(s, p, staff, kind):
    r = s.r; a = p.home['addr']; t = p.mob or p.home['land']; m = EmailMessage(); dt = datetime(2026, r.randint(2, 9), r.randint(1, 28), r.randint(8, 20), r.randint(0, 59), tzinfo=JST); me = f'{romaji(staff[2])}@{F.DOM}'; mine = f'{staff[0]} {staff[1]} <{me}>'
    who = nm(p, ' ', False) if r.random() < .8 else ' '.join(romaji(x).title() for x in (p.giv[1], p.sur[1])); ssig = f'\n\n──────────\n{F.FIRM}\n営業部　{staff[0]} {staff[1]}\n〒321-0953 宇都宮市東宿郷3-2-5\nTEL {F.FTEL}\nE-mail {me}\n──────────\n'
    if kind == 'in':
        withsig = r.random() < .55; m['From'] = f'{who} <{p.mail}>'; m['To'] = mine; m['Subject'] = r.choice(['見積の件', '給湯器について', '住所変更', '解約したい', 'Re: 次回のお届けについて'])
        body = f'{F.FIRM}\n{staff[0]}様\n\nお世話になっております、{nm(p, "", False) if r.random() < .5 else p.sur[0]}です。\n{r.choice(["先日の見積ありがとうございました。家族と相談します。", "お湯がぬるいので見てもらえますか。", "来週の水曜は都合が悪いので変更してください。"])}\n\n' + (sig(p, a, t) if withsig and t else p.sur[0])
        s_ = dict(tel=[t] if withsig and t else [], addr=a if withsig and t else None)
    else:
        m['From'] = mine; m['To'] = f'{who} <{p.mail}>'; m['Subject'] = '【みどりライフ】お見積りのご案内'; pn = nm(p, ' ', False)
        body = f'{pn} 様\n\nいつもお世話になっております。\n{F.FIRM}の{staff[0]}でございます。\n下記ご契約の件、ご確認をお願いいたします。\n\nご契約番号：{p.ws or p.pv or p.code if hasattr(p, "code") else "未定"}\nお届け先：{ad(a)}\nお電話：{tl(t)}\n' + ssig
        s_ = dict(tel=[t], addr=a)
    m['Date'] = format_datetime(dt); m['Message-ID'] = f'<{r.randint(10**9, 10**10)}@{F.DOM}>'
    if r.random() < .3: m.set_content(body, charset='iso-2022-jp', cte='7bit') if can(body) else m.set_content(body)
    else: m.set_content(body)
    return m, s_
def can(b):
    try: b.encode('iso-2022-jp'); return True
    except UnicodeEncodeError: return False
def mails(s):
    r = s.r; P = [p for p in s.alive if p.mail]; Q = [p for p in s.leads if p.mail]
    for i, p in enumerate(s.pick(P, 45) + s.pick(Q, 15)):
        m, k = mail(s, p, F.STAFF[0], r.choice(['in', 'in', 'out'])); fn = f'11_メール/保存/{i + 1:03d}.eml'; open(s.p(fn), 'wb').write(bytes(m)); s.T.add(fn, p, [nm(p), p.mail], mail=True, **k)
    fn = '11_メール/Inbox.mbox'; out = b''
    for p in s.pick(P, 110) + s.pick(Q, 30):
        m, k = mail(s, p, F.STAFF[0], r.choice(['in', 'in', 'out'])); b = b'From - ' + m['Date'].encode() + b'\n' + bytes(m) + b'\n'; n0 = out.count(b'\n') + 1; out += b
        s.T.add(fn, p, [nm(p), p.mail], line=n0, end=out.count(b'\n'), mail=True, **k)
    open(s.p(fn), 'wb').write(out)
def notes(s):
    r = s.r; fn = 'メモ/引継ぎメモ.txt'; L = ['引継ぎメモ（栗原→大貫）', '2026/9/20', '']
    for p in s.pick([p for p in s.alive if tel1(p)], 45):
        t = tel1(p); full = r.random() < .5; x = nm(p, '', False) if full else p.sur[0]
        L.append(r.choice(['・{n}様（{t}）　{c}の方。エコキュート不調、10月訪問予定', '・{n}様 {t} クレーム対応中。所長同行', '・{n}さん（{c}）℡{t}　蓄電池見積提出済、返事待ち', '・{n}様宅　{t}　雨樋の補修。奥様が窓口']).format(n=x, t=tl(t), c=p.home['addr']['city'])); 
        s.T.add(fn, p, [x, tl(t)], line=len(L), name='full' if full else 'sur', tel=[t], amb=None if full or t == p.mob else p.members)
    L += ['', '※ 社用携帯 080-4422-' + '1190' + ' は返却済み', '※本社代表 028-639-7700 / お客様センター 0120-558-310']; open(s.p(fn), 'w', encoding='cp932', errors='replace').write('\r\n'.join(L))
    fn = 'メモ/入電メモ.csv'; rows = [['受電日時', '受電者', 'お客様名（カナ）', '折返し先', '顧客コード', '用件', '対応']]
    for p in s.pick(s.alive, 130):
        t = p.mob or p.home['land']; hc = r.random() < .5
        if not t: continue
        rows.append([f'2026/9/{r.randint(1, 19)} {r.randint(9, 18)}:{r.randint(10, 59)}', r.choice(F.STAFF)[0], kn(p, r.choice([' ', '', '　'])), tl(t), p.code if hc else '', r.choice(['ボトル追加', '水漏れ', '担当へ折返し希望', '引落し日の確認', '引越し']), r.choice(['済', '未'])])
        s.T.add(fn, p, [kn(p)], row=len(rows), tel=[t], code=[('crm', p.code)] if hc else [])
    with open(s.p(fn), 'w', encoding='cp932', newline='') as f: csv.writer(f).writerows(rows)
def partners(s):
    r = s.r; fn = '07_連絡先/協力業者一覧.csv'; rows = [['会社名', '業種', '担当者', '電話', 'FAX', '携帯', 'メール', '所在地']]
    for i in range(46):
        t = r.choice(TOWNS); su = r.choice(SURS); p = s.town.person((su[0], su[1]), 'M', r.randint(1960, 1992), dict(addr=s.town.addr(), land=None, members=[])); p.members = [p]; has = r.random() < .8; p.mob = (p.mob or s.town.mobile()) if has else None; co = (su[0] if r.random() < .5 else r.choice(['北斗', 'とちぎ', '光', '八溝', '東洋'])) + r.choice(['電設', '設備', '塗装', '工務店', '住設']); x = tl(s.town.tel(t[2])); ro = romaji(p.sur[1]); p.mail = f'{ro}@{r.choice(["k", "y", "t"])}{i}-{r.choice(["densetsu", "setubi", "koumuten"])}.co.jp' if r.random() < .6 else None; p.shared = False
        rows.append(['株式会社' + co, r.choice(['電気', '給排水', '塗装', '足場']), nm(p), x, x[:-1] + str(r.randint(0, 9)), tl(p.mob), p.mail or f'info@{romaji(su[1])}{i}.co.jp', t[0] + t[1] + t[4][0][0] + f'{r.randint(1, 900)}-{r.randint(1, 20)}'])
        s.T.add(fn, p, [nm(p)], row=len(rows), tel=[p.mob], mail=True, code=[('partner', i)], lives=t[0])
    with open(s.p(fn), 'w', encoding='utf-8-sig', newline='') as f: csv.writer(f).writerows(rows)
