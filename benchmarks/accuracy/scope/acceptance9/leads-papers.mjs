// Quotations and contracts in Word and PDF, labels, the sheets of the tour of visits, meeting notes.
import { own, row, tell } from './folder.mjs'
import { addressOf, birthOf, nameOf, phoneOf, turn } from './writing.mjs'

export async function papers(kit) {
  await quotations(kit)
  await contracts(kit)
  await labels(kit)
  tour(kit)
  notes(kit)
}
const yen = (n) => n.toLocaleString('en-US')
const HEADERS = { item: ['No', '名称', '仕様', '数量', '単位', '単価', '金額'] }

async function quotations({ folder, random, olds, news, company, seller, number, staff }) {
  const people = [...news.slice(60, 110), ...olds.slice(300, 340)]
  for (const [n, person] of people.entries()) {
    const clerk = seller(n)
    const total = random.int(30, 400) * 10_000
    const name = `${nameOf(person, turn(['full', 'spaced', 'old'], n))}　様`
    const work = random.pick(['外壁塗装工事', '浴室改修工事', 'キッチン改修工事', '内装工事'])
    const items = [1, 2, 3].map((k) => [
      k,
      random.pick(['仮設足場', '高圧洗浄', 'シーリング打替え', 'ユニットバス', '解体撤去', '諸経費']),
      '一式',
      1,
      '式',
      yen(total / 3),
      yen(total / 3),
    ])
    if (n % 2 === 0) {
      const path = `見積/2024/御見積書_${nameOf(person, 'tight')}様_${work}.docx`
      await folder.docx(path, [
        '御　見　積　書',
        `見積No. Q24-${1000 + n}`,
        '2024年9月' + `${1 + (n % 28)}日`,
        row(name, tell(person, '', { keyed: false })),
        row(`ご住所：${addressOf(person.home, turn(['long', 'kanji', 'city'], n))}`, tell(person, '', { keyed: false })),
        row(`TEL：${person.mobile ?? person.home.phone}`, tell(person, '', { keyed: false })),
        '下記の通り御見積申し上げます。',
        row(`工事名称：${person.surname.text}様邸　${work}`, tell(person, '', { keyed: false })),
        `御見積金額　￥${yen(total)}－（税込）`,
        { table: [HEADERS.item, ...items] },
        row(company.name, own(clerk)),
        row(`〒${company.zip} ${company.address}`, own(clerk)),
        row(`TEL ${company.phone}　FAX ${company.fax}`, own(clerk)),
        row(`担当：${nameOf(clerk)}`, own(clerk)),
      ])
      // One record that begins with the file's name.
      folder.at(path, { from: 0, to: 0 }, [tell(person, 'region')])
    } else {
      await folder.pdf(`見積/2024/Q24-${1000 + n}.pdf`, [
        [
          '御見積書',
          '',
          row(name, tell(person, 'region')),
          row(`〒${person.home.zip}`, tell(person, 'region')),
          row(addressOf(person.home, turn(['short', 'wide', 'long'], n)), tell(person, 'region')),
          row(`お電話番号 ${phoneOf(person.mobile ?? person.home.phone, turn(['plain', 'paren'], n))}`, tell(person)),
          `お客様番号 ${n >= 50 ? number(person) : '新規'}`,
          '',
          `工事件名　${work}`,
          `合計金額　¥${yen(total)}（消費税込）`,
          'No　名称　数量　単価　金額',
          ...items.map((cells) => cells.join('　')),
          '',
          row(company.name, own(staff[0])),
          row(`代表取締役　${nameOf(staff[0])}`, own(staff[0])),
          row(`${company.address}　TEL ${company.phone}`, own(staff[0])),
          row(`担当　${nameOf(clerk)}`, own(clerk)),
        ],
      ])
    }
  }
}

async function contracts({ folder, random, olds, company, staff, seller }) {
  for (const [n, person] of olds.slice(340, 390).entries()) {
    const partner = person.family.find((other) => other !== person && other.birth.year < 2000)
    const hasPartner = partner !== undefined && n % 3 === 0
    await folder.docx(`契約/工事請負契約書/契約書_${24_100 + n}.docx`, [
      '工事請負契約書',
      row(
        `発注者 ${nameOf(person)}（以下「甲」という。）と請負者 ${company.name}（以下「乙」という。）とは、次の条件により工事請負契約を締結する。`,
        tell(person, '', { keyed: false }),
      ),
      `第1条（工事名）　${person.surname.text}様邸改修工事`,
      row(`第2条（工事場所）　${addressOf(person.home, 'long bare')}`, tell(person, 'region', { keyed: false })),
      `第3条（工期）　着工 2024年5月${1 + (n % 20)}日　完成 2024年6月${1 + (n % 28)}日`,
      `第4条（請負代金）　金 ${yen(random.int(40, 600) * 10_000)} 円（うち消費税額を含む）`,
      '第5条（支払方法）　契約時30％、着工時30％、完成引渡時40％とする。',
      'この契約の証として本書2通を作り、甲乙が記名押印して各自1通を保有する。',
      '2024年4月10日',
      '甲（発注者）',
      row(`住所　${addressOf(person.home, turn(['long', 'kanji', 'short'], n))}`, tell(person, 'region')),
      row(`氏名　${nameOf(person, 'full')}　　印`, tell(person, 'region')),
      row(`生年月日　${birthOf(person.birth, 'era')}`, tell(person, 'birth')),
      row(`電話　${person.mobile ?? person.home.phone}`, tell(person)),
      ...(hasPartner
        ? [
            '（共同発注者）',
            row(`住所　同上`, tell(partner, 'region', { keyed: false })),
            row(`氏名　${nameOf(partner, 'full')}　　印`, tell(partner, 'region', { keyed: false })),
          ]
        : []),
      row('乙（請負者）', own(staff[0])),
      row(`住所　${company.address}`, own(staff[0])),
      row(company.name, own(staff[0])),
      row(`代表取締役　${nameOf(staff[0], 'full')}　　印`, own(staff[0])),
      row(`（担当 ${nameOf(seller(n))}）`, own(seller(n))),
    ])
  }
}

async function labels({ folder, olds }) {
  const cell = (person) =>
    person
      ? row(
          `〒${person.home.zip}\n${addressOf(person.home, 'city bare')}\n${person.home.flat ? `${person.home.flat.house}${person.home.flat.room}` : '　'}\n${nameOf(person, 'full')}　様`,
          tell(person, 'region'),
        )
      : ''
  const people = olds.slice(400, 490)
  const table = []
  for (let n = 0; n < people.length; n += 3) table.push([0, 1, 2].map((k) => cell(people[n + k])))
  await folder.docx('DM/冬の感謝祭_宛名ラベル（3列）.docx', [{ table }])
}

function tour({ folder, random, olds, news, seller }) {
  const people = random.shuffle([...news.slice(110, 190), ...olds.slice(490, 560)])
  const sheets = [1, 2, 3, 4].map((week) => {
    const rows = [
      [`訪問ルート表　10月第${week}週`, '', '', '', '', '', '', ''],
      ['日', '時刻', '訪問先', '住所', '電話', '用件', '同行', '結果・次回'],
    ]
    people.slice((week - 1) * 38, week * 38).forEach((person, n) => {
      const isFull = n % 2 === 0
      const clerk = n % 5 === 0 ? seller(n) : undefined
      rows.push(
        row(
          [
            n % 6 === 0 ? `10/${(week - 1) * 7 + 1 + Math.floor(n / 6)}` : '',
            `${9 + (n % 6) * 1}:${n % 2 === 0 ? '00' : '30'}`,
            isFull ? `${nameOf(person, 'tight')}様` : `${person.surname.text}様邸`,
            addressOf(person.home, 'city'),
            person.mobile ?? person.home.phone,
            random.pick(['現調', '見積提出', '契約', '定期点検', '集金', '挨拶']),
            clerk ? clerk.surname.text : '',
            random.pick(['済', '不在 再訪', '次回10/25 14時', '色決め', '']),
          ],
          tell(person, 'region', { columns: [3, 6], keyed: isFull }),
          ...(clerk ? [own(clerk, { columns: [7, 7] })] : []),
        ),
      )
    })
    return { name: `第${week}週`, rows, merges: ['A1:H1'] }
  })
  folder.xlsx('訪問/ルート表_2024年10月.xlsx', sheets)
}

function notes({ folder, random, firms, seller }) {
  firms
    .filter(({ people }) => people.length >= 3)
    .slice(0, 28)
    .forEach((firm, n) => {
      const [first, second, third] = firm.people
      const [clerk, other] = [seller(n), seller(n + 3)]
      const title = (person) => `${person.unit} ${person.post}`.trim()
      folder.text(`議事録/2024-${String(4 + (n % 7)).padStart(2, '0')}-${String(1 + n).padStart(2, '0')}_${firm.name}様打合せ.md`, [
        `# ${firm.name}様 打合せ議事録`,
        '',
        `- 日時：2024年${4 + (n % 7)}月${1 + n}日 13:30～15:00`,
        `- 場所：${firm.name} 本社会議室（${addressOf(firm.home, 'short')}）`,
        '- 出席者',
        row(`  - 先方：${title(first)} ${nameOf(first)}様（${first.mobile}）`, tell(first)),
        row(`  - 先方：${title(second)} ${nameOf(second)}様`, tell(second, '', { keyed: false })),
        row(`  - 当方：${nameOf(clerk)}、${nameOf(other)}（記）`, own(clerk, other)),
        '',
        '## 協議内容',
        '',
        `1. 社宅 ${random.int(4, 30)} 戸の水回り改修について、年度内に完了したいとのこと。`,
        row(
          `2. ${first.surname.text}${first.post || '様'}より、入居者への告知は管理会社経由で行うとの説明あり。`,
          tell(first, '', { keyed: false }),
        ),
        '3. 概算は 1 戸あたり 85 万円で提示済み。',
        '',
        '## 宿題',
        '',
        '| 内容 | 担当 | 期限 |',
        '| --- | --- | --- |',
        row(`| 図面の手配（ご連絡先 ${third.email}） | ${nameOf(third)}様 | ${5 + (n % 7)}/10 |`, tell(third)),
        row(`| 見積の再提出 | ${clerk.surname.text} | ${5 + (n % 7)}/20 |`, own(clerk)),
        '',
      ])
    })
}
