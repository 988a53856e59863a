/**
 * Names in table cells, measured through the engine: every figure is of cells in tables, with the header's role or the column's vote at work.
 * Alone: node benchmarks/accuracy/name-cells.mjs [--show]; --show prints what went wrong, of the open half only.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { randomFrom } from '../../detectors/person-name/model/train/crf.mjs'
import { corpusEntities, FOREIGN, halfOf, inventedPeople, ordinaryWords, WRITINGS } from './name-people.mjs'
import { corpora, loadTypeScript } from './tools.mjs'

const MEDIUM = 0.5
const ROWS = 60
const show = process.argv.includes('--show')

/** Values that stand in a name's place and are none. */
const FILLERS = {
  'fillers, marks, numbers':
    '合計 小計 総計 累計 同上 〃 々 ″ 該当なし 該当者なし 該当無 未定 未記入 未入力 未登録 未設定 不明 不詳 なし 無し 無 有 空欄 空白 (空白) （空欄） - ー ― … ・・・ * ※ ※1 × ○ ◎ ? ？？？ N/A n/a NA null NULL nil undefined none None test TEST テスト てすと test1 テスト1 dummy ダミー サンプル 見本 記入例 例 別紙参照 別紙 別途 別添 別記 以下同じ 以下余白 上記に同じ 同左 同右 担当者未定 担当未定 後日連絡 後日 調整中 確認中 要確認 調査中 募集中 採用予定 欠員 欠番 空席 退職 退職済 退会 退会済み 削除 削除済 解約 解約済み 休職中 異動 出向 新規 既存 一般 個人 法人 団体 本人 家族 世帯主 代理人 配偶者 保護者 担当 担当者 ご担当者様 御担当者様 担当者様 各位 御中 全員 社員 従業員 会員 顧客 お客様 利用者 管理者 責任者 代表者 システム管理者 管理者アカウント 共有アカウント 匿名 匿名希望 非公開 秘密 その他 ほか 他 外 計 平均 最大 最小 男 女 男性 女性 はい いいえ 可 否 済 未 要 不要 特になし なし。 ありません いません 氏名 お名前 名前 フリガナ カナ 姓 名 備考 事務局 総務 人事 経理 営業 窓口 受付 受付窓口 交代 当番 持ち回り 兼任 兼務 自動 自動登録 自動送信 バッチ システム Admin admin administrator root user user01 guest system 0 1 123 12345 A001 A-12 2024/01/01 2024年4月1日 令和6年4月1日 R6.4.1 10:30 03-1234-5678 090-1234-5678 〒100-0001 100-0001 1,000円 ¥1,000 3名 他3名 ほか2名 10人 1人目 50% 12歳 info@example.com example@example.co.jp https://example.com ご本人様 ご家族 ご遺族 遺族 相続人 管理組合 居住者 入居者 空室 空家 売主 買主 貸主 借主 無職 会社員 主婦 学生 自営業 公務員 パート アルバイト 派遣 派遣社員 契約社員 業務委託 委託先 外注 常駐 応援 欠席 出席 不在 休み 有給 早退 遅刻 病欠 長期休暇 育休中 産休中 転居 転出 転入 死亡 逝去 再送 返却 保留 対象外 対象者なし 非該当 確認済 連絡済み 連絡不要 要連絡 至急 重複 重複登録 エラー 文字化け 外国人 日本人 大人 子供 小人 幼児 シニア 一般客 団体客 VIP 常連 再来 初診 再診 新患 オンライン 電話 メール 郵送 来店 窓口申込 Web WEB申込 紹介 広告 チラシ #N/A #REF! #VALUE! TBD tbd TBA Unknown unknown Total Subtotal Sum ー以下余白ー 以上 ===== ----- (以下余白) 〇〇 ○○○○ △△ ●● ××× xxx XXXX ああああ aaa あああ hoge foo bar asdf',
  departments:
    '営業部 営業第一部 営業1課 総務部 総務課 人事部人事課 経理部 経理課 情報システム部 情シス 開発部 開発第二課 企画室 経営企画室 広報室 法務部 監査室 品質保証部 品質管理課 製造部 製造第一課 購買部 資材課 物流センター 配送センター コールセンター カスタマーサポート お客様相談室 お客様センター 東京支店 大阪支社 名古屋営業所 福岡出張所 横浜工場 本社 本店 本部 支部 市民課 住民課 税務課 福祉課 子育て支援課 健康推進課 教務課 学生課 第一小学校 三年二組 2年1組 看護部 外来 病棟 3階病棟 内科 外科 小児科 整形外科 リハビリ科 薬剤部 検査科 事務室 事務部 医事課 地域連携室 厨房 警備室 守衛室 管理室 管理人室 会議室A 第1会議室 応接室 倉庫 車庫 プロジェクト推進室 DX推進部 新規事業開発室 海外事業部 システム開発チーム Aチーム 1班 夜勤班 理事会 取締役会 委員会 実行委員会 後援会 自治会 町内会 消防団 PTA'.split(
      ' ',
    ),
  companies:
    '株式会社青空 株式会社山田商店 山田商店 有限会社みどり (株)サンプル ㈱田中工務店 鈴木建設㈱ 合同会社まるみ 田中建設株式会社 佐藤工業(株) 鈴木商事 高橋電機 伊藤運輸 渡辺製作所 中村印刷 小林歯科 加藤内科クリニック 山本法律事務所 中川会計事務所 斉藤税理士事務所 東都銀行 みなと信用金庫 青葉生命保険 日本郵便 ヤマト運輸 佐川急便 東京電力 NTTドコモ トヨタ自動車 株式会社ABC ABC Co., Ltd. Example Inc. Sample Corporation 社会福祉法人あおぞら会 医療法人社団健康会 一般社団法人日本協会 NPO法人まちづくり 学校法人青山学園 宗教法人 農業協同組合 JAさがみ 生活協同組合 青葉市役所 みどり区役所 中央図書館 青葉保育園 ひまわり幼稚園 桜台小学校 北高校 中央大学 県立病院 市民病院 さくら薬局 スーパーまるやま セブンイレブン ファミリーマート ローソン イオン 喫茶あおい 居酒屋一番 美容室ルナ ヘアサロンさくら 山田酒店 鈴木米店 田中鮮魚店 佐藤書店 高橋薬局 伊藤医院 渡辺動物病院 山本自動車 中村石油 吉田組 加藤組 木村農園 清水産業 森田工業 池田興業 橋本化学 石井食品 前田道路 岡田不動産 長谷川組 藤田観光 後藤商会 近藤紡績 村上開新堂 遠藤製餡 青木あすなろ建設'.split(
      ' ',
    ),
}
FILLERS['fillers, marks, numbers'] = FILLERS['fillers, marks, numbers'].split(' ')

let engine

async function loadEngine() {
  const { personName } = await loadTypeScript('detectors/person-name/index.ts')
  const { createEngine } = await loadTypeScript('src/engine/engine.ts')
  await personName.prepare()
  engine = createEngine([personName])
}

const percent = (part, whole) => (whole === 0 ? '    -' : ((100 * part) / whole).toFixed(1).padStart(5))

/** Rows of one table through the engine; answers by 'row:column' the spans found at medium or more. */
function scan(rows) {
  const found = new Map()
  const scanning = engine.document((hit) => {
    const { claim, raw } = hit
    if (claim.confidence < MEDIUM) return
    const { place } = hit.locate()
    const spans = found.get(place.ref) ?? []
    spans.push({ value: raw.slice(claim.start, claim.end), start: claim.start, confidence: claim.confidence, reason: claim.reason })
    found.set(place.ref, spans)
  })
  const locate = (row, column) => ({ place: { kind: 'cell', sheet: 's', ref: `${row.number}:${column}` } })
  scanning.rows({ kind: 'rows', table: 't', rows: rows.map((cells, index) => ({ number: index, cells })), locate })
  scanning.end()
  return found
}

/** Cells of one column under a header, in tables of ROWS rows beside a code and an amount. */
function underHeader(cells, header) {
  const results = []
  for (let from = 0; from < cells.length; from += ROWS) {
    const part = cells.slice(from, from + ROWS)
    const found = scan([['番号', header, '金額'], ...part.map((cell, index) => [`A-${1000 + from + index}`, cell, `${(index + 1) * 980}`])])
    part.forEach((_, index) => results.push(found.get(`${index + 1}:1`) ?? []))
  }
  return results
}

const nameIn = (writing) => (typeof writing === 'string' ? writing : writing[1])
const cellOf = (writing) => (typeof writing === 'string' ? writing : writing[0])

/** Share of cells whose name is found as a whole, by half. */
function recall(title, writings, results) {
  const halves = { open: [0, 0], held: [0, 0] }
  const missed = []
  writings.forEach((writing, index) => {
    const half = halves[halfOf(cellOf(writing))]
    const hit = results[index].some(({ value }) => value === nameIn(writing))
    half[0] += hit
    half[1]++
    if (!hit && halfOf(cellOf(writing)) === 'open')
      missed.push(`${cellOf(writing)}${results[index].length > 0 ? `→${results[index].map(({ value }) => value)}` : ''}`)
  })
  line(title, halves, missed)
}

/** Share of cells in which anything fires, by half. */
function alarms(title, cells, results) {
  const halves = { open: [0, 0], held: [0, 0] }
  const fired = []
  cells.forEach((cell, index) => {
    const half = halves[halfOf(cell)]
    half[0] += results[index].length > 0
    half[1]++
    if (results[index].length > 0 && halfOf(cell) === 'open') fired.push(cell)
  })
  line(title, halves, fired)
}

function line(title, { open, held }, wrong) {
  console.log(`    ${title.padEnd(36)} ${percent(...held)} % of ${String(held[1]).padEnd(6)} open half ${percent(...open)} %`)
  if (show && wrong.length > 0) console.log(`        ${wrong.slice(0, Number(process.env.SHOW ?? 40)).join(' | ')}`)
}

const HEADERS = { 'katakana': 'フリガナ', 'katakana, space': 'フリガナ', 'half-width kana': '氏名カナ', 'half-width kana, no space': '口座名義', 'surname alone': '担当者' } // prettier-ignore

function printHeaded(entities, people) {
  console.log('\nrecall under a header of names, whole names: HELD-OUT half, open half')
  const { persons } = entities
  const kanji = persons.filter((text) => /^\p{Script=Han}{4,5}$/u.test(text))
  recall('corpora, 4–5 kanji', kanji, underHeader(kanji, '氏名'))
  recall('corpora, all persons', persons, underHeader(persons, '氏名'))
  recall('foreign residents, mononyms, 林', FOREIGN, underHeader(FOREIGN, '氏名'))
  for (const [writing, write] of Object.entries(WRITINGS)) {
    for (const [make, list] of Object.entries(people)) {
      const cells = list.map(write)
      recall(`${make}, ${writing}`, cells, underHeader(cells.map(cellOf), HEADERS[writing] ?? '氏名'))
    }
  }
  for (const [make, list] of Object.entries(people)) {
    const rows = list.map(({ family, given }) => [family.text, given.text])
    const found = scan([['番号', '姓', '名'], ...rows.map((row, index) => [`A-${index}`, ...row])])
    recall(`${make}, 姓 | 名`, rows.map(([family]) => family), rows.map((_, index) => (found.get(`${index + 1}:1`) ?? found.get(`${index + 1}:2`) ?? []).map((of) => ({ ...of, value: rows[index][0] })))) // prettier-ignore
  }
}

function addresses() {
  return readFileSync(join(corpora, 'address/geolonia.txt'), 'utf8')
    .split('\n')
    .filter((text) => text.length > 4 && text.length < 40)
    .filter((_, index) => index % 4 === 0)
}

function printOthers(entities, words) {
  console.log('\nwhat is no name, under 氏名: cells that fire, HELD-OUT half, open half')
  for (const [kind, cells] of Object.entries(FILLERS)) alarms(kind, cells, underHeader(cells, '氏名'))
  const { persons, ...others } = entities
  for (const [kind, cells] of Object.entries({ ...others, 'ordinary words of IPADIC': words, addresses: addresses() }))
    alarms(`${kind}${kind in others ? ' entities' : ''}`, cells, underHeader(cells, '氏名'))
  void persons
}

/** Tables without a header: names among products, companies, places, codes and amounts. */
function headerless(cells, companions, random) {
  const results = []
  const others = []
  const pick = (list) => list[Math.floor(random() * list.length)]
  for (let from = 0; from < cells.length; from += ROWS) {
    const part = cells.slice(from, from + ROWS)
    const rows = part.map((cell, index) => [
      `A-${1000 + from + index}`,
      ...[].concat(cell),
      ...companions.map(pick),
      `${Math.floor(random() * 1e5)}`,
    ])
    const width = [].concat(cells[0]).length
    const found = scan(rows)
    part.forEach((_, index) => {
      results.push([1, width].flatMap((column) => found.get(`${index}:${column}`) ?? []))
      companions.forEach((_, column) => others.push([rows[index][1 + width + column], found.get(`${index}:${1 + width + column}`) ?? []]))
    })
  }
  return { results, others }
}

function printHeaderless(entities, people, words) {
  console.log('\nrecall in a column without a header: HELD-OUT half, open half')
  const companions = [entities.thing, entities.company, entities.place, words]
  const random = randomFrom(5)
  const others = []
  const measure = (title, cells) => {
    const run = headerless(cells.map((cell) => (Array.isArray(cell) && !(title.includes('|')) ? cellOf(cell) : cell)), companions, random) // prettier-ignore
    others.push(...run.others)
    if (title.includes('|'))
      recall(title, cells.map(([family]) => family), run.results.map((all, index) => all.map((of) => ({ ...of, value: cells[index][0] })))) // prettier-ignore
    else recall(title, cells, run.results)
  }
  const kanji = entities.persons.filter((text) => /^\p{Script=Han}{4,5}$/u.test(text))
  measure('corpora, 4–5 kanji', kanji)
  measure('corpora, 2 + 2, spaced', kanji.filter((text) => text.length === 4).map((text) => `${text.slice(0, 2)} ${text.slice(2)}`)) // prettier-ignore
  measure('corpora, katakana with ・', entities.persons.filter((text) => /^[ァ-ヶー・]+$/.test(text) && text.includes('・'))) // prettier-ignore
  for (const [writing, write] of Object.entries(WRITINGS)) {
    if (writing === 'surname alone') continue
    for (const [make, list] of Object.entries(people)) measure(`${make}, ${writing}`, list.map(write))
  }
  for (const [make, list] of Object.entries(people)) {
    measure(`${make}, any writing`, list.map((person, index) => Object.values(WRITINGS)[index % Object.keys(WRITINGS).length](person))) // prettier-ignore
    measure(`${make}, 姓 | 名`, list.map(({ family, given }) => [family.text, given.text])) // prettier-ignore
    measure(`${make}, セイ | メイ`, list.map(({ family, given }) => [family.kana, given.kana])) // prettier-ignore
  }
  console.log('\nordinary cells without a header that fire')
  alarms('beside names', others.map(([cell]) => cell), others.map(([, found]) => found)) // prettier-ignore
  for (const [kind, cells] of Object.entries({
    thing: entities.thing,
    company: entities.company,
    place: entities.place,
    figure: entities.figure,
    'ordinary words': words,
    addresses: addresses(),
    departments: FILLERS.departments,
    'company names': FILLERS.companies,
  }))
    // prettier-ignore
    alarms(`columns of ${kind}`, cells, headerless(cells, [], random).results)
}

/** Prints all figures of cells. */
export async function printCells() {
  await loadEngine()
  const entities = corpusEntities()
  const people = inventedPeople(Number(process.env.PEOPLE ?? 600))
  const words = ordinaryWords().filter((_, index) => index % 15 === 0)
  printHeaded(entities, people)
  printOthers(entities, words)
  printHeaderless(entities, people, words)
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await printCells()
