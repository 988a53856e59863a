import type { Column } from './layout.js'

// What headers and cells say of somebody's death. 個人情報 is of living individuals (個人情報保護法 2条1項); who may live counts as living.

/** Whom a label calls dead, by his party. 被相続人 is one in law; 被保険者 and 契約者 mostly live. */
const DEAD_PARTY = /^(?:(?:ご|御)?(?:故人|逝去者|死亡者|物故者|亡くなられた方)|死者|被相続人|deceased)様?$/

/** @param party as from `ownerKey` */
export const isDeadParty = (party: string): boolean => DEAD_PARTY.test(party)

/** Asks on what day somebody died. 命日 and 忌日 stand in lists of those who have a service held, beside names of the living. */
const DAY_OF_DEATH =
  /^(?:ご|御)?(?:故人|会員|組合員|被保険者|利用者|入居者|患者|本人)?[の_]?(?:ご|御)?(?:死亡|逝去|永眠|没)(?:年月日時?|日時?|年)$|^(?:date of death|death[ _-]?date|deceased[ _-]?(?:date|at|on)|died[ _-]?(?:at|on))$/i
/** Asks how somebody stands: 状態, 会員区分, 異動事由. Not why money is paid: 支払事由 死亡 beside the one who gets it. */
const STANDING =
  /^(?:会員|契約者|加入者?|組合員|在籍|利用者|入居者|患者|被保険者|顧客|本人|台帳)?の?(?:状態|状況|ステータス|生死|生存|(?:会員|資格|異動|喪失|退会|脱退|在籍)(?:状態|状況|区分|事由|理由|種別)|(?:資格)?喪失(?:事由|理由)|資格|status)$/i
/** What stands there of the dead, and nothing else. */
const OF_THE_DEAD =
  /^(?:(?:ご|御)?(?:死亡|逝去|死去|永眠)(?:退会|脱退|喪失|退職|除籍|による.{1,4}|のため.{0,4}|済み?)?|故人|物故|deceased|dead)$/i
/** A day, or a year: 2021/4/3, 令和3年, R3.4.3, 44289. */
const DAY = /[0-9]{4}|(?:[MTSHR]|明治|大正|昭和|平成|令和)\s*(?:[0-9]|元)/

/** Does a cell say that who its column is about has died? */
export function tellsDeath({ label }: Column, cell: string): boolean {
  if (label === undefined || cell === '') return false
  const asked = label.normalize('NFKC').trim()
  const said = cell.normalize('NFKC').trim()
  return (DAY_OF_DEATH.test(asked) && DAY.test(said)) || (STANDING.test(asked) && OF_THE_DEAD.test(said))
}
