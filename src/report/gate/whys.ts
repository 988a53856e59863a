import type { Language } from '../report.js'

/** Why a finding of the gate was ruled as it was (GateFinding.why): which rule, in one sentence. */
const WHYS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  identifying: {
    ja: 'これだけで本人を特定できる、または悪用できる情報です',
    en: 'this alone identifies a person, or can be abused',
  },
  persons: {
    ja: '氏名などと、連絡先・住所・生年月日などが、同じ行や同じ人のまとまりにあります',
    en: 'a name and a contact, address or birth date of the same person stand together',
  },
  list: { ja: 'メールアドレスの一覧です（10 件以上）', en: 'this is a list of mail addresses (10 or more)' },
  count: { ja: '--fail-on で指定した件数に達しました', en: 'as many as --fail-on names' },
  listed: { ja: '--fail-on で指定した種類です', en: 'a type that --fail-on names' },
  author: { ja: '作成者・承認者などの名前です（止めません）', en: 'of an author or approver (does not block)' },
  organisation: { ja: '会社や窓口の連絡先です（止めません）', en: 'of an organisation (does not block)' },
  alone: { ja: 'それだけで止める種類ではありません（止めません）', en: 'of a kind that does not block by itself' },
  'below-count': { ja: '--fail-on で指定した件数に達していません（止めません）', en: 'fewer than --fail-on names (does not block)' },
  'below-level': { ja: '確信度が基準に達していません（止めません）', en: 'not sure enough (does not block)' },
  'not-listed': { ja: '--fail-on で指定した種類ではありません（止めません）', en: 'not a type that --fail-on names (does not block)' },
  dummy: { ja: '例示用・試験用の値です', en: 'a value made for examples and tests' },
  baseline: { ja: 'ベースラインにあります', en: 'in the baseline' },
  since: { ja: '--since のコミットに既にありました', en: 'was there at the commit of --since' },
  allow: { ja: '許可の記載があります', en: 'allowed by a person' },
}

/** The rule behind a ruling, in a sentence without a full stop; a word that is not known as it is. */
export const whyText = (why: string, lang: Language): string => (Object.hasOwn(WHYS, why) ? WHYS[why]![lang] : why)
