// An incident of a hospital: numbers of patients' cards in every list, eras for birth dates, lists in kana alone, two persons a row on the wards.
import { createRandom } from '../../../examples/leak/random.mjs'
import { createPlan } from './deal.mjs'
import { createIncident } from './plan.mjs'
import { createPopulation } from './population.mjs'
import { ageOn, eraDate } from './dates.mjs'
import { createWriter, halfWidthKana, hiragana } from './writing.mjs'
import { mark } from './classes.mjs'

const ILLNESSES = '２型糖尿病 高血圧症 変形性膝関節症 心房細動 大腸ポリープ 気管支喘息 脳梗塞後遺症 慢性胃炎 腰部脊柱管狭窄症'.split(' ')
const WARDS = ['東3', '東4', '西3', '西4']
const two = (n) => String(n).padStart(2, '0')
const card = (p) => String(p.number).padStart(8, '0')

export async function hospital() {
  const random = createRandom(1201)
  const people = createPopulation(random, 4600)
  const incident = createIncident('hospital')
  const clean = createWriter(random, 0)
  const careless = createWriter(random, 0.3)
  const { customers, some } = createPlan(random, people)
  const patients = customers(0, 3000)
  const staff = createPopulation(createRandom(1202), 60)
  mark('employee', staff)
  mark('customer', patients)
  const doctors = staff.slice(0, 9)
  const doctorOf = (p) => doctors[p.number % doctors.length]
  const street = ({ home }) => `${home.town.name}${home.street}${home.block.join('-')}`
  const building = ({ home: { building: house } }) => (house === undefined ? '' : `${house.name}${house.room}号`)
  const kanaOf = (p) => halfWidthKana(`${p.surname.kana} ${p.given.kana}`)
  const family = new Map()
  for (const p of people) family.set(p.home, [...(family.get(p.home) ?? []), p])

  incident.csv(
    '医事課/PT_MASTER_20241101.csv',
    [
      [
        '患者番号',
        '漢字氏名',
        'カナ氏名',
        '生年月日',
        '性別',
        '〒',
        '住所１',
        '住所２',
        'TEL１',
        'TEL２',
        '保険者番号',
        '記号',
        '番号',
        '初診日',
        '最終来院日',
        '転帰',
      ],
    ],
    patients.map((p) => ({
      cells: [
        card(p),
        `${p.surname.text}　${p.given.text}`,
        kanaOf(p),
        eraDate(p.birth, 'letter'),
        p.woman ? '女' : '男',
        p.home.zip,
        street(p),
        building(p),
        p.home.phone,
        random.int(0, 2) === 0 ? '' : p.mobile,
        `0613${random.digits(4)}`,
        random.digits(4),
        random.digits(6),
        `20${two(random.int(5, 23))}${two(random.int(1, 12))}${two(random.int(1, 28))}`,
        `2024${two(random.int(1, 10))}${two(random.int(1, 28))}`,
        random.pick(['継続', '治癒', '中止', '']),
      ],
      who: [{ person: p, knows: ['birth', 'sex', 'region'] }],
    })),
    { cp932: true },
  )

  incident.xlsx(
    '外来/予約一覧_R6.11.xlsx',
    ['内科', '整形外科', '眼科'].map((department, at) => ({
      name: department,
      head: [
        [`${department}　予約一覧`, '', '', '', '', '令和6年11月'],
        [],
        ['日', '時間', '診察券番号', '患者名', 'ﾌﾘｶﾞﾅ', '歳', '性', '連絡先', '備考'],
      ],
      rows: Array.from({ length: 240 }, (_, n) => {
        const slot = [1 + Math.floor(n / 12), `${9 + Math.floor((n % 12) / 4)}:${two((n % 4) * 15)}`]
        if (random.int(0, 3) === 0) return { cells: [...slot, '', '', '', '', '', '', random.pick(['', '会議のため不可'])], who: [] }
        const p = random.pick(patients.slice(at * 900, at * 900 + 1100))
        return {
          cells: [
            ...slot,
            p.number,
            careless.name(p),
            kanaOf(p),
            ageOn(p.birth),
            p.woman ? 'F' : 'M',
            random.int(0, 1) === 0 ? p.mobile : p.home.phone,
            random.pick(['', '採血あり', '車椅子', '要通訳']),
          ],
          who: [{ person: p, knows: ['birth', 'sex'] }],
        }
      }),
    })),
  )

  const beds = some(patients, 180)
  incident.xlsx('病棟/入院患者一覧(取扱注意).xlsx', [
    {
      name: '11.1現在',
      head: [
        ['入院患者一覧', '', '', '', '', '', '', '', '', 'ｷｰﾊﾟｰｿﾝ', '', ''],
        ['病棟', '号室', 'ID', '氏名', '年齢', '性別', '主治医', '病名', '入院日', '氏名', '続柄', '電話'],
      ],
      rows: beds.map((p, n) => {
        const kin = family.get(p.home).find((other) => other !== p)
        const doctor = doctorOf(p)
        return {
          cells: [
            n % 45 === 0 ? WARDS[n / 45] : '',
            301 + Math.floor((n % 45) / 4),
            p.number,
            clean.name(p),
            `${ageOn(p.birth)}歳`,
            p.woman ? '女' : '男',
            doctor.surname.text,
            random.pick(ILLNESSES),
            `10/${random.int(1, 30)}`,
            kin === undefined ? '' : clean.name(kin),
            kin === undefined ? '' : random.pick(['妻', '夫', '長男', '長女']),
            kin === undefined ? '' : kin.mobile,
          ],
          who: [
            { person: p, columns: [1, 9], knows: ['birth', 'sex'] },
            ...(kin === undefined ? [] : [{ person: kin, columns: [10, 12] }]),
          ],
        }
      }),
    },
  ])

  incident.csv(
    '健診センター/受診券発送.csv',
    [['整理番号', '受診者カナ', '生年月日', '性別', '郵便番号', '住所', '方書', 'コース', '希望日']],
    [...some(patients, 400), ...customers(3000, 3500)].map((p, n) => ({
      cells: [
        `24-${String(n + 1).padStart(5, '0')}`,
        kanaOf(p),
        `${p.birth.year}${two(p.birth.month)}${two(p.birth.day)}`,
        p.woman ? 2 : 1,
        p.home.zip.replace('-', ''),
        careless.address({ ...p, home: { ...p.home, building: undefined } }),
        building(p),
        random.pick(['特定健診', '人間ドック', '脳ドック']),
        `11月${random.int(1, 30)}日`,
      ],
      who: [{ person: p, knows: ['birth', 'sex', 'region'] }],
    })),
    { cp932: true },
  )

  incident.csv(
    '外来/WEB問診_export.csv',
    [
      [
        '送信日時',
        'お名前（漢字）',
        'お名前（ふりがな）',
        'ご生年（西暦）',
        '月',
        '日',
        'ご性別',
        '日中つながる電話番号',
        'E-mail',
        '当院の受診歴',
        '気になる症状をお書きください',
        '現在治療中の病気',
      ],
    ],
    [...some(patients, 250), ...customers(3500, 3900)].map((p) => ({
      cells: [
        `2024-10-${two(random.int(1, 30))} ${two(random.int(7, 22))}:${two(random.int(0, 59))}`,
        careless.name(p),
        hiragana(`${p.surname.kana} ${p.given.kana}`),
        p.birth.year,
        p.birth.month,
        p.birth.day,
        p.woman ? '女性' : '男性',
        careless.phone(p.mobile),
        p.email,
        random.pick(['はい', 'いいえ']),
        random.pick(['咳が続いています。', '膝が痛い', '熱が38度あります', '健診で血圧が高いと言われました']),
        random.pick(['なし', '特になし', '高血圧', '花粉症', '']),
      ],
      who: [{ person: p, knows: ['birth', 'sex'] }],
    })),
    { bom: true },
  )

  incident.xlsx('医事課/未収金台帳.xlsx', [
    {
      name: 'R6年度',
      head: [['№', '診察券', '患者氏名', '入外', '診療月', '請求額', '入金額', '残額', '督促', '担当', '摘要']],
      rows: some(patients, 260).map((p, n) => ({
        cells: [
          n + 1,
          card(p),
          careless.name(p),
          random.pick(['入', '外']),
          `R6.${random.int(4, 9)}`,
          random.int(1, 90) * 1010,
          0,
          random.int(1, 90) * 1010,
          random.pick(['', '電話', '文書', '来院時']),
          random.pick(['窓口', '']),
          random.pick(['', '分割中', '生活保護申請中']),
        ],
        who: [{ person: p }],
      })),
    },
  ])

  for (const [n, p] of [...some(patients, 50), ...customers(3900, 3940)].entries()) {
    const doctor = doctorOf(p)
    const at = `地域連携/紹介状/${String(n + 1).padStart(3, '0')}.txt`
    incident.text(at, [
      { lines: ['診 療 情 報 提 供 書', '', '紹介先医療機関等名　みなと第一クリニック', '担当医　御机下', ''], who: [] },
      {
        lines: [
          `患者氏名　　${p.surname.text}　${p.given.text}　殿`,
          `生年月日　　${eraDate(p.birth, 'long')}（${ageOn(p.birth)}歳）　　性別　${p.woman ? '女' : '男'}`,
          `住　　所　　${clean.address(p)}`,
          `電話番号　　${p.home.phone}`,
          `傷病名　　　${random.pick(ILLNESSES)}`,
          '紹介目的　　精査加療のお願い',
        ],
        who: [{ person: p, knows: ['birth', 'sex', 'region'] }],
      },
      { lines: ['', 'いつも大変お世話になっております。上記の方、ご高診のほどよろしくお願い申し上げます。', ''], who: [] },
      { lines: ['沖見台総合病院　内科', `医師　${doctor.surname.text}　${doctor.given.text}　印`], who: [] },
    ])
    incident.truth.push({ path: at, from: 13, to: 17, staff: [doctor] })
  }

  for (const [n, p] of [...some(customers(3500, 3900), 40), ...customers(3940, 3960)].entries())
    incident.raw(
      `メール/sent/${n + 1}.eml`,
      [
        'From: =?UTF-8?B?5rKW6KaL5Y+w57eP5ZCI55eF6Zmi?= <yoyaku@okimidai-hp.example.jp>',
        `To: =?UTF-8?B?${Buffer.from(`${p.surname.text} ${p.given.text}`).toString('base64')}?= <${p.email}>`,
        `Subject: =?UTF-8?B?${Buffer.from('予約確認のお知らせ').toString('base64')}?=`,
        'Date: Tue, 22 Oct 2024 10:11:12 +0900',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=UTF-8',
        'Content-Transfer-Encoding: 8bit',
        '',
        `${p.surname.text} ${p.given.text} 様`,
        '',
        'このたびはご予約いただきありがとうございます。',
        `予約日時：11月${random.int(1, 30)}日 ${random.int(9, 16)}:00`,
        '変更は前日までに 予約センターまでお電話ください。',
        '',
        '沖見台総合病院 予約センター',
        '',
      ].join('\r\n'),
      [[0, Infinity, { person: p }]],
    )

  await incident.pdf(
    '検査科/検査報告書_1031.pdf',
    [...some(patients, 70), ...customers(3960, 3990)].map((p) => ({
      lines: [
        '検査結果報告書',
        `患者ID: ${card(p)}`,
        `患者名: ${p.surname.kana} ${p.given.kana} 様`,
        `生年月日: ${eraDate(p.birth, 'letter')}  ${ageOn(p.birth)}歳  ${p.woman ? '女性' : '男性'}`,
        '検査項目　結果　基準値',
        'HbA1c　6.8　4.6-6.2',
        'LDL-C　131　70-139',
      ],
      who: [{ person: p, knows: ['birth', 'sex'] }],
    })),
  )

  incident.text(
    '看護部/申し送り1101.txt',
    beds.slice(0, 24).map((p, n) => ({
      lines: [
        `${301 + n}号室　${p.surname.text}${p.given.text}様（${ageOn(p.birth)}） 夜間良眠。${random.pick(['食事摂取8割。', '疼痛の訴えあり。', 'バイタル著変なし。'])}`,
      ],
      who: [{ person: p, keyed: false, knows: ['birth'] }],
    })),
  )

  const visits = [...some(patients, 60), ...customers(3990, 4030)]
  incident.raw(
    '在宅/visit_route.json',
    `[\n${visits
      .map((p) =>
        JSON.stringify({
          visit_at: `2024-11-${two(random.int(1, 30))}T10:00:00+09:00`,
          pt_no: card(p),
          pt_name: `${p.surname.text} ${p.given.text}`,
          pt_kana: `${p.surname.kana} ${p.given.kana}`,
          pt_birthday: `${p.birth.year}-${two(p.birth.month)}-${two(p.birth.day)}`,
          pt_tel: p.home.phone,
          pt_addr: street(p),
          care_level: random.pick(['要介護1', '要介護2', '要支援2']),
        }),
      )
      .join(',\n')}\n]\n`,
    visits.map((p, n) => [n + 2, n + 2, { person: p, knows: ['birth', 'region'] }]),
  )

  incident.xlsx('総務課/職員名簿.xlsx', [
    {
      name: '常勤',
      head: [
        ['職員名簿', '', '', '', '令和6年4月1日'],
        ['職員ｺｰﾄﾞ', '氏名', 'ﾌﾘｶﾞﾅ', '所属', '職種', '内線', '採用日', '現住所', '携帯'],
      ],
      rows: staff.map((p, n) => ({
        cells: [
          9001 + n,
          clean.name(p),
          kanaOf(p),
          n < 9 ? '診療部' : random.pick(['看護部', '医事課', '薬剤部']),
          n < 9 ? '医師' : random.pick(['看護師', '事務', '薬剤師']),
          random.int(200, 499),
          `H${random.int(20, 30)}.4.1`,
          clean.address(p),
          p.mobile,
        ],
        who: [{ person: p, knows: ['region'] }],
      })),
    },
  ])

  incident.csv(
    '患者サービス/満足度調査.csv',
    [['回答日', '年代', '性別', 'お住まいの地域', '総合満足度', 'ご意見']],
    Array.from({ length: 150 }, () => ({
      cells: [
        `2024/10/${random.int(1, 31)}`,
        `${random.int(2, 8)}0代`,
        random.pick(['男性', '女性', '回答しない']),
        random.pick(['市内', '市外', '県外']),
        random.int(1, 5),
        random.pick(['', '待ち時間が長い', '看護師さんが親切でした', '駐車場が狭い']),
      ],
      who: [],
    })),
  )
  return incident
}
