/** Reads the list of kinds of words (`senses.txt`) and inflects its verbs. */
import { readFileSync } from 'node:fs'

/** Endings of verbs by the last letter of their plain form; る is that of both conjugations. */
const GODAN = { う: 'わいっうえお', く: 'かきいくけこ', ぐ: 'がぎいぐげご', す: 'さしすせそ', つ: 'たちっつてと', ぶ: 'ばびんぶべぼ', む: 'まみんむめも', る: 'らりっるれろ' } // prettier-ignore

/** Every form in which the tokenizer may cut a word: 語る, 語ら, 語り, 語っ … */
function formsOf(word) {
  const ending = word.at(-1)
  const stem = word.slice(0, -1)
  if (stem === '') return [word]
  if (ending === 'い') return [word, `${stem}く`, `${stem}かっ`, `${stem}けれ`, `${stem}さ`]
  const row = GODAN[ending]
  if (row === undefined) return [word]
  const forms = [word, ...[...row].map((letter) => stem + letter)]
  // 述べる: the stem alone.
  if (ending === 'る' && stem.length > 1) forms.push(stem, `${stem}よ`)
  return forms
}

/**
 * @param {string} path Lines of `head word word …`, `#` a comment; a word belongs to the head that names it first.
 * @returns {Map<string, number>} Number of the head (from 1) by form.
 */
export function readSenses(path) {
  const senses = new Map()
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const put = (text, sense) => {
    if (!senses.has(text)) senses.set(text, sense)
  }
  const words = lines.map((line) => line.split(' ').slice(1))
  // Plain forms first: 送り is a form of 送る before it is anything of another head.
  for (const [index, list] of words.entries()) for (const word of list) put(word, index + 1)
  for (const [index, list] of words.entries()) for (const form of list.flatMap(formsOf)) put(form, index + 1)
  return senses
}
