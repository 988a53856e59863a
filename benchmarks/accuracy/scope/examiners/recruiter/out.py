"""Writers: the libraries an examiner uses (openpyxl, python-docx, reportlab, LibreOffice)."""
import os, csv, io, subprocess, zipfile
import openpyxl, docx
from openpyxl.styles import Font, PatternFill
from reportlab.pdfgen import canvas
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
for f in ("HeiseiKakuGo-W5", "HeiseiMin-W3"): pdfmetrics.registerFont(UnicodeCIDFont(f))
def at(root, path):
    full = os.path.join(root, path); os.makedirs(os.path.dirname(full), exist_ok=True); return full
def xlsx(target, sheets):
    """sheets: (name, heads: list of rows above the data, rows)"""
    wb = openpyxl.Workbook(); wb.remove(wb.active)
    for name, heads, rows in sheets:
        ws = wb.create_sheet(name)
        for h in heads: ws.append(h)
        if heads:
            for c in ws[len(heads)]: c.font = Font(bold=True); c.fill = PatternFill("solid", fgColor="DDEBF7")
        for r in rows: ws.append(r)
        ws.freeze_panes = f"A{len(heads) + 1}"
    wb.save(target)
def csvfile(target, rows, enc="utf-8-sig", delim=",", quote=csv.QUOTE_MINIMAL):
    b = io.StringIO(); csv.writer(b, delimiter=delim, quoting=quote, lineterminator="\r\n").writerows(rows)
    open(target, "wb").write(b.getvalue().encode(enc, "replace"))
def convert(root, path, to, lo):
    """path.xlsx → path.to by LibreOffice; the source goes."""
    src = os.path.join(root, path)
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{lo}", "--convert-to", to, "--outdir", os.path.dirname(src), src], check=True, capture_output=True, timeout=180)
    os.remove(src)
class Pdf:
    def __init__(self, target): self.c = canvas.Canvas(target, pagesize=A4); self.page = 1
    def text(self, x, y, s, size=10, font="HeiseiKakuGo-W5"): self.c.setFont(font, size); self.c.drawString(x, y, s)
    def table(self, title, cols, heads, rows, per=36, note=None):
        """yields (row index, page, line) with title = line 1, headers = line 2 on each page"""
        place = []
        for i, r in enumerate(rows):
            k = i % per
            if k == 0:
                if i: self.c.showPage(); self.page += 1
                self.text(50, 800, title, 13)
                for x, h in zip(cols, heads): self.text(x, 775, h, 9)
                self.c.line(45, 771, 560, 771)
            for x, v in zip(cols, r): self.text(x, 756 - 19 * k, v, 9)
            place.append((self.page, k + 3))
        return place
    def new(self): self.c.showPage(); self.page += 1
    def save(self): self.c.save()
