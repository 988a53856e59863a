/** Reads the list of foreign names beside the compiler. */
import { readFileSync } from 'node:fs'
import { FLAGS } from './words.mjs'

const HEADS = { given: FLAGS.foreignGiven, surname: FLAGS.foreignSurname, place: FLAGS.place, organisation: FLAGS.organisation }

/** ヴ is often written with バ行: ヴィクター, ビクター. */
const PLAIN = [
  ['ヴァ', 'バ'],
  ['ヴィ', 'ビ'],
  ['ヴェ', 'ベ'],
  ['ヴォ', 'ボ'],
  ['ヴュ', 'ビュ'],
  ['ヴ', 'ブ'],
]

/**
 * @param {string} path Lines of `head word word …`, `#` a comment.
 * @returns { text, flag } for each word and its plainer spelling.
 */
export function readForeignNames(path) {
  const names = []
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [head, ...words] = line.split(' ')
    const flag = HEADS[head]
    if (flag === undefined) throw new Error(`foreign-names.txt: no head ${head}`)
    for (const text of words) {
      names.push({ text, flag })
      const plain = PLAIN.reduce((word, [from, to]) => word.replaceAll(from, to), text)
      if (plain !== text) names.push({ text: plain, flag })
    }
  }
  return names
}

/** What the tokenizer takes for one word: no gap, no middle dot, no letters. */
const WORD = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,}$/u
const KINDS = { organisation: FLAGS.organisation, thing: FLAGS.organisation, place: FLAGS.place }

/**
 * @param {string} path Lines of `head word|word …`, `#` a comment.
 * @returns { text, flag } for each word of a kind that is no person.
 */
export function readProperNouns(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const flag = KINDS[line.slice(0, line.indexOf(' '))]
      return flag === undefined ? [] : line.slice(line.indexOf(' ') + 1).split('|').filter((text) => WORD.test(text)).map((text) => ({ text, flag })) // prettier-ignore
    })
}
