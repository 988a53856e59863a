import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtIns } from '../../../detectors/index.js'
import type { Located } from '../../../src/contract/index.js'
import { createEngine } from '../../../src/engine/engine.js'

const engine = createEngine(builtIns)
beforeAll(async () => {
  for (const detector of builtIns) await detector.prepare?.()
})

/** Names of medium confidence or more in the rows of a table, as written, in reading order. */
function namesIn(rows: readonly (readonly string[])[]): string[] {
  const names: string[] = []
  const scan = engine.document(({ claim, raw }) => {
    if (claim.detector.type === 'person-name' && claim.confidence >= 0.5) names.push(raw.slice(claim.start, claim.end))
  })
  const locate = (_: unknown, __: number, start: number, end: number): Located => ({
    place: { kind: 'cell', sheet: 's', ref: 'A1' },
    span: [start, end],
  })
  scan.rows({ kind: 'rows', table: 't', rows: rows.map((cells, number) => ({ number, cells })), locate })
  scan.end()
  return names
}

/** A column under a header between a code and an amount. */
const under = (header: string, ...cells: string[]): string[] =>
  namesIn([['番号', header, '金額'], ...cells.map((cell, index) => [`A-${100 + index}`, cell, `${980 + index}`])])

const SURE = ['高橋 健一', '佐藤陽葵', '鈴木 一郎', '田中美咲']

describe('under a header of names', () => {
  it.each([
    ['山田太郎・花子', ['山田太郎', '花子']],
    ['山田太郎と佐藤花子', ['山田太郎', '佐藤花子']],
    ['梅津・浩二', ['梅津・浩二']],
    ['山田・佐藤', ['山田', '佐藤']],
    ['須藤(主)・若林(副)', ['須藤', '若林']],
    ['足利尊氏', ['足利尊氏']],
    ['森　鷗外', ['森　鷗外']],
    ['習近平', ['習近平']],
    ['横山剣', ['横山剣']],
    ['大道寺あや子', ['大道寺あや子']],
    ['ダンディ坂野', ['ダンディ坂野']],
    ['山田太郎 佐藤花子', ['山田太郎', '佐藤花子']],
    ['山田太郎\n佐藤花子', ['山田太郎', '佐藤花子']],
    ['山　田　太　郎', ['山　田　太　郎']],
    ['代表取締役 山田太郎', ['山田太郎']],
    // 外字, and what other character sets made of 髙 and 﨑.
    ['\ue000田 四郎', ['\ue000田 四郎']],
    ['〓井 五郎', ['〓井 五郎']],
    ['土\ue123 三郎', ['土\ue123 三郎']],
    ['?橋 一郎', ['?橋 一郎']],
    ['山? 花代', ['山? 花代']],
    ['渡\ufffd 健', ['渡\ufffd 健']],
    ['〓〓〓', []],
    ['\uf0e0 3', []],
    ['営業部 佐藤', ['佐藤']],
    ['（株）アオバ 山田太郎', ['山田太郎']],
    ['担当：山田', ['山田']],
    ['山田太郎 他3名', ['山田太郎']],
    ['山田太郎（旧姓 佐藤）', ['山田太郎']],
    ['山田 太郎（やまだ たろう）', ['山田 太郎']],
    ['山田太郎[退職]', ['山田太郎']],
    // Companies of banks are アオバ(カ and アオバ(イ): the reading begins with the same letters.
    ['加藤隆（カトウ）', ['加藤隆']],
    ['加藤隆(カトウタカシ)', ['加藤隆']],
    ['加藤 隆 [カトウ タカシ]', ['加藤 隆']],
    ['伊藤翔太（イトウ）', ['伊藤翔太']],
    ['志村恵(シムラ)', ['志村恵']],
    ['ｸﾞｴﾝ ｳﾞｧﾝ ｱﾝ', ['ｸﾞｴﾝ ｳﾞｧﾝ ｱﾝ']],
    ['Nguyễn Văn An', ['Nguyễn Văn An']],
    ['ジョン・F・ケネディ', ['ジョン・F・ケネディ']],
    ['ジャン＝ピエール・デュポン', ['ジャン＝ピエール・デュポン']],
    ['エリザベス1世', ['エリザベス1世']],
    ['フランク莉奈', ['フランク莉奈']],
    ['イチロー', ['イチロー']],
    ['草彅', ['草彅']],
    ['名渡山愛順', ['名渡山愛順']],
    ['椎名林檎', ['椎名林檎']],
    ['後藤光岳', ['後藤光岳']],
    ['陳 建国', ['陳 建国']],
    ['何 軍', ['何 軍']],
    ['ルイス フェレイラ', ['ルイス フェレイラ']],
    ['【総務】山田太郎', ['山田太郎']],
    ['（故）山田 太郎', ['山田 太郎']],
    ['「山田太郎」様', ['山田太郎']],
    ['1. 山田太郎', ['山田太郎']],
    ['①山田太郎', ['山田太郎']],
    ['1023:山田太郎', ['山田太郎']],
    ['0123 山田 太郎', ['山田 太郎']],
    ['山田 太郎 10234', ['山田 太郎']],
    ['林旭人 35歳', ['林旭人']],
    ['山田 太郎 ㊞', ['山田 太郎']],
    ['山田 太郎 ヤマダ タロウ', ['山田 太郎']],
    ['青葉商事(株) 営業部 課長 山田 太郎', ['山田 太郎']],
    ['株式会社 青葉 山田太郎', ['山田太郎']],
    ['代表取締役 大場 彩莉', ['大場 彩莉']],
    ['主：山田 副：佐藤', ['山田', '佐藤']],
    ['山田→佐藤', ['山田', '佐藤']],
    ['山田 太郎 ・ 花子', ['山田 太郎', '花子']],
    ['山田太郎ご夫妻', ['山田太郎']],
    ['佐藤様邸', ['佐藤']],
    ['林様宅', ['林']],
    ['渡辺さん宅', ['渡辺']],
    ['山田太郎様邸', ['山田太郎']],
    ['山田Ｔ', ['山田']],
    ['Mr. Yamada', ['Yamada']],
    ['Yamada-san', ['Yamada']],
    ['Aung San', ['Aung San']],
    ['Yamada T.', ['Yamada T.']],
    ['taro.yamada', ['taro.yamada']],
    ['yamada_taro', ['yamada_taro']],
    ['001山田太郎', ['山田太郎']],
    ['山田太郎_01', ['山田太郎']],
    ['木村カエラ', ['木村カエラ']],
    ['ダルビッシュ有', ['ダルビッシュ有']],
    ['幸則 渡辺', ['幸則 渡辺']],
    ['翔太 高橋', ['翔太 高橋']],
    ['陽子 斎藤', ['陽子 斎藤']],
    ['古江 邦人', ['古江 邦人']],
    ['鄧麗君', ['鄧麗君']],
    ['長谷川岳', ['長谷川岳']],
    ['林潤', ['林潤']],
    ['順徳天皇', ['順徳天皇']],
    ['永野まさえ・栗田由起枝', ['永野まさえ', '栗田由起枝']],
    ['比嘉めぐみ・千掲', ['比嘉めぐみ', '千掲']],
    ['さとうさん', ['さとう']],
    ['高橋華氏', ['高橋華']],
    ['いいづかみほか', ['いいづかみほか']],
    ['飯塚みほかさん', ['飯塚みほか']],
    ['佐藤 花子会長', ['佐藤 花子']],
    ['山田太郎議員', ['山田太郎']],
    ['青葉(株)山田太郎', ['山田太郎']],
    ['青葉（株） 佐藤 花子様', ['佐藤 花子']],
    ['山田太郎＠東京支店', ['山田太郎']],
    ['佐藤 花子_営業', ['佐藤 花子']],
    ['山田太郎※退職', ['山田太郎']],
    // A surname and a gap: the given name may be in no list.
    ['吉田 凰珂 ※代理', ['吉田 凰珂']],
    ['課長代理 林 凰珂', ['林 凰珂']],
    ['支店長心得 山田 太郎', ['山田 太郎']],
    ['主査 山田太郎', ['山田太郎']],
    ['Frédéric Parrenin', ['Frédéric Parrenin']],
    ['～山田太郎', ['山田太郎']],
    ['山本部長', ['山本']],
    ['くどうさん', ['くどう']],
    ['山田(学)', ['山田']],
    ['佐藤（有）', ['佐藤']],
    ['長男 佐藤　健太', ['佐藤　健太']],
    ['佐藤 花子 令和6年4月1日', ['佐藤 花子']],
    ['千尋 加賀谷', ['千尋 加賀谷']],
  ])('%s', (cell, expected) => {
    expect(under('氏名', cell)).toEqual(expected)
  })

  it.each(
    '別紙参照 担当者未定 空欄 担当未定 山田酒店 長谷川組 中村石油 高橋電機 鈴木歯科 北高校 山口大学 東京ガス セガトイズジャパン ケーララ州 コールセンター プロジェクト推進室 松本市 青葉市役所 三国時代 数千円 長男 青葉(株) 渋谷支店長 VIP NHK ああああ ×××× 顧客A USER_A ○○太 カ)アオバ アオバ(カ アオバ(カ)ニシ 本人以外 本人のみ 紹介状あり 顧客001 奥様 確認済 以下余白 スーパーまるやま 川瀬ビル'.split(
      ' ',
    ),
  )('%s is none', (cell) => {
    expect(under('氏名', cell)).toEqual([])
  })

  it.each(['合　計', '未 定', '総 務 課', '上と同じ', '伝 達', '周 知'])('%s is none', (cell) => {
    expect(under('氏名', cell)).toEqual([])
  })

  it('a column of readings takes a word for a name, a column of names does not', () => {
    expect(under('フリガナ', 'ツバサ')).toEqual(['ツバサ'])
    expect(under('氏名', 'ふしぎ')).toEqual([])
  })
})

// What only the learned scorer tells apart from a name: where a build has not put it into dist, the rules alone are asked.
describe('without a header', () => {
  it('a column of Chinese and Korean names is one of names', () => {
    const people = ['陳浩宇', '李佳怡', '王思涵', '張雨萱', '劉宇航', '黄志明', '朴成勲', '崔恩英', '金正洙', '姜虎東']
    expect(namesIn(people.map((name, index) => [`A-${100 + index}`, name, `${980 + index}`]))).toEqual(people)
  })

  it('a column of names with two characters is one of names', () => {
    const people = ['谷凛', '林翔', '森茜', '沖渉', '堀葵', '岸颯', '辻楓', '関遼', '星稔', '岡碧']
    expect(namesIn(people.map((name, index) => [`A-${100 + index}`, name, `${980 + index}`]))).toEqual(people)
    const places = ['津市', '港区', '北区', '関東', '西口', '森林', '林業', '谷間', '岡山', '辻堂']
    expect(namesIn(places.map((name, index) => [`A-${100 + index}`, name, `${980 + index}`]))).toEqual([])
  })

  it('a column of words with three characters is none', () => {
    const words = ['時間帯', '金額表', '高性能', '方向性', '温度差', '連絡網', '管理費', '安全性', '季節感', '常備薬']
    expect(namesIn(words.map((word, index) => [`A-${100 + index}`, word, `${980 + index}`]))).toEqual([])
  })
})

describe.skipIf(!existsSync('dist/data/person-name-cells.model'))('under a header of names, with the learned scorer', () => {
  it.each('課長代理 現場監督 清掃業者 在宅勤務 室長 今月 ヤマダショウテン カブシキガイシャアオバ Vacant 関東エリア ﾊﾝｶｸ'.split(' '))(
    '%s is none',
    (cell) => {
      expect(under('氏名', cell)).toEqual([])
    },
  )

  it.each([
    'NGUYEN VAN AN|TRAN THI LAN|LE HOANG NAM|PHAM NHU QUYNH|BUI VAN DAT|VO THI HA|DANG VAN MINH|HOANG THI MAI',
    'Sharma Rajesh|Anita Shrestha|KARKI PREM|Maria Santos|Gurung Bishnu|Li Wenjing|Park Jihoon|Silva, Ana',
    'タマン・ビシュヌ|グルン スニル|アディカリ・ミナ|カルキ プレム|スニル・タパ|バスネット アニタ|ライ・サントス|マガル ディル',
    '卢志豪|王淑娟|陶怡君|胡 静|邹 欣|黎静|崔家豪|冯 晗',
  ])('%s: a column of names without a header', (list) => {
    const people = list.split('|')
    expect(namesIn(people.map((name, index) => [`A-${100 + index}`, name, `${980 + index}`]))).toEqual(people)
  })

  it.each([
    'Windows Server|Blue Mountain|Red Hat Linux|Google Cloud|Standard Plan|New York|North America|Office Chair|Basic Support|Data Center',
    'ホット・コーヒー|アイス・ティー|ニュー・ヨーク|サービス プラン|ロング・アイランド|ボルト セット|ワイヤレス マウス|レーザー プリンター',
  ])('%s: a column of things without a header', (list) => {
    expect(namesIn(list.split('|').map((name, index) => [`A-${100 + index}`, name, `${980 + index}`]))).toEqual([])
  })

  it.each(['Human Resources', 'Same as above', 'On Hold'])('%s is none', (cell) => {
    expect(under('氏名', cell)).toEqual([])
  })
})

describe('under headers that mean something else', () => {
  it.each(['商品名', '会社名', '店名', '品名', '件名', '地名', '学校名'])('%s rules names out', (header) => {
    expect(under(header, ...SURE)).toEqual([])
  })

  it.each([
    ['緊急連絡先', ['090-1111-2222', '佐藤花子 090-1234-5678', '03-1234-5678'], ['佐藤花子']],
    ['配偶者', ['有', '無', '佐藤 美咲', '無', 'なし'], ['佐藤 美咲']],
    ['取引先', ['山田商店 代表 高橋健一', '株式会社青空', '鈴木商事', '中村印刷', '佐藤 美咲'], ['高橋健一', '佐藤 美咲']],
    ['氏名・住所', ['高橋健一 東京都千代田区丸の内1-1-1', '佐藤花子　大阪府大阪市北区梅田2-3'], ['高橋健一', '佐藤花子']],
    ['続柄', ['妻', '長男', '父', '本人', '次女'], []],
    ['備考', ['担当山田様より電話', '特になし'], ['山田']],
    ['口座名義', ['ﾔﾏﾀﾞ ﾀﾛｳ', 'ｶ)ｱｵｿﾞﾗ'], ['ﾔﾏﾀﾞ ﾀﾛｳ']],
  ])('%s', (header, cells, expected) => {
    expect(under(header, ...cells)).toEqual(expected)
  })
})

describe('without a header', () => {
  const rows = (...columns: string[][]): string[][] =>
    columns[0]!.map((_, row) => [`A-${100 + row}`, ...columns.map((column) => column[row]!), `${row * 7}`])

  it('names of any look are names where some are sure', () => {
    const names = ['高橋 健一', '芹田結杏', '佐藤陽葵', '戸山有斗', '小針理鈴', '鈴木一郎']
    expect(namesIn(rows(names))).toEqual(names)
  })

  it('a few cells that only look like names are none', () => {
    expect(namesIn(rows(['新規作成', '富士登山', '全面改訂']))).toEqual([])
  })

  it('surname and given name in columns of their own', () => {
    const found = namesIn(rows(['高橋', '佐藤', '鈴木', '田中'], ['健一', '陽葵', '一郎', '美咲']))
    expect(found).toEqual(['高橋 健一', '佐藤 陽葵', '鈴木 一郎', '田中 美咲'])
    expect(namesIn(rows(['タカハシ', 'サトウ', 'スズキ'], ['ケンイチ', 'ヒマリ', 'イチロウ']))).toHaveLength(3)
    expect(namesIn(rows(['石川', '福島', '山口', '千葉'], ['金沢', '郡山', '下関', '船橋']))).toEqual([])
    expect(namesIn(rows(['高橋', '佐藤', '鈴木', '田中'], ['営業', '経理', '総務', '人事']))).toEqual([])
  })
})
