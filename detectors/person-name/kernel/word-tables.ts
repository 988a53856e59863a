/** Small tables of the kernel: words and letters that its rules ask for. */

/** Verbs that say nothing of who does them: one or two letters each, as one number. */
export const LIGHT: readonly number[] = 'し する さ せ い いる ある あっ なっ なる なり なら より よる よっ つい 関し 対し おい'
  .split(' ')
  .map((verb) => (verb.length > 1 ? verb.charCodeAt(0) * 65536 + verb.charCodeAt(1) : verb.charCodeAt(0)))

/** By part of speech: 1 = tells what is done. */
export const deedTable = (partsOfSpeech: readonly string[]): Uint8Array =>
  Uint8Array.from(partsOfSpeech, (pos) => (/^(?:動詞|形容詞),自立|^名詞,サ変接続/.test(pos) ? 1 : 0))

/** Units of closing brackets. */
export const CLOSING: readonly number[] = [...'」』)>》】'].map((bracket) => bracket.charCodeAt(0))

/** Behind a surname these are what they always are, and no given names. */
export const ORDINARY: readonly string[] =
  'から まで より さん さま くん ちゃん たち です でも だけ ほど など なら のみ とも には では とは への もの こと はい との にも かも のは のが のに もと ので いる ある した して いた また なお ため ごと らの らが らは らと らに らも'.split(
    ' ',
  )

const FIRST_KANA = 0x3041
const KANA = 0x60

/** By unit from U+3041 on: 1 = among the letters. */
function kanaTable(letters: string): Uint8Array {
  const table = new Uint8Array(KANA)
  for (const letter of letters) table[letter.charCodeAt(0) - FIRST_KANA] = 1
  return table
}

/** Particles that follow a name, and those that stand before one, as the sieve takes it. */
export const PARTICLES = kanaTable('はがをにのともでへかや')
export const SIEVE_PARTICLES = kanaTable('はがをにのとでもやな')
