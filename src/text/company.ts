// Names of companies and other bodies by what law and custom put before or behind them.

const FORM =
  /(?:株式|有限|合同|合資|合名|相互)会社|\((?:株|有|同|資|名|相|医|学|福|宗|社|財|一社|一財|公社|公財|独|特非|社福)\)|法人|(?:信用金庫|信用組合|協同組合|商工会議所|委員会|管理組合|自治会)$/

/** Does the text name a company, a school, a hospital, an association? 株式会社みなと, (有)高野鉄工所, 医療法人社団和泉会. */
export const isCompanyName = (text: string): boolean => FORM.test(text.normalize('NFKC').trim())

const LEGAL_FORM = /(?:株式|有限|合同|合資|合名)会社|\((?:株|有|同|資|名)\)/g
/** Longest name of a company, in characters. */
const NAME_MAX = 60

/** The name of a company for comparing: 株式会社みなと, (株)みなと and ㈱ みなと are one. Empty for what is too short to be one. */
export function companyKey(text: string): string {
  if (text.length < 2 || text.length > NAME_MAX) return ''
  const name = text.normalize('NFKC').replace(LEGAL_FORM, '').replace(/\s+/g, '').toLowerCase()
  return name.length < 2 ? '' : name
}
