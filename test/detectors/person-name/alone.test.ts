import { expect, test } from 'vitest'
import { nameModel } from '../../../detectors/person-name/model.js'
import { proseClaims } from '../../../detectors/person-name/rules/prose.js'

/** Every verdict on a text, to the last digit. */
function verdicts(text: string): string {
  const { read, judge } = nameModel()
  const sentence = read(text)
  return JSON.stringify(judge!(sentence, proseClaims(sentence)).map(({ start, end, score }) => [start, end, score]))
}

test('what is found in a text does not depend on the text before, whose working memory is used again', () => {
  const texts = [
    'その山田太郎さんは来た。',
    '昨日は佐藤花子が話した。',
    'まず、小熊英二と田中は',
    '会は山田和夫、兼森義則、玉置敬三の三名で開いた。',
  ]
  const others = [
    '金正恩、習近平、李克強、金大中が会談した。',
    '王毅外相と李登輝、朴槿恵、金泳三、張学良。',
    '孫文、蒋介石、陳水扁、馬英九、周恩来、林彪。',
  ]
  const alone = texts.map((text) => {
    verdicts('あ'.repeat(200))
    return verdicts(text)
  })
  for (const other of others)
    texts.forEach((text, index) => {
      verdicts(other)
      expect(verdicts(text)).toBe(alone[index])
    })
})
