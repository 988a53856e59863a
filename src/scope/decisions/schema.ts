import * as v from 'valibot'
import { UsageError, type Decisions, type Place, type Ruling } from '../../contract/index.js'

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(4096))
const number = v.pipe(v.number(), v.integer(), v.minValue(0))
const place: v.GenericSchema<unknown, Place> = v.variant('kind', [
  v.object({ kind: v.literal('cell'), sheet: v.string(), ref: v.pipe(v.string(), v.regex(/^[A-Z]{1,7}[1-9]\d{0,9}$/)) }),
  v.object({ kind: v.literal('text'), line: number, column: number, part: v.exactOptional(v.string()) }),
  v.object({ kind: v.literal('part'), part: v.string(), number: v.exactOptional(number), paragraph: number }),
  v.object({ kind: v.literal('page'), page: number, line: number }),
  v.object({ kind: v.literal('bytes'), offset: number }),
  v.object({ kind: v.literal('name') }),
])
const ref = v.union([
  v.pipe(v.string(), v.maxLength(4096), v.regex(/#\d{1,10}$/)),
  v.object({ path: text, chain: v.exactOptional(v.array(text)), place }),
])
const refs = (least: number) => v.pipe(v.array(ref), v.minLength(least))
const reason = v.exactOptional(v.pipe(v.string(), v.maxLength(500)))
const file = { path: text, sheet: v.exactOptional(v.string()), reason }

const ruling = v.variant('rule', [
  v.strictObject({ rule: v.literal('exclude'), ...file }),
  v.strictObject({ rule: v.literal('class'), ...file, class: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,39}$/)) }),
  v.strictObject({ rule: v.literal('column'), ...file, column: text, as: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,59}$/)) }),
  v.strictObject({ rule: v.literal('join'), records: refs(2), reason }),
  v.strictObject({ rule: v.literal('not-person'), person: v.exactOptional(ref), record: v.exactOptional(ref), reason }),
  v.strictObject({ rule: v.literal('split'), person: v.exactOptional(ref), records: v.exactOptional(refs(1)), reason }),
])
/** What each ruling takes, for who wrote one that does not fit. */
const FIELDS: Readonly<Record<Ruling['rule'], string>> = {
  exclude: 'path, sheet?',
  'not-person': 'person | record',
  class: 'path, sheet?, class',
  column: 'path, sheet?, column, as',
  join: 'records',
  split: 'person | records',
}

const schema = v.strictObject({ version: v.literal(1), rulings: v.array(ruling) })

/**
 * Checks what a file of decisions holds.
 * @throws UsageError that names the ruling by its number, and no value
 */
export function checkDecisions(value: unknown): Decisions {
  const { success, output, issues } = v.safeParse(schema, value)
  if (!success) {
    const where = issues[0].path?.map(({ key }) => String(key)) ?? []
    const at = where[0] === 'rulings' && where[1] !== undefined ? Number(where[1]) + 1 : 0
    throw fault(
      at,
      where
        .slice(2)
        .filter((key) => /^[a-z]+$/.test(key))
        .join('.'),
      ruleOf(value, at),
    )
  }
  output.rulings.forEach((one, index) => {
    if (one.rule === 'not-person' && (one.person === undefined) === (one.record === undefined)) throw fault(index + 1, 'person', one.rule)
    if (one.rule === 'split' && (one.person === undefined) === (one.records === undefined)) throw fault(index + 1, 'records', one.rule)
  })
  return { version: 1, rulings: output.rulings as Ruling[] }
}

/** The rule of a ruling that does not fit, where it is one that there is. */
function ruleOf(value: unknown, ruling: number): Ruling['rule'] | undefined {
  const { rule } = ((value as { rulings?: { rule?: unknown }[] } | null)?.rulings?.[ruling - 1] ?? {}) as { rule?: unknown }
  return typeof rule === 'string' && Object.hasOwn(FIELDS, rule) ? (rule as Ruling['rule']) : undefined
}

function fault(ruling: number, key: string, rule: Ruling['rule'] | undefined): UsageError {
  const name = key === '' ? '' : ` '${key}'`
  const rules = Object.keys(FIELDS)
  const takes = rule === undefined ? '' : `${FIELDS[rule]}, reason?`
  return ruling === 0
    ? new UsageError(
        'the decisions must be { "version": 1, "rulings": [ … ] }.',
        '判断ファイルは { "version": 1, "rulings": [ … ] } の形でなければなりません。',
      )
    : new UsageError(
        `ruling ${ruling} of the decisions is not right${name && ` at${name}`}. ${rule === undefined ? `'rule' is one of ${rules.join(', ')}.` : `'${rule}' takes ${takes}; records are named as results do ("a.csv#3") or by their places.`}`,
        `判断ファイルの ${ruling} 番目の判断${name && `の${name} `}が正しくありません。${rule === undefined ? `rule は ${rules.join('、')} のどれかです。` : `${rule} の項目は ${takes} です。記録は、結果にある ID（"a.csv#3" の形）か場所で指します。`}`,
      )
}
