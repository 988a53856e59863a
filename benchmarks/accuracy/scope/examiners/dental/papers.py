"""Letters, forms, bills and mails of the same folder."""
from datetime import date, datetime, timedelta, timezone
from email.message import EmailMessage
from email.utils import format_datetime
import docx
from docx.shared import Pt
from docx.enum.text import WD_ALIGN_PARAGRAPH as AL, WD_BREAK
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas
from reportlab.lib.pagesizes import A4
from reportlab.platypus import SimpleDocTemplate, Table, TableStyle, Paragraph, Spacer
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib import colors
from pop import *
import clinic as C
for f in ('HeiseiKakuGo-W5', 'HeiseiMin-W3'): pdfmetrics.registerFont(UnicodeCIDFont(f))
JST = timezone(timedelta(hours=9)); G, M = 'HeiseiKakuGo-W5', 'HeiseiMin-W3'
def day(r): return date(2026, r.randint(4, 9), r.randint(1, 28))
def write(s): merge(s); forms(s); bills(s); referrals(s); mails(s); memos(s)
def merge(s):
    r = s.r; fn = '03_リコール/定期検診のご案内_差込結果_福山院.docx'; d = docx.Document()
    for i, p in enumerate(s.pick([p for p in s.alive if p.br == 2], 40)):
        a = p.home['addr']
        if i: d.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)
        d.add_paragraph(zp(a, '〒')); d.add_paragraph(ad(noBld(a)))
        if a['bld']: d.add_paragraph(a['bld'] + ' ' + a['room'])
        d.add_paragraph(nm(p, '　', False) + '　様' + ('\n（保護者様）' if p.role == 'child' else '')); q = d.add_paragraph(f'{C.FIRM} ひだまり歯科・矯正歯科 福山院\n{C.BADDR[2]}\nTEL {C.BTEL[2]}'); q.alignment = AL.RIGHT
        d.add_paragraph('定期検診のご案内').runs[0].bold = True; d.add_paragraph(f'前回のご来院（{bd(p.last, "j")}）から半年が過ぎました。お口の健康のため、ぜひ検診にお越しください。'); d.add_paragraph(f'診察券番号：{p.no}')
        s.T.add(fn, p, [nm(p), p.no, zp(a)], addr=a, code=[('no', p.no)])
    d.save(s.p(fn))
def form(s, p):
    r = s.r; g = s.g(p); a = p.home['addr']; t = p.home['land']; m = s.mob(p)
    rows = [('フリガナ', kn(p, '　'), '診察券番号', p.no), ('お名前', nm(p, '　'), '性別', '男 ・ 女'.replace('男', '■男' if p.sex == 'M' else '□男').replace('女', '■女' if p.sex == 'F' else '□女') if r.random() < .4 else '男' if p.sex == 'M' else '女'), ('生年月日', bd(p.birth, r.choice(['W', 'j'])), '年齢', f'{age(p)}歳'), ('ご住所', zp(a, '〒') + ' ' + ad(a, r.choice([0, 1])), '学校・勤務先', r.choice(['小学校', '中学校', '会社員', '主婦', '']) if not g else r.choice(['伊島小', '中庄小', '東中', '県立高校', '幼稚園'])), ('電話番号', tl(t), '携帯電話', tl(m))]
    if g: rows += [('保護者氏名', nm(g, '　'), '続柄', s.rel(g))]
    rows += [('今日はどうされましたか', r.choice(['歯並びが気になる', '痛い', '検診', 'つめものが取れた', '矯正相談']), 'アレルギー', r.choice(['なし', 'なし', '金属', 'ペニシリン', '卵'])), ('既往歴', r.choice(['なし', 'なし', '喘息', '心臓病', 'てんかん', '糖尿病']), '服薬', r.choice(['なし', 'なし', 'あり（血圧の薬）', 'あり（抗アレルギー薬）']))]
    return rows, dict(tel=[t, m], birth=True, addr=a, code=[('no', p.no)], sex=True), g, m
def forms(s):
    r = s.r; st = ParagraphStyle('j', fontName=G, fontSize=9, leading=13); hd = ParagraphStyle('h', parent=st, fontSize=15, leading=22, alignment=1)
    for i, p in enumerate(s.pick(s.alive, 38)):
        rows, k, g, m = form(s, p)
        if i < 22:
            fn = f'04_問診票/{C.BR[p.br]}/問診票_{p.no}.docx'; d = docx.Document(); d.add_heading('初診問診票' + ('（お子様用）' if g else ''), 1); d.add_paragraph(f'記入日：{bd(p.since, "W")}'); tb = d.add_table(0, 4); tb.style = 'Table Grid'
            for x in rows:
                for c, v in zip(tb.add_row().cells, x): c.text = v
            d.add_paragraph('□ プライバシーポリシーに同意します'); d.add_paragraph(f'ひだまり歯科・矯正歯科 {C.BR[p.br]}　受付：{r.choice(C.DOC[8:11])[0]}'); d.save(s.p(fn))
        else:
            fn = f'04_問診票/PDF/monshin_{p.no}.pdf'; t = Table([[Paragraph(v, st) for v in x] for x in rows], colWidths=[80, 205, 70, 125]); t.setStyle(TableStyle([('GRID', (0, 0), (-1, -1), .5, colors.grey), ('VALIGN', (0, 0), (-1, -1), 'MIDDLE')]))
            SimpleDocTemplate(s.p(fn), pagesize=A4, author='ひだまり歯科').build([Paragraph('初診問診票', hd), Paragraph(f'記入日 {bd(p.since, "W")}　　{C.BR[p.br]}', st), Spacer(1, 8), t])
        s.T.add(fn, p, [nm(p), kn(p), p.no], **k)
        if g: s.T.add(fn, g, [nm(g)], tel=[m], addr=k['addr'], sex=True, soft=[p.no])
def bills(s):
    r = s.r
    for i, p in enumerate(s.pick(s.alive, 22)):
        g = s.g(p); q = g or p; a = p.home['addr']; fn = f'05_会計/請求書/請求書_{p.no}_{day(r):%Y%m%d}.pdf'; c = canvas.Canvas(s.p(fn), pagesize=A4); c.setFont(M, 20); c.drawCentredString(297, 785, '御 請 求 書'); c.setFont(M, 10); c.drawString(60, 745, zp(a, '〒')); c.drawString(60, 731, ad(noBld(a))); c.drawString(60, 717, a['bld'] + ' ' + a['room']); c.setFont(M, 13); c.drawString(60, 695, nm(q, '　', False) + '　様'); c.setFont(M, 10)
        for k, x in enumerate((f'請求日 {bd(day(r), "j")}', f'{C.FIRM}', f'ひだまり歯科・矯正歯科 {C.BR[p.br]}', C.BADDR[p.br], f'TEL {C.BTEL[p.br]}')): c.drawRightString(540, 690 - k * 14, x)
        c.drawString(60, 610, f'患者番号：{p.no}' + (f'　患者名：{nm(p, "　", False)}　様' if g else '')); y = 580
        for n, v in [('内容', '金額（円）'), ('矯正基本料', '380,000'), ('調整料', '5,500'), ('保定装置', '33,000')]: c.drawString(60, y, n); c.drawRightString(530, y, v); c.line(55, y - 4, 540, y - 4); y -= 20
        c.drawString(60, y - 20, 'お振込先：中国銀行 奉還町支店 普通 1408020 医療法人社団ひだまり会'); c.save()
        s.T.add(fn, q, [nm(q), zp(a)] if g else [nm(q), zp(a), p.no], addr=a, code=[] if g else [('no', p.no)], soft=[p.no] if g else [])
        if g: s.T.add(fn, p, [nm(p), p.no], code=[('no', p.no)])
def referrals(s):
    r = s.r
    for i, p in enumerate(s.pick(s.alive, 18)):
        a = p.home['addr']; d0 = C.DOC[r.randrange(5)]; to = r.choice([x for x in s.drs if 'クリニック' in x.org or '病院' in x.org or '科' in x.org.split()[-1] and '会' not in x.org]); dt = day(r); fn = f'07_紹介状/{dt:%Y%m%d}_紹介状_{nm(p, "", False)}様.docx'; d = docx.Document(); h = d.add_paragraph('診 療 情 報 提 供 書'); h.alignment = AL.CENTER; h.runs[0].font.size = Pt(18)
        d.add_paragraph(bd(dt, 'W')).alignment = AL.RIGHT; d.add_paragraph(f'紹介先医療機関名　{to.org}'); d.add_paragraph(f'{nm(to, " ", False)}　先生　御机下'); q = d.add_paragraph(f'紹介元医療機関　ひだまり歯科・矯正歯科 {C.BR[p.br]}\n{C.BADDR[p.br]}\nTEL {C.BTEL[p.br]}\n歯科医師　{d0[0]} {d0[1]}　印'); q.alignment = AL.RIGHT
        d.add_paragraph(f'患者氏名　{nm(p, "　", False)}　様　（{"男" if p.sex == "M" else "女"}）'); d.add_paragraph(f'生年月日　{bd(p.birth, "W")}（{age(p)}歳）'); d.add_paragraph(f'住所　{ad(a)}'); t = s.main(p); d.add_paragraph(f'電話番号　{tl(t)}')
        d.add_paragraph('傷病名　' + r.choice(['埋伏智歯', '顎変形症', '口唇口蓋裂術後', '顎関節症', '睡眠時無呼吸症候群の疑い'])); d.add_paragraph('紹介目的　' + r.choice(['抜歯のご依頼', '顎矯正手術のご相談', 'CT撮影のお願い'])); d.add_paragraph('既往歴　' + r.choice(['特記事項なし', '喘息', '心室中隔欠損症', '高血圧症'])); d.add_paragraph('平素より大変お世話になっております。上記患者様につきご高診のほどよろしくお願い申し上げます。'); d.save(s.p(fn))
        s.T.add(fn, p, [nm(p), tl(t)], tel=[t], birth=True, addr=a, sex=True); s.T.add(fn, to, [nm(to)])
def mails(s):
    r = s.r
    for i, p in enumerate(s.pick([p for p in s.alive if (s.g(p) or p).mail], 30)):
        g = s.g(p); w = g or p; a = p.home['addr']; t = s.mob(p) or p.home['land']; m = EmailMessage(); st = C.DOC[8 + i % 3]; me = f'{st[0]} {st[1]} <{["okayama", "kurashiki", "fukuyama", "takamatsu"][p.br]}@{C.DOM}>'; k = r.random(); fn = f'08_メール/{i + 1:03d}.eml'; sub = r.choice(['予約変更のお願い', '矯正の見積について', '住所変更', '診断書の件'])
        sig = f'\n\n──────────\n{C.FIRM}　ひだまり歯科・矯正歯科 {C.BR[p.br]}\n{st[4]}　{st[0]} {st[1]}\n{C.BADDR[p.br]}\nTEL {C.BTEL[p.br]}\n──────────\n'; rec = p
        if k < .6:
            ss = r.random() < .5; m['From'] = f'{nm(w, " ", False) if r.random() < .7 else romaji(w.giv[1]) + " " + romaji(w.sur[1])} <{w.mail}>'; m['To'] = me; m['Subject'] = sub; m.set_content(f'ひだまり歯科　{C.BR[p.br]}　ご担当者様\n\nいつもお世話になっております。\n' + (f'{nm(p, "", False)}（診察券番号 {p.no}）の{s.rel(g)}の{nm(w, "", False)}です。' if g else f'診察券番号 {p.no} の{nm(w, "", False)}です。') + f'\n{r.choice(["次回の予約を来週に変更できますでしょうか。", "器具が当たって痛いようです。", "見積書の内訳を教えてください。"])}\nよろしくお願いします。\n' + (f'\n{nm(w, " ", False)}\n{zp(a, "〒")} {ad(a)}\n{tl(t)}\n' if ss else ''))
            s.T.add(fn, w, [nm(w), w.mail], mail=True, tel=[t] if ss else [], addr=a if ss else None, code=[('no', p.no)] if not g else [], sex=bool(g), soft=[p.no] if g else [])
            if g: s.T.add(fn, p, [nm(p), p.no], code=[('no', p.no)])
        else:
            m['From'] = me; m['To'] = f'{nm(w, " ", False)} <{w.mail}>'; m['Subject'] = '【ひだまり歯科】ご予約の確認'; m.set_content(f'{nm(w, " ", False)} 様\n\nご予約を下記の通り承りました。\n\n患者様：{nm(p, " ", False)} 様\n診察券番号：{p.no}\n日時：{bd(day(r), "j")} 16:30\nご連絡先：{tl(t)}\n' + sig)
            s.T.add(fn, w, [nm(w), w.mail], mail=True, tel=[t] if not g else [], code=[('no', p.no)] if not g else [], soft=[p.no] if g else [])
            if g: s.T.add(fn, p, [nm(p), p.no], tel=[t], code=[('no', p.no)])
        m['Date'] = format_datetime(datetime(2026, r.randint(3, 9), r.randint(1, 28), r.randint(8, 20), r.randint(0, 59), tzinfo=JST)); m['Message-ID'] = f'<{r.randint(10**9, 10**10)}@{C.DOM}>'; open(s.p(fn), 'wb').write(bytes(m))
def memos(s):
    r = s.r
    for d in range(6):
        fn = f'00_メモ/受付ノート_9月{d * 4 + 1}日.txt'; L = [f'受付ノート 2026/9/{d * 4 + 1}（{["北川", "瀬良", "和気"][d % 3]}）', '']
        for p in s.pick([p for p in s.alive if s.main(p)], 10):
            t = s.main(p); g = s.g(p); full = r.random() < .7; w = nm(p, '', False) if full else p.sur[0]
            L.append(r.choice(['・{n}様 {t} 予約変更希望、折り返し済', '・{n}様（No.{o}）{t}　ブラケット脱離、本日17時に来院', '・{n}様{m}よりTEL（{t}）学校検診の用紙の件']).format(n=w, t=tl(t), o=p.no, m='のお母様' if g and g.sex == 'F' else ''))
            s.T.add(fn, p, [w, tl(t)], line=len(L), name='full' if full else 'sur', tel=[t], code=[('no', p.no)] if 'No.' in L[-1] else [], amb=None if full or 'No.' in L[-1] or len(p.home['members']) == 1 else p.home['members'])
        L += ['', '※技工物は火・金発送。夜間救急は086-225-9999へ案内', '※カード端末サポート 0120-555-170']; open(s.p(fn), 'w', encoding=r.choice(['cp932', 'utf-8']), errors='replace').write('\r\n'.join(L))
