"""What lies between: address labels, a seating plan, mails with a list attached, interview notes and admission cards in one document."""
import datetime, io
from email.message import EmailMessage
from email.utils import format_datetime
import openpyxl, docx
from truth import *
from out import *
from applicants import when
from names import JOBS
from world import REFDAY
def write(w, t, root, lo):
    r = w.r; now = w.now
    # labels, 2 abreast: 〒, address, name
    path = "02_セミナー/DM/宛名ラベル_2024夏.pdf"; c = Pdf(at(root, path)); home = r.sample(now, 84) + r.sample([p for p in w.guests if not p["work"]], 40)
    line = 1; start = 1
    for i, p in enumerate(home):
        k = i % 12
        if i and k == 0: c.new(); line = 1
        if k % 2 == 0: start = line; line += 4 if any(x["addr"]["bldg"] for x in home[i:i + 2]) else 3
        x, y = 50 + 270 * (k % 2), 780 - 125 * (k // 2); a = p["addr"]
        c.text(x, y, zipc(a, 1), 10); c.text(x, y - 18, addr(a, 1, bldg=False), 10)
        if a["bldg"]: c.text(x, y - 36, a["bldg"], 10)
        c.text(x + 20, y - 60, f"{full(p, '　')}　様", 13)
        t.add(p, path, ["lines", i // 12 + 1, start, line - 1], name=nm(p), addr=a, when=4)
    c.save()
    # a seating plan: six abreast, name above firm
    path = "02_セミナー/管理職マネジメント/座席表.xlsx"; wb = openpyxl.Workbook(); ws = wb.active; ws.title = "座席表"; ws["A1"] = "管理職マネジメント研修　座席表"; ws["C2"] = "【 講師席 】"
    part = [p for p in w.guests if "管理職マネジメント" in p.get("rno", {})][:48]
    for i, p in enumerate(part):
        cell = ws.cell(row=4 + 2 * (i // 6), column=1 + i % 6, value=full(p)); ws.cell(row=5 + 2 * (i // 6), column=1 + i % 6, value=p["firm"]["name"] if p["work"] else "（個人）")
        t.add(p, path, ["cell", "座席表", cell.coordinate], name=nm(p), firm=p["firm"]["name"] if p["work"] else None)
    wb.save(at(root, path))
    # recommendations to firms: a list attached
    for i in range(14):
        q = r.choice(w.contacts); s = r.choice(w.staff[:9]); path = f"01_求職者/推薦/{i + 1:02d}_候補者ご推薦の件.eml"; m = EmailMessage()
        m["From"] = f"{full(s)} <{s['wmail']}>"; m["To"] = f"{full(q)} <{q['wmail']}>"; m["Subject"] = "候補者ご推薦の件"; m["Date"] = format_datetime(when(r).replace(tzinfo=datetime.timezone(datetime.timedelta(hours=9))))
        m.set_content(f"{q['firm']['name']}\n{q['dept']} {q['sur']}様\n\nお世話になっております。つむぎキャリアの{s['sur']}です。\n候補者一覧をお送りいたします。ご確認をお願いいたします。\n\n----\nつむぎキャリアパートナーズ株式会社\n{full(s)}\n東京都千代田区神田錦町3-11-8\nTEL 03-5281-7731\n", cte="base64")
        t.add(q, path, ["file"], email=q["wmail"], name=nm(q)); t.add(s, path, ["file"], email=s["wmail"], name=nm(s))
        wb = openpyxl.Workbook(); ws = wb.active; ws.title = "候補者"; ws.append(["求職者No", "氏名", "年齢", "性別", "直近の職種", "希望年収(万円)"]); name = f"候補者一覧_{i + 1:02d}.xlsx"
        for j, p in enumerate(r.sample(now, r.randint(4, 8))):
            ws.append([p["no"], full(p, "　"), (REFDAY - p["birth"]).days * 100 // 36525, "男" if p["sex"] == "M" else "女", r.choice(JOBS), r.randint(30, 80) * 10]); t.add(p, path, ["row", "候補者", j + 2], chain=[name], ids=[("no", p["no"])], name=nm(p), age=True, sex=True)
        b = io.BytesIO(); wb.save(b); m.add_attachment(b.getvalue(), maintype="application", subtype="vnd.openxmlformats-officedocument.spreadsheetml.sheet", filename=name); open(at(root, path), "wb").write(m.as_bytes())
    # interview notes of a week, in one document
    path = "01_求職者/面談記録/面談記録_6月第2週.docx"; d = docx.Document(); n = 1; d.add_paragraph("面談記録（6月第2週）")
    for i, p in enumerate(r.sample(now, 36)):
        x = [f"求職者：{full(p)}（{p['no']}）", f"面談日：6月{10 + i % 5}日　担当：{r.choice(w.staff[:9])['sur']}", f"連絡先：{p['mobile'] if i % 2 else p['email']}", f"所見：{r.choice(JOBS)}での就業を希望。コミュニケーションは良好。転職回数{r.randint(0, 4)}回。"]
        for v in x: d.add_paragraph(v)
        t.add(p, path, ["par", n + 1, n + 4], ids=[("no", p["no"])], name=nm(p), tel=(p["mobile"],) if i % 2 else (), email=None if i % 2 else p["email"]); n += 4
    d.save(at(root, path))
    # admission cards of a mail merge, a page each
    course = "キャリアデザイン"; path = f"02_セミナー/{course}/受講票_差し込み.docx"; d = docx.Document(); n = 0
    for p in [p for p in w.guests if course in p.get("rno", {})][:60]:
        x = ["受　講　票", f"受付番号　{p['rno'][course]}", f"{full(p, '　')}　様", f"講座名　{course}研修", "日　時　2024年6月15日（土）13:00～17:00", "会　場　つむぎキャリアパートナーズ株式会社　セミナールーム（東京都千代田区神田錦町3-11-8）", "当日は本票をご持参ください。お問い合わせ 03-5281-7731"]
        for j, v in enumerate(x): q = d.add_paragraph(v); q.paragraph_format.page_break_before = j == 0 and n > 0
        t.add(p, path, ["par", n + 1, n + 7], ids=[("rcpt", p["rno"][course])], name=nm(p)); n += 7
    d.save(at(root, path))
