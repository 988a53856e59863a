// The kinds of files, with the fields that each holds, the share of the population in it and how it is written.
import { writePdf } from '../../../../examples/leak/documents.mjs'
import { blocks, each, lines, quoted, rowsOf, table, workbook } from './plain-writers.mjs'

const ALL = ['id', 'name', 'kana', 'birth', 'sex', 'zip', 'address', 'phone', 'mobile', 'mail']
const pad = (n, width = 2) => String(n).padStart(width, '0')
/** Every file by its path: `fields`, the `share` of the population in it (at `most` so many) and how it is written. */
export const FILES = {
  'customers.csv': { fields: ALL, share: 0.45, write: table(5, { bom: true }) },
  'members_old.csv': { fields: ['name', 'kana', 'birth', 'zip', 'address', 'phone'], share: 0.12, write: table(2) },
  'dm_list.tsv': { fields: ['name', 'zip', 'address', 'mobile'], share: 0.1, write: table(0, { separator: '\t' }) },
  'campaign.csv': { fields: ['name', 'kana', 'mail', 'mobile'], share: 0.1, write: table(2, { quote: true, end: '\n' }) },
  'register.xlsx': {
    fields: ['id', 'name', 'kana', 'birth', 'sex', 'address', 'mobile'],
    share: 0.2,
    write: workbook('xlsx', ['東日本', '西日本', '_旧データ'], '会員名簿（2024年度）'),
  },
  'staff_family.xls': { fields: ['name', 'birth', 'sex', 'phone', 'address'], share: 0.05, write: workbook('xls', ['一覧'], '対象者一覧') },
  'event.ods': { fields: ['name', 'kana', 'mobile', 'mail'], share: 0.05, write: workbook('ods', ['申込者'], undefined) },
  'calls.csv': { fields: ['kana', 'mobile', 'phone'], share: 0.06, write: table(0, { end: '\n' }) },
  'letters/letter_*.docx': {
    fields: ['name', 'zip', 'address', 'mobile'],
    share: 0.02,
    most: 40,
    write: each((plan, path, { cells, who }) =>
      plan.folder.letter(
        path,
        [
          cells.zip,
          cells.address,
          `${cells.name} 様`,
          '',
          '拝啓　平素は格別のお引き立てを賜り厚く御礼申し上げます。',
          `ご登録の電話番号（${cells.mobile}）宛にご連絡いたします。`,
          '敬具',
          '株式会社サンプル商事　お客様係',
        ],
        [who],
      ),
    ),
  },
  'roster.docx': {
    fields: ['name', 'kana', 'birth', 'mobile'],
    share: 0.03,
    most: 150,
    write: ({ folder, path, fields, labels, entries }) =>
      folder.roster(
        path,
        ['参加者名簿', ''],
        fields.map((field) => labels[field]),
        rowsOf(fields, entries),
      ),
  },
  'forms/form_*.docx': {
    fields: ['name', 'kana', 'birth', 'sex', 'address', 'mobile', 'mail'],
    share: 0.02,
    most: 40,
    write: each((plan, path, { cells, who }) =>
      plan.folder.letter(path, ['申込書', plan.fields.map((field) => [plan.labels[field], cells[field]])], [who]),
    ),
  },
  'profiles.pptx': {
    fields: ['name', 'birth', 'mobile', 'mail'],
    share: 0.01,
    most: 25,
    write: (plan) =>
      plan.folder.slides(
        plan.path,
        plan.entries.map((entry, n) => ({ lines: [`ご紹介 ${n + 1}`, ...lines(plan, entry)], who: [entry.who] })),
      ),
  },
  'slips.pdf': {
    fields: ['name', 'zip', 'address', 'mobile'],
    share: 0.02,
    most: 80,
    write: async ({ folder, path, entries }) => {
      folder.files.set(
        path,
        await writePdf(
          entries.map(({ cells }, n) => [`配送伝票 No.${1000 + n}`, cells.zip, cells.address, `${cells.name} 様`, cells.mobile]),
        ),
      )
      entries.forEach(({ who }, n) => folder.note(path, n + 1, n + 1, [who]))
    },
  },
  'mail/inquiry_*.eml': {
    fields: ['name', 'mobile', 'mail', 'address'],
    share: 0.02,
    most: 50,
    write: each((plan, path, { cells, who, source }) => {
      const mail = cells.mail || 'web-form@sample-shoji.co.jp'
      plan.folder.mail(path, {
        from: [source.name, mail],
        to: [['お客様係', 'info@sample-shoji.co.jp']],
        subject: 'お問い合わせ',
        body: `商品について教えてください。\n\n--\n${cells.name}\n${cells.address}\nTEL: ${cells.mobile}\n${cells.mail}\n`,
        who: [who],
      })
    }),
  },
  'inbox.mbox': {
    fields: ['name', 'kana', 'mobile', 'mail', 'birth'],
    share: 0.02,
    most: 120,
    write: (plan) =>
      plan.folder.mbox(
        plan.path,
        plan.entries.map((entry) => ({
          from: ['Webフォーム', 'web-form@sample-shoji.co.jp'],
          to: [['', 'info@sample-shoji.co.jp']],
          subject: '資料請求',
          body: `以下の内容で資料請求がありました。\n\n${lines(plan, entry).join('\n')}\n`,
          who: [entry.who],
        })),
      ),
  },
  'api.json': {
    fields: ['id', 'name', 'kana', 'mail', 'mobile', 'birth', 'sex'],
    share: 0.1,
    write: blocks(
      ({ fields, labels }, { cells }) => JSON.stringify(quoted(cells, fields, labels), null, 2).replace(/^/gm, '  '),
      ['[', ']'],
      ',',
    ),
  },
  'events.ndjson': {
    fields: ['id', 'name', 'mail', 'mobile'],
    share: 0.08,
    write: blocks(({ fields, labels }, { cells }, n) =>
      JSON.stringify({ ts: `2024-09-30T10:00:${pad(n % 60)}Z`, user: quoted(cells, fields, labels), action: 'update' }),
    ),
  },
  'export.xml': {
    fields: ['name', 'kana', 'zip', 'address', 'phone', 'birth'],
    share: 0.06,
    write: blocks(
      ({ fields }, { cells }) =>
        `  <customer>\n${fields.map((field) => `    <${field}>${cells[field]}</${field}>`).join('\n')}\n  </customer>`,
      ['<?xml version="1.0" encoding="UTF-8"?>\n<customers>', '</customers>'],
    ),
  },
  'admin.html': {
    fields: ['id', 'name', 'mail', 'mobile', 'address'],
    share: 0.05,
    write: (plan) =>
      blocks(
        ({ fields }, { cells }) => `<tr>${fields.map((field) => `<td>${cells[field]}</td>`).join('')}</tr>`,
        [
          `<html><body><table>\n<tr>${plan.fields.map((field) => `<th>${plan.labels[field]}</th>`).join('')}</tr>`,
          '</table></body></html>',
        ],
      )(plan),
  },
  'notes.md': {
    fields: ['name', 'mobile', 'birth'],
    share: 0.03,
    write: (plan) =>
      blocks(
        ({ fields }, { cells }) => `| ${fields.map((field) => cells[field]).join(' | ')} |`,
        [`# 対応一覧\n\n| ${plan.fields.map((field) => plan.labels[field]).join(' | ')} |\n|${plan.fields.map(() => '---').join('|')}|`],
      )(plan),
  },
  'contacts.vcf': {
    fields: ['name', 'mobile', 'mail', 'address'],
    share: 0.04,
    write: blocks((plan, { cells, source }) =>
      [
        'BEGIN:VCARD',
        'VERSION:3.0',
        `FN:${cells.name}`,
        `N:${source.surname.text};${source.given.text};;;`,
        ...(cells.mobile ? [`TEL;TYPE=CELL:${cells.mobile}`] : []),
        ...(cells.mail ? [`EMAIL:${cells.mail}`] : []),
        ...(cells.address ? [`ADR;TYPE=HOME:;;${cells.address};;;;`] : []),
        'END:VCARD',
      ].join('\n'),
    ),
  },
  'dump.sql': {
    fields: ['id', 'name', 'kana', 'birth', 'sex', 'address', 'mail'],
    share: 0.08,
    write: (plan) =>
      blocks(
        ({ fields }, { cells }) =>
          `INSERT INTO users (${fields.map((field) => plan.labels[field]).join(', ')}) VALUES (${fields.map((field) => (cells[field] === '' ? 'NULL' : `'${cells[field]}'`)).join(', ')});`,
      )(plan),
  },
  'access.log': {
    fields: ['id', 'name', 'mail'],
    share: 0.06,
    write: blocks(
      (plan, { cells }, n) =>
        `2024-09-30T11:${pad(n % 60)}:00+09:00 INFO user_id=${cells.id} name="${cells.name}"${cells.mail ? ` email=${cells.mail}` : ''} path=/mypage status=200`,
    ),
  },
  'schedule.ics': {
    fields: ['name', 'mobile', 'mail'],
    share: 0.01,
    most: 60,
    write: blocks(
      (plan, { cells }, n) =>
        [
          'BEGIN:VEVENT',
          `UID:${n}@sample-shoji.co.jp`,
          `DTSTART:202410${pad((n % 28) + 1)}T100000`,
          `SUMMARY:${cells.name}様 打ち合わせ`,
          ...(cells.mail ? [`ATTENDEE;CN=${cells.name}:mailto:${cells.mail}`] : []),
          `DESCRIPTION:連絡先 ${cells.mobile}`,
          'END:VEVENT',
        ].join('\n'),
      ['BEGIN:VCALENDAR\nVERSION:2.0', 'END:VCALENDAR'],
    ),
  },
  'memo.txt': {
    fields: ['name', 'mobile', 'address'],
    share: 0.02,
    most: 100,
    write: blocks(
      (plan, { cells }, n) =>
        n % 2
          ? `・${cells.name}様（${cells.mobile || '電話なし'}）より入電。${cells.address ? `送付先は${cells.address}。` : ''}資料を送付する。`
          : `${lines(plan, { cells }).join('\n')}\n対応：済\n`,
      ['電話メモ\n'],
    ),
  },
  'users.yaml': {
    fields: ['id', 'name', 'mail', 'birth'],
    share: 0.03,
    write: blocks(
      ({ fields, labels }, { cells }) =>
        fields
          .filter((field) => cells[field])
          .map((field, n) => `${n === 0 ? '- ' : '  '}${labels[field]}: "${cells[field]}"`)
          .join('\n'),
      ['users:'],
    ),
  },
}
