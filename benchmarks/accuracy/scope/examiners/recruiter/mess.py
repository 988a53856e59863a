"""The rest of such a drive: notices of job boards, a conference's attendance report, a calendar, receipts, evaluation sheets,
registration forms with an emergency contact, lists of job boards, payments received, a newsletter's list, declarations of consent."""
import datetime
from email.message import EmailMessage
from email.utils import format_datetime
import openpyxl, docx
from truth import *
from out import *
from applicants import when
from names import JOBS
from world import REFDAY
JST = datetime.timezone(datetime.timedelta(hours=9))
def years(p): return (REFDAY - p["birth"]).days * 100 // 36525
def write(w, t, root, lo):
    r = w.r; now = w.now; rest = [p for p in w.cand if p not in now and p not in w.oldp]; board = [w.person("board") for _ in range(260)]
    for p in board: p["shared"] = ()
    # A notices of a job board: an mbox of plain messages, single mails in HTML only
    path = "01_求職者/メール/求人ナビ通知.mbox"; blob = b""
    for i, p in enumerate(r.sample(now, 60) + board[:70]):
        m = EmailMessage(); d = when(r).replace(tzinfo=JST); m["From"] = "求人ナビ <no-reply@kyujin-navi.jp>"; m["To"] = "entry@tsumugi-career.co.jp"; m["Subject"] = f"【求人ナビ】{full(p, '')}様より応募がありました"; m["Date"] = format_datetime(d)
        m.set_content(f"つむぎキャリアパートナーズ株式会社\n採用ご担当者様\n\n下記の方より応募がありました。\n\n━━━━━━━━━━\n■応募者情報\n━━━━━━━━━━\nお名前　　　：{full(p, '　')}\nフリガナ　　：{kana(p, '　')}\n生年月日　　：{ymd(p['birth'])}（{years(p)}歳）\n性別　　　　：{'男性' if p['sex'] == 'M' else '女性'}\nご住所　　　：{zipc(p['addr'], 1)} {addr(p['addr'], 0)}\n電話番号　　：{p['mobile']}\nメール　　　：{p['email']}\n応募求人　　：{r.choice(JOBS)}\n\n※本メールは送信専用です。\n求人ナビ運営事務局 0120-555-901\n", cte="base64" if i % 2 else "8bit")
        blob += f"From no-reply@kyujin-navi.jp {d.strftime('%a %b %d %H:%M:%S %Y')}\n".encode() + m.as_bytes() + b"\n"
        t.add(p, path, ["msg", i + 1], email=p["email"], tel=(p["mobile"],), name=nm(p), kana=kn(p), birth=True, addr=p["addr"], sex=True, when=4)
    open(at(root, path), "wb").write(blob)
    for i, p in enumerate(r.sample(now, 20) + board[70:100]):
        path = f"01_求職者/メール/転職広場/{i + 1:03d}.eml"; m = EmailMessage(); m["From"] = "転職ひろば <info@tenshoku-hiroba.jp>"; m["To"] = "entry@tsumugi-career.co.jp"; m["Subject"] = "【転職ひろば】新着応募のお知らせ"; m["Date"] = format_datetime(when(r).replace(tzinfo=JST))
        rows = "".join(f"<tr><th>{a}</th><td>{b}</td></tr>\n" for a, b in (("氏名", full(p)), ("ふりがな", kana(p, " ", kind="hira")), ("年齢", f"{years(p)}歳"), ("性別", "男性" if p["sex"] == "M" else "女性"), ("お住まい", p["addr"]["pref"] + p["addr"]["city"]), ("携帯電話", p["mobile"]), ("E-mail", p["email"]), ("経験職種", r.choice(JOBS))))
        m.set_content(f"<html><body><p>新しい応募がありました。</p><table>{rows}</table><p>転職ひろば事務局<br>電話 0120-444-802</p></body></html>", subtype="html"); open(at(root, path), "wb").write(m.as_bytes())
        t.add(p, path, ["body"], email=p["email"], tel=(p["mobile"],), name=nm(p), kana=kn(p), age=True, sex=True, when=4); t.recs[-1]["pref"] = p["addr"]["pref"]
    # B the attendance report of an online seminar
    path = "02_セミナー/オンライン/participants_85912345678.csv"; rows = [["ミーティング ID", "トピック", "開始時刻", "終了時刻", "ユーザーのメール", "時間（分）", "参加者"], ["859 1234 5678", "労務担当者のための法改正", "2024/06/12 13:28:10", "2024/06/12 17:05:44", "seminar@tsumugi-career.co.jp", "217", "118"], [], ["名前（元の名前）", "ユーザーのメール", "参加時刻", "退出時刻", "時間（分）", "ゲスト"]]
    for i, p in enumerate([p for p in w.guests if "労務担当者のための法改正" in p.get("rno", {})][:115]):
        k = i % 5; a, b = ro(p); shown = [full(p), full(p, ""), f"{b.capitalize()} {a.capitalize()}", f"{full(p, '')}（{p['firm']['name'] if p['work'] else '個人'}）", p["surk"]][k]; mail = p["smail"] if i % 7 else ""
        if k == 4 and not mail: mail = p["smail"]
        t.add(p, path, ["line", i + 5, i + 5], email=mail, name=nm(p) if k in (0, 1, 3) else None, roma=ro(p) if k == 2 else None, firm=p["firm"]["name"] if k == 3 and p["work"] else None)
        rows.append([shown, mail, "2024/06/12 13:31:00", "2024/06/12 17:05:00", r.randint(60, 215), "はい"])
    csvfile(at(root, path), rows)
    # C a calendar
    path = "05_連絡/面談カレンダー.ics"; s = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Calendar//JP\r\n"; line = 4
    for i, p in enumerate(r.sample(now, 70)):
        st = w.staff[i % 9]; e = ["BEGIN:VEVENT", f"UID:{i}-{r.randint(1, 10**8)}@tsumugi-career.co.jp", f"DTSTART;TZID=Asia/Tokyo:202406{r.randint(10, 28)}T1{i % 9}0000", f"SUMMARY:面談：{full(p)}様", f"ORGANIZER;CN={full(st)}:mailto:{st['wmail']}", f"ATTENDEE;CN={full(p)};ROLE=REQ-PARTICIPANT:mailto:{p['email']}", f"DESCRIPTION:当日連絡先 {p['mobile']}", "END:VEVENT"]
        t.add(p, path, ["line", line, line + 7], email=p["email"], tel=(p["mobile"],), name=nm(p)); t.add(st, path, ["line", line, line + 7], email=st["wmail"], name=nm(st)); s += "\r\n".join(e) + "\r\n"; line += 8
    open(at(root, path), "w", newline="").write(s + "END:VCALENDAR\r\n")
    # D receipts, E evaluation sheets, M declarations of consent: a file a person
    course = "Excel実務活用"
    for i, p in enumerate([p for p in w.guests if course in p.get("rno", {}) and not p["work"]][:30]):
        path = f"02_セミナー/{course}/領収書/領収書_{i + 1:03d}.pdf"; c = Pdf(at(root, path)); c.text(230, 760, "領　収　書", 20); c.text(60, 700, f"{full(p, '　')}　様", 14); c.text(400, 730, f"No. {20240600 + i}"); c.text(200, 650, "￥16,500－", 16); c.text(80, 610, f"但　{course}研修 受講料として（受付番号 {p['rno'][course]}）"); c.text(80, 580, "2024年6月12日　上記正に領収いたしました"); c.text(300, 520, "つむぎキャリアパートナーズ株式会社"); c.text(300, 500, "〒101-0054 東京都千代田区神田錦町3-11-8"); c.text(300, 480, "TEL 03-5281-7731　登録番号 T7010001098765"); c.save()
        t.add(p, path, ["file"], ids=[("rcpt", p["rno"][course])], name=nm(p))
    for i, p in enumerate(r.sample(now, 40)):
        path = f"01_求職者/面談評価/評価シート_{p['no']}.xlsx"; wb = openpyxl.Workbook(); ws = wb.active; ws.title = "評価"; ws["A1"] = "面談評価シート"
        for j, (a, b) in enumerate((("求職者No", p["no"]), ("候補者氏名", full(p, "　")), ("面談日", f"2024/6/{r.randint(1, 28)}"), ("面談者", full(w.staff[i % 9])), ("第一印象", r.choice("ABC")), ("コミュニケーション", r.choice("ABC")), ("専門知識", r.choice("ABC")), ("総合評価", r.choice("ABC")), ("コメント", "即戦力として推薦可能。"))): ws.cell(row=3 + j, column=1, value=a); ws.cell(row=3 + j, column=2, value=b)
        wb.save(at(root, path)); t.add(p, path, ["row", "評価", 4], ids=[("no", p["no"])], name=nm(p)); t.recs[-1]["loc"] = ["rows", "評価", 1, 4]; st = w.staff[i % 9]; t.add(st, path, ["rows", "評価", 6, 6], name=nm(st))
    for i, p in enumerate(r.sample(now, 30)):
        path = f"01_求職者/同意書/同意書_{romaji(p['surk'])}{i}.docx"; d = docx.Document(); d.add_heading("個人情報の取扱いに関する同意書", 1); d.add_paragraph("つむぎキャリアパートナーズ株式会社　御中"); d.add_paragraph("私は、貴社が職業紹介のために私の個人情報を利用し、求人企業に提供することに同意します。"); d.add_paragraph(f"2024年5月{r.randint(1, 28)}日"); d.add_paragraph(f"住所　{addr(p['addr'], 1)}"); d.add_paragraph(f"氏名　{full(p, '　', True)}　　印"); d.save(at(root, path)); t.add(p, path, ["file"], name=nm(p), addr=p["addr"], when=3)
    # F registration forms with an emergency contact, a sheet a person
    path = "01_求職者/派遣登録/スタッフ登録票.xlsx"; wb = openpyxl.Workbook(); wb.remove(wb.active)
    for i, p in enumerate(r.sample(now, 40)):
        kin = r.choice(["父", "母", "配偶者"]); own = r.random() < .85; q = w.person("kin", {"父": "M", "母": "F"}.get(kin, "F" if p["sex"] == "M" else "M"), min(88, years(p) + (28 if kin != "配偶者" else r.randint(-3, 3))), (p["sur"], p["surk"]) if own else None, p["addr"] if kin == "配偶者" else None); q["shared"] = ()
        ws = wb.create_sheet(f"{i + 1:02d}"); a = p["addr"]
        for ref, v in (("A1", "スタッフ登録票"), ("A3", "求職者No"), ("B3", p["no"]), ("A4", "フリガナ"), ("B4", kana(p, "　")), ("A5", "氏名"), ("B5", full(p, "　")), ("D5", "性別"), ("E5", "男" if p["sex"] == "M" else "女"), ("A6", "生年月日"), ("B6", wareki(p["birth"])), ("A7", "住所"), ("B7", f"{zipc(a, 1)}　{addr(a, 0)}"), ("A8", "携帯電話"), ("B8", p["mobile"]), ("D8", "メール"), ("E8", p["email"]),
                       ("A10", "緊急連絡先"), ("A11", "氏名"), ("B11", full(q, "　")), ("D11", "続柄"), ("E11", kin), ("A12", "電話番号"), ("B12", q["mobile"]), ("A14", "就業希望"), ("B14", r.choice(JOBS)), ("A15", "希望時給"), ("B15", f"{r.randint(13, 22) * 100}円")): ws[ref] = v
        n = f"{i + 1:02d}"; t.add(p, path, ["rows", n, 1, 9], ids=[("no", p["no"])], email=p["email"], tel=(p["mobile"],), name=nm(p), kana=kn(p), birth=True, addr=a, sex=True, when=3); t.add(q, path, ["rows", n, 10, 13], tel=(q["mobile"],), name=nm(q), sex=kin != "配偶者")   # 父 and 母 tell it
    wb.save(at(root, path))
    # G lists out of job boards
    path = "01_求職者/媒体/ハイクラス転職_応募者_20240620.csv"; rows = [["会員番号", "氏名", "氏名(カナ)", "年齢", "性別", "居住地", "現在の勤務先", "電話番号", "メールアドレス", "応募日", "対応者"]]
    for i, p in enumerate(r.sample(now, 90) + board[100:180]):
        t.add(p, path, ["line", i + 2, i + 2], ids=[("hi", 77000 + i)], email=p["email"], tel=(p["mobile"],), name=nm(p), kana=kn(p), age=True, sex=True, when=4); t.recs[-1]["pref"] = p["addr"]["pref"]
        rows.append([77000 + i, full(p), kana(p), f"{years(p)}歳", "男性" if p["sex"] == "M" else "女性", p["addr"]["pref"], r.choice(w.firms)["name"], p["mobile"], p["email"], slash(when(r)), w.staff[i % 9]["sur"]])
    csvfile(at(root, path), rows, "cp932")
    path = "01_求職者/媒体/candidates_export.csv"; rows = [["name", "email", "phone", "status", "candidate location", "relevant experience", "job title", "date"]]
    for i, p in enumerate(r.sample(now, 60) + board[180:260]):
        t.add(p, path, ["line", i + 2, i + 2], email=p["email"], tel=(p["mobile"],), name=nm(p), when=4); t.recs[-1]["pref"] = p["addr"]["pref"]
        rows.append([full(p), p["email"], "'+81 " + p["mobile"][1:].replace("-", " "), r.choice(["Awaiting Review", "Contacting", "Rejected"]), f"{p['addr']['pref']} {p['addr']['city']}", r.choice(JOBS), r.choice(JOBS), iso(when(r).date())])
    csvfile(at(root, path), rows, "utf-8")
    # H payments received: the payer in kana, the receipt number; a bulk payer is a firm
    path = "02_セミナー/経理/受講料入金管理.xlsx"; rows = []
    for i, p in enumerate([p for p in w.guests if "キャリアデザイン" in p.get("rno", {})][:150]):
        pay = half(kana(p, " ")) if not p["work"] or i % 3 == 0 else "ｶ)" + half(kata("ふたばしょうじ")); own = not pay.startswith("ｶ)"); n = p["rno"]["キャリアデザイン"]
        t.add(p, path, ["row", "6月", i + 3], ids=[("rcpt", n)], name=nm(p), kana=kn(p) if own else None); rows.append([i + 1, f"2024/6/{r.randint(1, 14)}", n, full(p, "　"), pay, 16500, "済"])
    xlsx(at(root, path), [("6月", [["受講料 入金管理表"], ["No.", "入金日", "受付番号", "受講者", "振込名義", "金額", "消込"]], rows)])
    # L the newsletter
    path = "02_セミナー/メルマガ/配信リスト_20240601.csv"; rows = [["mail_address", "sei", "mei", "company", "delivery", "registered_at"]]; part = r.sample(w.guests, 380) + r.sample(now, 140); seen = set()
    for p in part:
        if p["id"] in seen: continue
        seen.add(p["id"]); bare = r.random() < .15; mail = p.get("smail") or p["email"]; t.add(p, path, ["line", len(rows) + 1, len(rows) + 1], email=mail, name=None if bare else nm(p))
        rows.append([mail, "" if bare else p["sur"], "" if bare else p["giv"], p["firm"]["name"] if p.get("smail") and p["work"] else "", r.choice(["1", "1", "1", "0"]), iso(when(r, r.choice([2021, 2022, 2023])).date())])
    csvfile(at(root, path), rows, "utf-8")
