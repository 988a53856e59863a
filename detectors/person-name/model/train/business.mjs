/**
 * Sentences of business life with invented persons, so that the model is at home in mails, minutes, forms and reports and not only in
 * encyclopedias. Two disjoint lists of templates: one to train on, one to test with (`benchmarks/accuracy/names.mjs`).
 * In a template {full} {spaced} {any} {surname} {given} {kana} {hiragana} {hiraGiven} {foreign} {foreignLone} {east} {eastern} {latin} {short} {shortFull} {oneFull} {oneGiven} {romanJa} {foreignSpaced} are persons, everything else in braces is not.
 */

import { ACTING, ACTING_EMPTY } from './business-acting.mjs'
import { TRAIN } from './business-basic.mjs'
import { DAILY, DAILY_EMPTY } from './business-daily.mjs'
import { TRAIN_EMPTY } from './business-empty.mjs'
import { LINES, LINES_EMPTY } from './business-lines.mjs'
import { OFFICE, OFFICE_EMPTY } from './business-office.mjs'
import { TEST, TEST_EMPTY } from './business-test.mjs'
import { WORDS } from './business-words.mjs'
import { foldOf } from './corpora.mjs'
import { ONE_GIVEN } from './people.mjs'

/** @returns documents { id, set, fold, text, persons } in the form of `corpora.mjs`. */
export function businessDocuments(people, count, part) {
  const [filled, empty] =
    part === 'test'
      ? [TEST, TEST_EMPTY]
      : [
          [...TRAIN, ...DAILY, ...OFFICE, ...ACTING, ...LINES],
          [...TRAIN_EMPTY, ...DAILY_EMPTY, ...OFFICE_EMPTY, ...ACTING_EMPTY, ...LINES_EMPTY],
        ]
  const { pick, chance } = people
  const digit = () => pick([...'0123456789'])
  const number = (from, to) => String(from + (Number(digit() + digit() + digit()) % (to - from + 1)))
  const fillers = {
    any: () => {
      const draw = Number(digit() + digit())
      return draw < 52 ? people.full() : draw < 84 ? people.spaced() : draw < 94 ? people.east() : people.foreign()
    },
    org: () => {
      const name = chance(0.4)
        ? people.surname() + pick(['商事', '工業', '製作所', '建設', '物産', '電機'])
        : pick([
            'アオバ',
            'サンライズ',
            'みらい',
            'グリーンテック',
            '東都',
            'ひまわり',
            '北斗システム',
            'エスポワール',
            '大成エンジニアリング',
          ])
      return chance(0.7) ? (chance(0.5) ? `株式会社${name}` : `${name}株式会社`) : name
    },
    surnameWord: () => people.surname(),
    date: () => (chance(0.5) ? `${number(1, 12)}月${number(1, 28)}日` : `20${number(10, 26)}/${number(1, 12)}/${number(1, 28)}`),
    tel: () => `0${number(3, 9)}0-${number(1000, 1999)}-${number(1000, 1999)}`,
    mail: () => pick(['info@example.co.jp', 'sales@example.jp', 'tantou@example.com']),
    num: () => number(10, 999),
    age: () => number(18, 89),
    word: () => pick(ONE_GIVEN),
  }
  const documents = []
  for (let i = 0; i < count; i++) {
    const template = pick(chance(part === 'test' ? 0.2 : 0.3) ? empty : filled)
      .replaceAll('\\n', '\n')
      .replaceAll('\\u3000', '\u3000')
      .replaceAll('\\t', '\t')
    let text = ''
    const persons = []
    for (const piece of template.split(/(\{\w+\})/)) {
      const slot = /^\{(\w+)\}$/.exec(piece)?.[1]
      if (slot === undefined) {
        text += piece
        continue
      }
      const value = fillers[slot]?.() ?? (WORDS[slot] !== undefined ? pick(WORDS[slot]) : people[slot]())
      if (PERSONS.has(slot)) persons.push([text.length, text.length + value.length, slot])
      text += value
    }
    documents.push({ id: `business-${part}-${i}`, set: `business.${part}`, fold: foldOf(template), text, persons })
  }
  return documents
}

const PERSONS = new Set(
  'any full spaced surname given kana hiragana hiraGiven foreign foreignLone east eastern latin short shortFull oneFull oneGiven romanJa foreignSpaced'.split(
    ' ',
  ),
)
