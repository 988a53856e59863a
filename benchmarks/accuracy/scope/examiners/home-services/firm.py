"""The folder of a salesman of みどりライフサポート (water servers, solar panels, repairs at home)."""
import csv, io, json, os, random, subprocess, sys, tempfile, zipfile
from datetime import date, timedelta
from email.message import EmailMessage
from email.utils import formataddr, format_datetime
from datetime import datetime, timezone
import openpyxl, xlwt
from openpyxl.styles import Font, PatternFill, Alignment
from pop import *
from truth import Truth
import docs

FIRM = '株式会社みどりライフサポート'; FADDR = '〒321-0953 栃木県宇都宮市東宿郷3-2-5 みどりビル2F'; FTEL = '028-639-7700'; DOM = 'midori-lifesupport.co.jp'
STAFF = [('栗原', '達夫', 'クリハラ', 'タツオ'), ('大貫', '和樹', 'オオヌキ', 'カズキ'), ('相馬', '美紀', 'ソウマ', 'ミキ'), ('黒川', '直人', 'クロカワ', 'ナオト'), ('安納', '弘樹', 'アンノウ', 'ヒロキ'), ('戸崎', '静香', 'トザキ', 'シズカ'),
         ('仲田', '勝利', 'ナカダ', 'カツトシ'), ('鯉沼', '祐樹', 'コイヌマ', 'ユウキ'), ('福富', '沙也加', 'フクトミ', 'サヤカ'), ('奈良部', '剛志', 'ナラブ', 'ツヨシ'), ('川又', '瞳', 'カワマタ', 'ヒトミ'), ('添田', '晋也', 'ソエダ', 'シンヤ')]
BANKS = [('0129', '足利', 'ｱｼｶｶﾞ'), ('0516', '栃木', 'ﾄﾁｷﾞ'), ('9900', 'ゆうちょ', 'ﾕｳﾁﾖ'), ('0130', '常陽', 'ｼﾞﾖｳﾖｳ'), ('0005', '三菱ＵＦＪ', 'ﾐﾂﾋﾞｼUFJ'), ('0128', '群馬', 'ｸﾞﾝﾏ')]

class Folder:
    def __init__(s, root, seed, scale=1.0):
        s.root = root; os.makedirs(root, exist_ok=True); s.r = random.Random(f'firm-{seed}'); s.T = Truth(root)
        s.town = Town(seed, int(3000 * scale)); r = s.r
        H = s.town.houses; n = int(len(H) * .68); s.chouses, s.lhouses = H[:n], H[n:]
        s.cust = []
        for h in s.chouses:
            s.cust.append(h['members'][0])
            if len(h['members']) > 1 and r.random() < .12: s.cust.append(h['members'][1])
        r.shuffle(s.cust)
        for i, p in enumerate(s.cust):
            p.code = f'C{1000037 + i * 3:07d}'; p.since = date(2017, 4, 1) + timedelta(days=r.randint(0, 3400))
            p.water = r.random() < .55; p.solar = r.random() < .22; p.reform = r.random() < .35 or not (p.water or p.solar)
            p.ws = f'WS{r.randint(17, 26)}-{20011 + i:06d}' if p.water else None; p.pv = f'PV-{p.since.year}-{i:05d}' if p.solar else None
            p.sf = '0035g00000' + ''.join(r.choice('ABCDEFGHJKLMNPQRSTUVabcdefghkmnpqrstuv23456789') for _ in range(8)); p.staff = r.choice(STAFF[:10])
            p.bank = r.choice(BANKS); p.acct = f'{r.randint(1000000, 9999999)}'; p.branch = r.randint(101, 480)
        pass
        s.incrm = [p for p in s.cust if p.since < date(2024, 6, 1) or r.random() < .3]; s.insf = [p for p in s.cust if p not in set(s.incrm) or r.random() < .4]
        for p in r.sample(s.incrm, 12): p.dead = True
        s.leads = [h['members'][0 if r.random() < .6 or len(h['members']) < 2 else 1] for h in s.lhouses]
        for q in s.leads: q.main = q.mob or q.home['land']
        for q in s.cust: q.main = q.home['land'] or q.mob
    def p(s, rel): q = os.path.join(s.root, rel); os.makedirs(os.path.dirname(q), exist_ok=True); return q
    def pick(s, l, n): return s.r.sample(l, min(n, len(l)))
    def st(s, p): return p.staff[0] + ' ' + p.staff[1]
    # ---------- exports of the CRM
    def crm(s):
        r = s.r; rel = '01_CRM/顧客マスタ_20260831.csv'; rows = [['顧客コード', '契約者氏名', '契約者カナ', '性別', '生年月日', '郵便番号', '住所1', '住所2', '電話番号', '携帯番号', 'メールアドレス', '契約種別', '営業担当', '初回登録日', '状態', '備考']]
        def line(): return len(rows) + 1
        for p in s.incrm:
            old = bool(p.old) and r.random() < .5; oldn = bool(p.oldsur) and r.random() < .5; a = addr_of(p, old); land = p.home['land'] if not old else None
            hasb, hasm, sx = r.random() < .72, r.random() < .8, r.random() < .95
            kind = '/'.join(k for k, v in (('水', p.water), ('太陽光', p.solar), ('リフォーム', p.reform)) if v)
            note = r.choice(['', '', '', '', '奥様在宅多い', '日中不在、夕方TEL', '犬注意', '駐車は道路側へ', '耳が遠いため大きめの声で', 'クレーム有り 所長対応済', 'DM不要', '息子さん同席希望'])
            if p.dead: note = f'契約者死亡（{r.randint(2023, 2026)}年{r.randint(1, 8)}月 ご家族より連絡）'
            s.T.add(rel, p, [nm(p), kn(p)], row=line(), old=oldn, tel=[land, p.mob if hasm else None], mail=True, birth=hasb, addr=a, code=[('crm', p.code)], sex=sx)
            rows.append([p.code, nm(p, '　', r.random() < .6, oldn), half(kn(p, ' ', oldn)), ('男' if p.sex == 'M' else '女') if sx else '', bd(p.birth) if hasb else '', zp(a), ad(a, 0).replace(' ' + a['bld'] + ' ' + a['room'], '') if a['bld'] else ad(a), (a['bld'] + a['room']) if a['bld'] else '', tl(land), tl(p.mob) if hasm else '', p.mail or '', kind, s.st(p), bd(p.since), '解約' if p.dead else r.choice(['契約中'] * 8 + ['休止', '解約']), note])
        for i in range(55):  # companies that are customers
            t = r.choice(TOWNS); c = r.choice(['株式会社', '有限会社', '合同会社', '医療法人', '株式会社']) + r.choice(SURS)[0] + r.choice(['工務店', '電設', '商事', '歯科医院', '運輸', '食品', '自動車']) if r.random() < .8 else r.choice(['特別養護老人ホーム', 'グループホーム', 'カフェ']) + r.choice(['ひまわり', 'あおぞら', '陽だまり', 'こもれび'])
            rows.append([f'C{1900000 + i:07d}', c, '', '', '', t[4][0][1][:3] + '-' + t[4][0][1][3:], t[0] + t[1] + t[4][0][0] + f'{r.randint(1, 900)}', '', tl(s.town.tel(t[2])), '', '', '水', s.r.choice(STAFF)[0], '2021/4/1', '契約中', '法人契約'])
        for c, n, k in (('C9999998', '山田　太郎', 'ﾔﾏﾀﾞ ﾀﾛｳ'), ('C9999999', 'テスト　顧客', 'ﾃｽﾄ')): rows.append([c, n, k, '男', '1990/1/1', '000-0000', '栃木県宇都宮市テスト1-1-1', '', '000-0000-0000', '090-0000-0000', 'test@example.com', '水', 'テスト', '2018/4/1', 'テスト', '削除しないこと'])
        with open(s.p(rel), 'w', encoding='cp932', errors='replace', newline='') as f: csv.writer(f).writerows([[fit(c) for c in row] for row in rows])
        rel = '01_CRM/新CRM_contact_export_2026-09-12.csv'
        rows = [['Id', 'LegacyCode__c', 'LastName', 'FirstName', 'LastNameKana__c', 'FirstNameKana__c', 'Email', 'Phone', 'MobilePhone', 'MailingPostalCode', 'MailingState', 'MailingCity', 'MailingStreet', 'Birthdate', 'Gender__c', 'Owner.Name', 'CreatedDate', 'Description']]
        for p in s.insf:
            leg = (p in s.incset and r.random() < .9) or p.water; a = p.home['addr']; hasb = r.random() < .6; hasm = r.random() < .9
            s.T.add(rel, p, [nm(p)], row=len(rows) + 1, tel=[p.home['land'], p.mob if hasm else None], mail=True, birth=hasb, addr=a, code=[('crm', p.code if leg else None), ('sf', p.sf)], sex=True)
            f = nm(p, '|', r.random() < .7).split('|'); k = kn(p, '|').split('|'); full = ad(a)
            rows.append([p.sf, p.code if leg else '', f[0], f[1], k[0], k[1], p.mail or '', tl(p.home['land']), tl(p.mob, '') if hasm else '', zp(a), a['pref'], a['city'], full[len(a['pref'] + a['city']):], bd(p.birth, '-') if hasb else '', '男性' if p.sex == 'M' else '女性', s.st(p), p.since.isoformat() + 'T09:00:00.000+0900', r.choice(['', '', '蓄電池に関心あり', '給湯器10年超', '屋根葺き替え見積済', 'ボトル2本追加'])])
        with open(s.p(rel), 'w', encoding='utf-8-sig', newline='') as f: csv.writer(f).writerows(rows)
    # ---------- solar
    def solar(s):
        r = s.r; rel = '02_太陽光/太陽光・蓄電池 契約一覧.xlsx'; wb = openpyxl.Workbook(); wb.remove(wb.active); P = [p for p in s.cust if p.solar]
        for lo, name in ((2017, '2017-2020年度'), (2021, '2021-2023年度'), (2024, '2024年度以降')):
            hi = {2017: 2021, 2021: 2024, 2024: 2030}[lo]; ws = wb.create_sheet(name)
            ws['A1'] = f'太陽光発電・蓄電池　契約者一覧（{name}）'; ws['A1'].font = Font(size=14, bold=True); ws.merge_cells('A1:N1'); ws['L2'] = '社外秘'; ws['M2'] = '2026/9/1 現在'
            top = ['No.', '契約番号', '契約者', None, '設置場所', None, '連絡先', None, '共有者', None, '容量kW', '契約金額', '信販会社', '担当']; sub = [None, None, '氏名', 'フリガナ', '〒', '住所', '自宅', '携帯', '氏名', '続柄', None, None, None, None]
            for j, (a, b) in enumerate(zip(top, sub), 1):
                ws.cell(4, j, a); ws.cell(5, j, b); ws.cell(4, j).fill = PatternFill('solid', fgColor='C6E0B4')
            for m in ('C4:D4', 'E4:F4', 'G4:H4', 'I4:J4', 'A4:A5', 'B4:B5', 'K4:K5', 'L4:L5', 'M4:M5', 'N4:N5'): ws.merge_cells(m)
            row = 6
            for i, p in enumerate([p for p in P if lo <= p.since.year < hi], 1):
                old = bool(p.old) and r.random() < .4; a = addr_of(p, old); land = None if old else p.home['land']; sp = next((q for q in p.members if q is not p and q.sex != p.sex and abs(q.birth.year - p.birth.year) < 15), None) if r.random() < .16 else None
                v = [i, p.pv, nm(p, '　', True), kn(p, '　'), zp(a), ad(a, r.choice([0, 0, 1, 3])), tl(land), tl(p.mob), nm(sp, '　') if sp else None, ('妻' if sp.sex == 'F' else '夫') if sp else None, round(r.uniform(3.2, 9.9), 2), r.randint(120, 480) * 10000, r.choice(['ジャックス', 'オリコ', 'アプラス', '現金']), p.staff[0]]
                for j, x in enumerate(v, 1): ws.cell(row, j, x)
                s.T.add(rel, p, [nm(p)], sheet=name, row=row, cols='BCDEFGH', tel=[land, p.mob], addr=a, code=[('pv', p.pv)])
                if sp: s.T.add(rel, sp, [nm(sp)], sheet=name, row=row, cols='IJ', sex=True, lives=a['pref'])
                row += 1
            ws.cell(row + 1, 1, f'以上 {i}件'); ws.freeze_panes = 'C6'
        wb.save(s.p(rel))
        rel = '02_太陽光/定期点検リスト_2026上期.xls'; wb = xlwt.Workbook(encoding='utf-8')
        for name, part in (('4-6月', 0), ('7-9月', 1)):
            ws = wb.add_sheet(name); ws.write(0, 0, '太陽光 定期点検予定表'); ws.write(1, 0, f'作成：{STAFF[3][0]}'); 
            for j, h in enumerate(['No', 'お客様名', '電話番号', '設置先住所', '契約番号', '点検予定日', '点検員', '結果・備考']): ws.write(2, j, h)
            for i, p in enumerate(s.pick(P, 150)):
                t = p.mob if p.mob and (r.random() < .4 or not p.home['land']) else p.home['land']; a = p.home['addr']; hasc = r.random() < .8
                for j, v in enumerate([i + 1, nm(p, r.choice([' ', '', '　']), False), tl(t, r.choice(['-', '-', '('])) , ad(a, 3), p.pv if hasc else '', bd(date(2026, 4 + part * 3, 1) + timedelta(days=r.randint(0, 88))), r.choice(STAFF)[0], r.choice(['異常なし', '異常なし', 'パワコン異音→要交換', '不在、再訪', '奥様立会い', 'モニター表示なし'])]): ws.write(3 + i, j, v)
                s.T.add(rel, p, [nm(p)], sheet=name, row=4 + i, tel=[t], addr=a, code=[('pv', p.pv)] if hasc else [])
        wb.save(s.p(rel))
        rel = '02_太陽光/売電単価変更_対象者.csv'; rows = [['契約番号', '氏名', 'ﾌﾘｶﾞﾅ', '郵便番号', '住所', '認定ID', '買取満了年月']]
        for p in s.pick(P, 160):
            a = p.home['addr']; s.T.add(rel, p, [nm(p)], row=len(rows) + 1, addr=a, code=[('pv', p.pv)])
            rows.append([p.pv, nm(p, ''), half(kn(p)), a['zip'], ad(a, 2), f'A{r.randint(10**9, 10**10 - 1)}', f'{r.randint(2027, 2036)}年{r.randint(1, 12)}月'])
        with open(s.p(rel), 'w', encoding='cp932', errors='replace', newline='') as f: csv.writer(f).writerows([[fit(c) for c in x] for x in rows])
    # ---------- water
    def water(s):
        r = s.r; W = [p for p in s.cust if p.water]
        for m, ym in (('7', '2026-07-27'), ('8', '2026-08-27')):
            rel = f'03_ウォーターサーバー/口座振替結果_2026年{m}月.xlsx'; wb = openpyxl.Workbook(); ws = wb.active; ws.title = '振替結果'
            ws.append(['口座振替結果一覧', None, None, '振替日', ym]); ws.append([]); ws.append(['顧客番号', '口座名義人', '銀行名', '支店番号', '種目', '口座番号', '振替金額', '結果', '備考'])
            for p in s.pick(W, 700):
                sp = next((q for q in p.members if q is not p), None) if r.random() < .02 else None
                n = sp or p; ws.append([p.code, bankkana(kn(n)), p.bank[1], p.branch, '普通', p.acct, r.choice([3980, 4180, 5280]), r.choice(['0 振替済'] * 20 + ['1 資金不足', '3 預金者都合']), None])
                s.T.add(rel, p, [kn(n)], sheet='振替結果', row=ws.max_row, code=[('crm', p.code)], amb=[p, sp] if sp else None)
            wb.save(s.p(rel))
        rel = '03_ウォーターサーバー/zengin/FURI2609.txt'; L = ['1910' + '0' * 0 + '0028639700' + pad('ｶ)ﾐﾄﾞﾘﾗｲﾌｻﾎﾟ-ﾄ', 40) + '0927' + '0129' + pad('ｱｼｶｶﾞ', 15) + '101' + pad('ﾎﾝﾃﾝ', 15) + '1' + '0012345' + ' ' * 17]
        ps = s.pick(W, 650)
        for i, p in enumerate(ps):
            L.append('2' + p.bank[0] + pad(p.bank[2], 15) + f'{p.branch:03d}' + pad('ｼﾃﾝ', 15) + ' ' * 4 + '1' + p.acct + pad(bankkana(kn(p)), 30) + f'{4180:010d}' + '0' + pad(p.code, 20) + '0' + ' ' * 8)
            s.T.add(rel, p, [bankkana(kn(p))], line=len(L), code=[('crm', p.code)])
        L += ['8' + f'{len(ps):06d}' + f'{4180 * len(ps):012d}' + '0' * 36 + ' ' * 65, '9' + ' ' * 119]
        open(s.p(rel), 'wb').write('\r\n'.join(L).encode('cp932'))
        rel = '03_ウォーターサーバー/配送先リスト_9月.xlsx'; wb = openpyxl.Workbook(); ws = wb.active; ws.title = '配送先'; ws.append(['お届け日', '契約番号', 'お届け先氏名', '〒', 'お届け先住所', 'お届け先TEL', '本数', '時間帯', '置き配', 'ドライバーメモ'])
        for p in s.pick(W, 520):
            q = p; k = r.random()
            if k < .06: q = r.choice(s.lhouses)['members'][0]  # a present for the parents
            a = q.home['addr']; t = q.home['land'] or q.mob
            ws.append([date(2026, 9, r.randint(1, 30)), p.ws, nm(q, ' ', r.random() < .5), zp(a), ad(a, r.choice([0, 1])), tl(t, ''), r.choice([2, 2, 4]), r.choice(['午前', '14-16', '16-18', '']), r.choice(['可', '不可']), r.choice(['', '', '玄関前', '裏口', '2階'])])
            s.T.add(rel, q, [nm(q)], sheet='配送先', row=ws.max_row, tel=[t], addr=a, code=[('ws', p.ws)] if q is p else [])
        ws2 = wb.create_sheet('フィルター交換'); ws2.append(['契約番号', 'お名前', '携帯', '交換期限', '対応者'])
        for p in s.pick([p for p in W if p.mob], 240):
            ws2.append([p.ws, nm(p, ''), int(tl(p.mob, '')) if r.random() < .3 else tl(p.mob), date(2026, 10, r.randint(1, 30)), r.choice(STAFF)[0]]); s.T.add(rel, p, [nm(p)], sheet='フィルター交換', row=ws2.max_row, tel=[p.mob], code=[('ws', p.ws)])
        wb.save(s.p(rel))
        rel = '03_ウォーターサーバー/契約台帳_WS.csv'; rows = [['契約番号', '顧客コード', '氏名', '機種', '設置日', '解約日', '支払方法']]
        for p in W: s.T.add(rel, p, [nm(p)], row=len(rows) + 1, code=[('ws', p.ws), ('crm', p.code)]); rows.append([p.ws, p.code, nm(p, ' ', False), r.choice(['ロングS', 'ショートW', '卓上mini']), p.since.isoformat(), '', '口座振替'])
        with open(s.p(rel), 'w', encoding='utf-8', newline='') as f: csv.writer(f).writerows(rows)
    # ---------- calls, campaigns, referrals
    def lists(s):
        r = s.r; rel = '04_架電/架電リスト_9月.xlsx'; wb = openpyxl.Workbook(); wb.remove(wb.active)
        for who in STAFF[:3]:
            ws = wb.create_sheet(who[0] + '分'); ws.append([f'架電リスト（{who[0]}）']); ws.append(['№', '氏名', 'ふりがな', '電話番号', '住所', '年齢', '架電日', '架電結果', '次回', 'メモ'])
            for i, p in enumerate(s.pick(s.cust, 110) + s.pick(s.leads, 90)):
                t = p.main
                if not t: continue
                a = p.home['addr']; ag = r.random() < .4
                ws.append([i + 1, nm(p, r.choice(['', ' ', '　']), False), hira(kn(p)), tl(t), ad(a, r.choice([0, 3])) if r.random() < .9 else None, age(p) if ag else None, date(2026, 9, r.randint(1, 28)), r.choice(['留守', 'アポ', 'NG', '再コール', '不通']), None, r.choice(['', '', '奥様対応', '息子さんが出た', '19時以降', '太陽光は検討中', '見積依頼あり'])])
                s.T.add(rel, p, [nm(p)], sheet=ws.title, row=ws.max_row, tel=[t], addr=a if ws.cell(ws.max_row, 5).value else None, agev=age(p) if ag else None)
        wb.save(s.p(rel))
        rel = '04_架電/催事アンケート_ベルモール0613.xlsx'; wb = openpyxl.Workbook(); ws = wb.active; ws.title = 'Sheet1'; ws.append(['受付No', 'お名前', '年代', '性別', 'ご住所（市町村）', '電話', 'Email', '住まい', '関心', '抽選'])
        for i, p in enumerate(s.pick(s.leads, 260)):
            a = p.home['addr']; t = p.mob or p.home['land']
            if not t and not p.mail: continue
            ws.append([i + 1, r.choice([nm(p, ' '), nm(p, ''), hira(kn(p))]), f'{age(p) // 10 * 10}代', '男' if p.sex == 'M' else '女', a['pref'] + a['city'], tl(t, r.choice(['-', ''])), p.mail, r.choice(['戸建', '賃貸']), r.choice(['水', '太陽光', '蓄電池', '外壁', 'なし']), r.choice(['はずれ', 'B賞'])])
            s.T.add(rel, p, [nm(p)], sheet='Sheet1', row=ws.max_row, tel=[t], mail=True, sex=True, agev=age(p), addr=dict(pref=a['pref'], id=f'c{p.id}-{i}'))
        wb.save(s.p(rel))
        rel = '04_架電/キャンペーンはがき返信_夏.ods'; tmp = s.p('04_架電/キャンペーンはがき返信_夏.xlsx'); wb = openpyxl.Workbook(); ws = wb.active; ws.title = '返信一覧'; ws.append(['サマーキャンペーン　はがき返信']); ws.append([]); ws.append(['到着日', '郵便番号', '住所', '氏名', 'フリガナ', '性別', '生年月日', 'TEL', 'ご希望', 'ご意見'])
        for p in s.pick(s.cust, 120) + s.pick(s.leads, 110):
            a = p.home['addr']; t = p.main; b = r.random() < .8
            ws.append([f'2026年7月{r.randint(10, 31)}日', zp(a), ad(a, r.choice([0, 1, 4])), nm(p, '　'), kn(p, '　'), '男性' if p.sex == 'M' else '女性', bd(p.birth, r.choice(['w', 'W', 'W', '/'])) if b else None, tl(t, r.choice(['-', '(', 'w'])), r.choice(['カタログ', '訪問希望', '資料']), r.choice([None, None, '毎日おいしく飲んでいます', '電気代が高い'])])
            s.T.add(rel, p, [nm(p)], sheet='返信一覧', row=ws.max_row, tel=[t], addr=a, birth=b, sex=True)
        wb.save(tmp); soffice(tmp, 'ods', s.seed); os.remove(tmp)
        rel = '04_架電/紹介キャンペーン管理.xlsx'; wb = openpyxl.Workbook(); ws = wb.active; ws.title = '紹介'; ws.append(['', '紹介者', '', '', '被紹介者', '', '', '', '', '', '']); ws.append(['受付日', '顧客コード', '氏名', '電話番号', '氏名', 'フリガナ', '電話番号', '住所', '間柄', '特典', '担当']); ws.merge_cells('B1:D1'); ws.merge_cells('E1:I1')
        for p, q in zip(s.pick(s.cust, 140), s.pick(s.leads, 140)):
            t = p.mob or p.home['land']; u = q.main; a = q.home['addr']
            ws.append([date(2026, r.randint(1, 8), r.randint(1, 28)), p.code, nm(p, ' '), tl(t), nm(q, ' '), kn(q, ' '), tl(u), ad(a, 3), r.choice(['友人', '親戚', '近所', '職場', '兄弟']), r.choice(['QUO 5,000', '未', 'ボトル2本']), r.choice(STAFF)[0]])
            s.T.add(rel, p, [nm(p)], sheet='紹介', row=ws.max_row, cols='BCD', tel=[t], code=[('crm', p.code)]); s.T.add(rel, q, [nm(q)], sheet='紹介', row=ws.max_row, cols='EFGH', tel=[u], addr=a)
        wb.save(s.p(rel))
        rel = '09_社内/営業部 緊急連絡網.xlsx'; wb = openpyxl.Workbook(); ws = wb.active; ws.title = '連絡網'; ws.append(['営業部 緊急連絡網（2026年4月）']); ws.append(['社員番号', '氏名', '役職', '携帯番号', '自宅住所'])
        s.staffp = []
        for i, x in enumerate(STAFF):
            q = s.town.person((x[0], x[2]), 'M', 1985, dict(addr=s.town.addr(), land=None, members=[])); q.giv = (x[1], x[3], 'm'); q.form = x[0]; q.mob = q.mob or s.town.mobile(); q.members = [q]
            ws.append([f'E{i + 101}', nm(q, ' '), '部長' if i == 0 else '主任' if i < 4 else '', tl(q.mob), ad(q.home['addr'])]); s.T.add(rel, q, [nm(q)], sheet='連絡網', row=ws.max_row, tel=[q.mob], addr=q.home['addr'], code=[('emp', f'E{i}')])
        wb.save(s.p(rel))
    # ---------- web form, dump, vCards, mails, notes, last year
    def digital(s):
        r = s.r; rel = '05_Web/webform_inquiries.json'; out = []
        for i, p in enumerate(s.pick(s.leads, 220) + s.pick(s.cust, 60)):
            a = p.home['addr']; t = p.mob or p.home['land']; full = r.random() < .7; roman = r.random() < .06
            out.append(dict(id=88000 + i, submitted_at=f'2026-0{r.randint(1, 8)}-{r.randint(10, 28)}T1{r.randint(0, 9)}:{r.randint(10, 59)}:00+09:00', form=r.choice(['water', 'solar', 'reform']), name=' '.join(romaji(x).title() for x in (p.giv[1], p.sur[1])) if roman else nm(p, r.choice([' ', '', '　'])), kana=kn(p, ' '), email=p.mail or '', tel=tl(t, r.choice(['-', ''])), address=dict(zip=a['zip'], pref=a['pref'], city=a['city'], line=ad(a)[len(a['pref'] + a['city']):]) if full else dict(zip=a['zip'], pref=a['pref'], city='', line=''), message=r.choice(['資料請求希望です。', '見積もりをお願いします。平日の夕方がよいです。', '蓄電池の補助金について教えてください。', 'お湯が出ません。至急お願いします。']), status=r.choice(['open', 'closed'])))
            s.T.add(rel, p, [nm(p)], row=i, tel=[t], mail=True, addr=a if full else dict(pref=a['pref'], id=f'w{i}'))
        text = json.dumps(dict(exported='2026-09-10', count=len(out), inquiries=out), ensure_ascii=False, indent=1); open(s.p(rel), 'w', encoding='utf-8').write(text)
        starts = [n for n, x in enumerate(text.split('\n'), 1) if x.startswith('   "id"')] + [10**9]
        for q in s.T.recs:
            if q['path'] == rel: q['line'], q['end'], q['row'] = starts[q['row']], starts[q['row'] + 1] - 1, None
        # dump of the old Access
        rel = '06_旧システム/kokyaku_mdb_dump.sql'; L = ['-- mdb-export kokyaku.mdb', 'CREATE TABLE [T_顧客] ([顧客CD] TEXT(10), [氏名] TEXT(40), [カナ] TEXT(40), [TEL] TEXT(15), [〒] TEXT(8), [住所] TEXT(120), [生年月日] TEXT(12), [担当CD] INTEGER);', 'CREATE TABLE [T_工事] ([工事ID] INTEGER, [顧客CD] TEXT(10), [工事内容] TEXT(60), [金額] CURRENCY, [施工日] DATETIME);']
        olds = [p for p in s.cust if p.since < date(2021, 1, 1)]; jobs = []
        for p in s.pick(olds, 480):
            old = bool(p.old); a = addr_of(p, old); oldn = bool(p.oldsur); t = p.mob if old or not p.home['land'] else p.home['land']; b = r.random() < .6
            L.append(f"INSERT INTO [T_顧客] ([顧客CD],[氏名],[カナ],[TEL],[〒],[住所],[生年月日],[担当CD]) VALUES ('{p.code}','{nm(p, '　', False, oldn)}','{half(kn(p, ' ', oldn))}','{tl(t)}','{zp(a)}','{ad(a)}',{repr(bd(p.birth)) if b else 'NULL'},{r.randint(1, 12)});")
            s.T.add(rel, p, [nm(p)], line=len(L), old=oldn, tel=[t], addr=a, birth=b, code=[('crm', p.code)])
            if r.random() < .5: jobs.append((p, r.choice(['給湯器交換', 'トイレ交換', '外壁塗装', '浴室改修', '屋根補修'])))
        for i, (p, w) in enumerate(jobs): L.append(f"INSERT INTO [T_工事] ([工事ID],[顧客CD],[工事内容],[金額],[施工日]) VALUES ({i + 1},'{p.code}','{w}',{r.randint(8, 190) * 10000},'{bd(p.since)}');"); s.T.add(rel, p, [], line=len(L), name='none', code=[('crm', p.code)])
        open(s.p(rel), 'w', encoding='utf-8').write('\n'.join(L) + '\n')
        rel = '07_連絡先/contacts.vcf'; L = []
        for p in s.pick([p for p in s.cust if p.mob], 170) + s.pick([p for p in s.leads if p.mob], 40):
            n0 = len(L) + 1; hm = r.random() < .5; ha = r.random() < .4; a = p.home['addr']
            L += ['BEGIN:VCARD', 'VERSION:3.0', f'N:{p.sur[0]};{p.giv[0]};;;', f'FN:{nm(p)}', f'X-PHONETIC-LAST-NAME:{p.sur[1]}', f'X-PHONETIC-FIRST-NAME:{p.giv[1]}', f'TEL;TYPE=CELL:{tl(p.mob)}'] + ([f'TEL;TYPE=HOME:{tl(p.home["land"])}'] if p.home['land'] else []) + ([f'EMAIL;TYPE=HOME:{p.mail}'] if hm and p.mail else []) + ([f'ADR;TYPE=HOME:;;{ad(a)[len(a["pref"] + a["city"]):]};{a["city"]};{a["pref"]};{zp(a)};日本'] if ha else []) + [f'NOTE:{r.choice(["太陽光", "水", "給湯器", "見込み"])}', 'END:VCARD']
            s.T.add(rel, p, [nm(p)], line=n0, end=len(L), tel=[p.mob, p.home['land']], mail=hm, addr=a if ha else None)
        open(s.p(rel), 'w', encoding='utf-8', newline='').write('\r\n'.join(L) + '\r\n')
        rel = '10_昨年度/2025年度.zip'; z = zipfile.ZipFile(s.p(rel), 'w', zipfile.ZIP_DEFLATED); b = io.StringIO(); w = csv.writer(b); w.writerow(['顧客コード', '氏名', '電話', '住所', '年賀状']); n = 2
        for p in s.pick(s.cust, 420):
            old = bool(p.old); a = addr_of(p, old); t = None if old else p.home['land'] or p.mob; w.writerow([p.code, fit(nm(p, ' ')), tl(t), fit(ad(a)), r.choice(['済', '喪中', ''])]); s.T.add(rel + '!年賀状リスト2025.csv', p, [nm(p)], row=n, tel=[t], addr=a, code=[('crm', p.code)]); n += 1
        z.writestr('年賀状リスト2025.csv', b.getvalue().encode('cp932', 'replace')); wb = openpyxl.Workbook(); ws = wb.active; ws.title = '見込み客'; ws.append(['2025年度 見込み客']); ws.append(['ランク', '名前', 'TEL', '住所', '家族', '商材', '所感'])
        for p in s.pick(s.leads, 160):
            t = p.main
            if not t: continue
            a = p.home['addr']; ws.append([r.choice('ABC'), nm(p, ''), tl(t), ad(a, 3), f'{r.randint(1, 6)}人', r.choice(['太陽光', '外壁', '水']), r.choice(['感触よい', '価格で迷い', 'ご主人が反対'])]); s.T.add(rel + '!見込み客2025.xlsx', p, [nm(p)], sheet='見込み客', row=ws.max_row, tel=[t], addr=a)
        bb = io.BytesIO(); wb.save(bb); z.writestr('見込み客2025.xlsx', bb.getvalue()); z.close()

def fit(v):
    if not isinstance(v, str): return v
    try: v.encode('cp932'); return v
    except UnicodeEncodeError: return v.translate(str.maketrans({'𠮷': '吉', '嶋': '嶋'}))
def pad(t, n): b = t.encode('cp932')[:n]; return b.decode('cp932', 'ignore') + ' ' * (n - len(b))
def soffice(path, fmt, seed, *a): subprocess.run(['soffice', '--headless', f'-env:UserInstallation=file://{tempfile.gettempdir()}/lo-{os.getpid()}', '--convert-to', fmt, '--outdir', os.path.dirname(path), path], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

if __name__ == '__main__':
    root, seed = sys.argv[1], sys.argv[2]; scale = float(sys.argv[3]) if len(sys.argv) > 3 else 1
    f = Folder(root, seed, scale); f.seed = seed; f.incset = set(f.incrm)
    f.crm(); f.solar(); f.water(); f.lists(); f.digital(); docs.write(f)
    print(f.T.dump(f.town.people, dict(files=sorted({r['path'] for r in f.T.recs}))))
