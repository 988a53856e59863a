// usage: node score.mjs DIST FOLDER [-v]  (FOLDER.truth.json beside the folder); scans by the public API alone
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
const [dist, folder, flag] = process.argv.slice(2)
const root = resolve(folder),
  T = JSON.parse(readFileSync(root + '.truth.json', 'utf8'))
const { scanPaths } = await import(pathToFileURL(resolve(dist) + '/index.js').href)
process.chdir(root)
const R = await scanPaths(['.'], { persons: true, reveal: true, findings: 'all', referenceDate: '2026-09-30', concurrency: 1 })
const norm = (s) =>
  String(s ?? '')
    .normalize('NFKC')
    .replace(/[\s\-()様ー－‐]/gu, '')
    .replace(/[ァ-ヶ]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 96))
    .toLowerCase()
const pathOf = (f) => (f.chain?.length ? (f.path.includes('!') ? f.path : [f.path, ...f.chain].join('!')) : f.path).replace(/^\.\//u, '')
const byFile = new Map()
for (const r of T.records) {
  if (!byFile.has(r.path)) byFile.set(r.path, [])
  byFile.get(r.path).push(r)
}
const pk = (x) => [x.kind, x.line, x.column, x.sheet, x.ref, x.part, x.number, x.paragraph, x.page].join('|')
const atPlace = new Map(),
  ofRecord = new Map(),
  named = new Set(),
  hereVals = new Map()
for (const f of R.findings)
  if (f.record) {
    const k = pathOf(f) + pk(f.place),
      id = pathOf(f) + '#' + f.record
    if (!hereVals.has(k)) hereVals.set(k, [])
    hereVals.get(k).push(norm(f.value))
    if (!atPlace.has(k)) atPlace.set(k, [])
    if (!atPlace.get(k).includes(id)) atPlace.get(k).push(id)
    if (!ofRecord.has(id)) ofRecord.set(id, [])
    ofRecord.get(id).push(norm(f.value))
    if (f.type === 'person-name') named.add(id)
  }
const table = /\.(?:csv|xlsx|xls|ods|sql|json|ndjson|vcf|sqlite3)$|FURI/u
const colOf = (ref) => ref.replace(/\d+/u, '')
function candidates(path, place) {
  const list = byFile.get(path) ?? byFile.get(path.replace(/!.*/u, '')) ?? []
  if (place.kind === 'cell') {
    const row = Number(/\d+/u.exec(place.ref)[0])
    return list.filter((r) => r.sheet === place.sheet && (r.row === row || r.rows?.includes(row)))
  }
  if (place.kind === 'text') {
    const here = list.filter((r) => (r.line ?? r.row) === null || (place.line >= (r.line ?? r.row) && place.line <= (r.end ?? r.row)))
    return table.test(path) || here.length ? here : path.endsWith('.eml') ? list : []
  }
  return list
}
const strays = new Map()
const clusters = R.persons.map((p) => {
  const own = Object.values(p.values ?? {})
    .flat()
    .map(norm)
  const got = []
  for (const q of p.records) {
    const path = pathOf(q)
    let c = candidates(path, q.place)
    const ids = atPlace.get(path + pk(q.place)) ?? []
    const fits = ids.filter((id) => ofRecord.get(id).every((v) => own.includes(v)))
    const id = fits[0] ?? ids[0]
    const mine = id ? ofRecord.get(id).filter((v) => own.includes(v)) : []
    let vals = mine.length ? mine : own
    const here = (hereVals.get(path + pk(q.place)) ?? []).filter((v) => !own.length || own.includes(v))
    if (!vals.length) vals = here
    if (c.length > 1 && q.place.kind === 'cell' && c.some((r) => r.cols)) {
      const d = c.filter((r) => r.cols?.includes(colOf(q.place.ref)))
      if (d.length) c = d
    }
    const tab = q.place.kind === 'cell' || (table.test(path) && q.place.kind === 'text')
    const score = (r) => {
      const all = vals
      const nm = T.names[r.pid].map(norm)
      let n = 0
      for (const v of r.vals) {
        const w = norm(v)
        if (w && all.some((x) => x === w)) n += here.includes(w) ? 6 : 3
        else if (w.length > 1 && all.some((x) => x.includes(w))) n += 1
      }
      const has = (x) => all.some((y) => y.includes(x))
      if ((has(nm[0]) || has(nm[1]) || has(nm[3])) && (has(nm[2]) || has(nm[4]))) n += 1
      return n
    }
    if (!tab && c.length > 1 && !vals.length)
      c = c.slice(-1) // a member of the household without a value of his own
    else if (c.length > 1 || !tab) {
      if (!c.some((r) => score(r) > 0)) vals = own
      const s = c
        .map((r) => [score(r), r])
        .filter((x) => x[0] > 0)
        .sort((a, b) => b[0] - a[0])
      c = s.length ? [s[0][1]] : tab ? c.slice(0, 1) : []
    } else if (id && named.has(id) && c.length === 1 && c[0].name !== 'none' && !score(c[0])) {
      vals = own.length ? own : here
      if (!score(c[0])) c = []
    }
    if (c.length) got.push(c[0])
    else {
      const k = path.replace(/\d+/gu, '#')
      strays.set(k, (strays.get(k) ?? 0) + 1)
    }
  }
  return { p, got }
})
const P = T.persons,
  N = Object.keys(P).length,
  S = R.summary.persons
const pct = (x) => (100 * x).toFixed(2) + ' %'
// pairs
let same = 0,
  all = 0
const wrong = new Map(),
  where = new Map()
for (const { p, got } of clusters) {
  const set = [...new Set(got)]
  for (let i = 0; i < set.length; i++)
    for (let j = 0; j < i; j++) {
      const a = set[i],
        b = set[j]
      const A = a.amb ?? [a.pid],
        B = b.amb ?? [b.pid]
      all++
      if (A.some((x) => B.includes(x))) same++
      else {
        const k =
          [a.path, b.path]
            .map((x) => x.split('/').pop().replace(/\d+/gu, '#'))
            .sort()
            .join(' ~ ') +
          ' by ' +
          p.joinedBy.join(',')
        wrong.set(k, (wrong.get(k) ?? 0) + 1)
      }
    }
  for (const r of set) {
    if (!where.has(r)) where.set(r, new Set())
    where.get(r).add(p.id)
  }
}
const keyed = new Map()
for (const r of T.records)
  if (r.person && r.tok.length && !r.dead) {
    if (!keyed.has(r.person)) keyed.set(r.person, [])
    keyed.get(r.person).push(r)
  }
let need = 0,
  have = 0
const lost = new Map()
for (const [, l] of keyed)
  for (let i = 0; i < l.length; i++)
    for (let j = 0; j < i; j++) {
      if (l[i].hard !== l[j].hard) continue
      need++
      const a = where.get(l[i]),
        b = where.get(l[j])
      if (a && b && [...a].some((x) => b.has(x))) have++
      else
        for (const x of [l[i], l[j]]) {
          const k =
            x.path
              .split('/')
              .pop()
              .replace(/\d+/gu, '#')
              .replace(/見積書_.*/u, '見積書') +
            '|' +
            (x.sheet ?? '') +
            (where.has(x) ? '' : ' UNSEEN')
          lost.set(k, (lost.get(k) ?? 0) + 1)
        }
    }
const bands = (truth, got) => {
  let d = 0
  const ks = new Set([...Object.keys(truth), ...Object.keys(got)])
  const out = []
  for (const k of ks) {
    const e = (got[k] ?? 0) - (truth[k] ?? 0)
    d += Math.abs(e)
    if (Math.abs(e) > 2) out.push(`${k} ${truth[k] ?? 0}→${got[k] ?? 0}`)
  }
  return [pct(d / 2 / N), out.join(', ')]
}
const count = (f) => {
  const o = {}
  for (const x of Object.values(P)) {
    const k = f(x)
    o[k] = (o[k] ?? 0) + 1
  }
  return o
}
const reg = bands(
  count((x) => x.pref),
  R.summary.regions,
)
const ages = bands(
  count((x) => (x.age === 'unknown' ? 'unknown' : String(x.age >= 90 ? 90 : x.age))),
  Object.fromEntries(
    Object.entries(R.summary.attributes.age).map(([k, v]) => [k === 'unknown' ? k : String(Math.min(90, Number.parseInt(k, 10))), v]),
  ),
)
const sex = bands(
  count((x) => (x.sex === 'M' ? 'male' : x.sex === 'F' ? 'female' : 'unknown')),
  R.summary.attributes.gender,
)
console.log(
  `true ${N}  estimate ${S.estimate} (${pct(S.estimate / N - 1)})  range ${S.min}–${S.max} ${S.min <= N && N <= S.max ? 'inside' : 'OUTSIDE'}  width ${pct((S.max - S.min) / S.estimate)}  classes ${JSON.stringify(R.summary.classes)} dead ${S.deceased ?? '-'}`,
)
console.log(`pairs: precision ${(same / all).toFixed(4)} of ${all}, keyed recall ${(have / need).toFixed(4)} of ${need}`)
console.log(`regions ${reg[0]}  ages ${ages[0]}  sexes ${sex[0]}`)
if (flag === '-v') {
  console.log('regions:', reg[1])
  console.log('ages:', ages[1])
  console.log('sexes:', sex[1])
  const top = (m, n = 25) =>
    [...m]
      .sort((a, b) => b[1] - a[1])
      .slice(0, n)
      .map(([k, v]) => `  ${v} ${k}`)
      .join('\n')
  console.log('wrong pairs\n' + top(wrong))
  console.log('lost pairs touch\n' + top(lost))
  console.log('stray records\n' + top(strays))
  // persons too many: clusters with no truth record, and persons in several clusters
  const extra = new Map(),
    twice = new Map(),
    seen = new Map()
  for (const { p, got } of clusters) {
    if (p.attributes.deceased) continue
    const persons = new Set(got.map((r) => r.person).filter(Boolean))
    const files = [
      ...new Set(
        p.records.map((q) =>
          pathOf(q)
            .split('/')
            .pop()
            .replace(/\d+/gu, '#')
            .replace(/見積書_.*/u, '見積書'),
        ),
      ),
    ]
      .slice(0, 3)
      .join('+')
    if (!got.length)
      extra.set(
        files + ' [' + p.types.join(',') + '] ' + p.attributes.class,
        (extra.get(files + ' [' + p.types.join(',') + '] ' + p.attributes.class) ?? 0) + 1,
      )
    for (const x of persons) {
      if (!seen.has(x)) seen.set(x, [])
      seen.get(x).push([p, files])
    }
  }
  for (const [, l] of seen)
    if (l.length > 1)
      for (const [p, f] of l.sort((a, b) => b[0].records.length - a[0].records.length).slice(1))
        twice.set(f + ' [' + p.types.join(',') + ']', (twice.get(f + ' [' + p.types.join(',') + ']') ?? 0) + 1)
  console.log('clusters of nobody\n' + top(extra))
  console.log('persons twice\n' + top(twice))
  console.log('persons in no cluster', Object.keys(P).filter((x) => !seen.has(x)).length)
  const nobody = new Map()
  for (const r of T.records)
    if (r.person && !seen.has(r.person)) {
      const k = r.path.split('/').pop().replace(/\d+/gu, '#') + '|' + (r.sheet ?? '') + ' ' + r.name
      nobody.set(k, (nobody.get(k) ?? 0) + 1)
    }
  console.log(top(nobody, 12))
  const unseen = new Map(),
    tot = new Map()
  for (const r of T.records) {
    const k =
      r.path
        .split('/')
        .pop()
        .replace(/\d+/gu, '#')
        .replace(/見積書_.*/u, '見積書') +
      '|' +
      (r.sheet ?? '')
    tot.set(k, (tot.get(k) ?? 0) + 1)
    if (!where.has(r)) unseen.set(k, (unseen.get(k) ?? 0) + 1)
  }
  console.log(
    'records of truth not found\n' +
      [...unseen]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 25)
        .map(([k, v]) => `  ${v} of ${tot.get(k)} ${k}`)
        .join('\n'),
  )
  if (process.argv[5])
    writeFileSync(
      process.argv[5],
      JSON.stringify({ clusters: clusters.map(({ p, got }) => ({ p, got: got.map((r) => [r.pid, r.path, r.sheet, r.row ?? r.line]) })) }),
    )
}
