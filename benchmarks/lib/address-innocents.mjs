/** Texts that name places and numbers without being anybody's address, made from the list of municipalities. */
import { municipalities, random } from './addresses.mjs'

const NEWS = [
  'M市は2020年に人口が37万人を超えた。',
  'Pは3月15日、MでX人が感染したと発表した。',
  'Mの2024年度予算は1,234億円となった。',
  'Mで12日午後3時半ごろ、乗用車2台が衝突した。',
  'M議会は第2回定例会を3日から12日まで開く。',
  'PMの国道16号で5キロの渋滞。',
  'M立第三中学校の3年2組が優勝した。',
  'PMでは1-2-3の順に上位を占めた。',
  'Mの中学生ら30人が参加し、3-1で勝った。',
  'Mの最高気温は35.2度、PのXでは36-38度となる見込み。',
  'M大会 決勝 青葉高 3-2 北高',
  'MからPへ転入した世帯は1,234世帯、前年比3.2%増。',
  'M出身の作家(1950-2020)の回顧展が開かれる。',
  'PM周辺の震度は5弱、津波の高さは1-2メートル。',
  '第12回M市民マラソンは10-15kmの2コース。',
  'M中央公園で3日間、8-10時に行う。',
  'M駅前の3番線ホームで5号車が停止した。',
  'M地方裁判所令和3年(ワ)第123号',
  'Mの15歳から64歳までの人口は2-3割減る。',
  'Mの区域内において、平成30年4月1日から施行する。',
  'M市長選は1日投開票され、無所属の現職(62)が3選を果たした。',
  'M市役所2階の会議室で10-12時に開く。',
  'M警察署によると、2人が軽傷。',
]
const TIMETABLE = [
  'M 10:15 発 P 11:30 着',
  'M行き 1番線 8-15 8-45 9-15',
  'M→P 快速 12両 3番のりば',
  'M緑町1丁目 8:05 8:25 8:45',
  'M 6 15 30 45',
]
const PRODUCTS = [
  'M産 米 5kg 1-2-3',
  'Mワイン 750ml 2019-2020 12本',
  'M 銘菓詰合せ 10個 型番 12-34-5',
  'ABC-1-2-3 M限定',
  'P産 りんご 3-5kg',
  'M 観光パンフレット A4 2-3部',
]
const LAWS = [
  '第1条第2項の規定により、Mは',
  'P条例第3条第2項第4号に定める',
  'M規則第12条の3第1項',
  '同法第15条第1項第2号イ及びロに掲げるMの区域',
  'M告示第123号',
  '地方自治法第252条の19第1項の指定都市(M)',
  'P公安委員会告示第5-2号',
]
const CODES = [
  '1-2-3',
  '12-34-56',
  'v1-2-3',
  '3丁目',
  '第1-2-3号',
  'M-001-002',
  '2-3',
  '10-1',
  '北1',
  '品番 1-2-3-4',
  '図1-2-3',
  '表3-1 Mの人口',
  '注1-2',
  'M 表1-2-3',
  'M(1-2-3)',
  'M 045-123-4567',
  'M: 03-1234-5678',
  'M 100-0001',
]
const COMPANIES = [
  '株式会社M製作所',
  'M信用金庫 本店営業部 001-1234567',
  'M農業協同組合',
  'P銀行M支店 普通 1234567',
  '(株)Mホールディングス 第3四半期 1-2',
  'M病院 3号館2階',
  'M大学 3号館 305教室',
  'Mガス 2023-2024',
  'M観光協会 12-15時',
]
const ROMAN = [
  'The Mayor of R visited Tokyo on 1-2-3',
  'R City Marathon 2024-05-12, Tokyo',
  'Tokyo 2020',
  'version 1-2-3 released in Tokyo',
  'R, Japan: 3-2 win',
  'flights Tokyo-Osaka 10-15 daily',
  'Chapter 1-2-3, Osaka University Press, Osaka',
  'Proc. of the 3rd Conf., Kyoto, Japan, pp. 12-34, 2019',
  'Yamada T. et al., J. Exp. 12-3, Tokyo Univ., Japan',
  'const shibuya = 1-2-3',
  'Built 1950-1960 in Chuo-ku, Tokyo',
]
const KANA = [
  'チヨダク ノ ジンコウ 6-7マンニン',
  'トウキョウト シブヤク',
  'サッポロシ 3-2 ナゴヤシ',
  'ミナトク ダイカイ 1-2-3',
  'とうきょうと ちよだくは 3-2',
  'コウチシ 2024-05-12',
  'システム 1-2-3',
  'チームワーク 3-2-1',
  'シマネケン ノ 1-2',
]

/** By kind: texts, each with places of all prefectures in it. */
export function innocents(reference) {
  const next = random(11)
  const all = municipalities(reference)
  const fill = (templates, count) =>
    Array.from({ length: count }, (_, index) => {
      const { name, own, prefecture } = all[Math.floor(next() * all.length)]
      const shown = next() < 0.5 ? name : next() < 0.5 ? own : prefecture + name
      return templates[index % templates.length]
        .replace(/M市(?![役長民立])/g, shown)
        .replaceAll('M', shown)
        .replaceAll('P', prefecture)
        .replaceAll('X', own)
        .replaceAll('R', 'Yokohama')
    })
  return {
    news: fill(NEWS, 4000),
    timetables: fill(TIMETABLE, 1000),
    products: fill(PRODUCTS, 1000),
    laws: fill(LAWS, 1000),
    codes: fill(CODES, 2000),
    companies: fill(COMPANIES, 1000),
    'Latin letters': fill(ROMAN, 50),
    kana: fill(KANA, 50),
  }
}
