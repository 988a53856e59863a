import { isCompanyName } from '../../text/company.js'

/** What a stretch of text tells of somebody, as far as its shape shows. */
export type Kind = 'postal-code' | 'address' | 'phone' | 'mailbox' | 'date' | 'addressee' | 'firm'

const SHAPES: readonly (readonly [Kind, RegExp])[] = [
  ['postal-code', /(?:〒\s?|^)[0-9]{3}-[0-9]{4}(?![0-9-])/],
  ['phone', /(?<![0-9-])\(?0[0-9]{1,4}[-)][0-9]{1,4}-[0-9]{3,4}(?![0-9-])|(?<![0-9])0[0-9]{9,10}(?![0-9])/],
  ['mailbox', /[a-z0-9]@[a-z0-9]/i],
  [
    'date',
    /(?:(?<![0-9])(?:19|20)[0-9]{2}\s?[年/.-]|[明大昭平令][治正和成]\s?(?:[0-9]{1,2}|元)\s?年)\s?[0-9]{1,2}\s?[月/.-]\s?[0-9]{1,2}(?![0-9-])/,
  ],
  [
    'address',
    /[都道府県市区郡町村][^\s0-9]{0,20}\s?[0-9]{1,5}(?:-|丁目|番|号)|(?:北海道|東京都|京都府|大阪府|[^\s0-9]{2,3}県)[^\s0-9]{1,10}[市区郡町村]/,
  ],
  ['addressee', /\S\s*(?:様|殿|御中|先生)$/],
]

/** Longer ones tell a story. */
const LENGTH_MAX = 60

export function kindsOf(text: string): Kind[] {
  if (text.length > LENGTH_MAX) return []
  const folded = text
    .normalize('NFKC')
    .replaceAll(/[‐－ー−―](?=[0-9])/g, '-')
    .trim()
  const kinds = SHAPES.filter(([, shape]) => shape.test(folded)).map(([kind]) => kind)
  return isCompanyName(folded) ? [...kinds, 'firm'] : kinds
}
