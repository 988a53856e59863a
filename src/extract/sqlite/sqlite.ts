import { ReadProblem, type GapSegment, type Segment } from '../../contract/index.js'
import { readBinary } from '../binary/binary.js'
import { breathe } from '../breathe.js'
import { gapOf, nameSegment } from '../flow.js'
import { randomOf } from '../input.js'
import { createParagraphs } from '../paragraphs.js'
import type { Input, RandomAccess, ReadContext, Reader } from '../reader.js'
import { progressing } from '../text.js'
import { damagedDatabase, openDatabase, type Database } from './database.js'
import { readDeadSpace } from './dead-space.js'
import { createLiving } from './living.js'
import { readRows, type Counts } from './rows.js'
import { readSchema } from './tables.js'

const SEARCHED = 'only what reads as text among its bytes was searched'

/**
 * Reads SQLite databases: every table as a table under the names of its columns, the statements of the schema, documents and texts in BLOBs; and what was deleted,
 * as long as its bytes are there. Row by row; nothing is written anywhere.
 */
export const readSqlite: Reader = async function* (input, context) {
  const random = await hold(input, context)
  if (!('readNow' in random)) {
    const gap = gapOf(
      'too-large',
      'content',
      `A database within a file has to be held in memory, and this one is larger than the limit of ${context.limits.nestedBytes} bytes (nestedBytes); ${SEARCHED}. Unpack it and scan the result.`,
    )
    return yield* readBinary(gap)({ ...input, stream: () => random }, context)
  }
  let database: Database
  try {
    database = await openDatabase(random)
  } catch (error) {
    if (!(error instanceof ReadProblem) || error.reason !== 'corrupt') throw error
    const { reason, severity, message } = error
    return yield* readBinary(gapOf(reason, severity, message))({ ...input, stream: () => streamOf(random) }, context)
  }
  try {
    yield* readTables(database, random, context)
  } finally {
    database.close()
  }
}

const CHUNK = 128 * 1024

async function* streamOf(random: RandomAccess): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < random.size; at += CHUNK) yield await random.read(at, CHUNK)
}

/** The bytes at any offset; as a stream where they are more than may be held. */
async function hold(input: Input, context: ReadContext): Promise<RandomAccess | AsyncGenerator<Uint8Array>> {
  if (input.size !== undefined) {
    try {
      return await input.random()
    } catch (error) {
      // Told by the size alone: nothing was read yet.
      if (error instanceof ReadProblem && error.reason === 'too-large' && input.size > context.limits.nestedBytes)
        return progressing(input, context)
      throw error
    }
  }
  const stream = progressing(input, context)
  const parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await stream.next()
    if (done === true) break
    parts.push(value)
    size += value.length
    if (size > context.limits.nestedBytes) return joined(parts, stream)
  }
  return randomOf(Buffer.concat(parts))
}

async function* joined(parts: Uint8Array[], rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) yield part
  yield* rest
}

async function* readTables(database: Database, random: RandomAccess, context: ReadContext): AsyncGenerator<Segment> {
  const gaps: GapSegment[] = []
  const fail = (error: unknown): void => {
    const { reason, severity, message } = error instanceof ReadProblem ? error : damagedDatabase()
    if (!gaps.some((gap) => gap.reason === reason)) gaps.push(gapOf(reason, severity, message))
  }
  const { tables, statements, lost, problem } = readSchema(database)
  if (problem !== undefined || lost > 0) fail(problem)
  const living = createLiving(random.size)
  const join = createParagraphs(context)
  for (const [index, statement] of statements.entries()) {
    living.add(statement)
    yield* join.add(statement, { kind: 'part', part: 'schema', paragraph: index + 1 })
    context.progress()
  }
  yield* join.end()
  const counts: Counts = { members: 0, unknown: 0, tooLarge: 0 }
  for (const [index, table] of tables.entries()) {
    yield nameSegment(table.name)
    try {
      yield* readRows(database, table, `table${index + 1}`, counts, living, context)
    } catch (error) {
      fail(error)
    }
    await breathe()
  }
  yield* readDeadSpace(random, database, { tables, living, whole: gaps.length > 0 || counts.tooLarge > 0 }, context)
  if (counts.unknown > 0)
    yield gapOf(
      'unsupported',
      'content',
      `Values in the database (${counts.unknown}) are of no known format; ${SEARCHED.replace('its', 'their')}. Look at them with the program that stored them.`,
    )
  if (counts.tooLarge > 0)
    yield gapOf(
      'too-large',
      'content',
      `Values in the database (${counts.tooLarge}) are too large or too many to be read as what they are (nestedBytes, entries); ${SEARCHED.replace('its', 'their')}.`,
    )
  yield* gaps
}
