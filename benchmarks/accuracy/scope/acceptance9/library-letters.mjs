// What is printed: reminders in Word and on cards in PDF, forms of lost cards, labels.
import { own, row, tell } from './folder.mjs'
import { addressOf, birthOf, kanaOf, nameOf, phoneOf, turn } from './writing.mjs'
import { BOOKS } from './library.mjs'

export async function letters(kit) {
  await reminders(kit)
  await postcards(kit)
  await forms(kit)
  await labels(kit)
}

async function reminders({ folder, random, adults, staff }) {
  for (const [n, person] of random.shuffle(adults).slice(0, 50).entries())
    await folder.docx(`督促/督促状/督促状_${person.card}.docx`, [
      '6町図中第' + `${300 + n}号`,
      '令和6年10月25日',
      row(`〒${person.home.zip}`, tell(person, 'region')),
      row(addressOf(person.home, turn(['long', 'city', 'wide'], n)), tell(person, 'region')),
      row(`${nameOf(person, 'full')}　様`, tell(person, 'region')),
      row(`（利用者番号 ${person.card}）`, tell(person)),
      '町田市立中央図書館',
      row(`館長　${nameOf(staff[0])}`, own(staff[0])),
      '図書館資料の返却について（お願い）',
      '日頃より図書館をご利用いただきありがとうございます。下記の資料が返却期限を過ぎております。至急ご返却くださいますようお願いいたします。',
      '記',
      {
        table: [
          ['書名', '貸出日', '返却期限'],
          [random.pick(BOOKS), '2024/8/10', '2024/8/24'],
          [random.pick(BOOKS), '2024/8/10', '2024/8/24'],
        ],
      },
      `問合せ　町田市立中央図書館 利用者サービス係　電話 042-728-8220`,
      row(`担当　${staff[5 + (n % 5)].surname.text}`, own(staff[5 + (n % 5)])),
    ])
}

async function postcards({ folder, random, users, guardianOf, isChild }) {
  const pages = random
    .shuffle(users)
    .slice(0, 120)
    .map((person, n) => {
      const guardian = isChild(person) ? guardianOf(person) : undefined
      return [
        row(person.home.zip, tell(person, 'region')),
        row(addressOf(person.home, turn(['city', 'short'], n)), tell(person, 'region')),
        row(`${nameOf(person)} 様`, tell(person, 'region')),
        ...(guardian ? [row(`保護者 ${nameOf(guardian)} 様`, tell(guardian, 'region', { keyed: false }))] : []),
        '返却期限のお知らせ',
        row(`利用者番号：${person.card}`, tell(person)),
        `資料名：${random.pick(BOOKS)}`,
        '町田市立図書館　電話 042-728-8220',
      ]
    })
  await folder.pdf('督促/督促はがき_20241028.pdf', pages)
}

async function forms({ folder, random, users, isChild, guardianOf }) {
  for (const [n, person] of random.shuffle(users).slice(0, 45).entries()) {
    const guardian = isChild(person) ? guardianOf(person) : undefined
    await folder.docx(`利用者/紛失届/紛失届_R6-${String(n + 1).padStart(3, '0')}.docx`, [
      '利用者カード紛失届',
      '町田市立図書館長　様',
      `届出日　令和6年${random.int(4, 10)}月${random.int(1, 28)}日`,
      {
        table: [
          row(['フリガナ', kanaOf(person, 'wide'), '利用者番号', person.card], tell(person)),
          row(['氏　名', nameOf(person, 'full'), '生年月日', birthOf(person.birth, 'era')], tell(person, 'birth')),
          row(
            ['住　所', addressOf(person.home, turn(['short', 'long', 'city'], n)), '電話番号', phoneOf(person.home.phone)],
            tell(person, 'region'),
          ),
          guardian
            ? row(
                ['保護者氏名', nameOf(guardian, 'full'), '保護者電話', guardian.mobile ?? ''],
                tell(guardian, 'region', { keyed: guardian.mobile !== undefined }),
              )
            : ['保護者氏名', '', '保護者電話', ''],
          ['紛失日', `2024年${random.int(4, 9)}月頃`, '紛失場所', random.pick(['駅周辺', '自宅', '不明', 'バス車内'])],
        ],
      },
      '上記のとおり届け出ます。',
      '※図書館記入欄　本人確認：□免許証　□保険証　□その他',
    ])
  }
}

async function labels({ folder, random, adults }) {
  const people = random.shuffle(adults).slice(0, 72)
  const cell = (person) =>
    row(`${person.home.zip}\n${addressOf(person.home, 'short')}\n${nameOf(person, 'old')} 様`, tell(person, 'region'))
  const table = []
  for (let n = 0; n < people.length; n += 2) table.push(people.slice(n, n + 2).map(cell))
  await folder.docx('友の会/会報発送_宛名ラベル.docx', [{ table }])
}
