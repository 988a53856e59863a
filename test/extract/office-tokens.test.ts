import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS, type MemberSegment } from '../../src/contract/index.js'
import { inputFromBytes, inputFromStream } from '../../src/extract/input.js'
import { readerFor } from '../../src/extract/readers.js'
import type { Input } from '../../src/extract/reader.js'
import { contextOf } from './build-zip.js'
import { mailTokenFiles } from '../helpers/tokens-mail.js'
import { tokenFiles } from '../helpers/tokens.js'

/** Every text that a file and what is inside it gives, as one string. */
async function textOf(input: Input): Promise<string> {
  const { read } = await readerFor(input, contextOf())
  let text = ''
  for await (const segment of read()) {
    if (segment.kind === 'prose') text += `${segment.text.slice(...segment.core)}\n`
    else if (segment.kind === 'rows')
      for (const row of segment.rows) text += `${[...row.cells, ...(row.raws?.values() ?? [])].join('\n')}\n`
    else if (segment.kind === 'member') text += `${segment.name}\n${await memberText(segment)}`
  }
  return text
}

async function memberText(segment: MemberSegment): Promise<string> {
  const input = await inputFromStream(segment.name.split('/').at(-1) ?? '', segment.open(), DEFAULT_LIMITS, segment.bytes)
  return textOf(input)
}

describe('every place that can hold text', async () => {
  for (const { name, bytes, tokens } of [...(await tokenFiles()), ...mailTokenFiles()]) {
    it(`of ${name} is read`, async () => {
      const text = await textOf(inputFromBytes(name, bytes))
      expect(Object.entries(tokens).filter(([, token]) => !text.includes(token))).toEqual([])
    })
  }
})
