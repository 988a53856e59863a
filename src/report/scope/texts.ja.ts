import type { Obligation, PiiType } from '../../contract/index.js'
import { formatBytes, formatCount, printable } from '../print.js'
import { itemText } from '../place.js'
import { typeTitle } from '../titles.js'
import type { ScopeFacts } from './facts.js'

const n = formatCount
const people = (count: number): string => `${n(count)}人`

const KEYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  class: {
    customer: '顧客',
    employee: '役職員（自社）',
    applicant: '採用応募者',
    partner: '取引先の担当者',
    family: '役職員・応募者の家族など',
    unknown: '区分不明',
  },
  gender: { male: '男性', female: '女性', other: 'その他', unknown: '不明' },
  occupation: {
    'company-employee': '会社員・団体職員',
    executive: '会社役員・経営者',
    'public-servant': '公務員',
    professional: '士業・専門職',
    medical: '医療・福祉',
    teacher: '教員・保育',
    'self-employed': '自営業',
    agriculture: '農林漁業',
    'part-time': 'パート・派遣など',
    student: '学生・生徒',
    homemaker: '主婦・主夫',
    retired: '退職者・年金生活',
    unemployed: '無職',
    other: 'その他',
    unknown: '不明',
  },
  region: { overseas: '国外', unknown: '不明' },
  reach: { postal: '郵送（住所）', phone: '電話', email: '電子メール', none: '連絡手段なし' },
  sensitive: {
    race: '人種',
    creed: '信条',
    'social-status': '社会的身分',
    'medical-history': '病歴',
    'criminal-record': '犯罪の経歴',
    'crime-victim': '犯罪により害を被った事実',
    disability: '障害',
    'health-check': '健康診断等の結果',
    'medical-care': '保健指導・診療・調剤',
    'criminal-procedure': '刑事事件に関する手続',
    'juvenile-procedure': '少年の保護事件に関する手続',
    other: 'その他',
  },
  verdict: { met: '該当', possible: '該当のおそれ', 'not-met': '該当しない', unknown: '未確定' },
  status: { scanned: '読めた', partial: '一部だけ', unreadable: '読めない', skipped: '飛ばした' },
  count: {
    persons: '本人（推定）',
    min: '少なくとも',
    max: '多くとも',
    structured: '表・書式にある人（個人データ）',
    loose: '文章の中だけの人',
    findings: '延べ件数',
    partial: '一部だけ書かれたもの',
  },
}

/** What a scoping report says, in Japanese: words of the law and the trade. Every sentence is a function of the facts. */
export const ja = {
  lang: 'ja' as 'ja' | 'en',
  title: '個人情報の漏えい範囲の報告',
  h: {
    answer: '結論',
    persons: '本人の数',
    records: '延べ件数',
    items: '含まれる項目',
    obligations: '報告義務と期限',
    unread: '読めなかったもの',
    combinations: '一緒に含まれていた項目の組合せ',
    classes: '本人の区分',
    regions: '居住地域（都道府県）',
    ages: '年代',
    genders: '性別',
    occupations: '職業',
    reach: '連絡手段',
    sensitive: '要配慮個人情報',
    markings: '秘密であることの表示',
    files: 'ファイルごとの人数',
    excluded: '指定により対象から外したもの',
    dummies: 'テストデータと判断したもの（人数・件数に含めていません）',
    method: '数え方',
    limits: 'この数が言えること、言えないこと',
    preliminary: '報告（速報）の下書き',
    notice: '本人への通知の下書き',
    counsel: '弁護士・担当部署に確かめること',
    damages: '想定損害額の目安（JNSAモデル）',
    evidence: '記録',
    byType: '種類ごと',
    byColumn: '表の見出しごと',
  },
  columns: {
    item: '項目',
    type: '種類',
    persons: '人数',
    records: '延べ件数',
    findings: '件数',
    distinct: '異なる値',
    files: 'ファイル数',
    share: '割合',
    file: 'ファイル',
    sheet: 'シート・部分',
    columns: '項目（列の見出し）',
    region: '都道府県',
    age: '年代',
    gender: '性別',
    occupation: '職業',
    class: '区分',
    reach: '手段',
    category: '区分',
    marking: '表示',
    attribute: '属性',
    content: '内容',
    personsOfFile: 'ファイル全体の人数',
    place: '場所',
    status: '状態',
    article: '条項',
    threshold: '基準',
    counts: '人数・件数',
    distress: '精神的苦痛（x）',
    loss: '経済的損失（y）',
    identifiability: '本人特定容易度',
    law: '根拠',
    situation: '事態',
    verdict: '判定',
    reason: '理由',
    due: '期限',
    path: 'パス',
    size: '大きさ',
    modified: '更新日時',
    sha256: 'SHA-256',
    what: '何が',
    todo: 'すること',
    unit: '1人あたり',
    total: '合計',
    unitLeast: '1人あたり（下限）',
    totalLeast: '合計（下限）',
  },
  type: (type: PiiType): string => printable(typeTitle(type, 'ja')),
  /** An item: the header of its column, or which column it is. */
  item: (label: string): string => itemText(label, 'ja'),
  types: (types: readonly string[]): string => types.map((type) => printable(typeTitle(type, 'ja'))).join('＋') || '（ほかに項目なし）',
  /** A key of a breakdown in words: '30-39' is 30代. */
  key: (
    kind: 'class' | 'gender' | 'occupation' | 'region' | 'reach' | 'sensitive' | 'verdict' | 'status' | 'count' | 'age',
    key: string,
  ): string => {
    if (kind === 'age')
      return key === 'unknown' ? '不明' : key === '100+' ? '100歳以上' : key === '0-9' ? '10歳未満' : `${parseInt(key, 10)}代`
    const words = KEYS[kind]!
    return Object.hasOwn(words, key) ? words[key]! : printable(key)
  },
  people,
  peopleAtLeast: (count: number, { persons }: ScopeFacts): string => `${people(count)}${persons.atLeast ? '以上' : ''}`,
  recordsOf: (count: number): string => `${n(count)}件`,
  share: (share: number): string => `${(share * 100).toFixed(1)}%`,
  date,
  list: (parts: readonly string[]): string => parts.join('、'),
  /** Numbers of one article: 1号・3号. */
  points: (numbers: readonly string[]): string => numbers.join('・'),
  more: (count: number, unit = '個'): string => `ほか ${n(count)} ${unit}`,
  /** What a page leaves out is in the workbook. */
  moreInXlsx: (count: number): string => `ほか ${n(count)} 個（.xlsx の報告にあります）`,
  /** In place of the sheets of a file, where the page has no room for them. */
  sheetsInXlsx: (count: number): string =>
    `シートと項目（${n(count)} 行）は、大きさの都合でここには出していません。.xlsx の報告にあります。`,
  yen: (amount: number): string => `${n(Math.round(amount))}円`,
  bytes: formatBytes,

  /** 53,452人（延べ80,626件）; with gaps 以上. */
  headline: ({ persons, nothingRead }: ScopeFacts): string => {
    if (nothingRead) return '本人の数は分かりません（中身を読めたファイルがありません）'
    if (persons.estimate === 0)
      return persons.atLeast ? '読めた範囲では本人は見つかっていません（「含まれない」とは言えません）' : '本人は見つかりませんでした'
    const more = persons.atLeast ? '以上' : ''
    return `${persons.exact ? '' : '推定 '}${people(persons.estimate)}${more}（延べ${n(persons.records)}件${more}）`
  },
  /** What the range is, and what it does not cover. */
  range: ({ persons }: ScopeFacts): string =>
    (persons.exact
      ? `名寄せの幅はありません（${people(persons.min)}）。`
      : `範囲 ${n(persons.min)}〜${people(persons.max)}。範囲は、同じ人を1人にまとめる名寄せの幅です。`) +
    (persons.atLeast ? '読めなかったものの分は含まないので、実際はこれより多いことがあります。' : ''),
  /** The dead are no living individuals (個人情報保護法 2条1項), and in no count of persons; '' where nobody has died. */
  deceased: ({ persons }: ScopeFacts): string =>
    persons.deceased === undefined ? '' : `故人 ${people(persons.deceased)}を除く（生存する個人ではないため）`,
  structured: ({ persons }: ScopeFacts): string =>
    `表や書式にある人（個人データ）${people(persons.structured)}、文章の中だけの人（個人データに当たらないことがある）${people(persons.loose)}`,
  coverage: (f: ScopeFacts): string => {
    if (f.interrupted) return '途中で止められました。ここにあるのは終わった分だけです。'
    if (f.files.total === 0) return '走査するファイルがありませんでした。'
    if (f.unreadFiles > 0)
      return `内容を読めなかったファイルが ${n(f.unreadFiles)} 個（${n(f.unreadGaps)} か所）あります。そこに個人情報がないとは言えません。`
    if (f.excluded.total > 0) return `指定により ${n(f.excluded.total)} 個を対象から外しました。そこに個人情報がないとは言えません。`
    return `${n(f.files.total)} 個のファイルをすべて読みました${f.textless > 0 ? `（文字を持たない画像など ${n(f.textless)} 個は中身を見ていません）` : ''}。`
  },
  filesRead: ({ files, bytes }: ScopeFacts): string =>
    `ファイル ${n(files.total)} 個（全部読めた ${n(files.scanned)}・一部だけ ${n(files.partial)}・読めない ${n(files.unreadable)}・飛ばした ${n(files.skipped)}）` +
    `${files.members > 0 ? `、書庫などの中に ${n(files.members)} 個` : ''}、${formatBytes(bytes)}`,
  /** The portal asks for the My Number first, and takes 不明 for はい. */
  holds: (type: keyof ScopeFacts['holds'], answer: 'yes' | 'no' | 'unknown'): string =>
    answer === 'yes'
      ? '含まれています'
      : answer === 'no'
        ? '見つかりませんでした（対象はすべて読みました）'
        : type === 'my-number'
          ? '不明（すべてを読んで探せたわけではありません。委員会の報告フォームでは、不明のときは「はい」を選びます）'
          : '不明（読めた範囲では見つかっていません。「含まれない」とは言えません）',
  /** Why the two tables of items differ. */
  itemsNote:
    '「種類ごと」は、中身を確かめた値のある本人の数です。「表の見出しごと」は、その列に値のある本人の数なので、中身を確かめられない値（市区町村だけの住所など）の分だけ多いことがあり、担当者など本人に数えない人の列は0人になります。ファイル数には、書庫などの中のファイルも数えます。',
  reachNote: '1人が複数の手段に入ることがあるので、合計は本人の数と一致しません。',
  sensitiveNote: '1人が複数の区分に入ることがあります。',
  /** What a draft is written for: 行政機関等 report and tell by another article (68条). */
  draftTitle: (kind: 'preliminary' | 'notice', { incident }: ScopeFacts): string =>
    kind === 'preliminary'
      ? `${ja.h.preliminary} ${incident.publicBody === true ? '個人情報保護法68条1項' : '施行規則8条1項'}`
      : `${ja.h.notice} ${incident.publicBody === true ? '個人情報保護法68条2項' : '施行規則10条'}`,
  unreadCounts: (files: number, places: number): string => `${n(files)} ファイル、${n(places)} か所`,
  unreadAll: '全体',
  unreadPart: '一部',
  nothingUnread: '内容を読めなかったものはありません。',
  noMarkings:
    '社外秘などの表示は、探した所（見出し・ヘッダー・フッター・表題・ファイル名）に見つかりませんでした。表示がないことは、秘密として管理されていなかったことを意味しません。',
  noDuty: (f: ScopeFacts): string =>
    f.complete ? 'この走査で分かる限り、報告対象の事態に当たるものはありません。' : '判断できるものがありません。',
  noDiscovered: '知った日（--discovered）が指定されていないので、期限の日付は計算していません。',
  due: (due: NonNullable<ScopeFacts['due']>): string =>
    `速報 ${date(due.preliminaryFrom)}〜${date(due.preliminary)}（知った日を1日目として3〜5日目）、確報 ${date(due.final)}まで`,
  /** The dates of one duty. */
  dutyDue: (due: Readonly<Record<string, string>>): string =>
    `速報 ${date(due['preliminaryFrom']!)}〜${date(due['preliminary']!)}、確報 ${date(due['final']!)}まで`,
  obligation: (o: Obligation) => ({ law: o.law, article: o.article, title: o.title, threshold: o.threshold, note: o.note }),
  counts: (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([name, value]) => `${Object.hasOwn(KEYS['count']!, name) ? KEYS['count']![name]! : name} ${n(value)}`)
      .join('・'),
  /** Labels of the record. */
  record: {
    tool: '使用したもの',
    period: '走査の日時',
    read: '走査したファイル',
    detectors: '検出器',
    reference: '年齢の基準日',
    key: '鍵の識別子',
    keyNote: '同じ鍵で走査した結果だけを、まとめたり比べたりできます。',
    hash: '結果のハッシュ値',
    hashNote: '結果（日時を除く）の SHA-256。同じ鍵で走査し直し、同じ値であれば結果は同じです。',
    excluded: '除外の指定',
    discovered: '知った日',
    told: '利用者の申告',
    none: 'なし',
    allFiles: 'すべてのファイルの SHA-256・大きさ・更新日時は、.xlsx の「走査したファイル」と JSON にあります。',
    masked: '個人情報を含むファイル名・シート名は伏せ字にしています。値は一切含みません。',
    answers: { intentional: '不正の目的', publicBody: '行政機関等', exposedOnline: '不特定多数が閲覧できる状態' },
    yes: 'はい',
    no: 'いいえ',
  },
  damagesUnit: (f: ScopeFacts): string =>
    `1人あたり ${n(f.damages.perPerson.min)}〜${n(f.damages.perPerson.max)}円、合計 ${n(f.damages.total.min)}〜${n(f.damages.total.max)}円`,
  disclaimer: 'この報告は計算機が作った資料です。法律上の判断は、弁護士など責任のある人が行ってください。',
  damagesDisclaimer:
    '日本ネットワークセキュリティ協会（JNSA）の想定損害賠償額算定モデルによる、計画のための目安です。実際の賠償額、裁判の結果、見舞金の額を示すものではありません。社会的責任度・事後対応の評価を1〜2倍の幅で示しています。',
  damagesFormula:
    '1人あたり（下限）＝ 500円 ×（10^(x−1) ＋ 5^(y−1)）× 本人特定容易度。x は精神的苦痛、y は経済的損失の段階（1〜3）で、一緒に含まれる項目のうち最も重いもの。本人特定容易度は、氏名と住所があれば 6、氏名、又は住所と電話番号があれば 3、ほかは 1。上限は、社会的責任度 2 × 事後対応評価 2 を掛けた 4 倍です。列の見出しからだけ分かる項目（年収・取引内容など）は、本人の半数より多くにあるときだけ、全員にあるものとして数えます。',
  damagesNone: '本人が見つかっていないので計算していません。',
}

/** Texts of the report. */
export type ScopeTexts = typeof ja

/** 2026-04-01 → 2026年4月1日（水）. */
function date(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number)
  const weekday = '日月火水木金土'[new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay()]
  return `${year}年${month}月${day}日（${weekday}）`
}
