import { defineDetector, type Match, type TextView } from '../../src/contract/index.js'
import { maskAfter } from '../../src/text/masks.js'
import { isValue, labelStance, speech, type Stance } from '../context.js'
import { prefecturesOfZip } from '../postal-code/prefixes.js'
import { blockBegin, readBlock } from './block.js'
import { foldPlace } from './fold.js'
import { kanaAddresses, mayHoldKana } from './kana.js'
import { addressKey, townKey } from './key.js'
import { isOrganisation } from './organisation.js'
import { parseAddresses, settle, type ParsedAddress } from './parse.js'
import { municipalityAt, prefectureAt } from './places.js'
import { weigh } from './weigh.js'

const WORDS = speech(
  /^address\.(?:full|line|city|pref|domicile)$/,
  {
    for: '住所|所在地|居所|本籍|おところ|(?:^|[^A-Za-z])addr(?:ess)?|お?届け?先|送付先|配送先|宛先',
    against: 'メールアドレス|e-?mail|IPアドレス|ip_address|商品|品名|店舗名|路線|施設名|自治体名|市区町村コード',
  },
  /^(?:id|finance|auth|online|vehicle|other|bio|address\.(?:zip|building|city_code))(?:\.|$)/,
)

/** Every municipality's name ends in one of them. */
const NECESSARY = /[市区町村]/

/**
 * Addresses: the longest municipality of the dictionary, with or without its prefecture, then town, block and building
 * (grammar in reference/address_grammar.md; 住居表示に関する法律). A block makes an address; a municipality alone is low.
 */
export const address = defineDetector({
  apiVersion: 1,
  id: 'address',
  version: '1.0.0',
  type: 'address',
  title: { ja: '住所', en: 'Addresses' },
  hints: { japanese: true },
  labels: ['住所', 'ご住所', '御住所', '現住所', '自宅住所', '所在地', '居所', '本籍', 'お届け先住所', '送付先住所', 'おところ'],
  window: 96,
  mask,
  personKey: 'pair',
  column: (column) => (labelStance(column, WORDS) === 'against' ? { words: ['市', '区', '町', '村'] } : undefined),
  detect,
  examples: {
    positive: [
      { text: '東京都千代田区丸の内一丁目2番3号', finds: [{ value: '東京都千代田区丸の内一丁目2番3号', confidence: 0.8 }] },
      { text: '横浜市青葉区奈良4-1-1 青葉ハイツ203号室', finds: [{ value: '横浜市青葉区奈良4-1-1 青葉ハイツ203号室', confidence: 0.8 }] },
      { text: '北海道札幌市中央区北1条西2丁目', finds: [{ value: '北海道札幌市中央区北1条西2丁目', confidence: 0.8 }] },
      {
        text: '京都市中京区寺町通御池上る上本能寺前町488番地',
        finds: [{ value: '京都市中京区寺町通御池上る上本能寺前町488番地', confidence: 0.8 }],
      },
      { text: '福島県伊達郡桑折町桑島三一一の24', label: '住所', finds: [{ value: '福島県伊達郡桑折町桑島三一一の24', confidence: 0.8 }] },
    ],
    negative: [{ text: '東京都は2020年に計画を発表した' }, { text: 'コンポーネントの町' }, { text: '3丁目の夕日' }, { text: '国道16号' }],
  },
})

function detect(view: TextView): Iterable<Match> {
  const isPossible = NECESSARY.test(view.text)
  const stance = labelStance(view, WORDS)
  if (isPossible || stance === 'for') return detectAll(view, stance, isPossible)
  return stance === 'neutral' && mayHoldKana(view, false) ? kanaAddresses(view, false) : []
}

function* detectAll(view: TextView, stance: Stance, isPossible: boolean): Generator<Match> {
  const labelled = stance === 'for'
  if (isPossible) {
    const folded = foldPlace(view.text)
    const around = { value: isValue(view), labelled, voted: view.vote === 'address' }
    let found = false
    for (const parsed of parseAddresses(folded, view.kind === 'cell' && (labelled || around.voted))) {
      const evidence = weigh(parsed, around)
      if (!evidence) continue
      // Under a header that means something else only a whole address counts.
      if (stance === 'against' && evidence.confidence < 0.9) continue
      found = true
      const start = parsed.lines?.start(parsed.start) ?? parsed.start
      if (parsed.prefecture === undefined) settleNamesakes(parsed, start, view)
      const last = evidence.end ?? parsed.end
      const end = parsed.lines?.end(last) ?? last
      yield {
        span: [start, end],
        confidence: stance === 'against' ? 0.5 : evidence.confidence,
        reason: evidence.reason,
        normalized: addressKey(parsed),
        attributes: attributesOf(parsed.prefecture, parsed.municipality, isOrganisation(view, start, end)),
      }
    }
    if (found) return
  }
  if (stance !== 'against' && mayHoldKana(view, labelled)) {
    let found = false
    for (const match of kanaAddresses(view, labelled)) {
      found = true
      yield match
    }
    if (found) return
  }
  if (labelled) yield* withoutMunicipality(view)
}

/** 中央区 and 府中市: the spelling (鹿島市, 鹿嶋市), the row's prefecture or its postal code tells which is meant. */
function settleNamesakes(parsed: ParsedAddress, start: number, { text, row }: TextView): void {
  const written = text.slice(start, start + parsed.nameEnd - parsed.start)
  const exact = parsed.candidates.filter(({ name }) => name.endsWith(written))
  if (exact.length > 0 && exact.length < parsed.candidates.length) {
    parsed.candidates = exact
    settle(parsed, [], parsed.municipality)
  }
  if (row === undefined || parsed.prefecture !== undefined) return
  const near = nearPrefectures(row)
  if (near.length > 0) settle(parsed, near, parsed.municipality)
}

function nearPrefectures(row: readonly string[]): readonly string[] {
  for (const cell of row) {
    const prefecture = prefectureAt(foldPlace(cell), 0)
    if (prefecture?.length === cell.length) return [prefecture]
  }
  for (const cell of row) {
    const zip = /^〒?([0-9]{3})-?[0-9]{4}$/.exec(cell.trim())?.[1]
    const near = zip === undefined ? [] : prefecturesOfZip(zip)
    if (near.length > 0) return near
  }
  return []
}

/** Everywhere 'unknown' where namesakes lie in several prefectures and nothing tells which. */
function attributesOf(prefecture: string | undefined, municipality: string, isOrganisation: boolean): Record<string, string> {
  const attributes: Record<string, string> = { prefecture: prefecture ?? 'unknown', municipality }
  if (isOrganisation) attributes['role'] = 'organisation'
  return attributes
}

/** ○○県××市: what a form or a manual writes instead of a place. */
const PLACEHOLDER = /(?:(?:[○〇◯●×✕△□*＊]{1,4}|見本|サンプル|テスト|例示|ダミー)[都道府県市区町村郡]){2}/

/** Under an address header: a town with its block whose municipality stands elsewhere, or a prefecture alone. */
function* withoutMunicipality(view: TextView): Generator<Match> {
  const folded = foldPlace(view.text)
  const start = folded.search(/\S/)
  if (start < 0) return
  const end = folded.trimEnd().length
  const prefecture = prefectureAt(folded, start)
  const isSample = PLACEHOLDER.test(folded)
  const attributes =
    prefecture === undefined && !isSample ? {} : { attributes: { ...(prefecture && { prefecture }), ...(isSample && { dummy: 'true' }) } }
  const begin = blockBegin(folded)
  const block = begin > start ? readBlock(folded, begin) : undefined
  if (block && /[\u3040-\u9fff]/.test(folded.slice(start, begin)) && end - start <= 120) {
    yield {
      span: [start, end],
      confidence: 0.6,
      reason: 'label+block',
      normalized: townKey(folded.slice(start, begin)) + block.key,
      ...attributes,
    }
  } else if (prefecture !== undefined && end - start === prefecture.length) {
    yield { span: [start, end], confidence: 0.3, reason: 'label+prefecture', normalized: prefecture, ...attributes }
  }
}

/** Prefecture and municipality stay: hundreds of thousands live there. Nothing that the dictionary does not know is shown. */
function mask(value: string): string {
  const folded = foldPlace(value.normalize('NFKC'))
  const prefecture = prefectureAt(folded, 0)
  const from = prefecture?.length ?? 0
  return maskAfter(folded, municipalityAt(folded, from, prefecture)?.end ?? from)
}
