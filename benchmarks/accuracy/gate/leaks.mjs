// Commits that each hold one leak; values are made up.
import * as XLSX from 'xlsx'

const CP932 = {
  氏: [0x8e, 0x81],
  名: [0x96, 0xbc],
  携: [0x8c, 0x67],
  帯: [0x91, 0xd1],
  三: [0x8e, 0x4f],
  浦: [0x89, 0x59],
  千: [0x90, 0xe7],
  尋: [0x90, 0x71],
}
const cp932 = (text) => Buffer.from([...text].flatMap((char) => CP932[char] ?? [char.charCodeAt(0)]))
const book = (rows) => {
  const made = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(made, XLSX.utils.aoa_to_sheet(rows), 'Sheet1')
  return XLSX.write(made, { type: 'buffer', bookType: 'xlsx' })
}

/** Name of the case → its files. */
export const LEAKS = {
  'one row, name + mobile': { 'customers.csv': '氏名,携帯電話\n三浦 千尋,090-3371-4408\n' },
  'one row, name + address': { 'customers.csv': '氏名,住所\n三浦 千尋,宮城県仙台市青葉区国分町2-13-8\n' },
  'one row, name + mail': { 'customers.csv': 'name,email\n三浦 千尋,chihiro.miura@tohoku-mail.jp\n' },
  'one My Number with label': { 'a.ts': "const 個人番号 = '836491027356' // マイナンバー\n" },
  'one mobile in .md': { 'memo.md': '# メモ\n\n折り返しは 080-4712-9935 まで。\n' },
  'CP932 CSV': { 'list.csv': cp932('氏名,携帯\n三浦千尋,09033714408\n') },
  '.xlsx, one customer': {
    '顧客.xlsx': book([
      ['氏名', '電話番号', '住所'],
      ['三浦 千尋', '022-333-4455', '宮城県仙台市青葉区国分町2-13-8'],
    ]),
  },
  'JSON fixture of users': {
    'users.json': JSON.stringify([{ name: '三浦 千尋', email: 'chihiro.miura@tohoku-mail.jp', phone: '090-3371-4408' }]),
  },
  'SQL dump': {
    'dump.sql': "INSERT INTO users (name, tel, address) VALUES ('三浦 千尋', '090-3371-4408', '宮城県仙台市青葉区国分町2-13-8');\n",
  },
  'log line': { 'app.log': '2026-04-01T10:00:00Z INFO signup name=三浦千尋 tel=09033714408 email=chihiro.miura@tohoku-mail.jp\n' },
  'card number': { 'a.ts': "pay('4539 5782 0461 8398') // クレジットカード番号\n" },
  'mails, one a line': { 'mails.txt': Array.from({ length: 12 }, (_, n) => `user.${'abcdefghijkl'[n]}@tohoku-mail.jp`).join('\n') + '\n' },
  'minutes with a customer': { '議事録.md': '## お客様対応\n\n三浦千尋様(仙台市青葉区国分町2-13-8、022-333-4455)より解約の連絡あり。\n' },
  'YAML fixture': { 'fixture.yml': '- name: 三浦 千尋\n  tel: 090-3371-4408\n  birthday: 1988-03-14\n' },
  'bank account': { 'refund.md': '返金先: みずほ銀行 仙台支店 普通 1234568 ミウラ チヒロ\n' },
  'renamed .xlsx': {
    'data.bin': book([
      ['氏名', '電話番号'],
      ['三浦 千尋', '090-3371-4408'],
    ]),
  },
  'objects in code': { 'seed.ts': "export const users = [\n  { name: '三浦 千尋', tel: '022-333-4455' },\n]\n" },
  'Markdown table': { 'a.md': '| 氏名 | 電話 |\n|---|---|\n| 三浦 千尋 | 022-333-4455 |\n' },
  'HTML table': {
    'a.html': '<table><tr><th>氏名</th><th>住所</th></tr><tr><td>三浦 千尋</td><td>宮城県仙台市青葉区国分町2-13-8</td></tr></table>\n',
  },
  'TSV without header': {
    'a.tsv': '三浦 千尋\t022-333-4455\t宮城県仙台市青葉区国分町2-13-8\n高橋 健一\t022-333-4466\t宮城県仙台市青葉区国分町2-13-9\n',
  },
  NDJSON: { 'a.ndjson': '{"customer":{"fullName":"三浦 千尋","birthDate":"1988-03-14"}}\n' },
  vCard: { 'a.vcf': 'BEGIN:VCARD\nVERSION:3.0\nFN:三浦 千尋\nTEL:022-333-4455\nEMAIL:chihiro.miura@tohoku-mail.jp\nEND:VCARD\n' },
  mail: {
    'a.eml':
      'From: chihiro.miura@tohoku-mail.jp\nTo: desk@example.com\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\n三浦千尋です。電話は022-333-4455、住所は宮城県仙台市青葉区国分町2-13-8です。\n',
  },
  form: { 'a.txt': '氏名: 三浦 千尋\n生年月日: 1988年3月14日\n住所: 宮城県仙台市青葉区国分町2-13-8\n' },
  XML: { 'a.xml': '<users><user><name>三浦 千尋</name><tel>022-333-4455</tel></user></users>\n' },
  'full-width digits': { 'a.md': '携帯：０９０－３３７１－４４０８\n' },
  'no separators': { 'a.py': 'TEL = "09033714408"\n' },
  'UTF-16 CSV': { 'a.csv': Buffer.from('\ufeff氏名,携帯\n三浦 千尋,090-3371-4408\n', 'utf16le') },
  'name of the file': { '三浦千尋_090-3371-4408.txt': 'x\n' },
  'named as a picture': { 'a.png': '氏名,携帯\n三浦 千尋,090-3371-4408\n' },
  'lock of a passport': { 'a.md': '旅券番号: TK1234567\n' },
  'My Number in a column': { 'a.csv': '社員,個人番号\n101,836491027356\n' },
  'login and password': { 'a.md': 'ログインID：miura.c\nパスワード：hT5-unjoX\n' },
  env: { '.env': 'ADMIN_NAME=三浦千尋\nADMIN_TEL=090-3371-4408\n' },
  'zero-width characters': { 'a.md': '携帯 090\u200b-3371\u200b-4408\n' },
}
