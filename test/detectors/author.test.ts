import { beforeAll, describe, expect, it } from 'vitest'
import { isAuthorLabel } from '../../detectors/author.js'
import { builtIns } from '../../detectors/index.js'
import type { RowsSegment } from '../../src/contract/index.js'
import { createEngine } from '../../src/engine/engine.js'

const engine = createEngine(builtIns)
type Seen = [value: string, role: string | undefined]

/** Names and e-mail addresses, with whose they are. */
function inText(text: string): Seen[] {
  const seen: Seen[] = []
  const document = engine.document(({ claim, raw }) => void seen.push([raw.slice(claim.start, claim.end), claim.attributes?.['role']]))
  document.prose({ kind: 'prose', text, core: [0, text.length], locate: () => ({ place: { kind: 'name' }, span: [0, 0] }) })
  document.end()
  return seen
}

function inTable(rows: string[][]): Seen[] {
  const seen: Seen[] = []
  const document = engine.document(({ claim, raw }) => {
    if (claim.detector.type === 'person-name') seen.push([raw.slice(claim.start, claim.end), claim.attributes?.['role']])
  })
  const segment: RowsSegment = {
    kind: 'rows',
    table: 't',
    rows: rows.map((cells, index) => ({ number: index + 1, cells })),
    locate: () => ({ place: { kind: 'name' }, span: [0, 0] }),
  }
  document.rows(segment)
  document.end()
  return seen
}

beforeAll(async () => {
  for (const { prepare } of builtIns) await prepare?.()
})

const NAME = 'Kenichi Yamada'
const MAIL = 'kenichi@sekisho-mail.jp'

describe('authors in text', () => {
  it.each([
    ['作成者：山田健一（kenichi@sekisho-mail.jp）'],
    ['作成：佐藤　承認：高橋'],
    ['（文責・山田健一）'],
    ['作成者は山田健一です。'],
    [`"author": "${NAME} <${MAIL}>",`],
    [`"author": {\n  "name": "${NAME}",\n  "email": "${MAIL}"\n}`],
    [`"contributors": [{ "name": "Taro Sato", "email": "${MAIL}" }, { "name": "Hanako Ito" }]`],
    [`authors = [{ name = "${NAME}", email = "${MAIL}" }]`],
    [`author="${NAME}", author_email="${MAIL}"`],
    [`<developer>\n  <name>${NAME}</name>\n  <email>${MAIL}</email>`],
    [`Copyright 2019-2024 ${NAME} <${MAIL}>`],
    ['© 2021 Hanako Suzuki, Taro Yamada'],
    [`Signed-off-by: ${NAME} <${MAIL}>\nReviewed-by: Jiro Sato <jiro@sekisho-mail.jp>`],
    [`commit 3f2a\nAuthor: ${NAME} <${MAIL}>\nDate: Mon`],
    [`* @tanaka ${MAIL}\n/docs/ hanako@sekisho-mail.jp`],
    [`    12\t${NAME} <${MAIL}>`],
    [`^1a2b3c4d (${NAME} 2020-01-02 12:00:00 +0900  3) x`],
    [` * @author 山田太郎`],
  ])('%s', (text) => {
    const roles = inText(text).map(([, role]) => role)
    expect(roles.length).toBeGreaterThan(0)
    expect(new Set(roles)).toEqual(new Set(['author']))
  })

  it.each([
    [`お客様：山田健一 ${MAIL}`],
    [`申込者：山田健一\nメール：${MAIL}`],
    [`"author": { "name": 1 },\n"customer": { "name": "${NAME}", "email": "${MAIL}" }`],
    ['作成を山田健一さんに頼んだ'],
    [`N/A ${MAIL}`],
    [`2024/01/02 ${MAIL}`],
  ])('%s has none', (text) => {
    const roles = inText(text).map(([, role]) => role)
    expect(roles.length).toBeGreaterThan(0)
    expect(roles).not.toContain('author')
  })

  it('keeps the customer apart from the author in one sentence', () => {
    expect(inText('作成者は山田健一、顧客は佐藤花子様です。')).toEqual([
      ['山田健一', 'author'],
      ['佐藤花子', undefined],
    ])
  })
})

describe('authors in tables', () => {
  it('knows the history of revisions, whatever its persons are called', () => {
    const found = inTable([
      ['版', '日付', '変更内容', '担当者', '承認'],
      ['1.0', '2023/04/01', '新規作成', '山田', '佐藤'],
      ['1.1', '2023/05/10', '誤字修正', '山田', '佐藤'],
      ['2.0', '2024/01/15', '全面改訂', '鈴木 一郎', '高橋'],
    ])
    expect(found.map(([value]) => value)).toEqual(['山田', '佐藤', '山田', '佐藤', '鈴木 一郎', '高橋'])
    expect(new Set(found.map(([, role]) => role))).toEqual(new Set(['author']))
  })

  it('knows a box for seals', () => {
    const found = inTable([
      ['承認', '審査', '作成'],
      ['山田', '佐藤', '高橋'],
    ])
    expect(found).toEqual([
      ['山田', 'author'],
      ['佐藤', 'author'],
      ['高橋', 'author'],
    ])
  })

  it('takes 担当 in a list of customers for what it is', () => {
    const found = inTable([
      ['氏名', '電話番号', '担当営業'],
      ['伊藤 花子', '03-3210-4567', '山田 一郎'],
      ['加藤 次郎', '03-3210-4568', '山田 一郎'],
    ])
    expect(found.map(([, role]) => role)).toEqual([undefined, undefined, undefined, undefined])
  })

  it('a label to the left speaks for its neighbour', () => {
    const found = inTable([
      ['システム名', '受注管理', '作成者', '山田 太郎'],
      ['文書番号', 'D-001', '承認者', '佐藤 花子'],
    ])
    expect(found).toEqual([
      ['山田 太郎', 'author'],
      ['佐藤 花子', 'author'],
    ])
  })
})

it('labels are known in all their writings', () => {
  for (const label of ['作成者', '作成者（氏名）', 'Created by', '承認者※', 'last_modified_by'])
    expect(isAuthorLabel(label.normalize('NFKC'))).toBe(true)
  for (const label of ['担当者', '氏名', '申請者', 'name', undefined]) expect(isAuthorLabel(label)).toBe(false)
})
