// Business cards out of two programs, the CRM's three tables, a page of deals, the craftsmen's register.
import { own, row, tell } from './folder.mjs'
import { addressOf, ageOf, birthOf, kanaOf, nameOf, phoneOf, turn } from './writing.mjs'

export function cards(kit) {
  eight(kit)
  vcards(kit)
  crm(kit)
  deals(kit)
  craftsmen(kit)
}

function eight({ folder, random, officers, company }) {
  const head = '会社名,部署名,役職,姓,名,e-mail,TEL会社,TEL部門,TEL直通,Fax,携帯電話,郵便番号,住所,URL,並び替え用名前,名刺交換日,メモ'
  const rows = officers.slice(0, 330).map((person, n) => {
    const { firm } = person
    return row(
      [
        firm.name,
        person.unit,
        person.post,
        person.surname.text,
        person.given.text,
        person.email,
        firm.home.phone,
        '',
        '',
        '',
        n % 3 === 0 ? '' : person.mobile,
        firm.home.zip,
        addressOf(firm.home, turn(['short', 'long', 'wide'], n)),
        `https://www.${firm.domain}/`,
        kanaOf(person, 'full'),
        `2023/${random.int(1, 12)}/${random.int(1, 28)}`,
        random.pick(['', '', '', '展示会で交換', '紹介', '要フォロー']),
      ],
      tell(person, 'region'),
    )
  })
  rows.push([
    company.name,
    '',
    '',
    '',
    '',
    company.mail,
    company.phone,
    '',
    '',
    company.fax,
    '',
    company.zip,
    company.address,
    '',
    '',
    '',
    '自社代表',
  ])
  folder.csv('名刺/Eight_名刺データ_20241025.csv', [head.split(','), ...rows], { encoding: 'bom', all: true })
}

function vcards({ folder, officers }) {
  const lines = officers.slice(200, 420).map((person, n) => {
    const { firm } = person
    const { town } = firm.home
    return row(
      [
        'BEGIN:VCARD',
        'VERSION:3.0',
        `N;CHARSET=UTF-8:${person.surname.text};${person.given.text};;;`,
        `FN;CHARSET=UTF-8:${nameOf(person, turn(['spaced', 'old'], n))}`,
        `X-PHONETIC-LAST-NAME:${person.surname.kana}`,
        `X-PHONETIC-FIRST-NAME:${person.given.kana}`,
        `ORG:${firm.name};${person.unit}`,
        ...(person.post ? [`TITLE:${person.post}`] : []),
        `TEL;TYPE=WORK,VOICE:${firm.home.phone}`,
        `TEL;TYPE=CELL,VOICE:${phoneOf(person.mobile, turn(['plain', 'bare'], n))}`,
        `EMAIL;TYPE=INTERNET,WORK:${person.email}`,
        `ADR;TYPE=WORK:;;${addressOf(firm.home, 'city').slice(town.city.length)};${town.city};${town.prefecture};${firm.home.zip};日本`,
        `REV:2024-0${1 + (n % 9)}-11T02:00:00Z`,
        'END:VCARD',
      ].join('\n'),
      tell(person, 'region'),
    )
  })
  folder.text('名刺/名刺管理_書出し.vcf', lines, { newline: '\r\n' })
}

const ID = (prefix, n) => `${prefix}5i00000${String(n).padStart(5, '0')}AAQ`

function crm({ folder, random, firms, officers, news, olds, seller, day }) {
  folder.csv(
    'CRM/Account.csv',
    [
      'Id,Name,Type,Phone,Fax,Website,BillingPostalCode,BillingState,BillingCity,BillingStreet,OwnerId'.split(','),
      ...firms.map(({ id, name, home, domain }) => [
        ID('001', id),
        name,
        random.pick(['Customer - Direct', 'Prospect', 'Partner']),
        home.phone,
        '',
        `https://${domain}`,
        home.zip,
        home.town.prefecture,
        home.town.city,
        addressOf(home, 'city').slice(home.town.city.length),
        ID('005', 1),
      ]),
    ],
    { all: true },
  )
  const contacts = [...officers.slice(100, 480), ...olds.slice(300, 400), ...news.slice(700, 760)]
  folder.csv(
    'CRM/Contact.csv',
    [
      'Id,AccountId,Account.Name,LastName,FirstName,LastNameKana__c,FirstNameKana__c,Title,Department,Email,Phone,MobilePhone,MailingPostalCode,MailingState,MailingCity,MailingStreet,Birthdate,Owner.Name'.split(
        ',',
      ),
      ...contacts.map((person, n) => {
        const home = person.firm?.home ?? person.home
        const hasBirth = person.firm === undefined && random.chance(0.5)
        const clerk = seller(n)
        return row(
          [
            ID('003', n),
            person.firm ? ID('001', person.firm.id) : '',
            person.firm?.name ?? '個人',
            person.surname.text,
            person.given.text,
            person.surname.kana,
            person.given.kana,
            person.post ?? '',
            person.unit ?? '',
            person.email ?? '',
            home.phone,
            person.mobile ?? '',
            home.zip,
            home.town.prefecture,
            home.town.city,
            addressOf(home, 'city').slice(home.town.city.length),
            hasBirth ? birthOf(person.birth, 'iso') : '',
            nameOf(clerk),
          ],
          tell(person, `region${hasBirth ? ' birth' : ''}`, { columns: [1, 17] }),
          own(clerk, { columns: [18, 18] }),
        )
      }),
    ],
    { all: true },
  )
  const dealt = contacts.map((person, n) => [person, n]).filter((_, n) => n % 3 === 0)
  folder.csv(
    'CRM/Opportunity.csv',
    [
      'Id,Name,AccountId,ContactId,Contact.Name,StageName,Amount,CloseDate,Owner.Name'.split(','),
      ...dealt.map(([person, n], k) => {
        const clerk = seller(n)
        return row(
          [
            ID('006', k),
            person.firm ? `${person.firm.name} 社宅改修` : `${person.surname.text}様邸 改修工事`,
            person.firm ? ID('001', person.firm.id) : '',
            ID('003', n),
            nameOf(person),
            random.pick(['Prospecting', 'Proposal/Price Quote', 'Closed Won', 'Closed Lost']),
            random.int(30, 900) * 10_000,
            day().replaceAll('/', '-'),
            nameOf(clerk),
          ],
          tell(person, '', { columns: [2, 5] }),
          own(clerk, { columns: [9, 9] }),
        )
      }),
    ],
    { all: true },
  )
}

function deals({ folder, random, olds, news, number, seller }) {
  const lines = [
    '<!DOCTYPE html>',
    '<html lang="ja"><head><meta charset="utf-8"><title>商談一覧 10月</title></head><body>',
    '<h1>商談一覧（10月 営業会議用）</h1>',
    '<table border="1">',
    '<tr><th>案件名</th><th>お客様</th><th>顧客No</th><th>連絡先</th><th>見込金額</th><th>確度</th><th>担当</th></tr>',
  ]
  ;[...olds.slice(250, 300), ...news.slice(300, 340)].forEach((person, n) => {
    const clerk = seller(n)
    lines.push(
      row(
        `<tr><td>${person.surname.text}様邸 ${random.pick(['浴室', '外壁', '屋根', 'LDK'])}改修</td><td>${nameOf(person)}</td><td>${n < 50 ? number(person) : ''}</td><td>${person.mobile ?? person.home.phone}</td><td>${random.int(30, 500)}万円</td><td>${random.pick(['A', 'B', 'C'])}</td><td>${clerk.surname.text}</td></tr>`,
        tell(person),
      ),
    )
  })
  folder.text('CRM/商談一覧_10月.html', [...lines, '</table></body></html>'])
}

function craftsmen({ folder, random, craftsmen: list }) {
  const rows = list.map(([man, wife], n) =>
    row(
      [
        n + 1,
        random.pick(['大工', '左官', '塗装', '電気', '水道', '内装', '足場']),
        n % 3 === 0 ? `${man.surname.text}${random.pick(['工務店', '塗装', '電設'])}` : '一人親方',
        nameOf(man, 'full'),
        kanaOf(man, 'hira'),
        birthOf(man.birth, 'short'),
        ageOf(man),
        random.pick(['A', 'B', 'O', 'AB']),
        addressOf(man.home, 'short'),
        man.home.phone,
        man.mobile ?? '',
        wife ? nameOf(wife, 'full') : '',
        wife ? (wife.woman ? '妻' : '夫') : '',
        wife?.mobile ?? '',
        `R6.${random.int(1, 9)}.${random.int(1, 28)}`,
        random.pick(['足場作業主任者', '二級建築士', '第二種電気工事士', '']),
      ],
      tell(man, 'region birth', { columns: [1, 11] }),
      ...(wife ? [tell(wife, 'sex', { columns: [12, 14], keyed: wife.mobile !== undefined })] : []),
    ),
  )
  folder.xlsx('協力業者/作業員名簿（全建統一様式）.xlsx', [
    {
      name: '作業員名簿',
      merges: ['A1:P1', 'L3:N3'],
      rows: [
        ['作業員名簿（2024年10月現在）'],
        ['事業所の名称', '', '', '住まいるリフォーム東海'],
        ['', '', '', '', '', '', '', '', '', '', '', '緊急連絡先', '', '', '', ''],
        [
          '番号',
          '職種',
          '屋号',
          '氏名',
          'ふりがな',
          '生年月日',
          '年齢',
          '血液型',
          '現住所',
          '電話',
          '携帯',
          '氏名',
          '続柄',
          '電話',
          '健康診断日',
          '資格・免許',
        ],
        ...rows,
      ],
    },
  ])
}
