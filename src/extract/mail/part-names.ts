/** Types of text that are part of what the reader of a mail sees, and of reports of mail servers. Everything else is a file. */
const SHOWN =
  /^(?:text\/(?:plain|html|enriched|richtext|rfc822-headers|x-amp-html)|application\/xhtml\+xml|message\/(?:(?:global-)?delivery-status|(?:global-)?disposition-notification|feedback-report|partial|external-body))?$/

/** Is the part a text of the mail, and no file? */
export function isReadInPlace(type: string, disposition: string, filename: string | undefined): boolean {
  if (!SHOWN.test(type) && /^[^/\s]+\/[^/\s]+$/.test(type)) return false
  return disposition !== 'attachment' && (filename === undefined || filename === '' || disposition === 'inline')
}

/** Extensions by which a file without a name is known. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'text/html': 'html',
  'text/calendar': 'ics',
  'text/vcard': 'vcf',
  'text/x-vcard': 'vcf',
  'text/directory': 'vcf',
  'text/csv': 'csv',
  'text/xml': 'xml',
  'application/xml': 'xml',
  'application/json': 'json',
  'application/pdf': 'pdf',
  'message/rfc822': 'eml',
  'message/global': 'eml',
  'application/ms-tnef': 'dat',
}

/**
 * What a file in a mail is called: as its sender named it, else by where a saved page had it, else by its number.
 * @param part number of the part, from 1
 */
export function nameOfPart(type: string, filename: string | undefined, location: string, part: number): string {
  const given = clean(filename ?? '')
  const name = given === '' ? located(location) : given
  const extension = EXTENSIONS[type] ?? (/^(?:text|image|audio|video)\/(?:x-)?([a-z0-9]{1,8})$/.exec(type)?.[1] || 'bin')
  if (name === '') return type === 'message/rfc822' || type === 'message/global' ? `message${part}.eml` : `part${part}.${extension}`
  // A forwarded mail is often named by its subject alone.
  return type === 'message/rfc822' && !/\.eml$/i.test(name) ? `${name}.eml` : name
}

const clean = (name: string): string =>
  name
    .replaceAll('\\', '/')
    .replaceAll(/[\0-\x1f]/g, '')
    .trim()

function located(location: string): string {
  const last = /([^/?#]{1,255})(?:[?#].*)?$/.exec(location.trim())?.[1] ?? ''
  try {
    return clean(decodeURIComponent(last))
  } catch {
    return clean(last)
  }
}
