/** What only persons do or are: 林が対応します, 原は欠席です, 東までご連絡ください, 堀と申します. */
const ACTS =
  /[がはも](?:本日|明日|午前|午後|現在|終日|ただ今|ただいま|折り返し)?中?、?(?:不在|欠席|出席|出張|休暇|有給|有休|休み|外出|離席|席を外|電話中|会議中|接客中|対応|担当|説明|報告|補足|伺|承[りっわ]|参り|申し|退職|退社|入社|異動|転勤|着任|就任|同席|同行|訪問|連絡|回答|答え|述べ|司会|了承|了解|承知|発言|質問|提案|欠勤|早退|遅刻|直帰|直行|出勤|帰社|立ち会|付き添|引き継|お話|お電話|ご案内|ご説明|ご対応)|まで(?:お|ご|内線|電話|直接|連絡)|と申します|宛に?(?:お|ご|電話|メール)|(?:に|へ|から|より)(?:折り返し|電話|転送|引き継|報告|連絡(?!船)|説明|相談|依頼)/y

/** Does the text go on at `at` as behind somebody's name, even one that is a word? */
export function actsLikePerson(text: string, at: number): boolean {
  ACTS.lastIndex = at
  return ACTS.test(text)
}
