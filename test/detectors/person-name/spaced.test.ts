import { expect, it } from 'vitest'
import { isOfSpacedTitle } from '../../../detectors/person-name/rules/spaced.js'

it('takes letters of a spaced title for no name, and a spaced name for one', () => {
  const within = (text: string, name: string) => isOfSpacedTitle(text, text.indexOf(name), text.indexOf(name) + name.length)
  expect(within('御 請 求 書\n〒420-0857', '請 求')).toBe(true)
  expect(within('領 収 書\n', '領 収')).toBe(true)
  expect(within('山 田 太 郎\n様', '山 田 太 郎')).toBe(false)
})

it.each(['〒480-0202\n森 浩 様\n', '森 浩 殿', '甲 森 浩 印', '故 森 浩', '1 森 浩', '| 森 浩 |', '・ 森 浩'])(
  'takes what stands by itself around a name for no letter of a title: %j',
  (text) => expect(isOfSpacedTitle(text, text.indexOf('森'), text.indexOf('浩') + 1)).toBe(false),
)
