// Funerals as they are booked, announced, estimated and remembered: the dead, the chief mourner, the clerk in charge.
import { list } from '../acceptance2/rows.mjs'
import { ageOn, eraDate } from '../dates.mjs'
import { addressText, C, dateText, kinship, nameOf, phoneText } from './cells.mjs'
import { letter, one, wordForm } from './papers.mjs'

const iso = ({ year, month, day }) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
/** 享年 is told by the count of years begun. */
const lived = (dead) => ageOn(dead.birth, iso(dead.died)) + 1
const later = ({ year, month, day }, days) => {
  const date = new Date(Date.UTC(year, month - 1, day + days))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}
const WEEK = '日月火水木金土'
const weekday = ({ year, month, day }) => WEEK[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]
export const tells = (p, ...facts) => one(p, [C.name()(p), ...facts])
/** What a relation to the dead tells of the sex. */
const kin = { knows: ['sex'] }

export async function rites(world) {
  ledgers(world)
  memorials(world)
  await estimates(world)
  await announcements(world)
}

function ledgers({ folder, town, funerals, clerk }) {
  const { random, some } = town
  const rows = funerals.map((own) => ({ ...own, clerk: clerk() }))
  const columns = [
    ['施行番号', undefined, ({ number }) => number],
    ['葬儀日', undefined, ({ dead }) => dateText(later(dead.died, 3), 'short')],
    ['会場', undefined, ({ hall }) => hall],
    ['氏名', 'dead', C.name('　', { old: true })],
    ['フリガナ', 'dead', C.kana('　')],
    ['生年月日', 'dead', C.birth('era')],
    ['死亡日', 'dead', (p) => ({ text: eraDate(p.died, 'letter').replace(/\.0/g, '.') })],
    ['享年', 'dead', (p) => ({ text: lived(p) })],
    ['氏名', 'mourner', C.name('　', { old: true })],
    ['フリガナ', 'mourner', C.kana('　')],
    ['続柄', 'mourner', C.kinshipTo('dead')],
    ['会員番号', 'mourner', C.id('member', (p) => p.code)],
    ['〒', 'mourner', C.zip()],
    ['住所', 'mourner', C.address('plain')],
    ['電話', 'mourner', C.landline()],
    ['携帯', 'mourner', C.mobile()],
    ['宗旨・宗派', undefined, ({ sect }) => sect],
    ['請求額', undefined, () => random.int(28, 240) * 10_000],
    ['担当', 'clerk', C.family],
  ]
  const group = [
    ['', 3],
    ['故人', 5],
    ['喪主', 8],
    ['', 3],
  ]
  const of = (year) => rows.filter(({ dead }) => dead.died.year === year)
  folder.book('03_施行/施行台帳.xlsx', [
    { name: '令和5年', above: [['施行台帳']], group, list: list(of(2023), columns) },
    { name: '令和6年', above: [['施行台帳']], group, list: list(of(2024), columns) },
  ])
  // The office's billing, a sheet of its own.
  folder.book('03_施行/売掛管理.xls', [
    {
      name: '未収',
      list: list(
        some(rows, 130).map((row) => row),
        [
          ['施行No', undefined, ({ number }) => number],
          ['ご葬家', undefined, ({ dead }) => `${dead.surname.text}家`],
          ['故人名', 'dead', C.name(' ')],
          ['ご請求先氏名', 'mourner', C.name(' ')],
          ['ご請求先住所', 'mourner', C.address('wide', { short: true })],
          ['ご連絡先', 'mourner', C.phone('plain')],
          ['請求金額', undefined, () => random.int(28, 240) * 10_000],
          ['入金日', undefined, () => random.pick(['', `2024/${random.int(1, 10)}/${random.int(1, 28)}`])],
          ['備考', undefined, () => random.pick(['', '分割希望', '香典より現金払', '互助会利用', '喪主様入院のため10月末'])],
        ],
      ),
    },
  ])
  folder.csv(
    '03_施行/施行後アンケート_集計.csv',
    list(
      some(rows, 120).map((row) => row),
      [
        ['回答日', undefined, ({ dead }) => dateText(later(dead.died, 30), 'slash')],
        ['施行番号', undefined, ({ number }) => number],
        ['お名前', 'mourner', C.name(' ')],
        ['ご年齢', 'mourner', C.decade],
        ['お電話番号', 'mourner', C.phone()],
        ['担当者の対応', undefined, () => random.int(3, 5)],
        ['料理', undefined, () => random.int(2, 5)],
        [
          'ご意見・ご感想',
          undefined,
          () =>
            random.pick([
              '',
              '担当の方が親身になってくださいました',
              '湯灌の際、父の顔が穏やかでした',
              '駐車場が狭い',
              '料理の量が多すぎた',
              '司会が故人の名前を間違えたのが残念',
            ]),
        ],
      ],
    ),
    { bom: true },
  )
}

function memorials({ folder, town, funerals }) {
  const { random, some } = town
  folder.csv(
    '05_法要/四十九日_案内宛名.csv',
    list(some(funerals, 170), [
      ['郵便番号', 'mourner', C.zip('plain')],
      ['住所1', 'mourner', C.address('formal', { bare: true })],
      ['住所2', 'mourner', C.flat('formal')],
      ['宛名', 'mourner', C.name('　', { old: true })],
      ['敬称', undefined, () => '様'],
      ['故人名', 'dead', C.name('　')],
      ['命日', undefined, ({ dead }) => dateText(dead.died, 'kanji')],
      ['四十九日', undefined, ({ dead }) => dateText(later(dead.died, 48), 'kanji')],
    ]),
    { cp932: true, crlf: true },
  )
  folder.csv(
    '05_法要/初盆案内_宛名.csv',
    list(
      some(
        funerals.filter(({ dead }) => dead.died.year === 2024),
        150,
      ),
      [
        ['施行No', undefined, ({ number }) => number],
        ['故人', 'dead', C.name(' ')],
        ['法名', undefined, ({ dead }) => `釋${dead.woman ? '尼' : ''}${random.pick([...'浄妙光善慈']) + random.pick([...'信照蓮道香'])}`],
        ['送付先氏名', 'mourner', C.name(' ')],
        ['送付先〒', 'mourner', C.zip()],
        ['送付先住所', 'mourner', C.address('tail')],
        ['TEL', 'mourner', C.landline()],
        ['DM可否', undefined, () => random.pick(['可', '可', '否'])],
      ],
    ),
    { bom: true, crlf: true },
  )
  folder.html(
    '05_法要/法要予約_11月.html',
    list(
      some(funerals, 48).map((row) => row),
      [
        ['日時', undefined, () => `11/${random.int(1, 30)} ${random.pick(['10:00', '11:00', '13:30'])}`],
        ['法要', undefined, () => random.pick(['一周忌', '四十九日', '百か日', '三回忌'])],
        ['故人様', 'dead', C.name('')],
        ['ご予約者様', 'mourner', C.name('')],
        ['お電話', 'mourner', C.phone()],
        ['人数', undefined, () => random.int(6, 40)],
        ['料理', undefined, () => random.pick(['会席5,500円', '会席7,700円', '子供膳2'])],
      ],
    ),
    { title: '法要予約一覧', above: '出力日 2024/10/28　館内共有用' },
  )
}

async function estimates({ folder, town, funerals, clerk }) {
  const { random, some } = town
  for (const { dead, mourner, number, hall } of some(funerals, 24)) {
    const own = clerk()
    const who = tells(mourner, C.address()(mourner), C.phone()(mourner))
    await letter(folder, `03_施行/見積書/${number}_${dead.surname.text}家_御見積書.pdf`, [
      ['御 見 積 書'],
      [`見積番号 ${number}　　${dateText(later(dead.died, 0), 'kanji')}`],
      [`${nameOf(mourner, ' ')} 様`, who],
      [`〒${mourner.home.town.zip.slice(0, 3)}-${mourner.home.town.zip.slice(3)}`, who],
      [addressText(mourner.home, 'plain'), who],
      [`TEL ${mourner.mobile ?? mourner.home.phone ?? ''}`, who],
      [`故 ${nameOf(dead, ' ')} 様　ご葬儀一式（${hall}）`, tells(dead)],
      [`御見積金額　　¥${random.int(45, 190)}0,000-（税込）`],
      ['株式会社ほくりく会館　富山本館'],
      ['〒939-8272 富山県富山市太郎丸本町2-3-1　TEL 076-422-0983'],
      [`担当　${own.surname.text}`, one(own, [], { isStaff: true })],
      ['基本料金　祭壇・棺・骨壺・遺影　　385,000円'],
      ['ドライアイス 2日　22,000円　寝台車 18,700円　湯灌 88,000円'],
      ['返礼品 80個 × 1,100円　料理 20名 × 5,500円　火葬料 実費'],
    ])
  }
}

/** What is sent to the neighbourhood and the newspaper. */
async function announcements({ folder, town, funerals }) {
  const { random, some } = town
  for (const { dead, mourner, number, hall } of some(funerals, 32)) {
    const relation = kinship(mourner, dead)
    const [wake, service] = [later(dead.died, 2), later(dead.died, 3)]
    const facts = [C.address()(mourner), C.landline()(mourner), kin]
    await wordForm(
      folder,
      `03_施行/訃報/${number}_訃報_${dead.surname.text}家.docx`,
      [
        ['訃　　報'],
        [`${relation === '妻' ? '夫' : relation === '夫' ? '妻' : dead.woman ? '母' : '父'}　${nameOf(dead, ' ')}　儀`, tells(dead)],
        [`かねてより病気療養中のところ、${eraDate(dead.died, 'long')}　享年${lived(dead)}歳にて永眠いたしました`, tells(dead)],
        ['ここに生前のご厚誼を深謝し、謹んでお知らせ申し上げます'],
      ],
      [
        [['通夜', `${wake.month}月${wake.day}日（${weekday(wake)}）午後7時より`]],
        [['葬儀・告別式', `${service.month}月${service.day}日（${weekday(service)}）午前10時より`]],
        [['式場', `ほくりく会館 ${hall}　電話 076-422-0983`]],
        [['喪主', `${nameOf(mourner, '　')}（${relation}）`], tells(mourner, ...facts)],
        [['ご自宅', addressText(mourner.home, 'plain')], tells(mourner, ...facts)],
        [['電話', phoneText(mourner.home.phone) ?? '（控えさせていただきます）'], tells(mourner, ...facts)],
        [['その他', random.pick(['供花・供物の儀は固く辞退申し上げます', '香典はご辞退申し上げます', '供花は下記へ FAX 076-422-0984'])]],
      ],
    )
  }
}
