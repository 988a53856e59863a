import { describe, expect, it } from 'vitest'
import { comment } from '../../../src/gate/policy/allow/comment.js'

const MARK = 'sekisho-allow'
const SAID = 'sekisho-allow: phone-number 代表番号'

describe('a comment of any language states something', () => {
  it.each([
    `// ${SAID}`,
    `  # ${SAID}`,
    `/* ${SAID} */`,
    ` * ${SAID}`,
    `-- ${SAID}`,
    `; ${SAID}`,
    `% ${SAID}`,
    `<!-- ${SAID} -->`,
    `<%-- ${SAID} --%>`,
    `{{!-- ${SAID} --}}`,
    `{# ${SAID} #}`,
    `{/* ${SAID} */}`,
    `(* ${SAID} *)`,
    `{- ${SAID} -}`,
    `' ${SAID}`,
    `" ${SAID}`,
    `REM ${SAID}`,
    `[//]: # (${SAID})`,
    `//---- ${SAID}`,
    `#${SAID}`,
  ])('%s', (line) => {
    expect(comment(line, MARK)).toEqual({ said: SAID, isAlone: true })
  })

  it('stands behind code', () => {
    expect(comment(`const tel = '090' // ${SAID}`, MARK)).toEqual({ said: SAID, isAlone: false })
    expect(comment(`tel: 090 # ${SAID}`, MARK)).toEqual({ said: SAID, isAlone: false })
    expect(comment(`<td>090</td> <!-- ${SAID} -->`, MARK)).toEqual({ said: SAID, isAlone: false })
  })

  it('is none in data and in strings', () => {
    for (const line of [`2026-01-01 INFO ${SAID}`, `{ "note": "${SAID}" }`, `note = '${SAID}'`, SAID, `a,${SAID},b`, `C#${SAID}`])
      expect(comment(line, MARK)).toBeUndefined()
  })

  it('is found behind a mention of the word', () => {
    expect(comment(`write sekisho-allow like this: // ${SAID}`, MARK)?.said).toBe(SAID)
  })
})
