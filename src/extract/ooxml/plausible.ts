/** Elements whose attributes only name fonts, built-in styles or geometry. */
const NO_CONTENT = new Set('rFonts font lsdException latin ea cs sym formulas f handles h lang lock wrap stroke path'.split(' '))

/** Attributes that never hold what a person wrote: geometry, namespaces, cell references. */
const NEVER = new Set(
  (
    'Ignorable Requires ProcessContent MustUnderstand space style path coordsize coordorigin adj eqn connectlocs textboxrect typeface panose ' +
    'sqref ref spans rsid rsidR rsidRPr rsidRDefault rsidP rsidTr rsidDel paraId textId durableId lang schemaLocation'
  ).split(' '),
)

/** Attributes that hold what a person wrote, however short or plain it is. */
const ALWAYS = new Set(
  (
    'author authorName displayName userId userName user lastModifiedBy creator title descr description alt string tooltip prompt promptTitle ' +
    'error errorTitle comment displayText oddHeader caption instr uid connection command sourceFile'
  ).split(' '),
)

/** Elements all of whose attributes hold what a person wrote. */
const WRITTEN = new Set(
  (
    'docVar alias tag default result listEntry listItem helpText statusText entryMacro exitMacro attr textpath threadedComment definedName ' +
    'text fullName s n d e'
  ).split(' '),
)

const NON_ASCII_LETTER = /[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff10-\uff9f\u00c0-\u024f\uac00-\ud7a3]|[\ud840-\ud8bf]/
const WORDS = /[A-Za-z]\s+\S/
const MAIL = /[\w.+-]@[A-Za-z0-9]/
const LINK = /^(?:mailto|tel|sms|callto):/i
const USER_PATH = /\\|\/(?:Users|home)\//
const PHONE_LIKE = /^\+?0\d{9,10}$|^\d{12,19}$|\d{2}[-‐–(]\d{2}/
const NOISE =
  /^\{?[0-9a-f]{8}-[0-9a-f]{4}-|^\d{4}-\d\d-\d\dT\d\d:|^(?:https?:\/\/schemas\.|https?:\/\/www\.w3\.org|https?:\/\/purl\.|urn:)/i

/**
 * May the attribute of an OOXML element hold something that a person wrote? Office writes thousands of attributes that cannot:
 * measures, colours, ids, fonts, one-word settings.
 * @param element local name of the element
 * @param name name of the attribute, prefix included
 */
export function isPlausible(element: string, name: string, value: string): boolean {
  if (value.length < 2 || name.startsWith('xmlns')) return false
  const local = name.slice(name.indexOf(':') + 1)
  if (NEVER.has(local)) return false
  if (ALWAYS.has(local)) return true
  if (NO_CONTENT.has(element) || NOISE.test(value)) return false
  if (WRITTEN.has(element)) return true
  return NON_ASCII_LETTER.test(value) || looksWritten(value)
}

const looksWritten = (value: string): boolean =>
  WORDS.test(value) || MAIL.test(value) || LINK.test(value) || USER_PATH.test(value) || PHONE_LIKE.test(value)
