/** What each reason of a verdict says, in Japanese. */
const REASONS: Readonly<Record<string, string>> = {
  found: '表や書式の中に見つかりました。',
  count: '名寄せの幅のどこを取っても、基準を超えます。',
  range: '基準の人数が名寄せの幅の中にあり、超えるかどうかが決まりません。',
  loose: '文章の中だけに書かれた人（個人データに当たらないことがある）を入れると、基準に達します。',
  unattached: '見つかりましたが、誰のものかが分かる記録と結び付いていません。',
  credential: 'ID・パスワードがあります。送金・決済のできるサービスのものなら該当します。',
  partial: '下4桁などの一部だけが書かれたカード番号は、直ちには該当しません。',
  account: '口座番号だけでは、直ちには該当しません。',
  gaps: '読めなかったもの・対象から外したものがあるので、該当しないとは言えません。',
  'nothing-read': '読めたファイルが 1 つもないので、該当しないとは言えません。',
  'not-looked-for': 'この走査では探していない種類があるので、該当しないとは言えません。',
  none: 'すべてを読み、見つかりませんでした。',
  below: 'すべてを読み、基準に達していません。',
  'user-yes': '該当すると指定されました。',
  'user-no': '該当しないと指定されました。',
  'ask-intentional':
    '不正の目的（持ち出し・不正アクセスなど）のおそれがあるかどうかは、ファイルからは分かりません（--intentional、--no-intentional）。',
  'ask-public-body': '行政機関等かどうかは、ファイルからは分かりません（--public-body、--no-public-body）。',
  'ask-exposed-online':
    '不特定多数が閲覧できる状態にあったかどうかは、ファイルからは分かりません（--exposed-online、--no-exposed-online）。',
  'ask-system': '行政機関等やその受託者のシステムから出たものかどうかは、ファイルからは分かりません。',
  'days-unverified': '確報の日数は条文で確かめられていません。所管の案内で確かめてください。',
}

/** The sentence of a reason. */
export const reasonText = (reason: string): string => REASONS[reason] ?? reason
