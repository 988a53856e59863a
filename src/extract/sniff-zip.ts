/** What the entries of a zip make of it. 'zip': an archive, whose members are files of their own. */
export type ZipKind = 'xlsx' | 'xlsb' | 'docx' | 'pptx' | 'opendocument' | 'zip'

/** Main parts by their content type (ECMA-376 part 1, and Microsoft's for macros and binary workbooks): names are free. */
const MAIN_TYPES: readonly (readonly [RegExp, ZipKind])[] = [
  [/ms-excel\.sheet\.binary\.macroenabled\.main/i, 'xlsb'],
  [/(?:spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template|addin)\.macroenabled)\.main\+xml/i, 'xlsx'],
  [/(?:wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroenabled(?:template)?)\.main\+xml/i, 'docx'],
  [
    /(?:presentationml\.(?:presentation|slideshow|template)|ms-powerpoint\.(?:presentation|slideshow|template|addin)\.macroenabled)\.main\+xml/i,
    'pptx',
  ],
]

/** Main parts by the names that all known programs give them. */
const MAIN_NAMES: readonly (readonly [RegExp, ZipKind])[] = [
  [/^xl\/workbook\d*\.bin$/, 'xlsb'],
  [/^xl\/workbook\d*\.xml$/, 'xlsx'],
  [/^word\/document\d*\.xml$/, 'docx'],
  [/^ppt\/presentation\d*\.xml$/, 'pptx'],
]

/** Folders of a package whose main part has a name of its own. */
const FOLDERS: readonly (readonly [string, ZipKind])[] = [
  ['xl/', 'xlsx'],
  ['word/', 'docx'],
  ['ppt/', 'pptx'],
]

/**
 * What a zip is by its entries: the last word, where `sniff` saw only the beginning.
 * @param entryNames names as the directory has them; case, a leading `/` and `\` do not matter
 * @param contentTypes text of `[Content_Types].xml`, if the caller has read it: it tells main parts of any name
 */
export function zipKind(entryNames: Iterable<string>, contentTypes?: string): ZipKind {
  if (contentTypes !== undefined) {
    const main = MAIN_TYPES.find(([type]) => type.test(contentTypes))
    if (main !== undefined) return main[1]
  }
  const names = new Set<string>()
  for (const name of entryNames) names.add(name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase())
  for (const [pattern, kind] of MAIN_NAMES) {
    for (const name of names) if (pattern.test(name)) return kind
  }
  if (names.has('[content_types].xml')) {
    for (const [folder, kind] of FOLDERS) {
      for (const name of names) if (name.startsWith(folder)) return kind
    }
  }
  return names.has('content.xml') && (names.has('mimetype') || names.has('meta-inf/manifest.xml')) ? 'opendocument' : 'zip'
}

/** First guess at a zip from its beginning: the names in the local headers that are seen there, and the type that OpenDocument puts first. */
export function zipKindOfHead(head: Uint8Array): ZipKind {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  if (text.subarray(30, 80).toString('latin1').startsWith('mimetypeapplication/vnd.oasis.opendocument')) return 'opendocument'
  const names: string[] = []
  for (
    let at = text.indexOf('PK\u0003\u0004', 0, 'latin1');
    at !== -1 && at + 30 <= text.length;
    at = text.indexOf('PK\u0003\u0004', at + 4, 'latin1')
  ) {
    names.push(text.subarray(at + 30, at + 30 + text.readUInt16LE(at + 26)).toString('latin1'))
  }
  const isPackage = names.some((name) => /^(?:\[content_types\]\.xml|_rels\/\.rels)$/i.test(name))
  return isPackage ? zipKind(names) : 'zip'
}
