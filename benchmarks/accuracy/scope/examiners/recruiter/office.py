"""04_法人営業, 05_連絡, 06_システム: business cards, contacts, notes, chats, an SQL dump, a log."""
import json, random
from truth import *
from out import *
from applicants import when
from names import JOBS
def write(w, t, root, lo):
    r = w.r; con = w.contacts
    def biz(p): return dict(email=p["wmail"], name=nm(p), firm=p["firm"]["name"], shared=(p["firm"]["tel"],))
    # 1 contacts of firms (.xls)
    path = "04_法人営業/企業担当者一覧.xls"; rows = []; part = r.sample(con, 520)
    for i, p in enumerate(part):
        f = p["firm"]; mob = p["mobile"] if r.random() < .5 else ""
        t.add(p, path, ["row", "担当者", i + 2], kana=kn(p), tel=(mob, f["tel"]), addr=f["addr"], when=3, **biz(p))
        rows.append([f"K{40001 + i}", f["name"], p["dept"], p["title"], full(p, "　"), kana(p, "　"), f["tel"], mob, p["wmail"], zipc(f["addr"]), addr(f["addr"], 0), w.staff[10 + i % 10]["sur"]])
    xlsx(at(root, path + "x"), [("担当者", [["企業コード", "企業名", "部署", "役職", "ご担当者名", "フリガナ", "代表電話", "携帯電話", "メールアドレス", "郵便番号", "所在地", "担当営業"]], rows)]); convert(root, path + "x", "xls", lo)
    # 2 business cards: Japanese CSV, romaji CSV of another salesman, vCards of his telephone
    path = "04_法人営業/名刺データ_20240615.csv"; rows = [["会社名", "部署名", "役職", "氏名", "e-mail", "郵便番号", "住所", "TEL会社", "携帯電話", "URL", "名刺交換日"]]
    for i, p in enumerate(r.sample(con, 330)):
        f = p["firm"]; mob = p["mobile"] if r.random() < .6 else ""
        t.add(p, path, ["line", i + 2, i + 2], tel=(mob, f["tel"]), addr=f["addr"], when=4, **biz(p))
        rows.append([f["name"], p["dept"], p["title"], full(p), p["wmail"], zipc(f["addr"]), addr(f["addr"], 2), f["tel"], mob, "https://www." + f["dom"] + "/", slash(when(r))])
    csvfile(at(root, path), rows)
    path = "04_法人営業/contacts_export.csv"; rows = [["First Name", "Last Name", "Company", "Job Title", "E-mail Address", "Business Phone", "Mobile Phone"]]
    for i, p in enumerate(r.sample(con, 160)):
        mob = p["mobile"] if r.random() < .7 else ""
        t.add(p, path, ["line", i + 2, i + 2], email=p["wmail"], roma=ro(p), tel=(mob, p["firm"]["tel"]), shared=(p["firm"]["tel"],))
        a, b = ro(p); rows.append([b.capitalize(), a.capitalize(), p["firm"]["dom"].split(".")[0].replace("-", " ").title() + " Co., Ltd.", {"部長": "General Manager", "課長": "Manager"}.get(p["title"], ""), p["wmail"], "+81-" + p["firm"]["tel"][1:], "+81-" + mob[1:] if mob else ""])
    csvfile(at(root, path), rows, "utf-8")
    path = "04_法人営業/iPhone連絡先.vcf"; s = ""; line = 1
    for p in r.sample(con, 140) + r.sample(w.lect, 20):
        c = ["BEGIN:VCARD", "VERSION:3.0", f"N:{p['sur']};{p['giv']};;;", f"FN:{full(p)}", f"X-PHONETIC-LAST-NAME:{kata(p['surk'])}", f"X-PHONETIC-FIRST-NAME:{kata(p['givk'])}"]
        if p.get("firm"): c += [f"ORG:{p['firm']['name']};{p['dept']}", f"TEL;type=WORK;type=VOICE:{p['firm']['tel']}", f"EMAIL;type=INTERNET;type=WORK:{p['wmail']}"]
        c += [f"TEL;type=CELL;type=VOICE:{p['mobile']}", "END:VCARD"]; n = len(c)
        t.add(p, path, ["line", line, line + n - 1], email=p.get("wmail"), name=nm(p), kana=kn(p), tel=(p["mobile"], p["firm"]["tel"] if p.get("firm") else ""), firm=p["firm"]["name"] if p.get("firm") else None, shared=(p["firm"]["tel"],) if p.get("firm") else ())
        s += "\r\n".join(c) + "\r\n"; line += n
    open(at(root, path), "w", newline="").write(s)
    # 3 a salesman's notes, in running text
    path = "04_法人営業/商談メモ_2024.txt"; s = "商談メモ（営業2課）\n\n"; line = 3
    for i, p in enumerate(r.sample(con, 90)):
        k = i % 3
        if k == 0: x = f"■{r.randint(4, 6)}/{r.randint(1, 28)} {p['firm']['name']}　{p['dept']} {full(p, '')}様（{p['mobile']}）\n{r.choice(JOBS)}2名の採用を検討中。来月再訪。\n\n"
        elif k == 1: x = f"■{r.randint(4, 6)}/{r.randint(1, 28)} {p['firm']['name']}　{p['sur']}様より入電。折り返し先 {p['mobile']}。見積を希望。\n\n"
        else: x = f"■{r.randint(4, 6)}/{r.randint(1, 28)} {p['firm']['name']}\n先方：{full(p)}様、{p['wmail']}\n研修の相見積もり。\n\n"
        t.add(p, path, ["line", line, line + x.count("\n") - 1], tel=(p["mobile"],) if k < 2 else (), name=nm(p) if k != 1 else None, email=p["wmail"] if k == 2 else None, firm=p["firm"]["name"]); s += x; line += x.count("\n")
    open(at(root, path), "wb").write(s.replace("\n", "\r\n").encode("cp932", "replace"))
    # 4 chats: a Slack-like export and a LINE-like text
    path = "05_連絡/chat/channel_求職者対応.json"; lines = []; tell = ["{n}さん（{t}）から辞退のご連絡がありました", "{n}様、明日の面接15時からに変更です。連絡先 {t}", "{n}さんの書類、先方に送付済みです {m}"]
    s = "[\n"; line = 2
    for i in range(110):
        p = r.choice(w.now); k = i % 3; msg = {"type": "message", "user": f"U{r.randint(1, 9):03d}", "ts": f"171{r.randint(1000000, 9999999)}.000{i:03d}", "text": tell[k].format(n=full(p, ""), t=p["mobile"], m=p["email"])}
        body = "\n".join(" " + x for x in json.dumps(msg, ensure_ascii=False, indent=1).split("\n")) + (",\n" if i < 109 else "\n"); n = body.count("\n")
        t.add(p, path, ["line", line, line + n - 1], name=nm(p), tel=(p["mobile"],) if k < 2 else (), email=p["email"] if k == 2 else None); s += body; line += n
    open(at(root, path), "w").write(s + "]\n")
    path = "05_連絡/[LINE]CAチーム.txt"; s = "[LINE] CAチームのトーク履歴\n保存日時：2024/06/28 18:02\n\n2024/06/24(月)\n"; line = 5
    for i in range(60):
        p = r.choice(w.now); a = r.choice(w.staff[:9]); t.add(p, path, ["line", line, line, "from", 12], name=nm(p), tel=(p["mobile"],)); t.add(a, path, ["line", line, line, "to", 11], name=nm(a)); line += 1
        s += f"{9 + i // 10:02d}:{i % 60:02d}\t{full(a)}\t{full(p, '')}さん 電話つながりました {p['mobile']}\n"
    open(at(root, path), "w").write(s)
    # 5 the site's database dump, and its log
    path = "06_システム/mypage_dump_20240601.sql"; head = "-- MySQL dump 10.13\nDROP TABLE IF EXISTS `members`;\nCREATE TABLE `members` (\n  `id` int(11) NOT NULL,\n  `name` varchar(64) DEFAULT NULL,\n  `name_kana` varchar(64) DEFAULT NULL,\n  `email` varchar(128) NOT NULL,\n  `password_hash` varchar(128) NOT NULL,\n  `tel` varchar(20) DEFAULT NULL,\n  `pref` varchar(10) DEFAULT NULL,\n  `birthday` date DEFAULT NULL,\n  PRIMARY KEY (`id`)\n);\nINSERT INTO `members` VALUES\n"
    part = r.sample(w.now, 430) + r.sample(w.scout, 60) + r.sample([p for p in w.cand if p not in w.now], 60); r.shuffle(part); s = head; n0 = head.count("\n") + 1
    for i, p in enumerate(part):
        old = r.random() < .5
        t.add(p, path, ["line", n0 + i, n0 + i], ids=[("mid", i + 1)], email=p["email"], tel=(p["mobile"],), name=nm(p), kana=kn(p), birth=True, when=4); t.recs[-1]["pref"] = p["addr"]["pref"]
        s += f"({i + 1},'{full(p)}','{kana(p)}','{p['email']}','$2y$10${''.join(r.choice('abcdefghijkmnopqrstuvwxyzABCDEFGH23456789') for _ in range(53))}','{tel(p['mobile'], 1)}','{p['addr']['pref']}','{iso(p['birth'])}'){',' if i < len(part) - 1 else ';'}\n"
    s += "CREATE TABLE `applications` (`id` int, `member_id` int, `job_code` varchar(12), `applied_at` datetime);\nINSERT INTO `applications` VALUES\n" + ",\n".join(f"({i + 1},{r.randint(1, len(part))},'J{r.randint(1000, 9999)}','2024-05-{r.randint(10, 28)} 12:00:00')" for i in range(300)) + ";\n"
    open(at(root, path), "w").write(s)
    path = "06_システム/mail_delivery.log"; s = ""
    for i in range(150):
        p = r.choice(part); t.add(p, path, ["line", i + 1, i + 1], email=p["email"]); s += f"2024-06-{1 + i // 6:02d}T09:{i % 60:02d}:11+09:00 level=info action=send template=job_offer to={p['email']} status=sent\n"
    open(at(root, path), "w").write(s)
    # 6 role mailboxes and firms: nobody
    rows = [["企業名", "代表電話", "代表メール", "住所"]] + [[f["name"], f["tel"], r.choice(["info@", "saiyo@", "contact@"]) + f["dom"], addr(f["addr"], 0)] for f in w.firms[:200]]
    csvfile(at(root, "04_法人営業/取引先企業一覧.csv"), rows, "cp932")
    open(at(root, "00_共有/読んでください.txt"), "w").write("このフォルダは社外秘です。求職者・受講者の情報を含みます。持ち出し禁止。\nお問い合わせ：管理部 info@tsumugi-career.co.jp 03-5281-7731\n")
