/** Surnames of China and Korea that IPADIC does not know for surnames, in the writings of Japan, Taiwan and China. */

const ONE =
  '王李張张劉刘陳陈楊杨黄趙赵呉吴周徐孫孙馬马朱胡郭何高林羅罗鄭郑梁謝谢宋唐許许韓韩馮冯鄧邓曹彭曾肖蕭萧田董袁潘蔣蒋蔡余杜葉叶程蘇苏魏呂吕丁任沈姚盧卢姜崔鍾鐘钟譚谭陸陆汪範范金石廖賈贾夏韋韦付方白鄒邹孟熊秦邱江尹薛閻阎段雷侯龍龙史陶黎賀贺顧顾毛郝龔龚邵万萬銭钱厳严覃武戴莫孔向湯汤常温康施文牛樊葛邢安斉齐易喬乔伍龐庞顔颜倪庄聶聂章魯鲁岳翟殷詹申欧耿関关兰焦俞左柳甘祝包寧宁尚符舒阮柯紀纪梅童凌畢毕単单裴霍涂成苗谷盛曲翁冉駱骆藍蓝路遊游辛靳欒管柴蒙鮑鲍華华喻祁蒲房滕屈饒饶解牟艾尤陽阳時时穆農农司卓古吉繆缪簡简車车項项連连蘆芦麦褚婁娄竇窦戚岑景党宮宫費费卜冷晏席衛卫米柏宗瞿桂全佟応应臧閔闵苟鄔邬辺边卞姫姬師和仇栾隋商刁沙栄荣巫寇桑郎甄叢丛仲虞敖鞏巩明佘池査查麻苑遅迟苏朴權権权洪柳徐申魚琴慎睦琴南宮玄芮蒼諸宣琴奇都石習班隗荀郗藺蔺桓晁嵇庾'
/** Surnames of two characters. */
export const TWO: ReadonlySet<string> = new Set(
  '欧陽 歐陽 欧阳 司馬 司马 諸葛 诸葛 上官 夏侯 皇甫 令狐 東方 司徒 慕容 尉遅 端木 公孫 長孫 宇文 南宮 鮮于 独孤 西門 皇甫'.split(' '),
)

/** By code unit: a surname of one character, the beginning of one of two. */
const SINGLE = 1
const HEAD = 2
/** Bits of the two by code unit. */
export const marks = new Uint8Array(65536)
for (const surname of ONE) marks[surname.charCodeAt(0)]! |= SINGLE
for (const surname of TWO) marks[surname.charCodeAt(0)]! |= HEAD

/** Is text.slice(from, to) a surname of China or Korea? */
export function isChineseSurname(text: string, from: number, to: number): boolean {
  const mark = marks[text.charCodeAt(from)]!
  return to - from === 1 ? (mark & SINGLE) !== 0 : to - from === 2 && (mark & HEAD) !== 0 && TWO.has(text.slice(from, to))
}

/** How many characters of a surname of China or Korea begin at `from`: two before one, 0 where none does. */
export function chineseSurname(text: string, from: number): number {
  const mark = marks[text.charCodeAt(from)]!
  if ((mark & HEAD) !== 0 && TWO.has(text.slice(from, from + 2))) return 2
  return mark & SINGLE
}
