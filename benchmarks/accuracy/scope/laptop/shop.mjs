// Orders and shipping: Rakuten, Shopify, Yamato, Sagawa, Stripe.
import { pen } from '../census/pen.mjs'
import { rowOf, tableOf } from './rows.mjs'

const GOODS = ['梅干し 500g', '手ぬぐい', '木の椀', '天然はちみつ', '藍染めストール']
const codes = [
  '北海道',
  '青森県',
  '岩手県',
  '宮城県',
  '秋田県',
  '山形県',
  '福島県',
  '茨城県',
  '栃木県',
  '群馬県',
  '埼玉県',
  '千葉県',
  '東京都',
  '神奈川県',
  '新潟県',
  '富山県',
  '石川県',
  '福井県',
  '山梨県',
  '長野県',
  '岐阜県',
  '静岡県',
  '愛知県',
  '三重県',
  '滋賀県',
  '京都府',
  '大阪府',
  '兵庫県',
  '奈良県',
  '和歌山県',
  '鳥取県',
  '島根県',
  '岡山県',
  '広島県',
  '山口県',
  '徳島県',
  '香川県',
  '愛媛県',
  '高知県',
  '福岡県',
  '佐賀県',
  '長崎県',
  '熊本県',
  '大分県',
  '宮崎県',
  '鹿児島県',
  '沖縄県',
]

export function shop({ folder, random, adults, some }) {
  const buyers = some(
    adults.filter((p) => p.mobile && p.email),
    260,
  )
  const receivers = some(adults, 120)
  /** Every fifth order is a present for somebody else. */
  const ofOrder = (p, at) => (at % 5 === 4 ? receivers[at % receivers.length] : p)

  folder.csv(
    'EC/rakuten_order_202410.csv',
    ...tableOf(
      buyers.map((p, at) => {
        const w = pen(p)
        const other = ofOrder(p, at)
        const v = other === p ? w : pen(other)
        const side = (one, label, who) => {
          const [zipA, zipB] = one.zip('hyphen').split('-')
          const [prefecture, city, street, building] = one.addressParts('hyphen')
          const [last, first] = one.names('kanji')
          const [lastKana, firstKana] = one.names('kana')
          const [a, b, c] = one.anyPhone('hyphen').split('-')
          return [
            [`${label}郵便番号1`, zipA, who],
            [`${label}郵便番号2`, zipB, who],
            [`${label}住所都道府県`, prefecture, who],
            [`${label}住所郡市区`, city, who],
            [`${label}住所それ以降の住所`, `${street}${building && ` ${building}`}`, who],
            [`${label}姓`, last, who],
            [`${label}名`, first, who],
            [`${label}姓カナ`, lastKana, who],
            [`${label}名カナ`, firstKana, who],
            [`${label}電話番号1`, a ?? '', who],
            [`${label}電話番号2`, b ?? '', who],
            [`${label}電話番号3`, c ?? '', who],
          ]
        }
        return rowOf([
          ['注文番号', `381234-20241001-${String(10_000 + at)}`],
          ['注文日時', `2024-10-0${1 + (at % 9)} 12:3${at % 10}:00`],
          ...side(w, '注文者', w),
          ['注文者メールアドレス', w.email(), w],
          ...side(v, '送付先', v),
          ['商品名', random.pick(GOODS)],
          ['個数', random.int(1, 4)],
          ['合計金額', random.int(10, 200) * 100],
        ])
      }),
    ),
    { cp932: true },
  )

  const shoppers = some(
    adults.filter((p) => p.email),
    120,
  )
  folder.csv(
    'EC/shopify_orders_export.csv',
    ...tableOf(
      shoppers.map((p, at) => {
        const w = pen(p)
        const [prefecture, city, street, building] = w.addressParts('hyphen')
        const [last, first] = w.names('kanji')
        const name = at % 3 === 0 ? `${first} ${last}` : `${last} ${first}`
        const code = `JP-${String(codes.indexOf(prefecture) + 1).padStart(2, '0')}`
        const side = (label) => [
          [`${label} Name`, name, w],
          [`${label} Street`, `${street}${building && `, ${building}`}`, w],
          [`${label} Address1`, street, w],
          [`${label} Address2`, building, w],
          [`${label} Company`, '', w],
          [`${label} City`, city, w],
          [`${label} Zip`, `'${w.zip('hyphen')}`, w],
          [`${label} Province`, code, w],
          [`${label} Country`, 'JP', w],
          [`${label} Phone`, w.mobile('intlCompact'), w],
        ]
        return rowOf([
          ['Name', `#${1000 + at}`],
          ['Email', w.email(), w],
          ['Financial Status', 'paid', w],
          ['Paid at', '2024-09-30 10:11:12 +0900', w],
          ['Total', random.int(1000, 20_000), w],
          ['Lineitem name', random.pick(GOODS), w],
          ...side('Billing'),
          ...side('Shipping'),
          ['Payment Method', 'Shopify Payments'],
        ])
      }),
    ),
  )

  folder.csv(
    '発送/B2クラウド_出荷データ.csv',
    ...tableOf(
      some(adults, 200).map((p, at) => {
        const w = pen(p)
        const [prefecture, city, street, building] = w.addressParts('hyphen')
        return rowOf([
          ['お客様管理番号', `K${at + 1}`],
          ['送り状種類', '0'],
          ['クール区分', '0'],
          ['出荷予定日', '2024/10/08'],
          ['お届け先電話番号', w.anyPhone('hyphen'), w],
          ['お届け先郵便番号', w.zip('compact'), w],
          ['お届け先住所', `${prefecture}${city}${street}`, w],
          ['お届け先アパートマンション名', building, w],
          ['お届け先会社・部門１', '', w],
          ['お届け先名', w.name('wide'), w],
          ['お届け先名(ｶﾅ)', w.kana('half'), w],
          ['敬称', '様', w],
          ['ご依頼主電話番号', '0595-00-1234'],
          ['ご依頼主郵便番号', '5180001'],
          ['ご依頼主住所', '三重県伊賀市佐那具町1-2-3'],
          ['ご依頼主名', '和の暮らし　山里'],
          ['品名１', random.pick(GOODS)],
        ])
      }),
    ),
    { cp932: true },
  )
  folder.csv(
    '発送/e飛伝_お届け先.csv',
    ...tableOf(
      some(adults, 90).map((p) => {
        const w = pen(p)
        const [prefecture, city, street, building] = w.addressParts('long')
        return rowOf([
          ['住所録コード', ''],
          ['お届け先電話番号', w.anyPhone('compact'), w],
          ['お届け先郵便番号', w.zip('hyphen'), w],
          ['お届け先住所１', `${prefecture}${city}`, w],
          ['お届け先住所２', street, w],
          ['お届け先住所３', building, w],
          ['お届け先名称１', w.name('space'), w],
          ['お届け先名称２', '', w],
          ['お客様コード', '012345678901'],
          ['品名１', random.pick(GOODS)],
        ])
      }),
    ),
    { cp932: true },
  )
  folder.csv(
    'EC/stripe_unified_customers.csv',
    ...tableOf(
      some(
        adults.filter((p) => p.email),
        80,
      ).map((p, at) => {
        const w = pen(p)
        return rowOf([
          ['id', `cus_Q${String(at).padStart(5, '0')}xYz`],
          ['Description', '', w],
          ['Email', w.email(), w],
          ['Name', at % 2 ? w.latin('caps') : w.name('none'), w],
          ['Created (UTC)', '2024-08-01 01:02', w],
          ['Card Last4', random.digits(4), w],
          ['Card Brand', random.pick(['Visa', 'MasterCard', 'JCB']), w],
          ['Delinquent', 'false'],
        ])
      }),
    ),
  )
}
