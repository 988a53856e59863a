// Names of companies and other bodies by what law and custom put before or behind them.

/** Houses without a legal form, by the trade in front of the name or at its end: そば処 利根, 大和田税理士事務所, 美容室ラフィネ. */
const TRADE =
  /^(?:.?そば処|お?食事処|割烹|居酒屋|喫茶|カフェ|スナック|美容室|理容室|ヘアサロン|焼肉|ラーメン|中華料理|寿司処|民宿|旅館|ホテル)|..(?:事務所|医院|病院|クリニック|歯科|薬局|商店|商会|商事|工務店|製作所|工業|産業|建設|興業|物産|不動産|美容室|理容室|食堂|旅館|ホテル|幼稚園|保育園|こども園|学園|小学校|中学校|高等学校|大学|営業所)$/

/** Where people are cared for, taught or prayed for, by what stands in front of the name or at its end: グループホームひまわり, 陽だまり接骨院. */
const FACILITY =
  /^(?:(?:特別|地域密着型|介護付き?|住宅型|小規模|社会福祉|障害者|児童)?(?:養護|有料|軽費)?老人ホーム|特養|老健|介護老人保健施設|グループホーム|ケアハウス|ケアホーム|シェアハウス|サービス付き高齢者|小規模多機能|デイ(?:サービス|ケア)|ショートステイ|訪問(?:看護|介護)|放課後等?デイ|就労(?:継続)?支援|学習塾|パン工房|コミュニティセンター|(?:あん摩|鍼灸|整体|整骨|接骨)院?.)|..(?:(?:整骨|接骨|鍼灸|治療|整体|歯科医)院|(?:看護|介護|ヘルパー)?ステーション|老人ホーム|デイサービス(?:センター)?|学習塾|保育所|公民館|集会所|児童館|自治会館|神社|教会|郵便局|農園|牧場|酒造|酒店|書店|生花店|電器店|クリーニング店?|ガソリンスタンド|自動車整備工場)$/

/** Authorities, associations and the like, a department of theirs behind it or not: 松本警察署 交通課, 長野県公安委員会 中南信運転免許センター. */
const BODY =
  /..(?:委員会|協議会|連合会|連盟|協会|財団|警察署|消防署|消防本部|消防局|消防団|市役所|区役所|町役場|村役場|保健所|町内会|弁護士会|税理士会|医師会|商工会|組合)(?:\s|$)/

const FORM =
  /(?:株式|有限|合同|合資|合名|相互)会社|\((?:株|有|同|資|名|相|医|学|福|宗|社|財|一社|一財|公社|公財|独|特非|社福)\)|法人|(?:信用金庫|信用組合|協同組合|商工会議所|委員会|管理組合|自治会)$/

/** Does the text name a company, a school, a hospital, an association? 株式会社みなと, (有)高野鉄工所, 医療法人社団和泉会. */
export const isCompanyName = (text: string): boolean => FORM.test(text.normalize('NFKC').trim())

/** The same of a cell in which a name was asked for and nobody's was found: the trade alone says it there. */
export const isHouseName = (text: string): boolean => {
  const name = text.normalize('NFKC').trim()
  return FORM.test(name) || TRADE.test(name) || FACILITY.test(name) || BODY.test(name)
}

const LEGAL_FORM = /(?:株式|有限|合同|合資|合名)会社|\((?:株|有|同|資|名)\)/g
/** Longest name of a company, in characters. */
const NAME_MAX = 60

/** The name of a company for comparing: 株式会社みなと, (株)みなと and ㈱ みなと are one. Empty for what is too short to be one. */
export function companyKey(text: string): string {
  if (text.length < 2 || text.length > NAME_MAX) return ''
  const name = text.normalize('NFKC').replace(LEGAL_FORM, '').replace(/\s+/g, '').toLowerCase()
  return name.length < 2 ? '' : name
}
