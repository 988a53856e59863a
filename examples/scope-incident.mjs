// Which kinds of personal data are in these files, how many, and what could not be read?
//   node examples/scope-incident.mjs FOLDER…
import { scanPaths } from 'sekisho'

const { summary, files } = await scanPaths(process.argv.slice(2), { findings: 'none' })

// Different values say more than findings: one customer list copied three times is three times the findings.
for (const [type, { findings, distinct, files: holding }] of Object.entries(summary.byType)) {
  console.log(`${type}: ${findings} findings, ${distinct} different values, in ${holding} files`)
}

// "Nothing found" holds only for what was read. Everything else is listed with its reason.
console.log(summary.complete ? 'Everything was read.' : 'NOT everything was read:')
for (const gap of files.flatMap((file) => file.gaps)) {
  if (gap.severity === 'content') console.log(`  ${gap.path}: ${gap.reason}. ${gap.detail}`)
}
