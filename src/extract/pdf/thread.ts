/** The program of a thread that reads a PDF (apart.ts). */
import { parentPort, workerData } from 'node:worker_threads'
import { ReadProblem } from '../../contract/index.js'
import type { RandomAccess } from '../reader.js'
import { readContents, type PdfPart } from './contents.js'
import { AHEAD, type FromReader, type SentProblem, type ThreadStart, type ToReader } from './thread-messages.js'

/** Bytes fetched at a time: whoever has them may be busy for a tenth of a second. */
const FETCHED = 256 * 1024

const port = parentPort!
const waiting = new Map<number, { resolve(bytes: Uint8Array): void; reject(error: Error): void }>()
let asked = 0
/** Weight of what was sent and not taken. */
let ahead = 0
let goOn: (() => void) | undefined

port.on('message', (message: ToReader) => {
  if (message.kind === 'taken') {
    ahead -= message.weight
    if (ahead <= AHEAD) goOn?.()
    return
  }
  const asker = waiting.get(message.id)
  waiting.delete(message.id)
  if (message.kind === 'bytes') asker?.resolve(message.bytes)
  else asker?.reject(message.problem === undefined ? new Error('the bytes could not be read') : receivedProblem(message.problem))
})

const send = (message: FromReader, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer)

const fetch = (offset: number, length: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    waiting.set(++asked, { resolve, reject })
    send({ kind: 'read', id: asked, offset, length })
  })

/** The bytes of the other thread. What was fetched last is at hand: pdfjs asks for neighbours one after the other. */
function remote(size: number): Pick<RandomAccess, 'size' | 'read'> {
  let held: { from: number; bytes: Uint8Array } = { from: 0, bytes: new Uint8Array() }
  return {
    size,
    async read(offset, length) {
      let own = held
      if (offset < own.from || offset + length > own.from + own.bytes.length)
        held = own = { from: offset, bytes: await fetch(offset, Math.min(Math.max(length, FETCHED), size - offset)) }
      return own.bytes.subarray(offset - own.from, offset - own.from + length)
    },
  }
}

const receivedProblem = ({ reason, message, severity }: SentProblem): ReadProblem => new ReadProblem(reason, message, severity)

/** What a part takes, in characters, about. */
function weightOf(part: PdfPart): number {
  if (part.kind !== 'page' || part.content === undefined) return 100
  const { lines, tables, alternatives, annotations } = part.content
  let weight = 100
  for (const texts of [lines, alternatives, annotations.texts]) for (const text of texts) weight += text.length + 20
  for (const { rows } of tables) for (const { cells } of rows) for (const cell of cells) weight += cell.length + 20
  for (const { content } of annotations.files) weight += content.length
  return weight
}

/** With files in memory of their own, which can be handed over. */
function handedOver(part: PdfPart): ArrayBuffer[] {
  const files = part.kind === 'attachments' ? part.files : part.kind === 'page' ? (part.content?.annotations.files ?? []) : []
  return files.map((file) => {
    file.content = Uint8Array.from(file.content)
    return file.content.buffer as ArrayBuffer
  })
}

async function run({ size, passwords }: ThreadStart): Promise<void> {
  try {
    for await (const part of readContents(remote(size), passwords, () => undefined)) {
      const weight = weightOf(part)
      ahead += weight
      send({ kind: 'part', part, weight }, handedOver(part))
      if (ahead > AHEAD) await new Promise<void>((resolve) => (goOn = resolve))
      goOn = undefined
    }
    send({ kind: 'end' })
  } catch (error) {
    const problem = error instanceof ReadProblem ? { reason: error.reason, message: error.message, severity: error.severity } : undefined
    send({ kind: 'failed', problem })
  }
}

void run(workerData as ThreadStart)
