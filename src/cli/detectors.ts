import type { Detector } from '../contract/index.js'
import { printable } from '../report/print.js'
import { EXIT, type Host } from './api.js'
import { helpOf, type HelpTexts } from './help.js'
import { messagesOf } from './messages.js'
import { toStream } from './output.js'
import type { Parsed } from './arguments/flags.js'
import { configDetectors, findConfig, languageOf } from './settings.js'

const SHOWN = 3

/** `sekisho detectors`: what is looked for, with examples. Returns the exit code. @throws UsageError */
export async function detectors(flags: Extract<Parsed, { name: 'detectors' }>['flags'], host: Host): Promise<number> {
  const found = await findConfig(flags.config, [], host, languageOf(flags.lang, {}, host))
  const lang = languageOf(flags.lang, found.config, host)
  const api = await host.loadApi()
  const list = await api.listDetectors(flags.detectors ?? configDetectors(found, api, messagesOf(lang)) ?? ['default'])
  const text =
    flags.format === 'json'
      ? JSON.stringify(list.map(describe), null, 2) + '\n'
      : list.map((detector) => paragraph(detector, detector.title[lang], helpOf(lang))).join('\n')
  await toStream(host.stdout, messagesOf(lang)).write(text)
  return EXIT.DONE
}

const describe = ({ id, version, type, title, labels = [], examples }: Detector): object => ({ id, version, type, title, labels, examples })

function paragraph({ id, type, labels = [], examples }: Detector, title: string, h: HelpTexts): string {
  const line = ({ text, label }: Detector['examples']['positive'][number]): string =>
    (label === undefined ? '' : `${printable(label)}: `) + printable(text)
  const lines = [`${printable(title)}  ${id}${type === id ? '' : ` (${type})`}`]
  for (const example of examples.positive.slice(0, SHOWN)) lines.push(`  ${h.listed}: ${line(example)}`)
  for (const example of examples.negative.slice(0, SHOWN)) lines.push(`  ${h.notListed}: ${line(example)}`)
  if (labels.length > 0) lines.push(`  ${h.labels}: ${labels.slice(0, 12).map(printable).join(' ')}${labels.length > 12 ? ' …' : ''}`)
  return lines.join('\n') + '\n'
}
