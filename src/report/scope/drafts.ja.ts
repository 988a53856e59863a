import { formatCount as n } from '../print.js'
import type { ScopeFacts } from './facts.js'
import { RULINGS_SHOWN, type RulingFact } from './rulings.js'
import { ja as t } from './texts.ja.js'

/** One of the nine items of the report (施行規則8条1項): what the scan fills in, and blanks for people. */
export interface DraftItem {
  number: number
  title: string
  lines: string[]
}

/** A sentence that stands where the scan knows nothing; marked so that it cannot be sent by mistake. */
const blank = (what: string): string => `【要記入: ${what}】`

const ITEMS_SHOWN = 40

/** 施行規則8条1項1–9号, pre-filled. */
function preliminary(f: ScopeFacts): DraftItem[] {
  // What 行政機関等 report of is their 保有個人情報 (68条1項).
  const data = f.incident.publicBody === true ? '保有個人情報' : '個人データ'
  const lines: [title: string, lines: string[]][] = [
    [
      '概要',
      [
        blank('いつ、どこで、どのようにして知ったか。発生日・発覚日・発覚の経緯'),
        `調べた範囲: ${t.filesRead(f)}`,
        ...(f.period === undefined
          ? []
          : [
              `本人の情報を含むファイルの更新日時: ${t.date(f.period.from)}〜${t.date(f.period.to)}（漏えいの時期を示すものではありません）`,
            ]),
        ...(f.incident.discovered === undefined ? [] : [`知った日: ${t.date(f.incident.discovered)}`]),
        blank('漏えい・滅失・毀損の別、委託元・委託先の有無'),
      ],
    ],
    [`漏えい等が発生し、又は発生したおそれがある${data}の項目`, itemLines(f)],
    [`漏えい等が発生し、又は発生したおそれがある${data}に係る本人の数`, countLines(f)],
    ['原因', [blank('原因。主体（役職員・第三者・委託先）、不正の目的の有無')]],
    ['二次被害又はそのおそれの有無及びその内容', [...secondary(f), blank('二次被害の有無（不正利用の報告など）と内容')]],
    [
      '本人への対応の実施状況',
      [
        `連絡手段: ${f.reachable.map(({ key, persons }) => `${t.key('reach', key)} ${t.people(persons)}`).join('、')}（1人が複数の手段に入ることがあります）`,
        blank('本人への通知の実施状況・予定・方法'),
      ],
    ],
    ['公表の実施状況', [blank('公表の有無・日・方法・内容')]],
    ['再発防止のための措置', [blank('実施済みの措置・今後の措置')]],
    [
      'その他参考となる事項',
      [
        `本人の数は、sekisho ${f.tool.version} でファイルの内容を機械的に調べ、氏名と、生年月日・住所・電話番号・メールアドレスなどの組合せで名寄せした推定です。`,
        t.coverage(f),
        blank('警察・ほかの機関への届出・報告の有無'),
      ],
    ],
  ]
  return lines.map(([title, own], index) => ({ number: index + 1, title, lines: own }))
}

function itemLines(f: ScopeFacts): string[] {
  const labels = f.items.slice(0, ITEMS_SHOWN).map(({ label, persons }) => `${t.item(label)}（${t.people(persons)}）`)
  const rest = f.items.length - labels.length
  return [
    `見つかった種類: ${f.types.length === 0 ? 'なし' : f.types.map(({ type, persons }) => `${t.type(type)}（${t.people(persons)}）`).join('、')}`,
    ...(labels.length === 0 ? [] : [`表の列の見出し: ${labels.join('、')}${rest > 0 ? `、${t.more(rest, '項目')}` : ''}`]),
    ...f.classes.filter(({ key }) => key !== 'unknown').map(({ key, persons }) => `${t.key('class', key)}: ${t.people(persons)}`),
    ...(['my-number', 'sensitive', 'card-number', 'credential'] as const).map((type) => `${t.type(type)}: ${t.holds(type, f.holds[type])}`),
    blank('このほかの項目、項目の呼び方の確認'),
  ]
}

function countLines(f: ScopeFacts): string[] {
  return [
    t.headline(f),
    ...(f.persons.estimate > 0 ? [t.range(f)] : []),
    ...f.types
      .filter(({ type }) => ['my-number', 'card-number', 'credential', 'sensitive'].includes(type))
      .map(({ type, persons, findings }) => `うち ${t.type(type)}: ${t.people(persons)}（延べ${n(findings)}件）`),
    blank('確定した人数。確定しないときは、漏えいしたおそれのある最大の人数'),
  ]
}

function secondary(f: ScopeFacts): string[] {
  const held = (type: keyof ScopeFacts['holds'], text: string): string[] => (f.holds[type] === 'yes' ? [text] : [])
  const lines = [
    ...held('card-number', 'クレジットカード番号が含まれており、不正利用のおそれがあります。'),
    ...held('credential', 'ID・パスワードが含まれており、不正ログインのおそれがあります（使い回しを含む）。'),
    ...held('bank-account', '口座番号が含まれています。'),
    ...held('my-number', '個人番号が含まれています。'),
    ...held('sensitive', '要配慮個人情報が含まれており、差別・偏見などの不利益のおそれがあります。'),
  ]
  const contact = f.reachable.some(({ key, persons }) => key !== 'none' && persons > 0)
  return [...lines, ...(contact ? ['連絡先が含まれており、なりすまし・詐欺・勧誘の連絡のおそれがあります。'] : [])]
}

/** 法26条2項・施行規則10条: 概要, 項目, 原因, 二次被害, その他 (items 1, 2, 4, 5 and 9 of the report). */
function notice(f: ScopeFacts): string[] {
  const isPublic = f.incident.publicBody === true
  const types = f.types.map(({ type }) => t.type(type)).join('、')
  return [
    `${blank('宛名')} 様`,
    `${blank(isPublic ? '機関名・代表者名' : '会社名・代表者名')}`,
    '個人情報の漏えい（漏えいのおそれ）に関するお知らせとお詫び',
    `このたび、${isPublic ? '当機関' : '当社'}が取り扱う個人情報が漏えいした（漏えいしたおそれがある）ことが判明しました。${blank('お詫びの言葉')}`,
    `1. 概要　${f.incident.discovered === undefined ? blank('判明した日') : t.date(f.incident.discovered)}に判明しました。${blank('事案の内容')}`,
    `2. 対象となる情報の項目　${types === '' ? blank('項目') : types}${blank('この方に関する項目だけを残す')}`,
    `3. 原因　${blank('原因')}`,
    `4. 二次被害又はそのおそれの有無及びその内容　${secondary(f).join('')}${blank('不審な連絡への注意、パスワード変更・カード再発行などのお願い')}`,
    `5. その他参考となる事項　${blank('講じた措置、再発防止、公表の状況')}`,
    `お問い合わせ先　${blank('窓口の名称・電話・受付時間')}`,
    `※ 本人への通知が困難な場合は、事案の公表と問合せ窓口の設置など、本人の権利利益を保護するための代わりの措置をとります（法${isPublic ? 68 : 26}条2項ただし書）。`,
  ]
}

/** What a lawyer or the department in charge should look at. */
function counsel(f: ScopeFacts): { title: string; text: string }[] {
  const encrypted = f.unread.some(({ reason }) => reason === 'encrypted')
  return [
    ...(f.holds['my-number'] === 'no'
      ? []
      : [
          {
            title: '番号法の報告',
            text: '特定個人情報の漏えい等の報告は、個人情報保護法の報告とは別の様式です。両方に当たるときにどちらを先に出すかも含めて、委員会の報告フォームの案内を確かめてください。',
          },
        ]),
    {
      title: '報告先（権限委任）',
      text: '報告先は原則として個人情報保護委員会ですが、業種によっては権限の委任を受けた事業所管大臣等です。委員会の報告フォームで業種を選び、報告先を確かめてください。',
    },
    {
      title: '委託を受けている場合',
      text: '委託先は、委託元に速やかに通知すると報告の義務を免れることがあります。契約も確かめてください。',
    },
    {
      title: 'プライバシーマーク',
      text: '付与事業者は、法律の報告対象に当たらない事故でも、審査機関への報告が必要です（人数などの基準は速報の要否を分けるもの）。',
    },
    {
      title: '個人情報保護法179条（個人情報データベース等不正提供罪）',
      text: '業務で取り扱った個人情報データベース等を、不正な利益を図る目的で提供し、又は盗用した場合。法人も罰せられることがあります。',
    },
    {
      title: '不正競争防止法21条（営業秘密侵害罪）',
      text: `営業秘密（秘密管理性・有用性・非公知性）に当たる場合、10年以下の拘禁刑（懲役）・2,000万円以下の罰金、法人は5億円以下の罰金が定められています（2016年施行の改正による額。現行の条文を確かめてください）。${
        f.markings.length > 0
          ? `秘密の表示: ${f.markings.map(({ text, files }) => `${text}（${n(files)} ファイル）`).join('、')}。`
          : '秘密の表示は見つかっていませんが、それだけで秘密管理性は否定されません。'
      }アクセス制限・暗号化の状況も証拠になります。`,
    },
    {
      title: '暗号化',
      text: `「高度な暗号化」で報告が不要になるのは、適切な方式で正しく実装され、鍵も分けて管理されている場合です。${
        encrypted ? '読めなかったパスワード付きファイルは、' : 'パスワード付きのファイルは、'
      }それだけでは当たりません。`,
    },
    {
      title: '死者・法人の情報',
      text: '死者の情報と法人だけの情報は個人情報に当たりませんが、個人番号は死者のものも番号法の対象です。',
    },
  ]
}

function method(f: ScopeFacts): string[] {
  return [
    `sekisho ${f.tool.version} が、指定されたファイル（書庫の中を含む）を読み、個人情報を検出器で見つけました。外部への通信はしていません。`,
    '表は見出しと列の内容から列の意味を決め、1行を1人の記録とします（本人と緊急連絡先のように2人が並ぶ行は2人）。文章では、近くに書かれた情報を1人にまとめます。',
    '名寄せ: メールアドレス・携帯電話・免許証番号のように1人のものである値、又は氏名と生年月日・住所・電話番号などの組合せが同じ記録を、1人とします。氏名だけが同じ記録はまとめず、人数の範囲に入れます。',
    `確信度が中（0.5）以上のものだけを数えています。年齢の基準日は ${t.date(f.referenceDate)} です。`,
    'テストデータ、会社・店舗・代表電話・問合せ窓口のアドレスは、人数に入れていません。個人番号は、ハッシュも残さず、名寄せにも使っていません。',
    ...(f.rulings === undefined
      ? []
      : [
          `人の判断 ${n(f.rulings.used)} 件を反映しています（触れた記録 ${n(f.rulings.records)} 件）。${
            f.rulings.unmatched === 0 ? '' : `当てはまるものがなかった判断が ${n(f.rulings.unmatched)} 件あります。`
          }${
            f.rulings.keysStay === 0
              ? ''
              : `列についての判断のうち ${n(f.rulings.keysStay)} 件は、同じ種類の列がほかにもあるため、その列の値による名寄せが残っています（正すには、列を直して走査し直す必要があります）。`
          }理由は判断ファイルと結果（JSON の summary.rulings）にあります。`,
          ...f.rulings.list.slice(0, RULINGS_SHOWN).map(rulingText),
          ...(f.rulings.list.length > RULINGS_SHOWN ? [`判断: ${t.more(f.rulings.list.length - RULINGS_SHOWN, '件')}`] : []),
        ]),
  ]
}

const RULES: Readonly<Record<RulingFact['rule'], string>> = {
  exclude: '対象外',
  'not-person': '人でない',
  class: '区分',
  column: '列の意味',
  join: '同じ人',
  split: '別の人',
}

/** 判断（区分）: 営業/DM.csv → 顧客（記録 400 件）. */
function rulingText({ rule, about, said, records }: RulingFact): string {
  const ruled =
    said === undefined
      ? ''
      : 'class' in said
        ? ` → ${t.key('class', said.class)}`
        : `「${t.item(said.column)}」→ ${said.as === 'none' ? 'なし' : t.type(said.as)}`
  return `判断（${RULES[rule]}）: ${about.join('、')}${ruled}（記録 ${n(records)} 件）`
}

function limits(f: ScopeFacts): string[] {
  return [
    '人数の範囲は名寄せの幅です。見落とし（検出器が気づかなかった氏名など）と、読めなかったファイルの分は含みません。',
    ...(f.persons.atLeast ? [t.coverage(f)] : []),
    '画像の中の文字（スキャンした紙・写真）は読んでいません。',
    ...(f.persons.deceased === undefined
      ? []
      : [
          `故人と読み取れた${n(f.persons.deceased)}人（故人・被相続人の欄、死亡日、「故 〇〇 様」など）は、生存する個人ではないため（個人情報保護法 2条1項）、人数と内訳に含めていません。遺族など生存する人の情報でもあるものと、個人番号（番号法は死者のものも対象）は別に確認してください。`,
        ]),
    '生存しているかどうか、国外の人かどうか、その情報が実際に外へ出たかどうかは、ファイルからは分かりません。',
    '件数は延べ、人数は名寄せの後の数です。世帯・口座・法人の数ではありません。',
  ]
}

/** The longer texts of the report: drafts, method, notes for counsel. */
export const jaDrafts = { preliminary, notice, counsel, method, limits, secondary }

export type ScopeDrafts = typeof jaDrafts
