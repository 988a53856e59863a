import { AUTHOR } from '../labelled.js'

/** What becomes of the text of a group that a control word begins. */
export type Destination =
  /** Read nothing. */
  | { kind: 'skip' }
  /** Running text of another part. */
  | { kind: 'story'; part: string }
  /** A text of its own, with the label of the flow. */
  | { kind: 'value'; part: string; label?: string }
  | { kind: 'fonts' | 'code' | 'object' | 'picture' }

const skip: Destination = { kind: 'skip' }
const story = (part: string): Destination => ({ kind: 'story', part })
const value = (part: string, label?: string): Destination => ({ kind: 'value', part, ...(label !== undefined && { label }) })
const property = value('properties')

/** Destinations by their control word (RTF 1.9.1); those behind \* that are not here are passed over, as the standard says. */
export const DESTINATIONS: Readonly<Record<string, Destination>> = {
  fonttbl: { kind: 'fonts' },
  fldinst: { kind: 'code' },
  objdata: { kind: 'object' },
  pict: { kind: 'picture' },
  header: story('header'),
  headerl: story('header'),
  headerr: story('header'),
  headerf: story('header'),
  footer: story('footer'),
  footerl: story('footer'),
  footerr: story('footer'),
  footerf: story('footer'),
  footnote: story('footnotes'),
  annotation: story('comments'),
  shptxt: story('text boxes'),
  dptxbxtext: story('text boxes'),
  atnauthor: value('comments', AUTHOR),
  author: value('properties', AUTHOR),
  operator: value('properties', '最終更新者'),
  manager: value('properties', '作成責任者'),
  title: property,
  subject: property,
  company: property,
  category: property,
  keywords: property,
  comment: property,
  doccomm: property,
  hlinkbase: property,
  propname: property,
  staticval: property,
  linkval: property,
  docvar: value('variables'),
  revtbl: value('authors', AUTHOR),
  bkmkstart: value('bookmarks'),
  xe: value('index'),
  tc: value('index'),
  ffname: value('form'),
  ffdeftext: value('form'),
  ffl: value('form'),
  ffhelptext: value('form'),
  ffstattext: value('form'),
  sv: value('shapes'),
  xmlattrvalue: value('xml'),
  result: story('body'),
  // Of two versions of one text the second one, \ud, is in Unicode, and read where the first is passed over.
  upr: skip,
  ud: story('body'),
  objclass: skip,
  objname: value('objects'),
  colortbl: skip,
  stylesheet: skip,
  info: story('properties'),
  userprops: story('properties'),
  shpinst: story('text boxes'),
  shpgrp: story('text boxes'),
  sp: story('text boxes'),
  picprop: story('text boxes'),
  sn: skip,
  formfield: story('form'),
  field: story('body'),
  fldrslt: story('body'),
  listtable: skip,
  listoverridetable: skip,
  filetbl: skip,
  creatim: skip,
  revtim: skip,
  printim: skip,
  buptim: skip,
  datafield: skip,
  shprslt: skip,
  nonshppict: skip,
  pnseclvl: skip,
  falt: skip,
  panose: skip,
  bkmkend: skip,
  atnid: skip,
  atndate: skip,
  atnref: skip,
  atnparent: skip,
  nesttableprops: story('body'),
}
/** Destinations that only hold others, and text of which goes on where it stood. */
export const TRANSPARENT = new Set([
  'field',
  'fldrslt',
  'result',
  'ud',
  'sp',
  'picprop',
  'shpinst',
  'shpgrp',
  'info',
  'userprops',
  'formfield',
  'nesttableprops',
])

/** Control words that stand for a character. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '-',
  tab: '\t',
  line: '\n',
  lbr: '\n',
  column: '\n',
  emdash: '\u2014',
  endash: '\u2013',
  bullet: '\u2022',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: ' ',
}
