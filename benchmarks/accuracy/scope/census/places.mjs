// Municipalities of all 47 prefectures: first digits of the postal code, area code of the telephone, weight, and some of their quarters.
// A quarter is counted in 丁目 (`名*`), by 番地 alone (`名`), as 大字 (`大字名`) or along the streets of a grid (`北*条西`).
const TABLE = `北海道 札幌市北区 001 011 4 北*条西 新琴似*条 篠路 屯田*条|北海道 函館市 040 0138 1 五稜郭町 本町 湯川町*|北海道 帯広市 080 0155 1 西*条南 東*条南|北海道 河東郡音更町 080 0155 1 大通* 木野西通
青森県 八戸市 031 0178 1 白銀* 大字是川 根城*|青森県 弘前市 036 0172 1 大字城東 安原* 茂森町|岩手県 盛岡市 020 019 1 本宮* 上田* 北飯岡*|岩手県 一関市 021 0191 1 山目 萩荘
宮城県 仙台市太白区 982 022 3 長町* 八木山本町* 茂庭台*|宮城県 石巻市 986 0225 1 蛇田 新橋 大街道北*|秋田県 秋田市 010 018 1 土崎港中央* 広面 桜*|秋田県 大仙市 014 0187 1 大曲通町 戸蒔
山形県 山形市 990 023 1 あこや町* 大字青柳 城西町*|山形県 鶴岡市 997 0235 1 大西町 馬場町|福島県 いわき市 970 0246 1 平 小名浜 好間町|福島県 郡山市 963 024 1 並木* 富田町 朝日*
茨城県 つくば市 305 029 2 吾妻* 竹園* 大字上横場|茨城県 日立市 316 0294 1 大みか町* 多賀町*|栃木県 宇都宮市 320 028 2 鶴田町 戸祭* 宝木町*|栃木県 足利市 326 0284 1 朝倉町 有楽町|群馬県 高崎市 370 027 2 飯塚町 問屋町* 大字倉賀野町|群馬県 太田市 373 0276 1 飯田町 内ケ島町
埼玉県 さいたま市南区 336 048 4 南浦和* 大字大谷口 文蔵*|埼玉県 所沢市 359 04 3 東所沢* 大字久米 緑町*|埼玉県 春日部市 344 048 2 粕壁東* 大枝|埼玉県 比企郡滑川町 355 0493 1 大字羽尾 月の輪*
千葉県 千葉市美浜区 261 043 3 高洲* 幕張西* 真砂*|千葉県 柏市 277 04 3 豊四季 柏の葉* 松葉町*|千葉県 木更津市 292 0438 1 請西* 畑沢南*|東京都 江東区 135 03 5 豊洲* 亀戸* 東陽*|東京都 大田区 144 03 6 蒲田* 西六郷* 羽田*
東京都 練馬区 176 03 6 豊玉北* 桜台* 石神井町*|東京都 町田市 194 042 4 原町田* 小山町 金森東*|東京都 立川市 190 042 2 錦町* 砂川町* 曙町*|東京都 港区 108 03 3 芝浦* 高輪* 三田*|東京都 足立区 120 03 5 千住* 綾瀬* 西新井栄町*
神奈川県 横浜市戸塚区 244 045 5 戸塚町 汲沢* 平戸*|神奈川県 川崎市宮前区 216 044 3 鷺沼* 馬絹* 有馬*|神奈川県 相模原市南区 252 042 3 相模大野* 上鶴間本町* 麻溝台|神奈川県 小田原市 250 0465 1 栄町* 国府津 扇町*
新潟県 新潟市西区 950 025 2 小針* 坂井東* 内野町|新潟県 上越市 943 025 1 本町* 大字藤巻 土橋|富山県 高岡市 933 0766 1 戸出町* 野村 能町|富山県 富山市 930 076 1 堀川町 五福 藤木
石川県 金沢市 920 076 2 小立野* 鳴和* 額新町*|石川県 小松市 923 0761 1 園町 平面町|福井県 福井市 910 0776 1 花堂南* 大手* 二の宮*|福井県 敦賀市 914 0770 1 清水町* 木崎|山梨県 甲府市 400 055 1 丸の内* 国母* 上石田*|山梨県 甲斐市 400 055 1 竜王 富竹新田
長野県 長野市 380 026 1 大字鶴賀 高田 稲葉|長野県 上田市 386 0268 1 中央* 常磐城* 上田原|岐阜県 大垣市 503 0584 1 今宿* 林町* 墨俣町|岐阜県 多治見市 507 0572 1 音羽町* 大畑町*|静岡県 静岡市駿河区 422 054 2 南町 小鹿* 有東*|静岡県 富士市 417 0545 1 今泉* 比奈 吉原*|静岡県 浜松市浜名区 434 053 1 小松 西美薗
愛知県 名古屋市緑区 458 052 4 鳴海町 徳重* 大高町|愛知県 岡崎市 444 0564 2 羽根町 明大寺町 上地*|愛知県 一宮市 491 0586 2 本町* 萩原町 音羽*|愛知県 知多郡東浦町 470 0562 1 大字緒川 大字石浜|三重県 四日市市 510 059 2 諏訪栄町 日永* 富田*|三重県 伊勢市 516 0596 1 岩渕* 小俣町
滋賀県 草津市 525 077 1 野路* 大路* 追分*|滋賀県 彦根市 522 0749 1 大藪町 西今町|京都府 京都市中京区 604 075 2 壬生森町 西ノ京円町 聚楽廻|京都府 宇治市 611 0774 1 木幡 広野町 槇島町
大阪府 大阪市住吉区 558 06 4 長居* 我孫子* 苅田*|大阪府 東大阪市 577 06 3 小阪* 長堂* 俊徳町*|大阪府 枚方市 573 072 2 楠葉並木* 香里ケ丘* 牧野阪*|大阪府 岸和田市 596 072 1 土生町* 下松町*|兵庫県 神戸市垂水区 655 078 3 舞子台* 高丸* 名谷町|兵庫県 西宮市 662 0798 3 甲陽園本庄町 苦楽園* 上ケ原*|兵庫県 加古川市 675 079 1 加古川町 野口町
奈良県 橿原市 634 0744 1 八木町* 曽我町 葛本町|奈良県 生駒市 630 0743 1 東生駒* 壱分町|和歌山県 和歌山市 640 073 1 湊 紀三井寺 西高松*|鳥取県 米子市 683 0859 1 米原* 皆生温泉*|島根県 出雲市 693 0853 1 塩冶町 今市町|岡山県 岡山市南区 702 086 1 福浜町 藤田 豊成*|岡山県 津山市 708 0868 1 沼 小原
広島県 広島市佐伯区 731 082 2 五日市* 楽々園* 美の里*|広島県 福山市 720 084 1 東深津町* 神辺町|山口県 下関市 751 083 1 秋根本町* 武久町*|山口県 周南市 745 0834 1 大字久米 桜馬場通*|徳島県 徳島市 770 088 1 国府町 北田宮* 八万町|香川県 丸亀市 763 0877 1 土器町東* 原田町|愛媛県 松山市 791 089 1 古川北* 余戸中* 久米窪田町|愛媛県 今治市 794 0898 1 北宝来町* 大西町|高知県 高知市 780 088 1 朝倉 神田 本町*
福岡県 北九州市小倉南区 802 093 2 葛原* 徳力* 大字長行|福岡県 福岡市東区 813 092 4 香椎* 千早* 和白丘*|福岡県 大牟田市 836 0944 1 大字歴木 天領町*|佐賀県 唐津市 847 0955 1 和多田本村 二タ子* 山本|長崎県 佐世保市 857 0956 1 日野町 大野町|長崎県 長崎市 852 095 1 滑石* 音無町|熊本県 熊本市南区 862 096 1 出仲間* 幸田* 平成*|熊本県 八代市 866 0965 1 松江町 高下西町
大分県 別府市 874 0977 1 大字鶴見 石垣東* 荘園|大分県 大分市 870 097 1 明野東* 大字宮崎 敷戸新町|宮崎県 延岡市 882 0982 1 恒富町* 昭和町*|宮崎県 宮崎市 880 0985 1 大字恒久 大塚町 希望ケ丘*|鹿児島県 霧島市 899 0995 1 国分中央* 隼人町内山田*|鹿児島県 鹿児島市 891 099 1 谷山中央* 紫原* 坂之上*|沖縄県 那覇市 902 098 1 字天久 首里石嶺町* 真嘉比*|沖縄県 沖縄市 904 098 1 胡屋* 字美里 泡瀬*`

/** Municipalities: `{ prefecture, city, zip, area, weight, quarters }`. */
export const PLACES = TABLE.split(/[|\n]/).map((line) => {
  const [prefecture, city, zip, area, weight, ...quarters] = line.split(' ')
  return { prefecture, city, zip, area, weight: Number(weight), quarters }
})

const BUILDINGS = 'メゾン ハイツ コーポ サンシティ グランドメゾン パークハイツ レジデンス ライオンズガーデン エスポワール 第二'.split(' ')
const NAMES = '青葉 若草 さくら 桐 白樺 ひかり 茜 松風 山手 みなと けやき ロイヤル 富士 すみれ 清風'.split(' ')

/** A home: its own quarter, numbers, perhaps a building with a room, postal code and landline. */
export function createHome(random, place) {
  const quarter = random.pick(place.quarters)
  const isFlat = random.int(0, 9) < 4
  const [a, b, c] = [random.int(1, 9), random.int(1, 38), random.int(1, 30)]
  return {
    place,
    town: { prefecture: place.prefecture },
    quarter,
    numbers: /\*/.test(quarter) ? [a, b, c] : [random.int(1, 1900), ...(random.int(0, 1) ? [random.int(1, 20)] : [])],
    street: random.int(1, 20),
    building: isFlat ? random.pick(BUILDINGS) + random.pick(NAMES) : undefined,
    room: isFlat ? `${random.int(1, 9)}0${random.int(1, 9)}` : undefined,
    zip: `${place.zip}${random.digits(4)}`,
    phone: random.int(0, 9) < 6 ? landline(random, place.area) : undefined,
  }
}

/** `[area, exchange, number]` of ten digits in all. */
export function landline(random, area) {
  const rest = 6 - area.length
  return [area, `${random.int(2, 8)}${random.digits(rest - 1)}`, random.digits(4)]
}

const full = (text) => text.replace(/[0-9-]/g, (c) => (c === '-' ? '－' : String.fromCharCode(c.charCodeAt(0) + 0xfee0)))
const kanji = (n) => '〇一二三四五六七八九'[n]

/** Quarter with its numbers: 'hyphen' 本町2-3-4, 'long' 本町2丁目3番4号, 'kanji' 本町二丁目3番4号. */
function streetOf({ quarter, numbers, street }, style) {
  const [a, b, c] = numbers
  if (!quarter.includes('*')) {
    return style === 'hyphen' ? `${quarter}${numbers.join('-')}` : `${quarter}${a}番地${b === undefined ? '' : `の${b}`}`
  }
  if (/条[東西南北]$/.test(quarter)) {
    const line = quarter.replace('*', style === 'kanji' ? kanji(a) : a)
    return style === 'hyphen' ? `${line}${street}-${b}-${c}` : `${line}${street}丁目${b}番${c}号`
  }
  const name = quarter.replace('*', '')
  if (quarter.endsWith('*条'))
    return style === 'hyphen' ? `${quarter.replace('*', a)}${street}-${b}-${c}` : `${quarter.replace('*', a)}${street}丁目${b}番${c}号`
  if (style === 'hyphen') return `${name}${a}-${b}-${c}`
  return `${name}${style === 'kanji' ? kanji(a) : a}丁目${b}番${c}号`
}

/** The home as people write it: `{ style, prefecture, building, wide }`; wide is full-width digits, building 'space', 'wide', 'room' (only its number) or false. */
export function writeHome(home, { style = 'hyphen', prefecture = true, building = 'space', wide = false } = {}) {
  const { place, room } = home
  const ending =
    home.building === undefined || building === false
      ? ''
      : building === 'wide'
        ? `　${home.building}${room}号室`
        : building === 'room'
          ? `-${room}`
          : ` ${home.building}${room}`
  const text = `${prefecture ? place.prefecture : ''}${place.city}${streetOf(home, style)}${ending}`
  return wide ? full(text) : text
}

/** Prefecture, municipality, quarter with numbers, building. */
export const homeParts = (home, style = 'hyphen') => [
  home.place.prefecture,
  home.place.city,
  streetOf(home, style),
  home.building === undefined ? '' : `${home.building}${home.room}`,
]
