import type { ScanResult } from '../contract/index.js'
import { renderHtml, renderInventory, renderJson, renderMarkdown, renderXlsx, type RenderOptions } from '../report/index.js'
import type { ScopeFormat } from './arguments/flags.js'

/** The scoping report in a format: text, or bytes where the format is no text. A format more is a line here and a name in program.ts. */
export function renderScope(format: ScopeFormat, result: ScanResult, options: RenderOptions): AsyncIterable<string | Uint8Array> {
  switch (format) {
    case 'html':
      return renderHtml(result, options)
    case 'markdown':
      return renderMarkdown(result, options)
    case 'json':
      return renderJson(result)
    case 'csv':
      return renderInventory(result, options)
    case 'xlsx':
      return renderXlsx(result, options)
  }
}
