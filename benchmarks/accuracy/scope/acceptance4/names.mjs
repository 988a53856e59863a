// Names as they are written in Toyama and Ishikawa and among those who follow a band through the country; readings, older writings, given names by decade.

const SURNAMES_TEXT = `
山本ヤマモト 山本ヤマモト 山本ヤマモト 中村ナカムラ 中村ナカムラ 中村ナカムラ 田中タナカ 田中タナカ 吉田ヨシダ/𠮷田 吉田ヨシダ/𠮷田 林ハヤシ 林ハヤシ 松本マツモト 松本マツモト 山田ヤマダ 山田ヤマダ 佐々木ササキ 清水シミズ 高橋タカハシ/髙橋 高橋タカハシ/髙橋 佐藤サトウ 佐藤サトウ
鈴木スズキ 鈴木スズキ 渡辺ワタナベ/渡邊/渡邉 渡辺ワタナベ/渡邉 伊藤イトウ 小林コバヤシ 加藤カトウ 山崎ヤマザキ/山﨑 中川ナカガワ 山口ヤマグチ 前田マエダ 西田ニシダ 東ヒガシ 北村キタムラ 南ミナミ 沢田サワダ/澤田 宮崎ミヤザキ/宮﨑 浜田ハマダ/濱田 広田ヒロタ/廣田
釜田カマダ 舟木フナキ 四十物アイモノ 牛島ウシジマ 海老カイロウ 鍛治カジ 鷲塚ワシヅカ 米沢ヨネザワ/米澤 竹島タケシマ/竹嶋 般若ハンニャ 折橋オリハシ 五十嵐イガラシ 石黒イシグロ 金森カナモリ 川合カワイ 桜井サクライ/櫻井 島シマ/嶋 城戸キド 菓子カシ 石灰イシバイ
砂原スナハラ 高木タカギ/髙木 高島タカシマ/髙島 滝本タキモト/瀧本 谷口タニグチ 辻ツジ 寺井テライ 土肥ドイ 長井ナガイ 中島ナカジマ/中嶋 野村ノムラ 橋本ハシモト 蓮沼ハスヌマ 畑ハタ 藤井フジイ 堀ホリ 堀田ホッタ 前川マエカワ 松井マツイ 水上ミズカミ 水口ミズグチ 宮本ミヤモト
村井ムライ 本江ホンゴウ 森モリ 森田モリタ 安田ヤスダ 柳瀬ヤナセ 柳原ヤナギハラ 山岸ヤマギシ 山下ヤマシタ 横山ヨコヤマ 若林ワカバヤシ 荒木アラキ 浅野アサノ 池田イケダ 石田イシダ 市山イチヤマ 稲垣イナガキ 今井イマイ 上田ウエダ 魚津ウオヅ 江尻エジリ 大井オオイ 大野オオノ 岡本オカモト
荻野オギノ 奥村オクムラ 尾山オヤマ 笠井カサイ 片山カタヤマ 角井カクイ 川端カワバタ 木下キノシタ 京谷キョウタニ 窪田クボタ 黒田クロダ 源ミナモト 小坂コサカ 越田コシダ 斉藤サイトウ/齊藤/齋藤 坂井サカイ 酒井サカイ 作田サクダ 塩谷シオタニ 篠原シノハラ 新谷シンタニ 新保シンボ 杉本スギモト
関セキ 園ソノ 高瀬タカセ/髙瀬 武田タケダ 竹内タケウチ 立花タチバナ 土田ツチダ 坪田ツボタ 出村デムラ 得能トクノウ 道正ドウショウ 中田ナカダ 中野ナカノ 永森ナガモリ 西野ニシノ 能登ノト 早川ハヤカワ 平井ヒライ 福田フクダ 二口フタクチ 古川フルカワ 細川ホソカワ 本田ホンダ 牧野マキノ 松田マツダ
三上ミカミ 室谷ムロヤ 桃井モモイ 矢後ヤゴ 安井ヤスイ 薮田ヤブタ 吉岡ヨシオカ 吉川ヨシカワ 米田ヨネダ 和田ワダ 渡会ワタライ 小川オガワ 後藤ゴトウ 近藤コンドウ 坂本サカモト 青木アオキ 藤田フジタ 岡田オカダ 長谷川ハセガワ 村上ムラカミ 遠藤エンドウ 青山アオヤマ 藤原フジワラ 三浦ミウラ
原ハラ 金子カネコ 小野オノ 田村タムラ 中山ナカヤマ 阿部アベ 安部アベ 河野コウノ 河野カワノ 上野ウエノ 新井アライ 金城キンジョウ 菅原スガワラ 千葉チバ 工藤クドウ 平野ヒラノ 増田マスダ 大塚オオツカ 丸山マルヤマ 久保クボ 野口ノグチ 松尾マツオ 菊地キクチ 菊池キクチ 杉山スギヤマ 市川イチカワ 樋口ヒグチ 大西オオニシ
`
const GIVEN_TEXT = [
  // before 1945
  `昭一ショウイチ 外次郎ソトジロウ 外茂二トモジ 信義ノブヨシ 久雄ヒサオ 栄一エイイチ 清作セイサク 与三松ヨサマツ 長治チョウジ 弥一郎ヤイチロウ 正義マサヨシ 喜久男キクオ 政雄マサオ 勝カツ 修二シュウジ 一郎イチロウ 忠義タダヨシ 敏雄トシオ 茂夫シゲオ 久作キュウサク 重信シゲノブ 外喜雄トキオ
|外美トミ 外喜子トキコ キヨキヨ ハルハル ミサヲミサヲ すゞ子スズコ 八重ヤエ 芳枝ヨシエ 澄江スミエ 初枝ハツエ 静子シズコ よしのヨシノ 志づシヅ 喜美子キミコ 千枝子チエコ 信子ノブコ 正子マサコ 俊子トシコ 富美子フミコ 政子マサコ きみキミ 花枝ハナエ 三枝子ミエコ 笑子エミコ`,
  // 1945 to 1974
  `茂樹シゲキ 和彦カズヒコ 憲一ケンイチ 隆タカシ 誠一セイイチ 俊明トシアキ 義則ヨシノリ 光男ミツオ 伸夫ノブオ 正明マサアキ 浩一コウイチ 淳一ジュンイチ 外志男トシオ 雅之マサユキ 康弘ヤスヒロ 幹夫ミキオ 哲夫テツオ 均ヒトシ 清司キヨシ 秀一シュウイチ 秀一ヒデカズ 達夫タツオ 博ヒロシ 裕之ヒロユキ
|恵子ケイコ 順子ジュンコ 京子キョウコ 由美子ユミコ 真理子マリコ 裕美ヒロミ 幸恵ユキエ 美智子ミチコ 久美クミ 弥生ヤヨイ 喜代美キヨミ 洋美ヒロミ 秀子ヒデコ 孝子タカコ 里美サトミ 和美カズミ 一美カズミ 佳代子カヨコ 美和ミワ 麗子レイコ 薫カオル ゆかりユカリ 晴美ハルミ 千鶴チヅル`,
  // 1975 to 1999
  `健太郎ケンタロウ 大介ダイスケ 雄一ユウイチ 雄太ユウタ 智也トモヤ 和也カズヤ 拓也タクヤ 直樹ナオキ 崇タカシ 友樹トモキ 純ジュン 翔ショウ 裕太ユウタ 祐太ユウタ 亮太リョウタ 慎也シンヤ 康平コウヘイ 俊介シュンスケ 龍之介リュウノスケ 元気ゲンキ 渉ワタル 司ツカサ 光ヒカル 卓スグル
|恵理エリ 絵里エリ 美穂ミホ 裕美ユミ 麻美アサミ 麻衣子マイコ 綾アヤ 彩香アヤカ 沙織サオリ 千夏チナツ 志保シホ 友美トモミ 有紀ユキ 由紀ユキ 夏美ナツミ 奈々ナナ ちひろチヒロ 茜アカネ 瞳ヒトミ 望ノゾミ 唯ユイ 萌モエ 早紀サキ 玲奈レイナ あゆみアユミ 涼子リョウコ`,
  // from 2000
  `陽翔ハルト 蒼アオイ 悠真ユウマ 颯ハヤテ 琉生ルイ 大和ヤマト 翔大ショウタ 健心ケンシン 律リツ 晴ハル 斗真トウマ 勇輝ユウキ 岳ガク 龍斗リュウト 空ソラ 太陽タイヨウ 竜也タツヤ 悠人ユウト 瑛太エイタ 柊シュウ
|結菜ユイナ 心愛ココア 美羽ミウ 咲良サクラ 莉央リオ 愛莉アイリ ひなたヒナタ 桃花モモカ 彩音アヤネ 希ノゾミ 陽葵ヒマリ 凜リン 美月ミヅキ 優奈ユウナ 琴葉コトハ 星来セイラ 柚葉ユズハ 乃愛ノア 瑠花ルカ 栞シオリ`,
]
const KANA = /^[ァ-ヺー]+$/
const split = (entry) => {
  const [word, ...old] = entry.split('/')
  // ハルハル: a name that is its own reading.
  const at = KANA.test(word) ? word.length / 2 : [...word].findIndex((_, n) => KANA.test(word.slice(n)))
  return { text: word.slice(0, at), kana: word.slice(at), old }
}
const parse = (text) => text.trim().split(/\s+/).map(split)

export const SURNAMES = parse(SURNAMES_TEXT)
const GIVEN = GIVEN_TEXT.map((text) => text.split('|').map(parse))
/** A given name as it was usual in that year. */
export const givenName = (random, woman, year) => random.pick(GIVEN[year < 1945 ? 0 : year < 1975 ? 1 : year < 2000 ? 2 : 3][woman ? 1 : 0])

/** As the passport has it, as the site's form has it in kanji or kana, woman?, country. */
export const FROM_ABROAD = [
  ['KIM', 'MINJI', 'キム', 'ミンジ', true, '韓国'],
  ['PARK', 'SEOYEON', 'パク', 'ソヨン', true, '韓国'],
  ['LEE', 'JIHOON', 'イ', 'ジフン', false, '韓国'],
  ['CHEN', 'YI-CHUN', '陳', '怡君', true, '台湾'],
  ['LIN', 'CHIA-HAO', '林', '家豪', false, '台湾'],
  ['WANG', 'XIAOTING', '王', '暁婷', true, '中国'],
  ['ZHANG', 'LEI', '張', '磊', false, '中国'],
  ['WONG', 'KA YAN', '黄', '嘉欣', true, '香港'],
  ['SMITH', 'JESSICA', 'スミス', 'ジェシカ', true, 'アメリカ'],
  ['JOHNSON', 'MARK', 'ジョンソン', 'マーク', false, 'アメリカ'],
  ['GARCIA', 'LUCIA', 'ガルシア', 'ルシア', true, 'スペイン'],
  ['DUBOIS', 'CLAIRE', 'デュボワ', 'クレール', true, 'フランス'],
  ['NGUYEN', 'THI MAI', 'グエン', 'ティマイ', true, 'ベトナム'],
  ['SUWANNARAT', 'PIMCHANOK', 'スワンナラット', 'ピムチャノック', true, 'タイ'],
  ['SANTOS', 'ANGELICA', 'サントス', 'アンジェリカ', true, 'フィリピン'],
  ['MUELLER', 'HANNA', 'ミュラー', 'ハンナ', true, 'ドイツ'],
]

const HALF = new Map()
for (let code = 0xff66; code <= 0xff9f; code++) {
  const half = String.fromCharCode(code)
  HALF.set(half.normalize('NFKC'), half)
  for (const mark of ['ﾞ', 'ﾟ']) {
    const joined = (half + mark).normalize('NFKC')
    if (joined.length === 1) HALF.set(joined, half + mark)
  }
}
export const half = (kana) => [...kana.replaceAll('　', ' ')].map((c) => HALF.get(c) ?? c).join('')
export const hiragana = (kana) => kana.replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60))

const ROWS =
  'アイウエオ a i u e o/カキクケコ ka ki ku ke ko/サシスセソ sa shi su se so/タチツテト ta chi tsu te to/ナニヌネノ na ni nu ne no/ハヒフヘホ ha hi fu he ho/マミムメモ ma mi mu me mo/ラリルレロ ra ri ru re ro/ガギグゲゴ ga gi gu ge go/ザジズゼゾ za ji zu ze zo/ダヂヅデド da ji zu de do/バビブベボ ba bi bu be bo/パピプペポ pa pi pu pe po/ヤユヨワン ya yu yo wa n/ヲ o'
const LATIN = new Map(
  ROWS.split('/').flatMap((row) => {
    const [kana, ...latin] = row.split(' ')
    return [...kana].map((c, n) => [c, latin[n]])
  }),
)
const JOINED = { ャ: 'a', ュ: 'u', ョ: 'o' }
/** Hepburn as on passports and cards: long vowels left out. */
export const romaji = (kana) =>
  kana
    .replace(/([キシチニヒミリギジビピ])([ャュョ])/g, (_, a, b) => LATIN.get(a).slice(0, -1) + (/[シチジ]/.test(a) ? '' : 'y') + JOINED[b])
    .replace(/[ァ-ヺ]/g, (c) => LATIN.get(c) ?? c)
    .replace(/ッ(.)/g, (_, c) => (c === 'c' ? 'tc' : c + c))
    .replaceAll('ー', '')
    .replace(/ou|oo/g, 'o')
    .replace(/uu/g, 'u')
    .replace(/n([bmp])/g, 'm$1')
