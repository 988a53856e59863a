const HTML_TAG =
  /^<(?:!doctype\s{1,9}html|html|head|body|title|meta|link|script|style|table|t[rdh]|tbody|div|span|p|a|h[1-6]|ul|ol|li|dl|form|input|br|hr|img|center|font|section|article|main|header|footer|nav|b|i|strong)(?=[\s/>])/i
const XML_TAG = /^<(?:[A-Za-z_][\w.-]{0,60}:)?[A-Za-z_][\w.-]{0,60}(?=[\s/>])/

/**
 * Is this the beginning of a page or of XML data? Comments and declarations may come first. A single tag in a text makes neither: the text
 * must begin with one, and XML must go on with others.
 */
export function looksLikeMarkup(head: string): 'html' | 'xml' | undefined {
  const text = head
    .slice(0, 8192)
    .replace(/^\ufeff/, '')
    .trimStart()
  if (!text.startsWith('<')) return undefined
  const declared = /^<\?xml\s/i.test(text)
  let rest = text
  for (let skipped = 0; skipped < 20; skipped++) {
    const end = rest.startsWith('<!--')
      ? rest.indexOf('-->') + 2
      : rest.startsWith('<?') || /^<!doctype(?!\s{1,9}html)/i.test(rest)
        ? rest.indexOf('>')
        : -1
    if (end < 2) break
    rest = rest.slice(end + 1).trimStart()
  }
  if (HTML_TAG.test(rest)) return 'html'
  if (declared) return 'xml'
  return XML_TAG.test(rest) && /<\/|\/>/.test(rest) ? 'xml' : undefined
}
