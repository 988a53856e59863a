import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { MEMBERS_UNREAD } from '../../src/contract/index.js'

const SRC = fileURLToPath(new URL('../../src', import.meta.url))
const files = ['extract', 'worker', 'sources', 'engine'].flatMap((room) =>
  readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(SRC, room, name)),
)

/** Texts that are handed to people as the detail of a gap. */
const details = files.flatMap((file) => {
  const source = readFileSync(file, 'utf8')
  const told = /(?:new ReadProblem\(\s*'[\w-]+',\s*|\bdetail(?: =|:) |asProblem\(error, |toGap\(error, )(['`])([^'`\n]*)\1/g
  return (
    [...source.matchAll(told)]
      .map(([, , text = '']) => text)
      .filter((text) => text.includes(' ') && !text.startsWith('${gap.detail}'))
      // A sentence whose end others compare with.
      .map((text) => text.replace('${MEMBERS_UNREAD}', MEMBERS_UNREAD))
  )
})

describe('what gaps say', () => {
  it('are many sentences', () => expect(details.length).toBeGreaterThan(50))
  it.each([...new Set(details)])('is a sentence: %s', (text) => expect(text).toMatch(/^(?:[A-Z]|gzip |git |tar |\$\{).*\.$/))
})
