"""The shared folder that a receptionist of ひだまり歯科・矯正歯科グループ sent to her own mail: tables."""
import tempfile
import csv, io, json, os, random, sqlite3, subprocess, sys, zipfile
from datetime import date, timedelta
import openpyxl, xlwt
from openpyxl.styles import Font, PatternFill
from pop import *
from truth import Truth
import papers
FIRM = '医療法人社団ひだまり会'; BR = ['岡山本院', '倉敷院', '福山院', '高松院']; BTEL = ['086-254-8020', '086-434-8020', '084-927-8020', '087-868-8020']
BADDR = ['〒700-0026 岡山県岡山市北区奉還町2-8-15', '〒710-0826 岡山県倉敷市老松町3-14-20', '〒721-0974 広島県福山市東深津町5-3-1', '〒761-8073 香川県高松市太田下町2501-1']; DOM = 'hidamari-dental.or.jp'
DOC = [('津田', '宏明', 'ツダ', 'ヒロアキ', '理事長・歯科医師'), ('安東', '由紀', 'アンドウ', 'ユキ', '歯科医師（矯正）'), ('楢崎', '健', 'ナラザキ', 'ケン', '歯科医師'), ('芦田', '美樹', 'アシダ', 'ミキ', '歯科医師（小児）'), ('鴨井', '俊', 'カモイ', 'シュン', '歯科医師（矯正）'), ('平賀', '真琴', 'ヒラガ', 'マコト', '歯科衛生士'), ('友杉', '沙耶', 'トモスギ', 'サヤ', '歯科衛生士'), ('花房', '里香', 'ハナフサ', 'リカ', '歯科衛生士'), ('北川', '友美', 'キタガワ', 'トモミ', '受付'), ('瀬良', '麻美', 'セラ', 'アサミ', '受付'), ('和気', '綾乃', 'ワケ', 'アヤノ', '受付'), ('延原', '桃子', 'ノブハラ', 'モモコ', '歯科助手'), ('神崎', '聡', 'カンザキ', 'サトシ', '事務長'), ('日笠', '千絵', 'ヒガサ', 'チエ', '歯科衛生士')]
def fit(v):
    if not isinstance(v, str): return v
    return v.encode('cp932', 'replace').decode('cp932') if '濵' not in v and '桒' not in v else v.replace('濵', '浜').replace('桒', '桑').encode('cp932', 'replace').decode('cp932')
def soffice(path, fmt): subprocess.run(['soffice', '--headless', f'-env:UserInstallation=file://{tempfile.gettempdir()}/sekisho-dental-soffice', '--convert-to', fmt, '--outdir', os.path.dirname(path), path], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
class Folder:
    def __init__(s, root, seed, n=640):
        s.root = root; os.makedirs(root, exist_ok=True); s.r = random.Random(f'clinic-{seed}'); s.T = Truth(root); s.town = Town(seed, n); r = s.r; s.pat = []
        for h in s.town.houses:
            for p in h['members']:
                p.patient = getattr(p, 'patient', False); p.br = h['addr']['br']; p.no = p.no2 = None
                if p.patient: s.pat.append(p)
            h['fno'] = f'F{h["addr"]["br"] + 1}{len(s.pat):05d}'; h['ins'] = (r.choice(['06330012', '01330016', '34330019', '330019', '330027', '340075', '370015', '32330011']), f'{r.randint(11, 9999)}', f'{r.randint(1, 99999)}')
        r.shuffle(s.pat); k = [0] * 4
        for p in s.pat: k[p.br] += r.randint(1, 3); p.no = f'{p.br + 1}{k[p.br] + 312:05d}'; p.since = date(2014, 4, 1) + timedelta(days=r.randint(0, 4500)); p.last = date(2025, 4, 1) + timedelta(days=r.randint(0, 545)); p.dr = r.choice(DOC[:5])[0]; p.ortho = p.role == 'child' or r.random() < .12
        for p in s.pat: p.since = max(p.since, date(p.birth.year + 4, 4, 1))
        for p in r.sample([p for p in s.pat if p.br in (0, 1)], 12): o = 1 - p.br; k[o] += 1; p.no2 = f'{o + 1}{k[o] + 312:05d}'; p.br2 = o
        for p in r.sample([p for p in s.pat if p.birth.year < 1955], 5): p.dead = True
        s.alive = [p for p in s.pat if not p.dead]; s.kids = [p for p in s.alive if p.role == 'child']
    def p(s, rel): q = os.path.join(s.root, rel); os.makedirs(os.path.dirname(q), exist_ok=True); return q
    def pick(s, l, n): return s.r.sample(l, min(n, len(l)))
    def g(s, p): return p.home['guard'] if p.role == 'child' else None
    def mob(s, p): g = s.g(p); return g.mob if g else p.mob
    def main(s, p): return s.mob(p) or p.home['land']
    def rel(s, g): return '母' if g.sex == 'F' else '父'
    def csv(s, rel, rows, enc='cp932'):
        with open(s.p(rel), 'w', encoding=enc, errors='replace', newline='') as f: csv.writer(f).writerows([[fit(c) for c in x] if enc == 'cp932' else x for x in rows])
    def guard(s, rel, g, t, a, known=True, **k): s.T.add(rel, g, k.pop('vals', [nm(g)]), tel=t, addr=a, sex=known, **k)
    # ---- lists of patients per branch
    def lists(s):
        r = s.r; note = lambda p: f'ご逝去（{r.randint(2024, 2026)}年{r.randint(1, 8)}月 ご家族よりTEL）' if p.dead else r.choice([''] * 9 + ['金属アレルギー', '喘息', '嘔吐反射あり', '付添：祖母', 'ラテックス注意', '高血圧服薬中', '写真掲載NG', 'キャンセル多い'])
        rel = '01_患者台帳/患者一覧_岡山本院.xlsx'; wb = openpyxl.Workbook(); wb.remove(wb.active); rows = 'アイウエオカキクケコガギグゲゴ|サシスセソタチツテトザジズゼゾダヂヅデド|ナニヌネノハヒフヘホバビブベボ|マミムメモヤユヨラリルレロワ'.split('|')
        for i, t in enumerate(('あ・か行', 'さ・た行', 'な・は行', 'ま～わ行')):
            ws = wb.create_sheet(t); ws['A1'] = '患者一覧表（岡山本院）'; ws['A1'].font = Font(size=14, bold=True); ws.merge_cells('A1:P1'); ws['A2'] = '2026年9月30日現在'; ws['O2'] = '取扱注意'
            for j, h in enumerate(['診察券No', '氏名', 'フリガナ', '性別', '生年月日', '年齢', '〒', '住所', 'TEL1', 'TEL2', '保護者', '続柄', '初診日', '最終来院日', '主治医', '備考'], 1): ws.cell(4, j, h).fill = PatternFill('solid', fgColor='FCE4D6')
            row = 5
            for p in sorted([p for p in s.pat if (p.br == 0 or (p.no2 and p.br2 == 0)) and p.sur[1][0] in rows[i]], key=lambda p: kn(p)):
                no = p.no if p.br == 0 else p.no2; old = bool(p.old) and r.random() < .5; oldn = bool(p.oldsur) and p.role == 'adult' and r.random() < .5; a = addr = p.old if old else p.home['addr']; g = s.g(p); t1 = None if old else p.home['land']; t2 = s.mob(p)
                for j, v in enumerate([int(no), nm(p, '　', r.random() < .7, oldn), kn(p, '　', oldn), '男' if p.sex == 'M' else '女', bd(p.birth, 'w0'), age(p), zp(a), ad(a, r.choice([0, 0, 1, 2, 3])), tl(t1), tl(t2), nm(g, '　') if g else None, s.rel(g) if g else None, p.since, p.last, p.dr, note(p)], 1): ws.cell(row, j, v)
                s.T.add(rel, p, [nm(p), kn(p)], sheet=t, row=row, cols='ABCDEFGHIJMNOP', old=oldn, tel=[t1, t2], birth=True, addr=a, code=[('no', no)], sex=True)
                if g: s.guard(rel, g, [t1, t2], a, sheet=t, row=row, cols='KL', soft=[no])
                row += 1
            ws.freeze_panes = 'C5'
        wb.save(s.p(rel))
        rel = '01_患者台帳/kurashiki_kanja_20260930.csv'; rows = [['患者番号', '漢字氏名', 'カナ氏名', '性別', '生年月日', '郵便番号', '住所１', '住所２', '電話番号', '携帯電話', '保険種別', '担当医', '最終来院日', 'メモ']]
        for p in [p for p in s.pat if p.br == 1 or (p.no2 and p.br2 == 1)]:
            no = p.no if p.br == 1 else p.no2; old = bool(p.old) and r.random() < .5; a = p.old if old else p.home['addr']; t1 = None if old else p.home['land']; t2 = s.mob(p)
            s.T.add(rel, p, [nm(p), kn(p)], row=len(rows) + 1, tel=[t1, t2], birth=True, addr=a, code=[('no', no)], sex=True)
            rows.append([no, nm(p, '　', r.random() < .7), half(kn(p)), '男' if p.sex == 'M' else '女', bd(p.birth, '8'), zp(a, ''), ad(noBld(a), r.choice([0, 0, 2])), a['bld'] + a['room'], tl(t1), tl(t2), r.choice(['社保', '国保', '社保家族']) if p.birth.year > 1951 else '後期', p.dr, bd(p.last, '8'), note(p)])
        rows.append(['299999', 'テスト　患者', 'ﾃｽﾄ ｶﾝｼﾞﾔ', '男', '20000101', '7100000', '岡山県倉敷市', '', '000-0000-0000', '', '自費', 'テスト', '20260101', '操作確認用']); s.csv(rel, rows)
        rel = '01_患者台帳/福山院_患者名簿.xls'; wb = xlwt.Workbook(encoding='utf-8'); ws = wb.add_sheet('名簿'); ws.write(0, 0, '福山院　患者名簿'); ws.write(1, 0, '※個人情報につき持出禁止'); ds = xlwt.easyxf(num_format_str='YYYY/M/D')
        for j, h in enumerate(['No', '患者ID', '姓', '名', 'セイ', 'メイ', '性別', '生年月日', '郵便番号', '住所', '自宅TEL', '携帯', '保護者氏名', '備考']): ws.write(3, j, h)
        for i, p in enumerate(sorted([p for p in s.pat if p.br == 2], key=lambda p: p.no)):
            old = bool(p.old) and r.random() < .5; a = p.old if old else p.home['addr']; g = s.g(p); t1 = None if old else p.home['land']; t2 = s.mob(p); f = nm(p, '|', r.random() < .7).split('|'); k = kn(p, '|').split('|')
            for j, v in enumerate([i + 1, p.no, f[0], f[1], k[0], k[1], '男性' if p.sex == 'M' else '女性', p.birth, zp(a), ad(a, r.choice([0, 1])), tl(t1), tl(t2), nm(g, ' ') if g else '', note(p)]): ws.write(4 + i, j, v, ds) if j == 7 else ws.write(4 + i, j, v)
            s.T.add(rel, p, [nm(p), kn(p)], sheet='名簿', row=5 + i, cols='ABCDEFGHIJKLN', tel=[t1, t2], birth=True, addr=a, code=[('no', p.no)], sex=True)
            if g: s.guard(rel, g, [t1, t2], a, known=False, sheet='名簿', row=5 + i, cols='M', soft=[p.no])
        wb.save(s.p(rel))
        rel = '01_患者台帳/高松院 患者リスト.ods'; tmp = s.p('01_患者台帳/高松院 患者リスト.xlsx'); wb = openpyxl.Workbook(); ws = wb.active; ws.title = '患者'; ws.append(['高松院　患者リスト', None, None, None, None, '更新：2026/9/28']); ws.append([]); ws.append(['カルテNo', '患者氏名', 'ふりがな', '生年月日', '性別', '住所', '連絡先①', '連絡先②', '連絡先②の続柄', 'メールアドレス', '紹介元', '治療内容'])
        for p in [p for p in s.pat if p.br == 3]:
            old = bool(p.old) and r.random() < .5; a = p.old if old else p.home['addr']; g = s.g(p); t1 = None if old else p.home['land']; t2 = s.mob(p); m = p.mail if r.random() < .6 else None
            ws.append([p.no, nm(p, ' ', r.random() < .7), hira(kn(p)), bd(p.birth, 'W'), '男' if p.sex == 'M' else '女', ad(a, r.choice([0, 1, 4])), tl(t1), tl(t2), s.rel(g) if g else '本人' if t2 else None, m, r.choice([None, None, 'HP', '看板', '家族']), '矯正' if p.ortho else r.choice(['う蝕', '歯周', '補綴', '検診'])])
            s.T.add(rel, p, [nm(p), kn(p)], sheet='患者', row=ws.max_row, tel=[t1, t2], mail=bool(m), birth=True, addr=a, code=[('no', p.no)], sex=True)
        wb.save(tmp); soffice(tmp, 'ods'); os.remove(tmp)
    # ---- appointment books
    def books(s):
        r = s.r; rel = '02_予約/予約台帳_岡山本院_2026年9月.xlsx'; wb = openpyxl.Workbook(); wb.remove(wb.active); P = [p for p in s.alive if p.br == 0]
        for w in range(4):
            t = f'第{w + 1}週'; ws = wb.create_sheet(t); ws.append([f'予約台帳　9/{w * 7 + 1}～9/{w * 7 + 6}']); ws.append(['日付', '時間', 'チェア', '診察券番号', '患者名', '連絡先', '処置内容', '担当', '来院'])
            for p in s.pick(P, 85):
                k = r.random(); t2 = s.main(p); no = p.no if k < .85 else None; full = k < .97; x = nm(p, r.choice(['', ' ', '　']), False)
                ws.append([date(2026, 9, w * 7 + r.randint(1, 6)), f'{r.randint(9, 18)}:{r.choice(["00", "30", "15"])}', r.randint(1, 5), int(no) if no else '新患' if r.random() < .2 else None, x, tl(t2) if r.random() < .7 or not no else None, r.choice(['調整', '検査', 'ブラケット装着', '保定チェック', 'TBI', 'Sc', 'C処置', '相談', '印象']), r.choice(DOC)[0], r.choice(['○', '○', 'キャンセル', ''])])
                s.T.add(rel, p, [nm(p)], sheet=t, row=ws.max_row, tel=[t2] if ws.cell(ws.max_row, 6).value else [], code=[('no', no)])
        wb.save(s.p(rel))
        rel = '02_予約/倉敷院_週間アポイント表.xlsx'; wb = openpyxl.Workbook(); wb.remove(wb.active); P = [p for p in s.alive if p.br == 1]
        for d in range(5):
            t = f'9月{14 + d}日'; ws = wb.create_sheet(t); ws.append([f'アポイント表　倉敷院　2026/9/{14 + d}（{"月火水木金"[d]}）']); ws.append(['時間', 'チェア1', 'チェア2', 'チェア3', '矯正ユニット']); ps = s.pick(P, 34)
            for h in range(9):
                ws.append([f'{9 + h}:30'] + [None] * 4); row = ws.max_row
                for c in range(4):
                    if ps and r.random() < .85: p = ps.pop(); ws.cell(row, c + 2, f'{p.no} {nm(p, r.choice(["", " "]), False)}\n{r.choice(["調整", "Sc", "CR", "検査", "相談"])}'); s.T.add(rel, p, [nm(p)], sheet=t, row=row, cols='BCDE'[c], code=[('no', p.no)])
        wb.save(s.p(rel))
        P = [p for p in s.alive if p.br == 2]
        for d in range(14):
            dt = date(2026, 9, 1) + timedelta(days=d); rel = f'02_予約/福山院/yoyaku_{dt:%Y%m%d}.csv'; rows = [['予約時刻', '患者ID', 'カナ氏名', '電話番号', '内容', '担当医', '備考']]
            for p in s.pick(P, 16):
                h = r.random() < .9; t = s.main(p); rows.append([f'{r.randint(9, 18):02d}:{r.choice(["00", "20", "40"])}', p.no if h else '', half(kn(p)), tl(t, r.choice(['-', ''])), r.choice(['矯正調整', 'メンテ', '初診相談', '抜歯']), p.dr, r.choice(['', '', '5分遅れ連絡', 'お母様来院'])]); s.T.add(rel, p, [kn(p)], row=len(rows), tel=[t], code=[('no', p.no if h else None)])
            s.csv(rel, rows)
    # ---- recall, money, insurance
    def lists2(s):
        r = s.r
        for b in (0, 1):
            rel = f'03_リコール/リコールはがき_{BR[b]}_2026秋.csv'; rows = [['郵便番号', '住所1', '住所2', '宛名', '敬称', '患者番号', '前回来院', '担当衛生士']]
            for p in s.pick([p for p in s.alive if p.br == b], 150):
                a = p.home['addr']; rows.append([zp(a), ad(noBld(a)), a['bld'] + ' ' + a['room'] if a['bld'] else '', nm(p, '　', False), '様　保護者様' if p.role == 'child' else '様', p.no, bd(p.last), r.choice(DOC[5:8])[0]]); s.T.add(rel, p, [nm(p)], row=len(rows), addr=a, code=[('no', p.no)])
            s.csv(rel, rows)
        rel = '03_リコール/宛名職人_高松院.csv'; rows = [['姓', '名', 'セイ', 'メイ', '敬称', '連名1', '連名1敬称', '連名2', '連名2敬称', '自宅郵便番号', '自宅住所', '自宅電話', '分類', 'メモ']]
        for h in s.pick([h for h in s.town.houses if h['addr']['br'] == 3 and any(p.patient and not p.dead for p in h['members'])], 70):
            ps = [p for p in h['members'] if p.patient and not p.dead]; a = h['addr']; co = ps[1:3] if r.random() < .5 else []; p = ps[0]; n = len(rows) + 1
            rows.append([p.sur[0], p.giv[0], p.sur[1], p.giv[1], '様'] + sum([[q.giv[0], '様'] for q in co], []) + [''] * (4 - 2 * len(co)) + [zp(a), ad(a, r.choice([0, 2])), tl(h['land']), '定期検診', ''])
            s.T.add(rel, p, [nm(p), p.giv[0]], row=n, tel=[h['land']], addr=a)
            for q in co: s.T.add(rel, q, [q.giv[0]], row=n, tel=[h['land']], addr=a)
        s.csv(rel, rows)
        rel = '05_会計/未収金一覧_2026年8月末.xlsx'; wb = openpyxl.Workbook(); wb.remove(wb.active)
        for b in range(4):
            ws = wb.create_sheet(BR[b]); ws.append([f'未収金一覧　{BR[b]}']); ws.append([None, '患者', None, '請求先', None, None]); ws.append(['発生日', '診察券No.', '氏名', '氏名', '続柄', '電話番号', '未収額', '督促', '経過'])
            ws.merge_cells('B2:C2'); ws.merge_cells('D2:F2'); tot = 0
            for p in s.pick([p for p in s.alive if p.br == b], 24):
                g = s.g(p); q = g or p; t = s.main(p); v = r.randint(3, 280) * 1000; tot += v; ws.append([date(2026, r.randint(3, 8), r.randint(1, 28)), p.no, nm(p, ' '), nm(q, ' '), s.rel(g) if g else '本人', tl(t), v, r.choice(['1回', '2回', '未', '内容証明']), r.choice([None, '分割希望', '9月末入金予定', '電話つながらず', '転居先不明'])]); n = ws.max_row
                s.T.add(rel, p, [nm(p)], sheet=BR[b], row=n, cols='BC' if g else 'BCDEF', tel=[] if g else [t], code=[('no', p.no)])
                if g: s.guard(rel, g, [t], None, sheet=BR[b], row=n, cols='DEF', soft=[p.no])
            ws.append([None, None, None, None, None, '合計', tot])
        wb.save(s.p(rel))
        rel = '05_会計/デンタルローン申込状況.csv'; rows = [['受付番号', '申込者名', '申込者カナ', '申込者生年月日', '申込者住所', '申込者携帯', '勤務先', '年収(万円)', '治療対象者', '対象者との関係', '契約額', '状態']]
        for p in s.pick([p for p in s.kids if s.g(p).mob], 70):
            g = s.g(p); a = g.home['addr']; n = len(rows) + 1; rows.append([f'DL26{n:04d}', nm(g, ' '), kn(g), bd(g.birth, '-'), ad(a), tl(g.mob), r.choice(['中国電子工業', '市役所', '自営', 'みどり保育園', '吉備運輸', 'パート']), r.randint(12, 90) * 10, nm(p, ' '), '子', r.randint(30, 95) * 10000, r.choice(['承認', '審査中', '否決'])])
            s.T.add(rel, g, [nm(g), kn(g)], row=n, cols='-', tel=[g.mob], birth=True, addr=a); s.T.add(rel, p, [nm(p)], row=n, addr=None, lives=a['pref'], code=[])
        s.csv(rel, rows, 'utf-8-sig')
        rel = '05_会計/保険証確認_9月.csv'; rows = [['患者番号', '患者氏名', '生年月日', '保険者番号', '記号', '番号', '枝番', '本人家族', '被保険者氏名', '資格取得日', '確認日']]
        for p in s.pick(s.alive, 330):
            h = p.home['ins']; own = p.role == 'adult' and p is p.home['guard'] or len(p.home['members']) == 1; q = p if own else p.home['guard'] if p.role == 'adult' else next((m for m in p.home['members'] if m.sex == 'M' and m.role == 'adult'), p.home['guard']); n = len(rows) + 1
            rows.append([p.no, nm(p, '　', False), bd(p.birth, 'w'), h[0], h[1], h[2], f'{p.home["members"].index(p):02d}', '本人' if own else '家族', '' if own else nm(q, '　', False), bd(p.since), f'2026/9/{r.randint(1, 30)}']); s.T.add(rel, p, [nm(p)], row=n, birth=True, code=[('no', p.no)])
            if not own: s.T.add(rel, q, [nm(q)], row=n)
        s.csv(rel, rows)
    # ---- family cards: blocks below each other
    def families(s):
        r = s.r; rel = '06_家族カード/家族カード（矯正）.xlsx'; wb = openpyxl.Workbook(); wb.remove(wb.active)
        for b in range(4):
            ws = wb.create_sheet(BR[b]); row = 1
            for h in s.pick([h for h in s.town.houses if h['addr']['br'] == b and any(p.role == 'child' for p in h['members'])], 24):
                g = h['guard']; a = h['addr']; kids = [p for p in h['members'] if p.role == 'child']; kids = [p for p in kids if p.patient or r.random() < .6]
                ws.cell(row, 1, '家族番号'); ws.cell(row, 2, h['fno']); ws.cell(row, 4, '登録日'); ws.cell(row, 5, date(2025, r.randint(1, 12), 5))
                ws.cell(row + 1, 1, '保護者氏名'); ws.cell(row + 1, 2, nm(g, '　')); ws.cell(row + 1, 4, '続柄'); ws.cell(row + 1, 5, s.rel(g)); ws.cell(row + 2, 1, '住所'); ws.cell(row + 2, 2, zp(a, '〒') + ' ' + ad(a)); ws.cell(row + 3, 1, '電話'); ws.cell(row + 3, 2, tl(g.mob)); ws.cell(row + 3, 4, 'メール'); ws.cell(row + 3, 5, g.mail)
                s.T.add(rel, g, [nm(g)], sheet=BR[b], row=row + 1, tel=[g.mob], mail=True, addr=a, sex=True, soft=[p.no for p in kids]); s.T.recs[-1].update(row=None, rows=[row + 1, row + 2, row + 3])
                for j, x in enumerate(['診察券番号', '氏名', 'フリガナ', '性別', '生年月日', '学校・学年'], 1): ws.cell(row + 4, j, x)
                for i, p in enumerate(kids):
                    n = row + 5 + i
                    for j, v in enumerate([p.no, nm(p, ' '), kn(p, ' '), '男' if p.sex == 'M' else '女', bd(p.birth), r.choice(['小学校', '中学校']) + f'{r.randint(1, 3)}年'], 1): ws.cell(n, j, v)
                    s.T.add(rel, p, [nm(p), kn(p)], sheet=BR[b], row=n, tel=[g.mob], birth=True, addr=a, code=[('no', p.no)], sex=True)
                row += 7 + len(kids)
        wb.save(s.p(rel))
    # ---- exports of the booking on the web, LINE, old system, partners, staff
    def digital(s):
        r = s.r; rel = '02_予約/Web予約/reservations_202609.json'; out = []; new = s.fresh
        for i, p in enumerate(s.pick([p for p in s.alive if s.mob(p)], 130) + new[:70]):
            g = s.g(p); a = p.home['addr']; t = s.mob(p); who = g or p; hb = r.random() < .8; dt = date(2026, 9, r.randint(1, 30)); no = p.no if p.no and r.random() < .6 else None
            o = dict(reservation_id=f'R{260900 + i}', clinic=BR[p.br], datetime=f'{dt}T{r.randint(9, 18):02d}:00:00+09:00', menu=r.choice(['矯正無料相談', '定期検診', '小児矯正', 'ホワイトニング']), is_first_visit=p in new, patient=dict(name=nm(p, ' ', False), kana=kn(p, ' '), birthday=bd(p.birth, '-') if hb else None, gender=dict(M='male', F='female')[p.sex], patient_no=no), contact=dict(name=nm(who, ' ', False) if g else '', relation=s.rel(g) if g else '本人', tel=tl(t, r.choice(['', '-'])), email=who.mail or ''), comment=r.choice(['', '', '歯並びが気になります。', '平日17時以降希望', '痛みがあります', '兄弟も一緒に診てもらえますか']))
            out.append(o); s.T.add(rel, p, [nm(p), kn(p)], row=i, tel=[t], birth=hb, mail=not g, code=[('no', no)], sex=True)
            if g: s.T.add(rel, g, [nm(g)], row=i, tel=[t], mail=True, sex=True, soft=[no])
        s.jlines(rel, dict(exported_at='2026-10-01T08:00:00+09:00', total=len(out), reservations=out), '   "reservation_id"')
        rel = '02_予約/Web予約/webhook_log.ndjson'; L = []
        for i, p in enumerate(s.pick([p for p in s.alive if s.mob(p)], 90) + new[50:90]):
            g = s.g(p); who = g or p; t = s.mob(p); L.append(json.dumps(dict(ts=f'2026-09-{r.randint(10, 30)}T{r.randint(10, 22)}:{r.randint(10, 59)}:{r.randint(10, 59)}+09:00', event=r.choice(['reservation.created', 'reservation.canceled', 'reservation.changed']), ip=f'{r.randint(101, 180)}.{r.randint(1, 250)}.{r.randint(1, 250)}.{r.randint(1, 250)}', patientName=nm(p, r.choice(['', ' ']), False), patientKana=kn(p, ''), phone=tl(t, ''), email=who.mail), ensure_ascii=False))
            s.T.add(rel, p, [nm(p), kn(p)], line=len(L), tel=[t], mail=not g); 
            if g and g.mail: s.T.recs[-1]['famtok'] = 'E'
        open(s.p(rel), 'w', encoding='utf-8').write('\n'.join(L) + '\n')
        rel = '09_LINE/LINE公式_メッセージ履歴_202609.csv'; rows = [['チャットID', '送信者の種別', '送信者名', '送信日', '送信時刻', '内容']]
        for i, p in enumerate(s.pick(s.alive, 70)):
            g = s.g(p); who = g or p; k = r.random(); disp = romaji(who.giv[1]).title() if k < .4 else hira(who.giv[1]) if k < .6 else nm(who, '', False) if k < .8 else who.giv[0] + r.choice(['♪', '🌸', '']); ch = f'U{r.randrange(16**10):010x}'; d = f'2026/09/{r.randint(1, 30):02d}'
            hasno = r.random() < .6; t = s.main(p); txt = (f'{nm(p, "", False)}の{s.rel(g)}です。' if g else f'{nm(p, "", False)}です。') + (f'診察券番号{p.no}です。' if hasno else f'電話番号は{tl(t)}です。') + r.choice(['次回の予約を変更したいのですが。', 'ワイヤーが外れました。今日みてもらえますか。', '明日15分ほど遅れます。', '領収書の再発行をお願いします。'])
            rows.append([ch, 'User', disp, d, f'{r.randint(9, 21)}:{r.randint(10, 59)}', txt]); s.T.add(rel, p, [nm(p)], row=len(rows), tel=[] if hasno else [t], code=[('no', p.no if hasno else None)])
            if .6 <= k < .8 and g: s.T.add(rel, g, [nm(g)], row=len(rows))
            rows.append([ch, 'Account', 'ひだまり歯科・矯正歯科', d, f'{r.randint(9, 21)}:{r.randint(10, 59)}', f'{p.sur[0]}様 ご連絡ありがとうございます。承知いたしました。'])
        s.csv(rel, rows, 'utf-8-sig')
        rel = '12_旧システム/dental2018.sqlite3'; q = s.p(rel); os.path.exists(q) and os.remove(q); db = sqlite3.connect(q); db.execute('CREATE TABLE patients (id INTEGER PRIMARY KEY, patient_no TEXT, name TEXT, kana TEXT, sex INTEGER, birthday TEXT, zip TEXT, address TEXT, tel TEXT, mobile TEXT)'); db.execute('CREATE TABLE visits (id INTEGER PRIMARY KEY, patient_no TEXT, visit_date TEXT, treatment TEXT, points INTEGER)'); v = 0
        for i, p in enumerate(s.pick([p for p in s.alive if p.since < date(2021, 1, 1)], 320), 1):
            a = p.old or p.home['addr']; t1 = None if p.old else p.home['land']; oldn = bool(p.oldsur) and p.role == 'adult'; db.execute('INSERT INTO patients VALUES (?,?,?,?,?,?,?,?,?,?)', (i, p.no, nm(p, '　', False, oldn), half(kn(p, ' ', oldn)), 1 if p.sex == 'M' else 2, bd(p.birth, '-'), zp(a, ''), ad(a), tl(t1), tl(s.mob(p))))
            s.T.add(rel, p, [nm(p), kn(p)], sheet='patients', row=i, old=oldn, tel=[t1, s.mob(p)], birth=True, addr=a, code=[('no', p.no)])
            for _ in range(r.randint(0, 2)): v += 1; db.execute('INSERT INTO visits VALUES (?,?,?,?,?)', (v, p.no, bd(p.since + timedelta(days=30), '-'), r.choice(['再診', '調整料', '検査']), r.randint(50, 900))); s.T.add(rel, p, [], sheet='visits', row=v, name='none', code=[('no', p.no)])
        db.commit(); db.close()
        rel = '10_取引先/contacts.vcf'; L = []; s.drs = []
        HOSP = ['岡山中央医療センター 歯科口腔外科', '倉敷みなと病院 口腔外科', '川崎通りこどもクリニック', '備後市民病院 耳鼻咽喉科', '高松東総合病院 口腔外科', '西大寺耳鼻科', '吉備デンタルラボ', '株式会社モリイ歯科商会', '瀬戸内歯研', '備前矯正ラボ']
        for i in range(34):
            su = r.choice(SUR); p = s.town.person(su, r.choice('MMF'), r.randint(1962, 1992), dict(addr=s.town.addr(), land=None)); p.org = HOSP[i % len(HOSP)]; p.mob = s.town.mobile() if r.random() < .5 else None; p.wtel = s.town.tel('086'); p.mail = f'{romaji(p.sur[1])}{i}@{r.choice(["hosp", "lab", "dental"])}{i % 10}.jp' if r.random() < .6 else None; s.drs.append(p); n0 = len(L) + 1
            L += ['BEGIN:VCARD', 'VERSION:3.0', f'N:{p.sur[0]};{p.giv[0]};;;', f'FN:{nm(p, " ", False)}', f'X-PHONETIC-LAST-NAME:{p.sur[1]}', f'ORG:{p.org}', f'TITLE:{r.choice(["医師", "歯科医師", "営業", "歯科技工士"])}', f'TEL;TYPE=WORK,VOICE:{tl(p.wtel)}'] + ([f'TEL;TYPE=CELL:{tl(p.mob)}'] if p.mob else []) + ([f'EMAIL;TYPE=WORK:{p.mail}'] if p.mail else []) + ['END:VCARD']; s.T.add(rel, p, [nm(p)], line=n0, end=len(L), tel=[p.wtel, p.mob], mail=True, code=[('v', i)])
        open(s.p(rel), 'w', encoding='utf-8', newline='').write('\r\n'.join(L) + '\r\n')
        rel = '11_スタッフ/スタッフ名簿2026.xlsx'; wb = openpyxl.Workbook(); ws = wb.active; ws.title = '名簿'; ws.append(['スタッフ名簿（2026年4月）']); ws.append(['社員No', '氏名', 'フリガナ', '職種', '所属', '携帯電話', '住所', '生年月日', '入職日'])
        for i, x in enumerate(DOC):
            q = s.town.person((x[0], x[2]), 'F', r.randint(1970, 2000), dict(addr=s.town.addr(i % 4), land=None)); q.giv = (x[1], x[3]); q.form = x[0]; q.mob = s.town.mobile()
            ws.append([f'S{i + 11:03d}', nm(q, ' '), kn(q), x[4], BR[i % 4], tl(q.mob), ad(q.home['addr']), q.birth, date(2015 + i % 9, 4, 1)]); s.T.add(rel, q, [nm(q)], sheet='名簿', row=ws.max_row, tel=[q.mob], birth=True, addr=q.home['addr'], code=[('emp', i)])
        ws = wb.create_sheet('9月シフト'); ws.append(['氏名'] + [str(d) for d in range(1, 31)])
        for x in DOC: ws.append([x[0]] + [r.choice(['出', '出', '休', '有']) for _ in range(30)])
        wb.save(s.p(rel))
        rel = '13_昨年度/2025年度まとめ.zip'; z = zipfile.ZipFile(s.p(rel), 'w', zipfile.ZIP_DEFLATED); b = io.StringIO(); w = csv.writer(b); w.writerow(['診察券番号', '氏名', '電話', '郵便番号', '住所', '発送']); n = 2
        for p in s.pick(s.alive, 300): a = p.old or p.home['addr']; t = s.mob(p) or (None if p.old else p.home['land']); w.writerow([p.no, fit(nm(p, ' ')), tl(t), zp(a), fit(ad(a)), r.choice(['済', '', '戻り'])]); s.T.add(rel + '!年賀状2025.csv', p, [nm(p)], row=n, tel=[t], addr=a, code=[('no', p.no)]); n += 1
        z.writestr('年賀状2025.csv', b.getvalue().encode('cp932', 'replace')); wb = openpyxl.Workbook(); ws = wb.active; ws.title = '相談'; ws.append(['2025年度 無料相談会 来場者']); ws.append(['相談日', 'お子様のお名前', 'ふりがな', '学年', '保護者名', '電話番号', '住所（市町村）', '希望', '結果'])
        for p in s.fresh[90:160]:
            g = s.g(p); t = g.mob if g else s.main(p); a = p.home['addr']
            if not g: continue
            ws.append([f'2025/{r.randint(6, 12)}/{r.randint(1, 28)}', nm(p, ' '), hira(kn(p)), f'小{r.randint(1, 6)}', nm(g, ' '), tl(t), a['city'], r.choice(['マウスピース', 'ワイヤー', '未定']), r.choice(['検討', '契約', '他院'])]); n = ws.max_row; x = rel + '!無料相談会2025.xlsx'
            s.T.add(x, p, [nm(p), kn(p)], sheet='相談', row=n, cols='BCD', tel=[t], lives=a['pref']); s.guard(x, g, [t], None, known=False, sheet='相談', row=n, cols='EFG', lives=a['pref'])
        bb = io.BytesIO(); wb.save(bb); z.writestr('無料相談会2025.xlsx', bb.getvalue()); z.close()
    def jlines(s, rel, o, mark):
        text = json.dumps(o, ensure_ascii=False, indent=1); open(s.p(rel), 'w', encoding='utf-8').write(text); st = [n for n, x in enumerate(text.split('\n'), 1) if x.startswith(mark)] + [10**9]
        for q in s.T.recs:
            if q['path'] == rel: q['line'], q['end'], q['row'] = st[q['row']], st[q['row'] + 1] - 1, None
if __name__ == '__main__':
    root, seed = sys.argv[1], sys.argv[2]; f = Folder(root, seed, int(sys.argv[3]) if len(sys.argv) > 3 else 640)
    # families that never became patients: they asked on the web or came to the day of consultations
    f.fresh = []; 
    while len(f.fresh) < 160:
        h = f.town.house(); q = next((p for p in h['members'] if p.role == 'child'), h['members'][0])
        if f.mob(q):
            q.br = h['addr']['br']; q.no = None; f.fresh.append(q)
            for x in h['members']: x.no = None
    for p in f.town.people: p.no = getattr(p, 'no', None)
    f.lists(); f.books(); f.lists2(); f.families(); f.digital(); papers.write(f)
    skip = [x for x in os.environ.get('SKIP', '').split(',') if x]  # for measuring: the folder without these files
    if skip:
        f.T.recs = [q for q in f.T.recs if not any(x in q['path'] for x in skip)]
        for d, _, fs in os.walk(root):
            for x in fs:
                if any(y in os.path.join(d, x) for y in skip): os.remove(os.path.join(d, x))
    print(f.T.dump(f.town.people, dict(files=sorted({r['path'] for r in f.T.recs}))))
