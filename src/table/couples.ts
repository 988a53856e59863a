// Husband and wife, as headers, forms and running text call them.

/** Of one sex; 様 and ご are off. */
const HUSBAND = /^(?:夫|(?:内縁|未届)の夫|主人|旦那|亭主|新郎|花婿|husband|groom|bridegroom)$/i
const WIFE = /^(?:妻|(?:内縁|未届)の妻|奥|奥方|嫁|家内|夫人|新婦|花嫁|wife|bride)$/i
const EITHER = /^(?:配偶者|連れ合い|伴侶|spouse)$/i

const bare = (word: string): string =>
  word
    .normalize('NFKC')
    .trim()
    .replace(/^[ごお御](?=.)/, '')
    .replace(/(?:様|さま|さん)$/, '')

/** Is it what a husband or a wife is called? Whom somebody was married to, or will be (元夫, 婚約者), lives elsewhere. */
export function isSpouse(word: string): boolean {
  const own = bare(word)
  return HUSBAND.test(own) || WIFE.test(own) || EITHER.test(own)
}

/** The sex of a husband or a wife by the word; undefined for 配偶者 and for whoever is none. */
export function sexOfSpouse(word: string): 'male' | 'female' | undefined {
  const own = bare(word)
  return HUSBAND.test(own) ? 'male' : WIFE.test(own) ? 'female' : undefined
}
