// Address books: Outlook, Google, the program for New Year's cards, Salesforce, vCards of a telephone.
import { pen } from '../census/pen.mjs'
import { rowOf, tableOf } from './rows.mjs'

export function contacts({ folder, random, families, adults, staff, some }) {
  folder.csv(
    '連絡先/outlook_連絡先.csv',
    ...tableOf(
      some(adults, 200).map((p) => {
        const w = pen(p)
        const [last, first] = w.names('kanji')
        const [prefecture, city, street, building] = w.addressParts('hyphen')
        return rowOf([
          ['敬称', '', w],
          ['名', first, w],
          ['ミドル ネーム', '', w],
          ['姓', last, w],
          ['会社名', '', w],
          ['部署', '', w],
          ['役職', '', w],
          ['郵便番号 (自宅)', w.zip('hyphen'), w],
          ['都道府県 (自宅)', prefecture, w],
          ['市区町村 (自宅)', city, w],
          ['番地 (自宅)', `${street}${building && ` ${building}`}`, w],
          ['国 (自宅)', '日本', w],
          ['自宅電話', w.phone('hyphen'), w],
          ['携帯電話', w.mobile('hyphen'), w],
          ['電子メール アドレス', w.email(), w],
          ['電子メールの種類', p.email ? 'SMTP' : '', w],
          ['誕生日', '0/0/00', w],
          ['性別', '未指定', w],
          ['秘密度', '標準', w],
          ['優先度', '標準', w],
        ])
      }),
    ),
    { cp932: true },
  )

  folder.csv(
    '連絡先/google_contacts.csv',
    ...tableOf(
      some(adults, 190).map((p) => {
        const w = pen(p)
        const [last, first] = w.names('kanji')
        const [lastKana, firstKana] = w.names('kana')
        return rowOf([
          ['Name', `${last} ${first}`, w],
          ['Given Name', first, w],
          ['Additional Name', '', w],
          ['Family Name', last, w],
          ['Given Name Yomi', firstKana, w],
          ['Family Name Yomi', lastKana, w],
          ['Birthday', w.birth('iso'), w],
          ['Notes', random.pick(['', '', '常連', '紹介']), w],
          ['Group Membership', '* myContacts', w],
          ['E-mail 1 - Type', p.email ? '* Home' : '', w],
          ['E-mail 1 - Value', w.email(), w],
          ['Phone 1 - Type', 'Mobile', w],
          ['Phone 1 - Value', w.mobile('intl'), w],
          ['Organization 1 - Name', '', w],
        ])
      }),
    ),
  )

  const homes = some(families, 240)
  folder.csv(
    '年賀状/住所録2024.csv',
    ...tableOf(
      homes.map(({ members: [a, b, c] }) => {
        const [w, v, u] = [a, b, c].map((p) => p && pen(p))
        const [last, first] = w.names('kanji')
        const [lastKana, firstKana] = w.names('kana')
        const [prefecture, city, street, building] = w.addressParts('kanji')
        const given = (one, p) => {
          one?.names()
          one?.address()
          return p?.given.text ?? ''
        }
        return rowOf([
          ['姓', last, w],
          ['名', first, w],
          ['姓よみ', lastKana, w],
          ['名よみ', firstKana, w],
          ['敬称', '様', w],
          ['連名1', given(v, b), v],
          ['連名1敬称', b ? '様' : '', v],
          ['連名2', given(u, c), u],
          ['連名2敬称', c ? '様' : '', u],
          ['自宅〒', w.zip('hyphen')],
          ['自宅住所1', `${prefecture}${city}${street}`],
          ['自宅住所2', building],
          ['自宅電話', w.phone('hyphen')],
          ['会社名', ''],
          ['出状2023', '○'],
          ['受状2023', random.pick(['○', ''])],
        ])
      }),
    ),
    { cp932: true },
  )

  folder.csv(
    'CRM/salesforce_contacts_export.csv',
    ...tableOf(
      some(adults, 160).map((p, at) => {
        const w = pen(p)
        const [last, first] = w.names('kanji')
        const [prefecture, city, street, building] = w.addressParts('hyphen')
        return {
          ...rowOf([
            ['Contact ID', `0035g00000${String(10_000 + at)}AAA`, w],
            ['Salutation', '', w],
            ['First Name', first, w],
            ['Last Name', last, w],
            ['Mailing Street', `${street}${building && ` ${building}`}`, w],
            ['Mailing City', city, w],
            ['Mailing State/Province', prefecture, w],
            ['Mailing Zip/Postal Code', w.zip('hyphen'), w],
            ['Mailing Country', 'Japan', w],
            ['Phone', w.phone('hyphen'), w],
            ['Mobile', w.mobile('hyphen'), w],
            ['Email', w.email(), w],
            ['Lead Source', random.pick(['Web', '紹介', '展示会'])],
            ['Contact Owner', `${staff[at % 6].surname.text} ${staff[at % 6].given.text}`],
          ]),
          staff: { people: [staff[at % 6]], columns: [14, 14] },
        }
      }),
    ),
    { bom: true },
  )

  folder.text(
    '連絡先/iPhone_連絡先.vcf',
    some(
      adults.filter((p) => p.mobile),
      110,
    ).map((p) => {
      const w = pen(p)
      const [last, first] = w.names('kanji')
      const parts = random.int(0, 1) ? w.addressParts('hyphen') : undefined
      return {
        text: [
          'BEGIN:VCARD',
          'VERSION:3.0',
          'PRODID:-//Apple Inc.//iOS 17.0//EN',
          `N:${last};${first};;;`,
          `FN:${last} ${first}`,
          `X-PHONETIC-FIRST-NAME:${p.given.kana}`,
          `X-PHONETIC-LAST-NAME:${p.surname.kana}`,
          ...(p.email && random.int(0, 1) ? [`EMAIL;type=INTERNET;type=HOME;type=pref:${w.email()}`] : []),
          `TEL;type=CELL;type=VOICE;type=pref:${w.mobile('hyphen')}`,
          ...(parts
            ? [`ADR;type=HOME;type=pref:;;${parts[2]}${parts[3] && `\\n${parts[3]}`};${parts[1]};${parts[0]};${w.zip('hyphen')};日本`]
            : []),
          'END:VCARD',
        ].join('\r\n'),
        who: [w.who()],
      }
    }),
  )
}
