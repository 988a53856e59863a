import type { Language } from '../report/index.js'

const LANGUAGES: readonly string[] = ['ja', 'en']

/** Is this a language that the tool speaks? */
export const isLanguage = (text: unknown): text is Language => LANGUAGES.includes(text as string)

/** The language before options and config are read: `--lang` wherever it stands, else English where the locale says so, else Japanese. */
export function guessLanguage(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const asked = at < 0 ? undefined : argv[at] === '--lang' ? argv[at + 1] : argv[at]!.slice('--lang='.length)
  if (isLanguage(asked)) return asked
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return /^en(?:[_.@-]|$)/i.test(locale) ? 'en' : 'ja'
}
