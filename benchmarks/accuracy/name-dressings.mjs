/**
 * What people put around a name in a cell, and how else they shorten it: each answer is [cell, the names in it]. Also the names of foreign
 * residents by country, whole and as mononyms, drawn part by part.
 */

const hiragana = (kana) => kana.replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60))
const full = ({ family, given }) => family.text + given.text
const spaced = ({ family, given }) => `${family.text} ${given.text}`

/** One person, the second is somebody else of the same table. */
export const DRESSINGS = {
  殿: (p) => [`${full(p)}殿`, full(p)],
  さん: (p) => [`${p.family.text}さん`, p.family.text],
  '先生, space': (p) => [`${spaced(p)} 先生`, spaced(p)],
  氏: (p) => [`${full(p)}氏`, full(p)],
  'surname, 様': (p) => [`${p.family.text}様`, p.family.text],
  'surname, 部長': (p) => [`${p.family.text}部長`, p.family.text],
  '(営業部)': (p) => [`${spaced(p)}（営業部）`, spaced(p)],
  '【総務】 before': (p) => [`【総務】${full(p)}`, full(p)],
  '(株)アオバ before': (p) => [`(株)アオバ ${spaced(p)}`, spaced(p)],
  '株式会社青葉商事 before': (p) => [`株式会社青葉商事　${full(p)}`, full(p)],
  'company, 部, 課長 before': (p) => [`青葉商事(株) 営業部 課長 ${spaced(p)}`, spaced(p)],
  '営業部 before': (p) => [`営業部 ${p.family.text}`, p.family.text],
  '代表取締役 before': (p) => [`代表取締役 ${spaced(p)}`, spaced(p)],
  '代表取締役社長, no space': (p) => [`代表取締役社長　${full(p)}`, full(p)],
  'No. before': (p) => [`1. ${full(p)}`, full(p)],
  'code before': (p) => [`0123 ${spaced(p)}`, spaced(p)],
  'code behind': (p) => [`${spaced(p)} 10234`, spaced(p)],
  'code in brackets': (p) => [`${spaced(p)}（A1023）`, spaced(p)],
  'code:name': (p) => [`1023:${full(p)}`, full(p)],
  code_name: (p) => [`1023_${full(p)}`, full(p)],
  'age in brackets': (p) => [`${full(p)}(35)`, full(p)],
  'age, 歳': (p) => [`${full(p)} 35歳`, full(p)],
  'mail behind': (p) => [`${spaced(p)} <a@example.jp>`, spaced(p)],
  'telephone behind': (p) => [`${spaced(p)} 090-1234-5678`, spaced(p)],
  'seal ㊞': (p) => [`${spaced(p)} ㊞`, spaced(p)],
  'seal 印': (p) => [`${spaced(p)}　印`, spaced(p)],
  '○ before': (p) => [`○${full(p)}`, full(p)],
  '※ behind': (p) => [`${full(p)}※`, full(p)],
  '(代)': (p) => [`(代)${full(p)}`, full(p)],
  '(故)': (p) => [`（故）${spaced(p)}`, spaced(p)],
  'reading behind': (p) => [`${spaced(p)} ${p.family.kana} ${p.given.kana}`, spaced(p)],
  'reading /': (p) => [`${spaced(p)} / ${p.family.kana} ${p.given.kana}`, spaced(p)],
  'reading 《》': (p) => [`${full(p)}《${hiragana(p.family.kana + p.given.kana)}》`, full(p)],
  'reading in the next line': (p) => [`${p.family.kana} ${p.given.kana}\n${spaced(p)}`, spaced(p)],
  '山田（佐藤）花子': (p, q) => [`${p.family.text}（${q.family.text}）${p.given.text}`, [p.family.text, `${p.family.text}（${q.family.text}）${p.given.text}`]], // prettier-ignore
  '旧姓:': (p, q) => [`${spaced(p)}(旧姓:${q.family.text})`, spaced(p)],
  '、': (p, q) => [`${full(p)}、${full(q)}`, full(p), full(q)],
  '・': (p, q) => [`${full(p)}・${full(q)}`, full(p), full(q)],
  '/': (p, q) => [`${spaced(p)}/${spaced(q)}`, spaced(p), spaced(q)],
  '&': (p, q) => [`${full(p)}＆${full(q)}`, full(p), full(q)],
  'line end': (p, q) => [`${spaced(p)}\n${spaced(q)}`, spaced(p), spaced(q)],
  'surnames ・': (p, q) => [`${p.family.text}・${q.family.text}`, p.family.text, q.family.text],
  'surnames ,': (p, q) => [`${p.family.text}, ${q.family.text}`, p.family.text, q.family.text],
  arrow: (p, q) => [`${p.family.text}→${q.family.text}`, p.family.text, q.family.text],
  '主: 副:': (p, q) => [`主：${p.family.text} 副：${q.family.text}`, p.family.text, q.family.text],
  'couple ・': (p, q) => [`${full(p)}・${q.given.text}`, full(p)],
  'couple, space': (p, q) => [`${spaced(p)} ・ ${q.given.text}`, spaced(p)],
  他2名: (p) => [`${full(p)} 他2名`, full(p)],
  ほか: (p) => [`${spaced(p)}ほか`, spaced(p)],
  ご夫妻: (p) => [`${full(p)}ご夫妻`, full(p)],
  方: (p, q) => [`${full(p)}様方 ${full(q)}`, [full(q), full(p)]],
  'letters apart': (p) => [[...full(p)].join(' '), [...full(p)].join(' ')],
  'surname letters apart': (p) => [`${[...p.family.text].join('　')}　　${[...p.given.text].join('　')}`, `${[...p.family.text].join('　')}　　${[...p.given.text].join('　')}`], // prettier-ignore
  'two spaces': (p) => [`${p.family.text}  ${p.given.text}`, `${p.family.text}  ${p.given.text}`],
  'given alone': (p) => [p.given.text, p.given.text],
  'given alone, kana': (p) => [hiragana(p.given.kana), hiragana(p.given.kana)],
  'surname, kana': (p) => [p.family.kana, p.family.kana],
  'さん, kana': (p) => [`${hiragana(p.family.kana)}さん`, hiragana(p.family.kana)],
  'given in katakana': (p) => [p.family.text + p.given.kana, p.family.text + p.given.kana],
  'given in katakana, space': (p) => [`${p.family.text} ${p.given.kana}`, `${p.family.text} ${p.given.kana}`],
  'surname, 太': (p) => [`${p.family.text}(${p.given.text[0]})`, p.family.text],
  山田T: (p) => [`${p.family.text}Ｔ`, p.family.text],
}

const roman = (write) => (p, _q, to) => {
  const text = write(to(p.family.kana), to(p.given.kana))
  return [text, text]
}

/** Latin writings; the third argument romanises kana. */
export const LATIN = {
  'taro yamada': roman((family, given) => `${given} ${family}`.toLowerCase()),
  'Taro YAMADA': roman((family, given) => `${given} ${family.toUpperCase()}`),
  'YAMADA Taro': roman((family, given) => `${family.toUpperCase()} ${given}`),
  'YAMADA, TARO': roman((family, given) => `${family}, ${given}`.toUpperCase()),
  'T. Yamada': roman((family, given) => `${given[0]}. ${family}`),
  'T.Yamada': roman((family, given) => `${given[0]}.${family}`),
  'Yamada T.': roman((family, given) => `${family} ${given[0]}.`),
  Yamada: roman((family) => family),
  YAMADA: roman((family) => family.toUpperCase()),
  Taro: roman((_, given) => given),
  'taro.yamada': roman((family, given) => `${given}.${family}`.toLowerCase()),
  yamada_taro: roman((family, given) => `${family}_${given}`.toLowerCase()),
  'Yamada-Sato Hanako': (p, q, to) => [`${to(p.family.kana)}-${to(q.family.kana)} ${to(p.given.kana)}`, `${to(p.family.kana)}-${to(q.family.kana)} ${to(p.given.kana)}`], // prettier-ignore
  'Mr. Yamada': (p, _q, to) => [`Mr. ${to(p.family.kana)}`, to(p.family.kana)],
  'Yamada-san': (p, _q, to) => [`${to(p.family.kana)}-san`, to(p.family.kana)],
  'Dr. Taro Yamada': (p, _q, to) => [`Dr. ${to(p.given.kana)} ${to(p.family.kana)}`, `${to(p.given.kana)} ${to(p.family.kana)}`],
  'Taro Yamada (Sales)': (p, _q, to) => [`${to(p.given.kana)} ${to(p.family.kana)} (Sales)`, `${to(p.given.kana)} ${to(p.family.kana)}`],
  'Taro Yamada / Hanako Sato': (p, q, to) => [`${to(p.given.kana)} ${to(p.family.kana)} / ${to(q.given.kana)} ${to(q.family.kana)}`, `${to(p.given.kana)} ${to(p.family.kana)}`, `${to(q.given.kana)} ${to(q.family.kana)}`], // prettier-ignore
}

const COUNTRIES = {
  'Vietnam': 'Nguyen Tran Le Pham Huynh Hoang Phan Vu Dang Bui Do Ho Ngo Duong Ly|Van Thi Minh Duc Quoc Ngoc Thanh Huu|An Binh Chi Dung Giang Hai Huong Khanh Lan Linh Mai Nam Nga Phuc Quang Son Thao Trang Tuan Vinh Yen',
  'Vietnam kana': 'グエン チャン レー ファム フィン ホアン ファン ヴー ダン ブイ ドー ホー ゴー ズオン リー|ヴァン ティ ミン ドゥック クオック ゴック タイン フウ|アン ビン チー ズン ザン ハイ フオン カイン ラン リン マイ ナム ガー フック クアン ソン タオ チャン トゥアン ヴィン イエン',
  'China': '王 李 張 劉 陳 楊 黄 趙 呉 周 徐 孫 馬 朱 胡 郭 何 高 林 鄭 欧陽 司馬 諸葛|偉 芳 娜 敏 静 強 磊 軍 洋 勇 艶 傑 濤 明 超 秀蘭 霞 平 剛 桂英 子涵 浩宇 欣怡 梓萱 詩涵 一諾 宇軒',
  'China simplified': '张 刘 陈 杨 赵 吴 孙 马 郭 郑 谢 韩 冯 邓 许 苏 卢 蒋 贾 邹|伟 娟 强 艳 杰 涛 丽 军 刚 静怡 晓明 建国 志强 海燕 俊杰 雨桐',
  'China roman': 'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Zheng Ouyang|Wei Fang Na Min Jing Qiang Lei Jun Yang Yong Yan Jie Tao Ming Chao Xiulan Xia Ping Gang Zihan Haoyu Xinyi',
  'Korea': '金 李 朴 崔 鄭 姜 趙 尹 張 林 韓 申 徐 権 黄 安 宋 柳 洪|民俊 瑞俊 道允 智厚 秀賢 東旭 俊昊 成勲 英姫 恩恵 美京 智英 恵珍 允児 周永 泰希',
  'Korea kana': 'キム イ パク チェ チョン カン チョ ユン チャン イム ハン シン ソ クォン ファン アン ソン ユ ホン|ミンジュン ソジュン ドユン ジフ スヒョン ドンウク ジュンホ ソンフン ヨンヒ ウネ ミギョン ジヨン ヘジン ユナ テヒ',
  'Korea roman': 'Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Shin Seo Kwon Hwang Ahn Song Yoo Hong|Min-jun Seo-jun Do-yun Ji-hoo Soo-hyun Dong-wook Jun-ho Sung-hoon Young-hee Eun-hye Mi-kyung Ji-young',
  'Brazil': 'Silva Santos Oliveira Souza Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Martins Carvalho|Ana Maria José João Antônio Francisco Carlos Paulo Pedro Lucas Luiz Marcos Rafael Juliana Camila Fernanda Patrícia',
  'Brazil kana': 'シルバ サントス オリベイラ ソウザ ロドリゲス フェレイラ アルベス ペレイラ リマ ゴメス コスタ リベイロ マルチンス カルバーリョ|アナ マリア ジョゼ ジョアン アントニオ フランシスコ カルロス パウロ ペドロ ルーカス ルイス マルコス ラファエル ジュリアナ カミラ',
  'Philippines': 'Reyes Cruz Bautista Ocampo Garcia Mendoza Torres Tomas Andrada Castillo Flores Villanueva Ramos Castro Rivera Aquino|Juan Maria Jose Rosario Angelica Jerome Christian Mark John Rowena Marites Jennifer Michelle Rodel',
  'Nepal': 'Shrestha Tamang Gurung Rai Thapa Magar Lama Sherpa Karki Adhikari Poudel Bhandari KC Chaudhary|Ram Sita Bishnu Krishna Suman Sunil Anil Prakash Rajesh Binod Sarita Gita Maya Puja Dipak',
  'Nepal kana': 'シュレスタ タマン グルン ライ タパ マガル ラマ シェルパ カルキ アディカリ ポウデル バンダリ チョードリ|ラム シタ ビシュヌ クリシュナ スマン スニル アニル プラカシュ ラジェシュ ビノド サリタ ギタ マヤ プジャ ディパク',
  'India': 'Sharma Kumar Patel Singh Gupta Reddy Iyer Nair Rao Das Banerjee Mukherjee Khan|Amit Rahul Priya Anjali Vijay Sanjay Deepak Neha Pooja Arjun Lakshmi Kavita Ravi Suresh',
  'Thailand': 'ソムチャイ ソムサック プラユット タクシン アピシット ナパポン|ジャイディー スックジャイ ブンミー チャンオーチャ シナワット ウェーチャチワ ラタナポン',
  'Myanmar kana': 'アウン ゾー ミョー テッ キン ス ティン ウィン|ミン モー チョー ナイン カイン サンダー ミャ ニョ|テッ ウィン トゥン ラッ エー スー オー フライン',
  'Indonesia mononym': 'Suharto Sukarno Susilo Widodo Budiman Wahyuni Sriyanto Hartono Sutrisno Mulyani Nurhayati Suryadi Purnomo Kartini|',
  'Indonesia mononym kana': 'スハルト スカルノ スシロ ウィドド ブディマン ワヒュニ ハルトノ ストリスノ ムルヤニ ヌルハヤティ スルヤディ プルノモ カルティニ|',
  'English': 'Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore Martin Jackson Thompson White Harris Clark Lewis Walker|James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica',
  'English kana': 'スミス ジョンソン ウィリアムズ ブラウン ジョーンズ ミラー デイビス ウィルソン アンダーソン テイラー トーマス ムーア マーティン ジャクソン ホワイト ハリス クラーク ルイス ウォーカー|ジェームズ メアリー ロバート パトリシア ジョン ジェニファー マイケル リンダ デイビッド エリザベス ウィリアム バーバラ リチャード スーザン ジョセフ ジェシカ',
} // prettier-ignore

/** `count` names of foreign residents by country, in the orders and marks that offices use. */
export function foreignPeople(count, random) {
  const pick = (list) => list[Math.floor(random() * list.length)]
  return Object.fromEntries(
    Object.entries(COUNTRIES).map(([country, lists]) => {
      const [first, ...rest] = lists.split('|').map((list) => list.split(' ').filter(Boolean))
      return [country, Array.from({ length: count }, () => foreignName(country, pick(first), rest.filter((list) => list.length > 0).map(pick), pick))]
    }),
  ) // prettier-ignore
}

function foreignName(country, first, rest, pick) {
  if (rest.length === 0) return pick([first, country.endsWith('kana') ? first : first.toUpperCase()])
  if (/\p{Script=Han}/u.test(first)) return pick([`${first}${rest[0]}`, `${first} ${rest[0]}`, `${first}　${rest[0]}`])
  const parts = pick([
    [first, ...rest],
    country.startsWith('Vietnam') || country.startsWith('Myanmar') ? [first, ...rest] : [...rest, first],
  ])
  if (/[ァ-ヶ]/.test(first)) return parts.join(pick(['・', ' ', '　', '＝']))
  const text = parts.join(' ')
  return pick([text, text.toUpperCase(), `${first.toUpperCase()} ${rest.join(' ')}`, `${first}, ${rest.join(' ')}`])
}
