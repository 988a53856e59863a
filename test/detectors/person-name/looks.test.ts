import { describe, expect, it } from 'vitest'
import { loadDictionary } from '../../../detectors/person-name/dictionary/load.js'
import { PADDING } from '../../../detectors/person-name/kernel/attributes.js'
import type { Claim } from '../../../detectors/person-name/rules/claim.js'
import { nameModel } from '../../../detectors/person-name/model.js'
import { firstSense, isPersonal, pairSenses, secondSense, Sense, senseTable } from '../../../detectors/person-name/model/senses.js'

const { lexicon, kernel } = nameModel()
const whole = (look: (text: string, from: number, to: number) => number, text: string): number => look(text, 0, text.length)

describe('looks', () => {
  it.each(['陽翔太', '凜斗', '沙弥香', '惺哉', '芽依咲'])('%s looks like a given name', (text) => {
    expect(whole(lexicon.givenLooks, text)).toBeGreaterThan(0)
  })

  it.each(['企画書', '工場', '決算', '議事録', '駅前'])('%s does not', (text) => {
    expect(whole(lexicon.givenLooks, text)).toBeLessThan(0)
  })

  it.each(['杉乃原', '栗藤', '北沢田', '山根崎'])('%s looks like a surname though no list has it', (text) => {
    expect(whole(lexicon.surnameLooks, text)).toBeGreaterThan(whole(lexicon.surnameLooks, '販売管理'))
    expect(whole(lexicon.surnameLooks, text)).toBeGreaterThan(whole(lexicon.surnameLooks, '経費'))
  })

  it('foreign names sound like names, things do not', () => {
    const names = ['ヴェルトハイム', 'オルロフスキー', 'ハンセンバーグ', 'チェルネンコフ'].map((text) => whole(lexicon.foreignLooks, text))
    const things = ['コンプレッション', 'プリンティング', 'トランスレーター', 'フィルタリング'].map((text) =>
      whole(lexicon.foreignLooks, text),
    )
    expect(Math.min(...names)).toBeGreaterThan(Math.max(...things))
  })

  it('spellings count as their common form, and letters outside kanji as nothing', () => {
    expect(whole(lexicon.surnameLooks, '髙澤')).toBe(whole(lexicon.surnameLooks, '高沢'))
    expect(whole(lexicon.givenLooks, 'abc')).toBe(0)
    expect(whole(lexicon.givenLooks, '')).toBe(0)
  })

  it('classes stay within 1 to 13', () => {
    for (const text of ['企画書', '販売管理', '山田', '翔太', '佐藤陽菜', '議事録']) {
      const sentence = kernel.read(text, undefined)
      const { family, sound } = kernel.observe(sentence, [], undefined)
      for (let i = 0; i < sentence.tokens.count; i++)
        for (const looks of [family[i + PADDING]!, sound[i + PADDING]!]) {
          expect(looks).toBeGreaterThanOrEqual(1)
          expect(looks).toBeLessThanOrEqual(13)
        }
    }
  })

  it('a full name parts where both halves look best; shorter and longer stretches say nothing', () => {
    const of = (text: string): number => {
      const claim: Claim = { start: 0, end: text.length, rule: 'full', shape: 0, context: 0, score: 0 }
      return kernel.observe(kernel.read(text, undefined), [claim], undefined).runSound[PADDING]!
    }
    expect(of('小汀利得')).toBeGreaterThan(of('販売計画'))
    expect(of('林一')).toBe(0)
    expect(of('経営企画本部長')).toBe(0)
  })
})

describe('senses', () => {
  const { senses, wordFlags } = loadDictionary()
  const table = senseTable(senses, wordFlags.length)
  const senseOf = (text: string): number => table[lexicon.word(text, 0, text.length)]!

  it.each(['述べ', '語っ', '結婚', '辞任', '泣い', '戦っ', '出演'])('%s is done by persons', (verb) => {
    expect(isPersonal(senseOf(verb))).toBe(true)
  })

  it.each(['流れる', '設立', '発売', '搭載', '隣接'])('%s is not', (verb) => {
    expect(senseOf(verb)).toBeGreaterThan(Sense.meet)
    expect(isPersonal(senseOf(verb))).toBe(false)
  })

  it('kin, callings and surroundings are told apart, other words have no kind', () => {
    expect([senseOf('父'), senseOf('俳優'), senseOf('周辺'), senseOf('しかし')]).toEqual([Sense.kin, Sense.calling, Sense.around, 0])
    expect(isPersonal(0)).toBe(false)
  })

  it('two kinds fit in one number', () => {
    const pair = pairSenses(Sense.item, Sense.kin)
    expect([firstSense(pair), secondSense(pair)]).toEqual([Sense.item, Sense.kin])
  })
})
