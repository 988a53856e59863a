"""02_セミナー and 03_講師: applications, attendance lists, questionnaires, certificates, guests' master (.ods), fees and bank accounts."""
import os, zipfile
from truth import *
from out import *
from applicants import when
from world import REFDAY
COURSES = ["ビジネスマナー基礎", "管理職マネジメント", "Excel実務活用", "労務担当者のための法改正", "採用面接官トレーニング", "キャリアデザイン"]
def write(w, t, root, lo):
    r = w.r; guests = w.att + r.sample(w.cand, 170) + r.sample(w.contacts, 70); r.shuffle(guests); w.guests = guests
    for p in guests: p["work"] = bool(p.get("firm")); p["smail"] = p["wmail"] if p["work"] else p["email"]; p["stel"] = p["firm"]["tel"] if p["work"] and r.random() < .7 else p["mobile"]
    def own(p): return (p["stel"],) if p["stel"] == p["mobile"] else ()
    take = {}
    # 1 applications by form, one CSV a course; the receipt number stands on the attendance list
    no = 1000
    for ci, course in enumerate(COURSES):
        path = f"02_セミナー/{course}/申込フォーム回答.csv"; rows = [["タイムスタンプ", "受付番号", "お名前", "ふりがな", "会社名・団体名", "部署・役職", "メールアドレス", "お電話番号（日中連絡のつく番号）", "年代", "受講形態", "個人情報の取扱い"]]
        part = r.sample(guests, 240); take[course] = part
        for i, p in enumerate(part):
            no += 1; p.setdefault("rno", {})[course] = f"S24-{no}"; f = p["firm"]["name"] if p["work"] else ""
            dec = (REFDAY - p["birth"]).days * 100 // 36525 // 10 * 10
            t.add(p, path, ["line", i + 2, i + 2], ids=[("rcpt", p["rno"][course])], email=p["smail"], tel=(p["stel"],), name=nm(p), kana=kn(p), age=True, firm=f, when=4, shared=(p["firm"]["tel"],) if p["work"] else ())
            rows.append([when(r).strftime("%Y/%m/%d %H:%M:%S"), p["rno"][course], full(p, r.choice([" ", "　", ""])), kana(p, r.choice([" ", "　"]), kind="hira"), f, (p["dept"] + " " + p["title"]).strip() if p["work"] else "", p["smail"], tel(p["stel"], r.choice([0, 0, 1, 2])), f"{dec}代", r.choice(["会場", "オンライン"]), "同意する"])
        csvfile(at(root, path), rows)
        if ci == 2: csvfile(at(root, f"02_セミナー/{course}/申込フォーム回答 - コピー.csv"), rows)
        # 2 attendance list, printed
        path = f"02_セミナー/{course}/出席簿_{course}.pdf"; c = Pdf(at(root, path)); came = [p for p in part if r.random() < .8]
        place = c.table(f"{course}研修　出席簿（2024年6月{ci + 10}日）", (50, 80, 150, 260, 430, 500), ("No", "受付番号", "氏名", "会社名", "午前", "午後"), [(str(i + 1), p["rno"][course], full(p), p["firm"]["name"] if p["work"] else "個人", "○", r.choice(["○", "×"])) for i, p in enumerate(came)])
        c.save()
        for p, (page, line) in zip(came, place): t.add(p, path, ["page", page, line], ids=[("rcpt", p["rno"][course])], name=nm(p), firm=p["firm"]["name"] if p["work"] else None)
        # 3 questionnaire: xlsx, html or ods; the name is voluntary, the mailbox is for the materials
        ans = r.sample(came, 95); rows = []
        heads = [["回答日", "お名前（任意）", "メールアドレス", "性別", "ご満足度", "講師の評価", "ご意見・ご感想", "資料送付"]]; lec = r.choice(w.lect)
        kind = ("xlsx", "html", "ods")[ci % 3]; path = f"02_セミナー/{course}/アンケート結果.{kind}"
        for i, p in enumerate(ans):
            named = r.random() < .7
            rows.append([slash(when(r)), full(p, "　") if named else "", p["smail"], "男性" if p["sex"] == "M" else "女性", r.choice("54321"), r.choice("543"), r.choice(["大変参考になりました。", f"{lec['sur']}先生のお話が分かりやすかったです。", "もう少し演習の時間がほしかった。", "", "職場で共有します。"]), r.choice(["希望する", "不要"])])
            t.add(p, path, ["line", 6 + i, 6 + i] if kind == "html" else ["row", "回答", i + 2], email=p["smail"], name=nm(p) if named else None, sex=True)
        if kind == "html":
            s = f'<html lang="ja"><head><meta charset="utf-8"><title>アンケート</title></head>\n<body>\n<h2>{course} アンケート結果</h2>\n<table>\n' + "<tr>" + "".join(f"<th>{h}</th>" for h in heads[0]) + "</tr>\n"
            for x in rows: s += "<tr>" + "".join(f"<td>{v}</td>" for v in x) + "</tr>\n"
            open(at(root, path), "w").write(s + "</table>\n</body></html>\n")
        else:
            xlsx(at(root, path.replace(".ods", ".xlsx")), [("回答", heads, rows)])
            if kind == "ods": convert(root, path.replace(".ods", ".xlsx"), "ods", lo)
        # 4 certificates: one PDF or docx a person
        if ci in (0, 4):
            for i, p in enumerate(r.sample(came, 45)):
                num = p["rno"][course]
                if ci == 0:
                    path = f"02_セミナー/{course}/修了証/修了証_{num}.pdf"; c = Pdf(at(root, path)); c.text(240, 700, "修　了　証", 24, "HeiseiMin-W3"); c.text(60, 640, f"受付番号　{num}", 10); c.text(200, 580, f"{full(p, '　')}　殿", 18, "HeiseiMin-W3")
                    c.text(80, 520, f"あなたは当社主催の「{course}研修」の全課程を修了したことを証します。", 11, "HeiseiMin-W3"); c.text(80, 440, "2024年6月10日"); c.text(300, 400, "つむぎキャリアパートナーズ株式会社"); c.text(300, 380, f"代表取締役　{full(w.staff[0], '　')}"); c.save()
                else:
                    path = f"02_セミナー/{course}/修了証/{num}.docx"; d = docx.Document(); d.add_heading("修了証", 0); d.add_paragraph(f"受付番号：{num}"); d.add_paragraph(f"{full(p)} 様"); d.add_paragraph(f"{course}研修を修了されたことを証します。"); d.add_paragraph("2024年6月14日"); d.add_paragraph(f"つむぎキャリアパートナーズ株式会社\n代表取締役 {full(w.staff[0])}"); d.save(at(root, path))
                own, below = (["lines", 1, 1, 4], ["lines", 1, 5, 9]) if ci == 0 else (["par", 1, 4], ["par", 5, 9])
                t.add(p, path, own, ids=[("rcpt", num)], name=nm(p)); t.add(w.staff[0], path, below, name=nm(w.staff[0]))
    # 5 the guests' master as .ods; guests of 2022 as CSV within the backup
    path = "02_セミナー/受講者マスタ.ods"; part = r.sample(guests, 640); rows = []
    for i, p in enumerate(part):
        p["gno"] = f"G{30001 + i}"; addr_ = None if p["work"] else p["addr"]; mob = p["mobile"] if r.random() < .6 else ""; ft = p["firm"]["tel"] if p["work"] else ""
        t.add(p, path, ["row", "受講者", i + 3], ids=[("gno", p["gno"])], email=p["smail"], tel=(mob, ft), name=nm(p), kana=kn(p), addr=addr_, firm=ft and p["firm"]["name"], when=3, sex=True, shared=(ft,))
        rows.append([p["gno"], full(p, "　"), kana(p, "　"), "男" if p["sex"] == "M" else "女", "法人" if p["work"] else "個人", p["firm"]["name"] if p["work"] else "", p["smail"], mob, ft, zipc(addr_) if addr_ else "", addr(addr_, 2) if addr_ else "", r.randint(1, 6)])
    xlsx(at(root, path.replace(".ods", ".xlsx")), [("受講者", [["受講者マスタ"], ["受講者番号", "氏名", "フリガナ", "性別", "区分", "勤務先", "メールアドレス", "携帯電話", "勤務先電話", "郵便番号", "自宅住所", "受講回数"]], rows)]); convert(root, path.replace(".ods", ".xlsx"), "ods", lo)
    rows = [["ID", "名前", "会社", "mail", "電話"]]; zp = "99_バックアップ/backup_20231231.zip"
    for i, p in enumerate(r.sample(guests, 300)):
        t.add(p, zp, ["line", i + 2, i + 2], chain=["seminar/guest2022.csv"], email=p["smail"], tel=(p["stel"],), name=nm(p, maiden=True), firm=p["firm"]["name"] if p["work"] else None, shared=(p["firm"]["tel"],) if p["work"] else ())
        rows.append([i + 1, full(p, "", maiden=True), p["firm"]["name"] if p["work"] else "", p["smail"], tel(p["stel"], 3)])
    tmp = at(root, "99_バックアップ/guest2022.csv"); csvfile(tmp, rows, "cp932"); w.zipped.append((tmp, "seminar/guest2022.csv"))
    with zipfile.ZipFile(at(root, zp), "w", zipfile.ZIP_DEFLATED) as z:
        for a, b in w.zipped: z.write(a, b); os.remove(a)
    # 6 lecturers: list, fees with bank accounts (sheet a month), 全銀 file, 支払調書 as PDF
    path = "03_講師/講師名簿.xlsx"; rows = []
    for i, p in enumerate(w.lect):
        t.add(p, path, ["row", "講師", i + 2], ids=[("lno", p["lno"])], email=p["email"], tel=(p["mobile"], p["land"]), name=nm(p), kana=kn(p), birth=True, addr=p["addr"], when=3, shared=p["shared"])
        rows.append([p["lno"], full(p, "　", True), kana(p, "　"), r.choice(COURSES), slash(p["birth"]), zipc(p["addr"]), addr(p["addr"], 1), p["land"] or "", p["mobile"], p["email"], r.choice(["社会保険労務士", "中小企業診断士", "キャリアコンサルタント", "研修講師"]), r.choice([50000, 80000, 120000])])
    xlsx(at(root, path), [("講師", [["講師番号", "氏名", "フリガナ", "担当講座", "生年月日", "郵便番号", "住所", "TEL", "携帯", "メール", "資格・肩書", "1回謝礼"]], rows)])
    path = "03_講師/謝礼支払一覧_2024.xlsx"; sheets = []; banks = [("0005", "三菱UFJ銀行"), ("0009", "三井住友銀行"), ("0001", "みずほ銀行"), ("0033", "PayPay銀行")]
    for p in w.lect: p["bank"] = r.choice(banks); p["branch"] = (f"{r.randint(101, 899)}", r.choice(["新宿", "横浜", "梅田", "浦和", "神田", "渋谷"]))
    for mth in (4, 5, 6):
        rows = []
        for i, p in enumerate(r.sample(w.lect, 40)):
            fee = r.choice([50000, 80000, 120000]); tax = int(fee * .1021)
            t.add(p, path, ["row", f"{mth}月", i + 3], ids=[("lno", p["lno"]), ("acct", p["acct"])], name=nm(p), kana=kn(p))
            rows.append([p["lno"], full(p, " "), p["bank"][1], p["branch"][1] + "支店", "普通", p["acct"], kana(p, " ", kind="half"), fee, tax, fee - tax, f"2024/{mth}/25"])
        sheets.append((f"{mth}月", [[f"講師謝礼 支払一覧（2024年{mth}月分）"], ["講師番号", "講師名", "銀行名", "支店名", "種別", "口座番号", "口座名義（カナ）", "支払金額", "源泉徴収税額", "差引支払額", "支払日"]], rows))
    xlsx(at(root, path), sheets)
    path = "03_講師/総合振込_20240625.txt"; part = r.sample(w.lect, 36); lines = ["1210" + "0012345678" + half("ツムギキャリアパートナーズ(カ").ljust(40)[:40] + "0625" + "0009" + half("ミツイスミトモ").ljust(15) + "219" + half("カンダ").ljust(15) + "1" + "7654321" + " " * 17]
    for p in part: lines.append("2" + p["bank"][0] + half({"0005": "ミツビシユーエフジエイ", "0009": "ミツイスミトモ", "0001": "ミズホ", "0033": "ペイペイ"}[p["bank"][0]]).ljust(15) + p["branch"][0] + half("シテン").ljust(15) + " " * 4 + "1" + p["acct"] + half(kana(p, " ")).ljust(30)[:30] + f"{r.choice([44895, 71832, 107748]):010d}" + "0" + p["lno"][2:].rjust(10, "0") + " " * 10 + "7" + " " * 8)
    for i, p in enumerate(part): t.add(p, path, ["line", i + 2, i + 2], ids=[("acct", p["acct"])], kana=kn(p))
    lines += ["8" + f"{len(part):06d}" + f"{2600000:012d}" + " " * 101, "9" + " " * 119]
    open(at(root, path), "wb").write("\r\n".join(lines).encode("cp932") + b"\r\n")
    def mynum():
        d = [r.randint(0, 9) for _ in range(11)]; s = sum(d[10 - n] * (n + 2 if n <= 5 else n - 4) for n in range(11)) % 11
        return "".join(map(str, d)) + str(0 if s <= 1 else 11 - s)
    for p in r.sample(w.lect, 34):
        path = f"03_講師/支払調書_令和5年/{p['lno']}.pdf"; c = Pdf(at(root, path)); y = 790
        for s in ("令和5年分　報酬、料金、契約金及び賞金の支払調書", f"支払を受ける者　住所　{addr(p['addr'], 1)}", f"氏名　{full(p, '　', True)}", f"個人番号　{mynum()}", "区分　講演料　　細目　研修講師", f"支払金額　{r.choice([240000, 480000, 360000]):,}円　源泉徴収税額　{r.randint(20000, 50000):,}円", "支払者　東京都千代田区神田錦町3-11-8　つむぎキャリアパートナーズ株式会社　電話03-5281-7731"): c.text(50, y, s); y -= 26
        c.save(); t.add(p, path, ["file"], name=nm(p), addr=p["addr"], when=2)
