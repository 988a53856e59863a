"""01_求職者: ledgers, the old system's export, web entries, interview schedules, curricula vitae, mails."""
import json, datetime, io, zipfile, os
from email.message import EmailMessage
from email.utils import format_datetime
from email.header import Header
from truth import *
from out import *
from names import JOBS
OWN = "tsumugi-career.co.jp"
def when(r, y=2024, a=1, b=6): return datetime.datetime(y, r.randint(a, b), r.randint(1, 28), r.randint(9, 19), r.randint(0, 59))
def old(p): return p.get("old") or p["addr"]
def shared(w, p): return (p["land"],) if p["land"] and sum(1 for q in w.people if q["land"] == p["land"]) > 1 else ()
def write(w, t, root, lo):
    r = w.r
    for p in w.cand: p["shared"] = ()
    lands = {}
    for p in w.people:
        if p["land"]: lands.setdefault(p["land"], []).append(p)
    for p in w.people: p["shared"] = (p["land"],) if p["land"] and len(lands[p["land"]]) > 1 else ()
    cand = w.cand; now = r.sample(cand, 1230); now.sort(key=lambda p: p["no"]); inow = {p["id"] for p in now}
    rest = [p for p in cand if p["id"] not in inow]; w.now = now
    ca = [full(p) for p in w.staff[:9]]; t_staff = lambda path, loc, p: t.add(p, path, loc, name=nm(p))
    # 1 the ledger, two sheets, two header rows
    path = "01_求職者/求職者台帳_2024.xlsx"; heads = [["求職者台帳（2024年度）　取扱注意"], ["求職者No", "登録日", "氏名", "フリガナ", "生年月日", "年齢", "性別", "〒", "住所", "携帯電話", "自宅電話", "メールアドレス", "現職（前職）", "現年収(万円)", "希望職種", "担当CA", "紹介者", "状況"]]
    sheets = []
    for name, part in (("登録中", now[:1030]), ("紹介終了", now[1030:])):
        rows = []
        for i, p in enumerate(part):
            row = i + 3; ref = ""
            if r.random() < .02:
                q = r.choice(now)
                if q is not p: ref = full(q, ""); t.add(q, path, ["row", name, row, "Q"], name=nm(q))
            mail = p["email"] if r.random() < .93 else ""; mob = p["mobile"] if r.random() < .95 or not mail else ""; land = p["land"] or ""
            t.add(p, path, ["row", name, row], ids=[("no", p["no"])], email=mail, tel=(mob, land), name=nm(p), kana=kn(p), birth=True, addr=p["addr"], sex=True, when=3, shared=p["shared"])
            rows.append([p["no"], slash(when(r, r.choice([2022, 2023, 2024]))), full(p, "　", r.random() < .8), kana(p, "　"), p["birth"] if i % 9 else slash(p["birth"]), (REFDAY - p["birth"]).days * 100 // 36525, "男" if p["sex"] == "M" else "女",
                         zipc(p["addr"]), addr(p["addr"], r.choice([0, 0, 0, 1, 2])), tel(mob), tel(land), mail, r.choice(w.firms)["name"] if r.random() < .7 else "", r.randint(26, 90) * 10, r.choice(JOBS), r.choice(ca), ref, r.choice(["面談済", "書類選考", "一次面接", "内定", "保留"])])
        sheets.append((name, heads, rows))
    xlsx(at(root, path), sheets)
    # 2 the old system (2019–2021): split names, 和暦, CP932
    path = "01_求職者/旧システム/KYUSHOKU_EXP_202112.csv"
    rows = [["旧登録番号", "姓", "名", "セイ", "メイ", "性別区分", "生年月日", "郵便番号", "都道府県", "市区町村", "町名番地", "建物名", "TEL1", "TEL2(携帯)", "E-MAIL", "登録年月日"]]
    oldp = r.sample(now, 300) + r.sample(rest, 330); r.shuffle(oldp); w.oldp = oldp
    for i, p in enumerate(oldp):
        a = old(p); p["oldno"] = f"{31000 + i * 3}"; b = a["block"]; mail = p["email"] if r.random() < .7 else ""; mob = p["mobile"] if r.random() < .85 or not mail else ""
        land = p["land"] or "" if not p.get("old") else ""
        t.add(p, path, ["line", i + 2, i + 2], ids=[("oldno", p["oldno"])], email=mail, tel=(mob, land), name=nm(p, maiden=True), kana=kn(p, True), birth=True, addr=a, sex=True, when=1, shared=p["shared"])
        s, k = (p["maiden"] if p.get("maiden") else (p["sur"], p["surk"]))
        rows.append([p["oldno"], s, p["giv"], half(kata(k)), half(kata(p["givk"])), "1" if p["sex"] == "M" else "2", wareki(p["birth"], True), zipc(a, 2), a["pref"], a["city"], f"{a['town']}{b[0]}-{b[1]}-{b[2]}", a["bldg"], land, mob.replace("-", ""), mail, wareki(when(r, r.choice([2019, 2020, 2021]), 1, 12), True)])
    csvfile(at(root, path), rows, "cp932", quote=1)
    # 3 web entries as json, ndjson, xml
    new = [p for p in rest if p not in oldp]; r.shuffle(new)
    def entry(p, i): return {"entryId": f"E{240000 + i}", "createdAt": when(r).isoformat(timespec="seconds"), "name": {"sei": p["sur"], "mei": p["giv"]}, "kana": {"sei": kata(p["surk"]), "mei": kata(p["givk"])}, "birthday": iso(p["birth"]), "gender": {"M": "男性", "F": "女性"}[p["sex"]],
        "email": p["email"], "tel": tel(p["mobile"], r.choice([0, 1])), "zip": zipc(p["addr"]), "address": addr(p["addr"], 0), "job": r.choice(JOBS), "pr": "これまでの経験を活かしたいと考えております。"}
    def truth(p, path, loc): t.add(p, path, loc, email=p["email"], tel=(p["mobile"],), name=nm(p), kana=kn(p), birth=True, addr=p["addr"], sex=True, when=4, shared=p["shared"])
    jp = r.sample(now, 190) + new[:70]; path = "01_求職者/WEBエントリー/entries_202404.json"; s = '{\n  "exportedAt": "2024-05-01T03:00:00+09:00",\n  "entries": [\n'; line = 4
    for i, p in enumerate(jp):
        body = "\n".join("    " + x for x in json.dumps(entry(p, i), ensure_ascii=False, indent=2).split("\n")) + ("," if i < len(jp) - 1 else "") + "\n"
        n = body.count("\n"); truth(p, path, ["line", line, line + n - 1]); s += body; line += n
    open(at(root, path), "w").write(s + "  ]\n}\n")
    jp = r.sample(now, 170) + new[70:130]; path = "01_求職者/WEBエントリー/entries_202405.ndjson"; rows = []
    dum = {**entry(jp[0], 999), "name": {"sei": "テスト", "mei": "太郎"}, "kana": {"sei": "テスト", "mei": "タロウ"}, "email": "test@example.com", "tel": "090-0000-0000", "zip": "000-0000", "address": "東京都テスト区1-1-1", "birthday": "1900-01-01"}
    rows.append(json.dumps(dum, ensure_ascii=False))
    for i, p in enumerate(jp): truth(p, path, ["line", i + 2, i + 2]); rows.append(json.dumps(entry(p, 400 + i), ensure_ascii=False))
    open(at(root, path), "w").write("\n".join(rows) + "\n")
    jp = r.sample(now, 120) + new[130:170]; path = "01_求職者/WEBエントリー/応募データ_6月.xml"; s = '<?xml version="1.0" encoding="UTF-8"?>\n<応募一覧 出力日="2024-06-28">\n'; line = 3
    for i, p in enumerate(jp):
        e = [f"  <応募 受付番号=\"X{7000 + i}\">", f"    <氏名>{full(p)}</氏名>", f"    <フリガナ>{kana(p)}</フリガナ>", f"    <生年月日>{wareki(p['birth'])}</生年月日>", f"    <性別>{'男' if p['sex'] == 'M' else '女'}</性別>", f"    <電話番号>{p['mobile']}</電話番号>", f"    <メール>{p['email']}</メール>", f"    <住所>{addr(p['addr'], 1)}</住所>", f"    <応募職種>{r.choice(JOBS)}</応募職種>", "  </応募>"]
        truth(p, path, ["line", line, line + len(e) - 1]); s += "\n".join(e) + "\n"; line += len(e)
    open(at(root, path), "w").write(s + "</応募一覧>\n")
    # 4 scouts: told apart by the member number of the scouting service
    path = "01_求職者/スカウト/スカウト送信リスト_0610.tsv"; rows = [["スカウトID", "氏名", "年齢", "性別", "居住地", "メールアドレス", "送信日時", "開封"]]
    sc = w.scout[:330] + r.sample(now, 60); r.shuffle(sc)
    for i, p in enumerate(sc):
        t.add(p, path, ["line", i + 2, i + 2], email=p["email"], name=nm(p), age=True, addr=None, sex=True, when=4); t.recs[-1]["pref"] = p["addr"]["pref"]
        rows.append([f"SC{500100 + i * 7}", full(p), (REFDAY - p["birth"]).days * 100 // 36525, "男性" if p["sex"] == "M" else "女性", p["addr"]["pref"], p["email"], "2024/06/10 10:00", r.choice(["○", "－"])])
    csvfile(at(root, path), rows, "utf-8", "\t")
    # 5 interview schedules, one sheet a week
    path = "01_求職者/面接/面接スケジュール_2024年6月.xlsx"; sheets = []
    for wk in range(4):
        rows = []
        for i in range(46):
            p = r.choice(now); f = r.choice(w.firms); row = i + 3
            t.add(p, path, ["row", f"6月第{wk + 1}週", row], tel=(p["mobile"],), name=nm(p))
            rows.append([f"6/{wk * 7 + r.randint(1, 5)}", f"{r.randint(9, 18)}:{r.choice(['00', '30'])}", full(p, r.choice([" ", "　", ""])), tel(p["mobile"]), f["name"], r.choice(["一次", "二次", "最終"]), r.choice(["対面", "Web"]), addr(f["addr"], 0), r.choice(ca), ""])
        sheets.append((f"6月第{wk + 1}週", [["面接スケジュール（社外秘）"], ["日", "時間", "求職者氏名", "当日連絡先", "企業名", "選考段階", "形式", "面接場所", "担当CA", "備考"]], rows))
    xlsx(at(root, path), sheets)
    # 6 curricula: docx (JIS-like form), xlsx forms, pdf; 職務経歴書 in running text
    dossiers = r.sample(now, 150)
    for i, p in enumerate(dossiers[:55]):
        path = f"01_求職者/応募書類/{p['no']}_履歴書.docx"; d = docx.Document(); d.add_heading("履　歴　書", 0); d.add_paragraph(f"{ymd(when(r))}現在")
        tb = d.add_table(rows=0, cols=4); tb.style = "Table Grid"
        for cells in (("ふりがな", kana(p, " ", kind="hira"), "性別", "男" if p["sex"] == "M" else "女"), ("氏名", full(p, "　", True), "生年月日", f"{wareki(p['birth'])}生（満{(REFDAY - p['birth']).days * 100 // 36525}歳）"), ("現住所", f"{zipc(p['addr'], 1)} {addr(p['addr'], 1)}", "電話", p["mobile"]), ("メール", p["email"], "最寄駅", f"{p['addr']['town']}駅")):
            c = tb.add_row().cells
            for j, v in enumerate(cells): c[j].text = v
        tb = d.add_table(rows=1, cols=2); tb.rows[0].cells[0].text = "年月"; tb.rows[0].cells[1].text = "学歴・職歴"
        for y in (18, 22, 26):
            c = tb.add_row().cells; c[0].text = f"{p['birth'].year + y}年4月"; c[1].text = {18: f"{p['addr']['city']}立高等学校　卒業", 22: "大学経済学部　入学", 26: f"{r.choice(w.firms)['name']}　入社"}[y]
        d.add_paragraph("志望動機：貴社の事業に関心を持ち応募いたしました。"); d.save(at(root, path))
        t.add(p, path, ["file"], email=p["email"], tel=(p["mobile"],), name=nm(p), kana=kn(p), birth=True, addr=p["addr"], sex=True, when=3); t.recs[-1]["weak"].append(f"id:no:{p['no']}")
    for i, p in enumerate(dossiers[55:85]):
        path = f"01_求職者/応募書類/履歴書（{full(p, '')}）.xlsx"; wb = openpyxl.Workbook(); ws = wb.active; ws.title = "履歴書"
        a = p["addr"]; b = p["birth"]
        for ref, v in (("A1", "履歴書"), ("F1", "2024年5月20日現在"), ("A3", "フリガナ"), ("B3", kana(p, "　")), ("A4", "氏　名"), ("B4", full(p, "　")), ("A6", "生年月日"), ("B6", b.year), ("C6", "年"), ("D6", b.month), ("E6", "月"), ("F6", b.day), ("G6", "日生"), ("H6", "男・女"),
                       ("A8", "現住所"), ("B8", zipc(a, 1)), ("B9", addr(a, 2)), ("A11", "電話"), ("B11", p["land"] or ""), ("D11", "携帯"), ("E11", p["mobile"]), ("A12", "E-mail"), ("B12", p["email"]), ("A14", "免許・資格"), ("B14", "普通自動車第一種運転免許"), ("A16", "本人希望"), ("B16", "勤務地は現住所から1時間以内を希望します")): ws[ref] = v
        wb.save(at(root, path)); t.add(p, path, ["file"], email=p["email"], tel=(p["mobile"], p["land"]), name=nm(p), kana=kn(p), birth=True, addr=a, when=3, shared=p["shared"])
    for i, p in enumerate(dossiers[85:120]):
        path = f"01_求職者/応募書類/pdf/rirekisho_{romaji(p['surk'])}_{romaji(p['givk'])[0]}{i}.pdf"; c = Pdf(at(root, path)); y = 790
        for s in ("履歴書", f"ふりがな　{kana(p, '　', kind='hira')}", f"氏　　名　{full(p, '　')}", f"生年月日　{wareki(p['birth'])}　{'男' if p['sex'] == 'M' else '女'}", f"現 住 所　{zipc(p['addr'], 1)}　{addr(p['addr'], 1)}", f"電　　話　{p['mobile']}", f"メ ー ル　{p['email']}", "学歴", f"{p['birth'].year + 22}年3月　大学卒業", "職歴", f"{p['birth'].year + 22}年4月　{r.choice(w.firms)['name']}入社", "以上"): c.text(60, y, s); y -= 24
        c.save(); t.add(p, path, ["file"], email=p["email"], tel=(p["mobile"],), name=nm(p), kana=kn(p), birth=True, addr=p["addr"], sex=True, when=3)
    for i, p in enumerate(dossiers[30:75]):
        path = f"01_求職者/応募書類/{p['no']}_職務経歴書.docx"; d = docx.Document(); d.add_heading("職務経歴書", 1); d.add_paragraph("2024年5月10日現在").alignment = 2; q = d.add_paragraph(f"氏名：{full(p)}"); q.alignment = 2
        key = i % 3
        if key == 0: d.add_paragraph(f"E-mail：{p['email']}").alignment = 2
        if key == 1: d.add_paragraph(f"携帯：{p['mobile']}").alignment = 2
        f = r.choice(w.firms); d.add_heading("職務要約", 2); d.add_paragraph(f"大学卒業後、{f['name']}に入社し、{r.choice(JOBS)}として{r.randint(2, 12)}年間従事。チームリーダーとして5名のメンバーをまとめ、業務改善に取り組みました。")
        d.add_heading("職務経歴", 2); tb = d.add_table(rows=2, cols=2); tb.style = "Table Grid"; tb.cell(0, 0).text = "期間"; tb.cell(0, 1).text = "業務内容"; tb.cell(1, 0).text = "2016年4月～現在"; tb.cell(1, 1).text = f"{f['name']}（従業員数{r.randint(30, 900)}名）にて担当業務の企画・運営。"
        d.save(at(root, path)); t.add(p, path, ["file"], email=p["email"] if key == 0 else None, tel=(p["mobile"],) if key == 1 else (), name=nm(p)); t.recs[-1]["weak"].append(f"id:no:{p['no']}")
    # 7 mails: eml one by one (reply with quotation), an mbox of the entry mailbox
    for i in range(70):
        p, s = r.choice(now if i % 5 else new[:170]), r.choice(w.staff[:9]); path = f"01_求職者/メール/{i + 1:03d}_面談日程の件.eml"; m = EmailMessage(); dt = when(r).replace(tzinfo=datetime.timezone(datetime.timedelta(hours=9)))
        body = f"つむぎキャリアパートナーズ\n{s['sur']} 様\n\nお世話になっております。{p['sur']}です。\n面談の件、6月{r.randint(3, 28)}日{r.randint(10, 18)}時でお願いいたします。\n\n"
        if i % 3: body += f"--\n{full(p)}（{kana(p, ' ', kind='hira')}）\nTel: {p['mobile']}\nMail: {p['email']}\n"
        body += f"\n2024年6月1日(土) 10:00 {full(s)} <{s['wmail']}>:\n> {p['sur']}様\n> ご登録ありがとうございます。面談候補日をお送りします。\n> ----\n> つむぎキャリアパートナーズ株式会社\n> 東京都千代田区神田錦町3-11-8\n> {full(s)}\n> TEL 03-5281-7731 / FAX 03-5281-7732\n"
        m["From"] = f"{full(p)} <{p['email']}>" if i % 4 else p["email"]; m["To"] = f"{full(s)} <{s['wmail']}>"; m["Subject"] = "Re: 面談日程のご連絡"; m["Date"] = format_datetime(dt); m["Message-ID"] = f"<{i}.{w.r.randint(1, 10**9)}@mail>"
        m.set_content(body, charset="utf-8" if i % 2 else "iso-2022-jp" if all(c not in body for c in "髙﨑𠮷") and body.encode("iso-2022-jp", "ignore").decode("iso-2022-jp") == body else "utf-8")
        open(at(root, path), "wb").write(m.as_bytes()); t.add(p, path, ["file"], email=p["email"], tel=(p["mobile"],) if i % 3 else (), name=nm(p) if i % 4 or i % 3 else None); t.add(s, path, ["file"], email=s["wmail"], name=nm(s))
    path = "01_求職者/メール/entry_inbox.mbox"; blob = b""
    for i in range(230):
        p = r.choice(now) if i % 4 else r.choice(new[:170]); m = EmailMessage(); dt = when(r).replace(tzinfo=datetime.timezone(datetime.timedelta(hours=9)))
        m["From"] = f"{full(p)} <{p['email']}>"; m["To"] = f"entry@{OWN}"; m["Subject"] = f"【応募】{r.choice(JOBS)}求人について"; m["Date"] = format_datetime(dt)
        m.set_content(f"ご担当者様\n\n貴社サイトの求人を拝見し、応募いたしました{full(p, '')}と申します。\n何卒よろしくお願いいたします。\n\n氏名：{full(p, '　')}\n電話：{p['mobile']}\n住所：{addr(p['addr'], 0)}\n", charset="utf-8", cte="base64" if i % 2 else "8bit")
        blob += f"From {p['email']} {dt.strftime('%a %b %d %H:%M:%S %Y')}\n".encode() + m.as_bytes() + b"\n"
        t.add(p, path, ["msg", i + 1], email=p["email"], tel=(p["mobile"],), name=nm(p), addr=p["addr"], when=4)
    open(at(root, path), "wb").write(blob)
    # 8 the weekly report as HTML
    path = "01_求職者/週次レポート_0624.html"; rows = []; s = '<!DOCTYPE html>\n<html lang="ja"><head><meta charset="utf-8"><title>週次レポート</title></head>\n<body><h1>新規登録者 週次レポート（6/17～6/23）</h1>\n<table border="1">\n<tr><th>求職者No</th><th>氏名</th><th>年齢</th><th>希望職種</th><th>担当</th></tr>\n'; line = 5
    for p in r.sample(now, 120): line += 1; t.add(p, path, ["line", line - 0, line], ids=[("no", p["no"])], name=nm(p), age=True); s += f"<tr><td>{p['no']}</td><td>{full(p)}</td><td>{(REFDAY - p['birth']).days * 100 // 36525}</td><td>{r.choice(JOBS)}</td><td>{r.choice(w.staff[:9])['sur']}</td></tr>\n"
    open(at(root, path), "w").write(s + "</table></body></html>\n")
    # 9 last year's ledger in a backup archive (addresses and names of then), with a CSV of seminar guests written by seminars.py
    heads = [["求職者No", "氏名", "フリガナ", "生年月日", "性別", "住所", "携帯電話", "メールアドレス"]]; rows = []; chain = ["求職者台帳_2023.xlsx"]; path = "99_バックアップ/backup_20231231.zip"
    for i, p in enumerate(r.sample(now, 480) + r.sample(rest, 90)):
        a = old(p); mail = p["email"] if r.random() < .85 else ""
        t.add(p, path, ["row", "台帳", i + 2], chain=chain, ids=[("no", p["no"])], email=mail, tel=(p["mobile"],), name=nm(p, maiden=True), kana=kn(p, True), birth=True, addr=a, sex=True, when=2)
        rows.append([p["no"], full(p, " ", maiden=True), kana(p, " ", True, "half"), ymd(p["birth"]), "男性" if p["sex"] == "M" else "女性", addr(a, 0), tel(p["mobile"], 1), mail])
    tmp = at(root, "99_バックアップ/求職者台帳_2023.xlsx"); xlsx(tmp, [("台帳", heads, rows)]); w.zipped = [(tmp, "求職者台帳_2023.xlsx")]
from world import REFDAY
