// Notices, lists for emergencies and mails of the manager of flats.
import { writePdf } from '../../../../examples/leak/documents.mjs'
import { named, one, row } from './folder.mjs'
import { kin } from './folk.mjs'
import { address, era, hiragana, lot, short, tel, unspaced, wide } from './hand.mjs'

const pad = (n, width = 2) => String(n).padStart(width, '0')
const HOUSE = { name: '株式会社さくら建物管理', zip: '980-0811', address: '宮城県仙台市青葉区一番町4-6-1', tel: '022-222-8800' }

export async function papers({ folder, random, some, houses, flats, owned, dwellers, staff }) {
  // Notices of moving in: the dweller, those with him, and whom to call.
  const moved = flats.filter(({ tenant, dwellers: own }) => tenant !== undefined && own.length > 1).slice(0, 70)
  for (const [n, { house, room, dwellers: own }] of moved.entries()) {
    const [p, ...others] = own
    await folder.sections(`入居者届/入居者届_${house.code}_${room}.docx`, [
      {
        parts: [
          '入　居　者　届',
          `${house.name}管理組合　御中`,
          [
            ['部屋番号', `${room}号室`],
            ['入居者氏名', p.name],
            ['ふりがな', hiragana(p.kana)],
            ['生年月日', era(p.birth)],
            ['携帯電話', tel(p.mobile)],
            ['勤務先', random.pick(['会社員', '公務員', '自営'])],
          ],
          '同居者',
        ],
        who: [one(p, ['birth'])],
      },
      { parts: [[['氏名', '続柄', '生年月日']]] },
      ...others.map((q) => ({ parts: [[[q.name, kin(p, q), short(q.birth)]]], who: [one(q, ['birth', 'sex'])] })),
      { parts: ['上記のとおり届け出ます。', `令和6年${(n % 9) + 1}月${(n % 27) + 1}日`] },
    ])
  }
  const frail = dwellers.filter(({ p }) => p.birth.year < 1950).slice(0, 120)
  folder.book('防災/要支援者名簿.xlsx', [
    {
      name: '要支援者',
      merges: ['A2:A3', 'B2:E2', 'F2:H2', 'I2:I3'],
      head: [
        ['災害時要支援者名簿（取扱注意）'],
        ['物件・部屋', '要支援者', '', '', '', '緊急連絡先', '', '', '必要な支援'],
        ['', '氏名', '生年月日', '電話', '要介護度等', '氏名', '続柄', '電話', ''],
      ],
      rows: frail.map(({ house, room, p }) => {
        const other = p.household.find((q) => q !== p && q.mobile !== undefined && q.part !== 'parent')
        return row(
          [
            `${house.name} ${room}`,
            p.name,
            era(p.birth),
            tel(p.home.phone ?? p.mobile),
            random.pick(['要介護2', '要支援1', '身体障害2級', '']),
            other?.name ?? '',
            other === undefined ? '' : kin(p, other),
            other === undefined ? '' : tel(other.mobile),
            random.pick(['車いす', '声かけ', '人工透析']),
          ],
          one(p, ['birth'], [1, 5]),
          ...(other === undefined ? [] : [one(other, ['sex'], [6, 8])]),
        )
      }),
    },
  ])
  folder.delimited(
    '工事/給水管工事_在宅確認.csv',
    [['タイムスタンプ', '物件を選んでください', '部屋番号', 'お名前', '日中の連絡先', 'ご希望日', 'ペット・体調など配慮事項']],
    some(dwellers, 240).map(({ house, room, p }, n) =>
      row(
        [
          `2024/09/${pad((n % 30) + 1)} 12:00:0${n % 10}`,
          house.name,
          n % 3 ? room : wide(room),
          n % 2 ? p.name : unspaced(p.name),
          tel(p.mobile, n % 4 ? 'dash' : 'spaces'),
          `10/${(n % 20) + 1}`,
          random.pick(['', '在宅勤務', '妊娠中', '犬']),
        ],
        one(p),
      ),
    ),
    { bom: true },
  )
  const asked = some(
    dwellers.filter(({ p }) => p.mail !== undefined),
    90,
  )
  folder.mbox(
    'メール/受付.mbox',
    asked.map(({ house, room, p }, n) => ({
      from: [n % 3 ? p.name : '', p.mail],
      to: [['', 'info@sakura-tatemono.co.jp']],
      subject: random.pick(['漏水の件', '騒音について', '鍵の紛失']),
      body: `${house.name}の${room}号室の${p.name}です。\n${random.pick(['上の階の足音が気になります', '天井から水が漏れています', '鍵を1本なくしました'])}。\n折り返しは${tel(p.mobile)}までお願いします。\n`,
      who: [one(p)],
    })),
  )
  for (const [n, { house, room, p }] of some(
    dwellers.filter(({ p: q }) => q.mail !== undefined),
    30,
  ).entries()) {
    const path = `メール/再送/件${pad(n + 1)}.eml`
    folder.mail(path, {
      from: [p.name, p.mail],
      to: [['さくら建物管理', n === 0 ? 'uketsuke@sakura-tatemono.co.jp' : 'info@sakura-tatemono.co.jp']],
      subject: '住所変更届の提出',
      body: `お世話になっております。\n${p.surname.text}でございます。\n届を添付いたします。\n\n${p.name}\n${house.name}${room}\n携帯 ${tel(p.mobile)}\n`,
      attachment: ['届.csv', `氏名,部屋,携帯\n${p.name},${room},${tel(p.mobile)}\n`],
      who: [one(p)],
    })
    folder.note(`${path}!届.csv`, 2, 2, [one(p)])
  }

  const late = some(owned, 75)
  folder.files.set(
    '経理/督促状_202409.pdf',
    await writePdf(
      late.map(({ no, house, room, owner: p }) => [
        `〒${p.home.town.zip}`,
        address(p.home, 'full', { join: '　' }),
        `${p.name}　様`,
        `管理費等のお支払いについて（督促）`,
        `物件　${house.name}　${room}号室（組合員番号 ${no}）`,
        `滞納額　${random.int(3, 60)}0,000円`,
        `${HOUSE.name}`,
        `〒${HOUSE.zip} ${HOUSE.address}`,
        `TEL ${HOUSE.tel}`,
      ]),
    ),
  )
  late.forEach(({ owner }, n) => folder.note('経理/督促状_202409.pdf', n + 1, n + 1, [one(owner, ['region'])]))
  for (const house of houses.slice(0, 6)) {
    const board = house.flats.filter(({ firm, tenant }) => firm === undefined && tenant === undefined).slice(0, 4)
    const roles = ['理事長', '副理事長', '理事', '監事']
    folder.blocks(
      `物件別/${house.code}_${house.name}/理事会議事録_9月.txt`,
      [
        { text: `${house.name}管理組合 理事会議事録\n日時：2024年9月14日（土）10時\n出席者：` },
        ...board.map(({ room, owner: p }, at) => ({ text: `　${roles[at]}　${p.name}（${room}号室）`, who: [one(p)] })),
        { text: `　管理会社　${staff[5].name}`, staff: [staff[5]] },
        { text: '\n1. 管理費滞納について\n2. 大規模修繕の見積もりについて\n\n以上' },
      ],
      { cp932: true, end: '\r\n' },
    )
  }
  await folder.roster(
    '物件別/役員名簿_R6.docx',
    ['令和6年度　各管理組合役員名簿', '※本名簿は役員間の連絡にのみ使用すること'],
    ['物件', '役職', '氏名', '室', '携帯'],
    houses.flatMap((house) =>
      house.flats
        .filter(({ firm, tenant }) => firm === undefined && tenant === undefined)
        .slice(0, 3)
        .map(({ room, owner: p }, at) => row([house.name, ['理事長', '副理事長', '監事'][at], p.name, room, tel(p.mobile)], one(p))),
    ),
  )
  await folder.slides('総会/総会議案書.pptx', [
    { lines: ['第12期 定期総会', HOUSE.name] },
    ...houses.slice(0, 5).map((house) => {
      const p = house.flats[0].owner
      return { lines: ['理事長候補', house.name, `${p.name}（${house.flats[0].room}号室）`, `連絡先 ${tel(p.mobile)}`], who: [one(p)] }
    }),
  ])
  folder.blocks('管理員/巡回日誌_9月.md', [
    { text: '# 巡回日誌\n' },
    ...some(dwellers, 45).map(({ house, room, p }, n) => ({
      text: `- 9/${(n % 30) + 1} ${house.name} ${room} ${p.name}様：${random.pick(['粗大ごみの相談', '電球交換依頼', '救急搬送あり'])}（TEL ${tel(p.mobile)}）`,
      who: [one(p)],
    })),
  ])
  folder.blocks(
    '管理員/立会予定.ics',
    [
      { text: 'BEGIN:VCALENDAR\nVERSION:2.0' },
      ...some(dwellers, 55).map(({ house, room, p }, n) => ({
        text: `BEGIN:VEVENT\nUID:t${n}@sakura-tatemono.co.jp\nDTSTART:202410${pad((n % 28) + 1)}T090000\nSUMMARY:立会 ${p.name}様 ${room}号室\nDESCRIPTION:携帯${tel(p.mobile)}\nLOCATION:${house.name}\nEND:VEVENT`,
        who: [one(p)],
      })),
      { text: 'END:VCALENDAR' },
    ],
    { end: '\r\n' },
  )
  folder.blocks(
    '管理員/電話帳.vcf',
    some(owned, 140).map(({ house, room, owner: p }) => ({
      text: `BEGIN:VCARD\nVERSION:3.0\nN:${p.surname.text};${p.given.text};;;\nFN:${p.name}\nX-PHONETIC-FIRST-NAME:${p.given.kana}\nX-PHONETIC-LAST-NAME:${p.surname.kana}\nTEL;TYPE=CELL:${tel(p.mobile)}\nNOTE:${house.name} ${room} 所有者\nEND:VCARD`,
      who: [one(p)],
    })),
  )
  folder.blocks('web/owner_portal.html', [
    { text: '<html><body><h2>組合員ポータル 登録者</h2>\n<table><tr><th>組合員番号</th><th>氏名</th><th>メール</th><th>送付先</th></tr>' },
    ...some(
      owned.filter(({ owner }) => owner.mail !== undefined),
      200,
    ).map(({ no, owner: p }) => ({
      text: `<tr><td>${no}</td><td>${p.name}</td><td>${p.mail}</td><td>${p.home.town.city}${p.home.town.town}${lot(p.home)} ${p.home.building ?? ''}${p.home.room ?? ''}</td></tr>`,
      who: [one(p, ['region'])],
    })),
    { text: '</table></body></html>' },
  ])
  folder.book('総会/くじ当選者.xlsx', [
    {
      name: '当選',
      head: [['駐車場抽選 当選者'], ['区画', '当選者']],
      rows: some(owned, 24).map(({ owner: p }, n) => row([n + 1, p.name], named(p))),
    },
  ])
}
