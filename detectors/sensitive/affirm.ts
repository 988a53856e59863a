import type { Category, Mode } from './labels.js'
import { TERM } from './terms.js'

/** なし, 無, 該当なし, 特になし, ×, ☐, 不明, 未受診 …: what says that there is nothing, or nothing known. */
const NEGATIVE =
  /^(?:(?:特に|とくに|該当|特記事項|記載|登録|病歴|既往|既往歴|持病|所持|異常所見|対象|いずれも|現在)?は?(?:なし|無し|ナシ|無|ない|無い|ありません|ございません|していない|しておりません|いない|いません)|非該当|該当(?:しない|せず)|不明|未(?:受診|記入|回答|確認|入力|定|実施|把握|登録|接種|加入|検査|取得|所持)?|無回答|回答しない|答えない|非公開|健常|健康|良好|問題(?:なし|無し|ありません)|同上|以下余白|自立|非加入|加入(?:なし|していない)|いいえ|ノー|no|n|none|nil|null|n\/?a|false|f|0|-+|ー+|―+|‐+|×|✕|✖|x|[☐□◻▢○◯]?無|無[・/]有|有[・/]無|あり[・/]なし|なし[・/]あり|有無|はい[・/]いいえ|\(.{0,3}\)|・+|\.+|。|☐.{0,12}|□[^☑■✓✔レ]{0,20})$/i
/** Marks that affirm. */
const FLAG =
  /^(?:[○◯●◎✓✔☑■レ✅〇]|有(?:り|する)?|あり|ある|はい|該当(?:する|あり)?|対象|対象者|所持|取得|加入|受給(?:中|者)?|対応要|要|yes|y|true|t|1)(?:[(:、 ].{0,60})?$/i
const GRADE = /[1-7一二三四五六]級|[A-C][12]?(?:判定|度)?$|[A-C]-?[12]|重度|中度|軽度|要介護|要支援|普通障害|特別障害|同居特別|区分[1-6]/
const MEASURE =
  /^[<>≦≧~-]?[0-9]{1,4}(?:\.[0-9]{1,2})?(?:[/ (][0-9A-Za-z%()./-]{1,16})?$|^\(?[+±-]{1,3}[0-9]?\)?$|^[A-FH][0-9]?$|異常|正常|所見|要[^ ]{1,6}/
/** Headers of forms and lists that the value repeats, and sentences that ask. */
const ASKS = /ですか|ますか|ください|下さい|\?|選択|有無|を記入|場合(?:は|のみ)|に限る/
const LONGEST = 200

/** Does a value affirm what its label asks for? Empty, negating and asking values do not. */
export function affirms(value: string, mode: Mode, category: Category): boolean {
  const text = value.trim()
  if (text === '' || text.length > LONGEST || NEGATIVE.test(text) || ASKS.test(text) || negates(text)) return false
  // The number of a handbook is one; any other bare number under 病名 is a code or a count.
  if (mode === 'measure') return MEASURE.test(text)
  if (mode === 'flag') return FLAG.test(text) || GRADE.test(text) || TERM.test(text)
  if (/^[0-9]{1,5}$/.test(text)) return category === 'disability' || category === 'health-check'
  return category === 'medical-care' || category === 'health-check' || /[\p{L}\p{N}○◯●◎✓✔☑■]/u.test(text)
}

/** 持病はありません, 既往なし, 病気はしたことがない: the end of a short statement decides. */
const NEGATED_END =
  /(?:なし|無し|ナシ|ない|無い|無|ありません|ございません|いません|しません|ではない|ではありません|認めず|認めない|否定|陰性|不明|未受診|受けていない)[。.)]?$/
/** 既往なしだが通院中: what follows the turn counts. */
const BUT = /(?:けど|ものの|ただし|但し|(?<=[いだすん])が、?)[^。]/

function negates(text: string): boolean {
  return text.length <= 60 && NEGATED_END.test(text) && !BUT.test(text) && !/異常(?:なし|無し|を認めず)|陰性/.test(text)
}
