// What other systems of the mail-order house send and log, and what its salesmen and managers keep.
import { createRandom } from '../../../../examples/leak/random.mjs'
import { one, row } from './folder.mjs'
import { createFolk, romaji } from './folk.mjs'
import { address, era, flat, lot, tel, unspaced } from './hand.mjs'

const pad = (n, width = 2) => String(n).padStart(width, '0')

/** Exports for the mailing service, the CRM and the log of the shop. */
export function systems({ folder, random, some, register, id }) {
  const synced = some(register, 420)
  folder.blocks('api/crm_contacts_p1.json', [
    { text: '{\n  "meta": { "page": 1, "total": 420 },\n  "contacts": [' },
    ...synced.map((p, n) => ({
      text:
        JSON.stringify(
          {
            externalId: id(p),
            fullName: unspaced(p.name),
            phonetic: p.kana,
            phones: [
              { kind: 'mobile', value: tel(p.mobile, 'e164') },
              { kind: 'home', value: tel(p.home.phone, 'e164') },
            ],
            email: p.mail ?? null,
            mailing: {
              zip: p.home.town.zip,
              state: p.home.town.prefecture,
              city: p.home.town.city,
              street: `${p.home.town.town}${lot(p.home)}`,
              building: flat(p.home, ' '),
            },
            segments: ['リピーター'],
          },
          null,
          2,
        ).replace(/^/gm, '    ') + (n < 419 ? ',' : ''),
      who: [one(p, ['region'])],
    })),
    { text: '  ]\n}' },
  ])
  folder.blocks('api/mail_delivery_0930.xml', [
    { text: '<?xml version="1.0" encoding="UTF-8"?>\n<delivery campaign="autumn-tea">' },
    ...some(
      register.filter((p) => p.mail !== undefined),
      350,
    ).map((p) => ({
      text: `  <recipient>\n    <cust_no>${id(p)}</cust_no>\n    <display_name>${p.name.replace(' ', '　')}様</display_name>\n    <address>${p.mail}</address>\n    <status>sent</status>\n  </recipient>`,
      who: [one(p)],
    })),
    { text: '</delivery>' },
  ])
  const known = some(
    register.filter((p) => p.mail !== undefined),
    900,
  )
  folder.blocks(
    'logs/app-2024-09-28.log',
    known.flatMap((p, n) => [
      ...(n % 3 === 0
        ? [
            {
              text: `2024-09-28T0${n % 10}:11:02.113+09:00 level=debug event=healthcheck host=web0${(n % 3) + 1} status=200 took_ms=${random.int(1, 40)}`,
            },
          ]
        : []),
      {
        text: `2024-09-28T0${n % 10}:12:${pad(n % 60, 2)}.002+09:00 level=info event=${random.pick(['login', 'cart_add', 'password_reset'])} customer_id=${id(p)} mail=${p.mail} ip=203.0.113.${n % 250} ua="Mozilla/5.0 (iPhone)"`,
        who: [one(p)],
      },
    ]),
  )
}

/** The buyers of the wholesale side, letters and meetings. `crew`: chief, second and keeper of the store. */
export async function offices({ folder, random, some, register, id, anyTel, house, crew: [chief, second, store] }) {
  // Buyers at florists and tea shops: cards of the salesman, and a list that partly holds the same people.
  const partners = createFolk(createRandom(410_019), 330, { born: [1955, 1998] })
    .filter((p) => p.birth.year < 2000 && p.mobile !== undefined)
    .slice(0, 210)
  for (const [n, p] of partners.entries()) {
    p.office = p.home.town.prefecture
    p.firm = `${random.pick(['株式会社', '有限会社'])}${random.pick(['花', '緑', '茶'])}${random.pick(['の木', '工房', '匠', '彩'])}${p.home.town.city.slice(0, 2)}`
    p.desk = `${romaji(p.surname.kana)}@${romaji(p.given.kana)}${n}.co.jp`
  }
  folder.blocks(
    'b2b/cards.vcf',
    partners.slice(0, 150).map((p) => ({
      text: `BEGIN:VCARD\nVERSION:3.0\nN:${p.surname.text};${p.given.text};;;\nFN:${p.name}\nX-PHONETIC-LAST-NAME:${p.surname.kana}\nORG:${p.firm}\nTITLE:${random.pick(['店長', '仕入担当', '代表取締役'])}\nTEL;TYPE=CELL:${p.mobile}\nEMAIL:${p.desk}\nADR;TYPE=WORK:;;${p.home.town.town}${lot(p.home)};${p.home.town.city};${p.home.town.prefecture};${p.home.town.zip};日本\nEND:VCARD`,
      who: [one(p, ['region'])],
    })),
    { end: '\r\n' },
  )
  folder.book(
    'b2b/取引先名簿.ods',
    [
      {
        name: '卸先',
        head: [['取引先名簿'], ['取引先名', 'ご担当者名', '役職', '所在地', '代表電話', '携帯', 'E-mail', '弊社担当']],
        rows: partners
          .slice(60)
          .map((p, n) =>
            row(
              [
                p.firm,
                p.name.replace(' ', n % 2 ? '　' : ''),
                random.pick(['店長', '仕入担当']),
                address(p.home),
                `${p.home.town.area}-${'23456'.slice(0, 6 - p.home.town.area.length)}-${random.digits(4)}`,
                p.mobile,
                p.desk,
                second.name,
              ],
              one(p, ['region'], [1, 7]),
            ),
          ),
      },
    ],
    'ods',
  )
  folder.staff('b2b/取引先名簿.ods', 3, 152, [second], { columns: [8, 8], sheet: '卸先' })

  for (const [n, p] of some(register, 26).entries())
    await folder.letter(
      `letters/お詫び状_${pad(n + 1)}.docx`,
      [
        `${era({ year: 2024, month: 9, day: 20 })}`,
        `〒${p.home.town.zip}`,
        address(p.home, 'mixed'),
        `${p.name.replace(' ', '　')}　様`,
        house.name,
        'お詫びとご報告',
        '拝啓　時下ますますご清栄のこととお慶び申し上げます。このたびは誤った商品をお届けし、誠に申し訳ございませんでした。',
        '敬具',
        `お問い合わせ　CSセンター（0120-333-906）`,
      ],
      [one(p, ['region'])],
      { header: '社外秘' },
    )

  const hard = some(register, 8)
  folder.blocks('meeting/20240925_CS定例.md', [
    {
      text: `# CS定例会議 議事録\n\n日時: 2024年9月25日 10:00-11:00\n出席: ${chief.name}、${second.name}、${store.name}（記）`,
      staff: [chief, second, store],
    },
    { text: '\n## 苦情案件' },
    ...hard.map((p) => ({
      text: `- ${p.name}様（${id(p)}、${p.home.town.prefecture}）: ${random.pick(['3回目の未着', '担当者の態度', '返金遅れ'])}。折返し先 ${tel(anyTel(p))}`,
      who: [one(p, ['region'])],
    })),
    { text: '\n次回は10月9日。' },
  ])
  await folder.slides('meeting/9月度CS報告.pptx', [
    { lines: ['9月度 CSセンター報告', house.name, `作成：${chief.name}`], staff: [chief] },
    { lines: ['入電件数', '1週 270件', '2週 270件', '一次解決率 82%'] },
    ...hard.slice(0, 4).map((p, n) => ({
      lines: [`重要案件 ${n + 1}`, `お客様：${p.name} 様`, `連絡先：${tel(anyTel(p))}`, '経緯：商品未着が続き、責任者対応を希望'],
      who: [one(p)],
    })),
  ])
}
