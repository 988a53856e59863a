import { isSpouse } from '../../table/couples.js'
import { type Draft } from './draft.js'
import { isSurnameAlone } from './draft-names.js'
import { addKeys } from './merge-drafts.js'
import { sexOfRelation } from '../../table/relation-words.js'
import { HOME, nameByGiven, shareHome, sharePhone, standBeside } from './row-persons.js'

/**
 * What somebody is to who was named before, in front of the name (妻　山田 花子, 保護者氏名：, 娘の山田 花子, 父・山田 太郎, 奥様（花子様）), in
 * brackets behind it (山田 花子（母）) or under a label of its own (続柄　母).
 */
const FRONT = /([\p{Script=Han}ー]{1,6}?)(?:[^\S\n]?お?(?:氏名|名前))?(?:の\s?|・|[（(]|[\s:：]{1,3})$/u
const BEHIND = /^\s?(?:様|さん|氏|殿)?[（(]([^）)\n]{1,5})[）)]/
const LABELLED = /^[^\n]{0,12}\n?[^\S\n]{0,12}(?:ご|御)?続柄[^\S\n]{0,3}[:：]?[^\S\n]{0,3}(\S{1,5})/
/** Words that tell no sex. */
const OTHERS =
  /^(?:ご?(?:子|孫|家族|配偶者|同居人|同居者|同伴者|同行者|扶養親族|兄弟|姉妹)|保護者|親権者|緊急連絡先|連帯保証人|保証人|身元引受人|身元保証人|代理人|後見人|死亡保険金受取人|保険金受取人|受取人|被保険者)$/

/** Learns from lines of running text who stands beside whom in a family, like a row of a table that names two. */
export interface FamilyLines {
  /**
   * Takes a name.
   * @param draft of the person who bears it
   * @param isNear what was said last stands near it
   */
  note(draft: Draft, front: string, behind: string, isNear: boolean): void
  /** All is known: a child's 保護者 lives where the child does and a couple where one of them does, where nothing else is said. */
  end(): void
}

/** With whom a child lives. */
const GUARDIAN = /^(?:保護者|親権者|[父母]親?)$/
const ADULT = 18
/** 山田太郎・花子夫妻, 山田太郎様、花子様ご夫妻: what stands behind the second of a couple. */
const COUPLE = /^\s?(?:様|さま|さん|氏)?の?(?:ご|御)?夫[妻婦](?![がはにの]は?(?:別居|離婚))/
/** Who lives elsewhere: 別居中の妻, 元の夫. */
const APART = /(?:別居|離婚|離縁|単身赴任|[元前先亡故])(?:した|して(?:いる|いた)|調停)?中?の?[^\s。、]{0,4}$/

/** ひよこ組 吉田旭の母です: what the writer is to whom he names, and how many names may stand between that and his own, on a line by itself. */
const WRITERS = /^\s?(?:様|さま|さん|ちゃん|くん|君)?の(母親?|父親?|祖父|祖母|妻|夫|兄|姉|娘|息子|保護者)(?:です|でございます|と申します)/
const BETWEEN = 2
const [BLANK, LINE_END] = [/^\s*$/, /^[^\S\n]*(?:\n|$)/]

/** Nobody yet. */
export function createFamilyLines(): FamilyLines {
  /** Whose family the lines are of, and who of it was named last. */
  let head: Draft | undefined
  let member: Draft | undefined
  const guardians: { of: Draft; guardian: Draft }[] = []
  const couples: [Draft, Draft][] = []
  let written: { of: Draft; relation: string; names: number } | undefined
  const noteWriter = (draft: Draft, front: string, behind: string): void => {
    const relation = WRITERS.exec(behind)?.[1]
    if (relation !== undefined) written = { of: draft, relation, names: 0 }
    if (written === undefined || written.of === draft) return
    if (BLANK.test(front) && LINE_END.test(behind)) {
      if (stand(written.of, draft)) draft.gender ??= sexOfRelation(written.relation)
      written = undefined
    } else if (++written.names > BETWEEN) written = undefined
  }
  return {
    note(draft, front, behind, isNear) {
      noteWriter(draft, front, behind)
      if (!isNear) head = undefined
      const words = [relationIn(FRONT, front), relationIn(BEHIND, behind), relationIn(LABELLED, behind)].filter(
        (word) => word !== undefined,
      )
      const isCouple = head !== undefined && head !== draft && isSecondOfTwo(draft, head, front) && COUPLE.test(behind)
      for (const word of words) draft.gender ??= sexOfRelation(word)
      // 夫：山田 太郎, 妻：山田 花子: the family is of whom it names first.
      if (head === undefined || (words.length === 0 && !isCouple)) {
        if (draft !== member) head = draft
        return
      }
      member = draft
      if (head === draft) return
      const isMarried = isCouple || (words.some(isSpouse) && !APART.test(front))
      if (isMarried && !isFull(draft) && !isSurnameAlone(draft)) nameByGiven(draft, head.family)
      if (isMarried) couples.push([head, draft])
      if (!stand(head, draft)) return
      if (words.some((word) => GUARDIAN.test(word))) guardians.push({ of: head, guardian: draft })
    },
    end() {
      for (const { of, guardian } of guardians) if ((of.age ?? ADULT) < ADULT && isHomeless(guardian)) shareHome(guardian, of)
      for (const [one, other] of couples) {
        shareAll(one, other)
        shareAll(other, one)
      }
    },
  }
}

/** 山田太郎・花子夫妻: of 山田夫妻 nobody is the one who was named before them. */
const isSecondOfTwo = (draft: Draft, { family }: Draft, front: string): boolean =>
  !isSurnameAlone(draft) && (draft.family === '' || draft.family === family || /[・･、,&＆と]\s?$/.test(front))

/** Has them stand beside each other, where both are called by name. */
function stand(one: Draft, other: Draft): boolean {
  if (!isFull(one) || !isFull(other) || one.name === other.name) return false
  standBeside(one, other)
  return true
}

const isHomeless = ({ region, regionOfPostalCode }: Draft): boolean => region === undefined && regionOfPostalCode === undefined

/** One home of two, and the telephone that stands there. What somebody carries is his own. */
function shareAll(to: Draft, from: Draft): void {
  const isSharing = isHomeless(to)
  if (isSharing) shareHome(to, from)
  const keys = from.keys.filter(({ kind }) => (kind === 'phone' ? !to.types.has('phone-number') : isSharing && HOME.has(kind)))
  if (keys.some(({ kind }) => kind === 'phone')) sharePhone(to, from)
  addKeys(to, keys)
}

const isFull = ({ name, family }: Draft): boolean => name !== '' && name !== family

/** What somebody is to another, by the text in front of his name (母・, 連絡は娘の) and behind it (（母）). */
export const relationsBeside = (front: string, behind: string): readonly string[] =>
  [relationIn(FRONT, front), relationIn(BEHIND, behind)].filter((word) => word !== undefined)

function relationIn(pattern: RegExp, text: string): string | undefined {
  const word = pattern.exec(text)?.[1]?.normalize('NFKC').trim()
  return word !== undefined && (OTHERS.test(word) || sexOfRelation(word) !== undefined) ? word : undefined
}
