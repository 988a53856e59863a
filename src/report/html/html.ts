import type { ScanResult } from '../../contract/index.js'
import { formatCount } from '../print.js'
import type { RenderOptions, Report } from '../report.js'
import { scopeFacts, type ScopeFacts } from '../scope/facts.js'
import { recordLines } from '../scope/record.js'
import { scopeTexts, type ScopeDrafts, type ScopeTexts } from '../scope/texts.js'
import { answer } from './answer.js'
import { attributes, combinationTable, itemTables, reach, regions } from './breakdowns.js'
import { files, unread } from './files.js'
import { damages, dutyTable, markings, preliminary } from './law.js'
import { html, sizeOf, trusted, type Markup } from './markup.js'
import { draftLine, list, section } from './parts.js'
import { STYLE } from './style.js'

/**
 * The scoping report as one page that opens offline: no script, nothing from elsewhere, no raw value. The answer stands on the first screen; tables print
 * on A4. The page stays under `PAGE_MAX`: at most `FILES_SHOWN` files are listed, their sheets as long as there is room, and the rest is in the .xlsx.
 */
export async function* renderHtml(source: ScanResult | Report, { lang = 'ja', titles }: RenderOptions = {}): AsyncGenerator<string> {
  const facts = await scopeFacts(source)
  const { t, drafts } = scopeTexts(lang, titles)
  const before = html`${trusted(`<!doctype html>\n<html lang="${lang}">\n`)}${head(t)}${trusted('\n<body><main>\n')}${answer(facts, t)}`
  yield before.markup
  for (const part of details(facts, t, drafts, PAGE_MAX - sizeOf(before) - SEAMS)) yield `\n${part.markup}`
  yield '\n</main></body></html>\n'
}

/** Bytes of a page that opens at once, and that a mail takes as an attachment. */
const PAGE_MAX = 5_000_000
/** What stands between the parts, and behind the last. */
const SEAMS = 1000

const head = (t: ScopeTexts): Markup =>
  html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width,initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
    <meta name="robots" content="noindex" />
    <title>${t.title}</title>
    <style>
      ${trusted(STYLE)}
    </style>
  </head>`

/** The sections below the first screen. What must be there comes first: the sheets of files have the room that is left. */
function details(f: ScopeFacts, t: ScopeTexts, drafts: ScopeDrafts, room: number): Markup[] {
  const sections: [id: string, title: string, body: (Markup | false)[]][] = [
    ['items', t.h.items, [itemTables(f, t)]],
    ['combinations', t.h.combinations, [combinationTable(f, t)]],
    ['regions', t.h.regions, [regions(f, t)]],
    ['attributes', [t.h.ages, t.h.genders, t.h.occupations].join(' / '), [attributes(f, t)]],
    ['reach', [t.h.reach, t.h.classes, ...(f.sensitive.length > 0 ? [t.h.sensitive] : [])].join(' / '), [reach(f, t)]],
    ['files', t.h.files, []],
    ['unread', t.h.unread, [unread(f, t)]],
    ['obligations', t.h.obligations, [dutyTable(f, t), html`<p class="fine">${t.disclaimer}</p>`]],
    ['markings', t.h.markings, [markings(f, t)]],
    ['preliminary', t.draftTitle('preliminary', f), [preliminary(f, drafts)]],
    [
      'notice',
      t.draftTitle('notice', f),
      [html`<div class="draft">${drafts.notice(f).map((line) => html`<p>${draftLine(line)}</p>`)}</div>`],
    ],
    [
      'counsel',
      t.h.counsel,
      [
        html`<ul>
          ${drafts.counsel(f).map(({ title, text }) => html`<li><b>${title}</b> ${text}</li>`)}
        </ul>`,
      ],
    ],
    ['damages', t.h.damages, [damages(f, t)]],
    ['method', t.h.method, [list(drafts.method(f)), html`<h3>${t.h.limits}</h3>`, list(drafts.limits(f)), dummies(f, t)]],
    ['evidence', t.h.evidence, [evidence(f, t)]],
  ]
  const nav = html`<nav aria-label="${t.title}">
    <ul>
      ${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}
    </ul>
  </nav>`
  const all = sections.map(([id, title, body]) => section(id, title, ...body))
  const left = room - [nav, ...all].reduce((sum, part) => sum + sizeOf(part), 0)
  const at = sections.findIndex(([id]) => id === 'files')
  all[at] = section('files', t.h.files, ...files(f, t, left))
  return [nav, ...all]
}

function dummies(f: ScopeFacts, t: ScopeTexts): Markup | false {
  return (
    f.dummies.length > 0 &&
    html`<h3>${t.h.dummies}</h3>
      ${list(f.dummies.map(([type, count]) => `${t.type(type)} ${formatCount(count)}`))}`
  )
}

function evidence(f: ScopeFacts, t: ScopeTexts): Markup {
  const lines = recordLines(f, t).map(
    ([label, line]) =>
      html`<dt>${label}</dt>
        <dd>${line}</dd>`,
  )
  return html`<dl class="record">${lines}</dl>
    <p class="fine">${t.record.allFiles}</p>
    <p class="fine">${t.record.masked}</p>
    <p class="fine"><code>${JSON.stringify(f.options)}</code></p>`
}
