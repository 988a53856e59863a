// Lists as they are printed: landscape pages with columns at their places.
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'

const FONT = createRequire(import.meta.url).resolve('@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf')
const DATE = new Date(2024, 8, 30)
const [LEFT, TOP, SIZE, LINE, GAP] = [36, 40, 8, 15, 14]

/** Pages `{ title, rows }`, rows being lists of cells. */
export async function writeList(pages) {
  const pdf = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    font: FONT,
    autoFirstPage: false,
    info: { CreationDate: DATE, ModDate: DATE },
  })
  const chunks = []
  const ended = new Promise((done, fail) => {
    pdf.on('data', (chunk) => chunks.push(chunk))
    pdf.on('end', done)
    pdf.on('error', fail)
  })
  pdf.fontSize(SIZE)
  const widths = []
  for (const { rows } of pages)
    for (const row of rows) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, pdf.widthOfString(String(cell)) + GAP)))
  for (const { title, rows } of pages) {
    pdf.addPage().fontSize(SIZE)
    pdf.text(title, LEFT, TOP, { lineBreak: false })
    rows.forEach((row, line) => {
      let x = LEFT
      row.forEach((cell, at) => {
        if (cell !== '') pdf.text(String(cell), x, TOP + (line + 1) * LINE, { lineBreak: false })
        x += widths[at]
      })
    })
  }
  pdf.end()
  await ended
  return Buffer.concat(chunks)
}
