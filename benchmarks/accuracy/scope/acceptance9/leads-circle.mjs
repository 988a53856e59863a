// New-year cards and who recommended whom.
import { row, tell } from './folder.mjs'
import { addressOf, kanaOf, nameOf, turn } from './writing.mjs'

export function cardsOfNewYear({ folder, random, olds, officers, craftsmen }) {
  const head =
    '氏名,フリガナ,敬称,連名1,連名1敬称,連名2,連名2敬称,連名3,連名3敬称,自宅郵便番号,自宅住所1,自宅住所2,自宅電話,会社名,部署,役職,会社郵便番号,会社住所,宛先区分,2023送,2023受,備考'
  const homes = [...olds.slice(0, 430), ...craftsmen.map(([man]) => man)].map((person, n) => {
    const others = random.chance(0.55) ? person.family.filter((other) => other !== person).slice(0, 3) : []
    const { home } = person
    return row(
      [
        nameOf(person, turn(['full', 'old'], n)),
        kanaOf(person, 'wide'),
        '様',
        ...[0, 1, 2].flatMap((k) => (others[k] ? [others[k].given.text, others[k].birth.year > 2011 ? 'ちゃん' : '様'] : ['', ''])),
        home.zip,
        addressOf(home, turn(['kanji bare', 'wide bare', 'long bare'], n)),
        home.flat ? `${home.flat.house}${home.flat.room}` : '',
        home.phone,
        '',
        '',
        '',
        '',
        '',
        '自宅',
        '○',
        random.chance(0.5) ? '○' : '',
        random.chance(0.04) ? '喪中' : '',
      ],
      tell(person, 'region', { columns: [1, 3] }),
      ...others.map((other, k) => tell(other, 'region', { columns: [4 + 2 * k, 5 + 2 * k], keyed: false })),
    )
  })
  const firms = officers
    .slice(0, 90)
    .map((person) =>
      row(
        [
          nameOf(person, 'full'),
          '',
          '様',
          '',
          '',
          '',
          '',
          '',
          '',
          '',
          '',
          '',
          '',
          person.firm.name,
          person.unit,
          person.post,
          person.firm.home.zip,
          addressOf(person.firm.home, 'kanji'),
          '会社',
          '○',
          '',
          '',
        ],
        tell(person, 'region', { keyed: false }),
      ),
    )
  folder.csv('年賀状/年賀状_住所録2025.csv', [head.split(','), ...homes, ...firms], { all: true, encoding: 'bom' })
}

export function recommended({ folder, random, olds, news, number }) {
  const lines = [
    '# 紹介キャンペーン 紹介者一覧',
    '',
    '成約時は紹介元へ商品券 1 万円を送付すること。',
    '',
    '| No | 紹介元（顧客No） | 紹介元お名前 | 紹介先お名前 | ご関係 | 紹介先TEL | 結果 |',
    '| --- | --- | --- | --- | --- | --- | --- |',
  ]
  olds.slice(200, 260).forEach((person, n) => {
    const other = news[820 + n]
    if (other === undefined) return
    lines.push(
      row(
        `| ${n + 1} | ${number(person)} | ${nameOf(person)}様 | ${nameOf(other)}様 | ${random.pick(['ご友人', '同僚', 'ご近所', 'ご親戚'])} | ${other.mobile ?? other.home.phone} | ${random.pick(['成約', '商談中', '見送り'])} |`,
        tell(person, '', { columns: [1, 3] }),
        tell(other, '', { columns: [4, 6] }),
      ),
    )
  })
  folder.text('紹介/紹介者一覧.md', lines)
}
