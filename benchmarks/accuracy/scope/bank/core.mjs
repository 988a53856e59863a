// What comes out of the main system: register, accounts, proxies, firms, a dump and old archives.
import { pen } from '../census/pen.mjs'

const JOBS = ['会社員', '公務員', '自営業', '主婦', '無職', 'パート・アルバイト', '医師', '農業', '学生', '団体職員']

export function core({ folder, random, customers, contacts, staff, isAdult, cif, account, some, clerk, families, isCustomer }) {
  folder.csv(
    '勘定系/CIF一覧_202410.csv',
    [
      [
        'CIF番号',
        '漢字氏名',
        'カナ氏名',
        '生年月日',
        '性別',
        '郵便番号',
        '住所',
        '自宅電話番号',
        '携帯電話番号',
        '職業',
        '登録日',
        '反社チェック',
      ],
    ],
    customers.map((p) => {
      const w = pen(p)
      return {
        cells: [
          w.id('cif', cif(p)),
          w.name('wide'),
          w.kana('half'),
          w.birth('compact'),
          w.sex('code'),
          w.zip('compact'),
          w.address({ style: 'long', building: 'wide' }),
          w.phone('hyphen'),
          w.mobile('compact'),
          isAdult(p) ? random.pick(JOBS) : '学生',
          `20${random.int(10, 24)}/0${random.int(1, 9)}/1${random.int(0, 9)}`,
          '済',
        ],
        who: [w.who()],
      }
    }),
    { cp932: true },
  )
  folder.copy('勘定系/CIF一覧_202410.csv', '個人用/持ち帰り/CIF一覧_202410 - コピー.csv')

  const holders = some(customers, 620)
  folder.csv(
    '勘定系/普通預金口座.tsv',
    [['店番', '科目', '口座番号', 'CIF番号', '口座名義', '残高', '最終取引日']],
    holders.map((p) => {
      const w = pen(p)
      return {
        cells: [
          '021',
          '普通',
          w.id('account', account(p)),
          w.id('cif', cif(p)),
          w.kana('half'),
          random.int(0, 9_000_000),
          `2024-${random.int(10, 12)}-0${random.int(1, 9)}`,
        ],
        who: [w.who()],
      }
    }),
    { separator: '\t', foot: [['', '', '', '', '合計', '12839921884', '']] },
  )

  const pairs = families.filter(({ members: [a, b] }) => isCustomer(a) && b?.role === 'partner' && random.int(0, 9) < 2)
  folder.csv(
    '勘定系/代理人届出一覧.csv',
    [
      [
        '届出日',
        '口座番号',
        '本人氏名',
        '本人生年月日',
        '代理人氏名',
        '代理人フリガナ',
        '代理人生年月日',
        '続柄',
        '代理人連絡先',
        '受付者',
      ],
    ],
    pairs.map(({ members: [a, b] }, at) => {
      const [w, v] = [pen(a), pen(b)]
      return {
        cells: [
          `R6.${random.int(1, 10)}.${random.int(1, 28)}`,
          w.id('account', account(a)),
          w.name('space'),
          w.birth('era'),
          v.name('space'),
          v.kana('space'),
          v.birth('era'),
          '配偶者',
          v.anyPhone('hyphen'),
          clerk(at).surname.text,
        ],
        who: [w.who([1, 4]), v.who([5, 9])],
        staff: { people: [clerk(at)], columns: [10, 10] },
      }
    }),
    { bom: true },
  )

  folder.xlsx('法人/法人取引先一覧.xlsx', [
    {
      name: '与信先',
      head: [
        ['法人取引先一覧', '', '', '', '', '', '', ''],
        ['（単位：百万円）'],
        ['No.', '法人名', '代表者', '本店所在地', '代表電話', '業種', '貸出残高', '担当'],
      ],
      merges: ['A1:H1'],
      rows: contacts.slice(0, 150).map((p, at) => {
        const w = pen(p)
        return {
          cells: [
            at + 1,
            w.company(),
            `代表取締役　${w.name('space')}`,
            w.seat({ style: 'hyphen' }),
            w.phone('hyphen'),
            random.pick(['建設業', '卸売業', '製造業']),
            random.int(3, 900),
            clerk(at).surname.text,
          ],
          who: [w.who([2, 5])],
          staff: { people: [clerk(at)], columns: [8, 8] },
        }
      }),
      foot: [['', '合計', '', '', '', '', 48_211, '']],
    },
  ])

  const rows = some(customers.filter(isAdult), 180)
  folder.text('システム/cust_mst_dump.sql', [
    {
      text: '-- MySQL dump 10.13\nDROP TABLE IF EXISTS `cust_mst`;\nCREATE TABLE `cust_mst` (\n  `cif_no` char(7) NOT NULL,\n  `sei` varchar(40),\n  `mei` varchar(40),\n  `sei_kana` varchar(40),\n  `mei_kana` varchar(40),\n  `birthday` date,\n  `tel` varchar(20),\n  `mail` varchar(100),\n  `pref` varchar(10),\n  `upd` datetime\n);',
    },
    { text: 'INSERT INTO `cust_mst` (`cif_no`,`sei`,`mei`,`sei_kana`,`mei_kana`,`birthday`,`tel`,`mail`,`pref`,`upd`) VALUES' },
    { text: "('0000000','テスト','太郎','テスト','タロウ','1900-01-01','000-0000-0000','test@example.com','','2020-01-01 00:00:00')," },
    ...rows.map((p, at) => {
      const w = pen(p)
      const text = `('${w.id('cif', cif(p))}',${w
        .names('kanji')
        .map((part) => `'${part}'`)
        .join()},${w
        .names('kana')
        .map((part) => `'${part}'`)
        .join()},'${w.birth('iso')}','${w.anyPhone('compact')}','${w.email()}','${w.prefecture()}','2024-09-${10 + (at % 20)} 02:00:00')`
      return { text: `${text}${at === rows.length - 1 ? ';' : ','}`, who: [w.who()] }
    }),
  ])

  folder.xlsx('人事/行員名簿.xlsx', [
    {
      name: '本店営業部',
      head: [
        ['行員名簿（本店営業部）', '', '', '', '', '取扱注意'],
        ['行員番号', '所属', '役職', '氏名', '生年月日', '緊急時携帯'],
      ],
      rows: staff.map((p, at) => {
        const w = pen(p)
        return {
          cells: [
            `E${2000 + at}`,
            random.pick(['融資課', '渉外課', '預金課']),
            random.pick(['課長', '主任', '']),
            w.name('space'),
            w.birth('slash'),
            w.mobile('hyphen'),
          ],
          who: [w.who()],
        }
      }),
    },
  ])
}
