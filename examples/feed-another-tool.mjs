// One line of JSON a finding, for whatever comes next in the pipe. Memory stays flat however many there are.
//   node examples/feed-another-tool.mjs FOLDER… | jq -r .path | sort | uniq -c
import { scanStream } from 'sekisho'

let unread = 0

for await (const event of scanStream(process.argv.slice(2))) {
  if (event.kind === 'findings') {
    for (const { type, path, place, confidence, masked } of event.findings) {
      console.log(JSON.stringify({ type, path, place, confidence, masked }))
    }
  }
  // The record of a file comes after its findings and says what of it was not read.
  if (event.kind === 'file') unread += event.record.gaps.filter((gap) => gap.severity === 'content').length
}

if (unread > 0) console.error(`${unread} places could not be read`)
