import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import officecrypto from 'officecrypto-tool'
import { describe, expect, it } from 'vitest'
import { inputFromBytes } from '../../../src/extract/input.js'
import { readerFor } from '../../../src/extract/readers.js'
import { buildCfb } from '../../helpers/cfb.js'
import { buildZip, collect, contextOf, textsOf } from '../build-zip.js'

const CORPORA = process.env['SEKISHO_CORPORA'] ?? join(import.meta.dirname, '../../../../shared/corpora')
const read = async (bytes: Uint8Array, name: string, passwords: string[] = []) => {
  const { format, read: start } = await readerFor(inputFromBytes(name, bytes), contextOf({ passwords }))
  return { format, segments: await collect(start()) }
}
const document = (text: string) =>
  buildZip({ 'word/document.xml': `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>` })

describe('documents behind a password', () => {
  it('are opened with a password that was given, and tell what they are', async () => {
    const locked = officecrypto.encrypt(await document('山田太郎'), { password: 'himitsu', type: 'standard' })
    const closed = await read(locked, 'x.docx', ['wrong'])
    expect([closed.format, closed.segments]).toMatchObject([
      'encrypted-office',
      [{ kind: 'gap', reason: 'encrypted', severity: 'content' }],
    ])
    const open = await read(locked, 'x.docx', ['wrong', 'himitsu'])
    expect([open.format, textsOf(open.segments).map(({ text }) => text)]).toEqual(['docx', ['山田太郎']])
  })

  it('that Excel sets itself open without asking', async () => {
    const locked = officecrypto.encrypt(await document('山田'), { password: 'VelvetSweatshop', type: 'standard' })
    expect((await read(locked, 'x.xlsx')).format).toBe('docx')
    expect((await read(locked, 'x.docx')).format).toBe('encrypted-office')
  })

  it('that do not say how they are encrypted stay closed, and cost nothing', async () => {
    const { segments } = await read(buildCfb({ EncryptedPackage: Buffer.alloc(9000, 7) }), 'x.xlsx', ['himitsu'])
    expect(segments).toMatchObject([{ kind: 'gap', reason: 'encrypted' }])
  })

  it('whose mark of encryption lies where nobody decrypts it stay closed, and are not opened again and again', async () => {
    const record = (type: number, data: Uint8Array): Buffer => {
      const head = Buffer.alloc(4)
      head.writeUInt16LE(type, 0)
      head.writeUInt16LE(data.length, 2)
      return Buffer.concat([head, data])
    }
    const [begin, window, filePass] = [
      record(0x0809, Buffer.from([0, 6, 5, 0])),
      record(0x003d, Buffer.alloc(18)),
      record(0x002f, Buffer.alloc(54)),
    ]
    const locked = buildCfb({ Workbook: Buffer.concat([begin, window, filePass, Buffer.alloc(5000)]) })
    const { format, segments } = await read(locked, 'x.xls')
    expect([format, segments]).toMatchObject(['encrypted-office', [{ kind: 'gap', reason: 'encrypted', severity: 'content' }]])
  })

  it('are opened once: what lies within and is protected as well stays closed', async () => {
    const inner = officecrypto.encrypt(await document('山田'), { password: 'VelvetSweatshop', type: 'standard' })
    const outer = officecrypto.encrypt(inner, { password: 'VelvetSweatshop', type: 'standard' })
    expect((await read(outer, 'x.xlsx')).format).toBe('encrypted-office')
  })

  it.skipIf(!existsSync(`${CORPORA}/encrypted`))('of Excel 97 are opened too', async () => {
    const file = `${CORPORA}/encrypted/xls-FILEPASS__password_2002_40_basecrypto.xls`
    expect((await read(readFileSync(file), 'x.xls', ['password'])).format).toBe('xls')
  })
})
