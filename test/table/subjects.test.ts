import { describe, expect, it } from 'vitest'
import type { Column } from '../../src/table/layout.js'
import { roleOf } from '../../src/table/roles.js'
import { classOfPath } from '../../src/table/classes.js'
import { subjectsOf } from '../../src/table/subjects.js'

const layout = (...headers: string[]) => ({
  columns: headers.map((label, index): Column => {
    const meaning = roleOf(label)
    return {
      index,
      shown: label,
      ...(label !== '' && { label }),
      ...(meaning !== undefined && { role: meaning.role }),
      ...(meaning?.party !== undefined && { party: meaning.party }),
    }
  }),
  groups: [],
  labelled: true,
})

describe('whom a column speaks of', () => {
  it("knows that a name under an unknown label behind one of the staff is neither his nor the customer's", () => {
    const { columns, ...rest } = layout('担当者', '架電者X', '続柄', '顧客名')
    const named = columns.map((column, index): Column =>
      index === 1 ? { index, shown: column.shown, label: '架電者X', vote: 'person-name' } : column,
    )
    expect(subjectsOf({ columns: named, ...rest }).ofColumn).toEqual([0, 2, 2, 1])
  })

  it('knows that who called has called from the telephone in front of whom he called for, or behind himself', () => {
    expect(subjectsOf(layout('tel', '担当者', 'caller', 'relation', 'customer')).ofColumn).toEqual([1, 0, 1, 1, 2])
    expect(subjectsOf(layout('顧客名', '入電者', '電話番号', '続柄')).ofColumn).toEqual([0, 1, 1, 1])
    expect(subjectsOf(layout('発信者', 'お客様氏名', '住所', '電話番号')).ofColumn).toEqual([0, 1, 1, 1])
  })

  it('has a person for each of several tables side by side', () => {
    expect(subjectsOf(layout('No', '氏名', '電話番号', '', 'No', '氏名', '電話番号')).ofColumn).toEqual([0, 0, 0, 0, 1, 1, 1])
    expect(subjectsOf(layout('氏名', '電話番号', '氏名', '電話番号', '氏名', '電話番号')).ofColumn).toEqual([0, 0, 1, 1, 2, 2])
  })

  it('knows who is to be called under whatever the words are', () => {
    const called = [
      'patient.name_kanji',
      'patient.phone',
      'emergencyContact.name',
      'emergencyContact.relationship',
      'emergencyContact.birthDate',
    ]
    expect(subjectsOf(layout(...called)).ofColumn).toEqual([0, 0, 1, 1, 1])
    expect(subjectsOf(layout('name', 'phone', 'emergency_name', 'emergency_relation', 'emergency_phone')).ofColumn).toEqual([0, 0, 1, 1, 1])
    expect(subjectsOf(layout('氏名', '電話番号', '緊急電話')).ofColumn).toEqual([0, 0, 0])
    // 連絡先 is no short word for 緊急連絡先, as 立会人 is for 旧居立会人.
    expect(subjectsOf(layout('患者氏名', '連絡先住所', '連絡先TEL', '緊急連絡先氏名', '緊急連絡先携帯')).ofColumn).toEqual([0, 0, 0, 1, 1])
  })

  it('has one person where no name comes again', () => {
    expect(subjectsOf(layout('氏名', 'フリガナ', '電話番号', '電話番号')).ofColumn).toEqual([0, 0, 0, 0])
    expect(subjectsOf(layout('姓', '名', 'セイ', 'メイ')).ofColumn).toEqual([0, 0, 0, 0])
  })
})

describe('lists of those who learn and of those who give', () => {
  it.each([
    [
      ['チャイルド番号', 'チャイルド氏名', '生年月日', 'スポンサー番号', 'スポンサー氏名', 'メール'],
      [0, 0, 0, 1, 1, 0],
    ],
    [
      ['教習生番号', '教習生氏名', '携帯', '担当指導員'],
      [0, 0, 0, 1],
    ],
    [
      ['1限 教習生', '1限 教習生番号', '指導員'],
      [0, 0, 1],
    ],
  ])('%j', (headers, ofColumn) => {
    expect(subjectsOf(layout(...headers)).ofColumn).toEqual(ofColumn)
  })

  it('who teaches is of the staff', () => {
    const classes = subjectsOf(layout('入校生氏名', '担当指導員', '担当弁護士', '検定員')).subjects.map((one) => one.class)
    expect(classes).toEqual([undefined, 'employee', 'employee', 'employee'])
  })
})

describe('a reading between two names', () => {
  it.each([
    [
      ['受付日', '受付者', 'ふりがな', '性別', '氏名', '生年月日'],
      [1, 0, 1, 1, 1, 1],
    ],
    [
      ['氏名', '担当者', 'フリガナ', '電話番号'],
      [0, 1, 0, 0],
    ],
    [
      ['契約者名', 'フリガナ', '法人担当者', '電話番号'],
      [0, 0, 1, 0],
    ],
  ])('%j', (headers, expected) => {
    expect(subjectsOf(layout(...headers)).ofColumn).toEqual(expected)
  })
})

describe('records with objects in them', () => {
  it('gives what stands in one object with a name to whom is named there', () => {
    const order = ['orderId', 'customer.fullName', 'customer.email', 'shippingAddress.recipientName', 'shippingAddress.postalCode']
    const there = ['shippingAddress.addressLine1', 'shippingAddress.phoneNumber', 'shippingAddress.geo.city', 'totalAmount']
    expect(subjectsOf(layout(...order, ...there)).ofColumn).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 0])
  })

  it('is told nothing by an object in which several are named', () => {
    const child = ['data.studentName', 'data.guardianName', 'data.birthDate', 'data.guardianPhone']
    expect(subjectsOf(layout(...child)).ofColumn).toEqual([0, 1, 0, 1])
  })
})

describe('lists of a kindergarten', () => {
  const namesOf = (...headers: string[]) => subjectsOf(layout(...headers))

  it.each([
    [
      ['えんじ名', 'クラス', '送迎者', '携帯', '添乗'],
      [0, 0, 1, 1, 2],
    ],
    [
      ['園児名', 'お迎え者①', '電話①', 'お迎え者②', '電話②'],
      [0, 1, 1, 2, 2],
    ],
    [
      ['児童氏名', '住所', '保護者氏名', '保護者携帯', '緊急時（祖父母等）', '続柄', '緊急時電話'],
      [0, 0, 1, 1, 2, 2, 2],
    ],
    [
      ['保護者のお名前', '電話番号', 'お子さまのお名前', '生年月日', '性別'],
      [0, 0, 1, 1, 1],
    ],
    [
      ['被保険者氏名', '受取人氏名', '生年月日'],
      [0, 1, 0],
    ],
    [
      ['ほごしゃ氏名', '園児氏名', '保護者携帯'],
      [0, 1, 0],
    ],
  ])('give a number to whom it calls: %j', (headers, ofColumn) => {
    expect(namesOf(...headers).ofColumn).toEqual(ofColumn)
  })

  it('have staff that rides along', () => {
    expect(namesOf('えんじ名', '添乗').subjects.map(({ class: name }) => name)).toEqual([undefined, 'employee'])
  })

  it("have the parents at the child's address, and not at that of who is none", () => {
    const homes = (...headers: string[]) => namesOf(...headers).subjects.map(({ sharesHome }) => sharesHome)
    expect(homes('園児氏名', '父', '母', '所在地')).toEqual([false, true, true])
    expect(homes('氏名', '保護者 父', '保護者 母', '所在地')).toEqual([false, true, true])
    expect(homes('社員氏名', '父', '母', '所在地')).toEqual([false, false, false])
    expect(homes('園児名', 'お迎え者①', 'お迎え者②')).toEqual([false, false, false])
  })
})

describe('several persons in a row', () => {
  it('are two whom words ask for that nobody knows', () => {
    expect(subjectsOf(layout('日', '曜', '宿直者', '日直者')).ofColumn).toEqual([0, 0, 0, 1])
    expect(subjectsOf(layout('氏名', 'フリガナ', '夜勤者', '電話番号')).ofColumn).toEqual([0, 0, 1, 0])
  })

  it('are about the debtor, whoever stands surety for him now', () => {
    const { ofColumn, first } = subjectsOf(layout('主債務者', '口座番号', '新保証人氏名', '新保証人住所', '新保証人電話'))
    expect(ofColumn).toEqual([0, 0, 1, 1, 1])
    expect(first).toBe(0)
  })

  it('have their parties in either language, and a reading without a name beside it is no person', () => {
    expect(subjectsOf(layout('insured.nameKanji', 'insured.nameRoman', 'insured.birthDate')).subjects).toHaveLength(1)
    expect(subjectsOf(layout('student.name', 'student.kana', 'guardian.name', 'guardian.mobile')).ofColumn).toEqual([0, 0, 1, 1])
    expect(subjectsOf(layout('お客様名', '会員_フリガナ', '会員_生年月日')).subjects).toHaveLength(1)
    expect(subjectsOf(layout('フリガナ', '生年月日', 'お客様氏名')).subjects).toHaveLength(1)
    expect(subjectsOf(layout('フリガナ', '保護者氏名')).subjects).toHaveLength(2)
    expect(subjectsOf(layout('お名前（債務者）', '氏名（連帯保証人）', '誕生日（連帯保証人）')).ofColumn).toEqual([0, 1, 1])
    expect(subjectsOf(layout('生徒氏名', '連絡先①氏名', '連絡先①電話番号', '連絡先②氏名', '連絡先②電話番号')).ofColumn).toEqual([
      0, 1, 1, 2, 2,
    ])
    expect(subjectsOf(layout('生徒名', '口座名義人カナ', '口座番号')).ofColumn).toEqual([0, 1, 1])
    expect(subjectsOf(layout('顧客名', '口座名義人カナ', '口座番号')).ofColumn).toEqual([0, 0, 0])
  })

  it('have somebody of the customer at the works, and the owner of a contact in the staff', () => {
    const works = subjectsOf(layout('お客様名', '設置場所', '立会者', '立会者携帯'))
    expect(works.ofColumn).toEqual([0, 0, 1, 1])
    expect(works.subjects.map(({ isStaff }) => isStaff)).toEqual([false, false])
    expect(subjectsOf(layout('氏名', '取引先責任者 所有者')).subjects.map(({ isStaff }) => isStaff)).toEqual([false, true])
    const owners = [
      'Contact Owner',
      'Account Owner',
      'Lead Owner: Full Name',
      'Opportunity Owner',
      'Sales Rep',
      'Salesperson',
      'Account Manager',
    ]
    for (const owner of owners) {
      const { subjects, ofColumn } = subjectsOf(layout('First Name', 'Last Name', 'Email', owner))
      expect([owner, subjects[ofColumn[3]!]!.isStaff]).toEqual([owner, true])
    }
    expect(subjectsOf(layout('Account Owner', 'Account Number')).subjects.map(({ isStaff }) => isStaff)).toEqual([false])
  })

  it('have a reading for the name in front of it, whoever else is named behind', () => {
    expect(subjectsOf(layout('契約者名', 'フリガナ', '電話番号', '法人担当者')).ofColumn).toEqual([0, 0, 0, 1])
    expect(subjectsOf(layout('氏名', '担当者', 'フリガナ')).ofColumn).toEqual([0, 1, 0])
  })

  it('have what is asked of them behind their 続柄', () => {
    expect(subjectsOf(layout('申告者氏名', '扶養親族氏名', '続柄', '生年月日', '個人番号')).ofColumn).toEqual([0, 1, 1, 1, 1])
    expect(subjectsOf(layout('契約者_氏名', '受取人_氏名', '受取人_続柄', '連絡先_住所', '連絡先_電話番号')).ofColumn).toEqual([
      0, 1, 1, 0, 0,
    ])
  })

  it('have each their 続柄 behind the name', () => {
    expect(subjectsOf(layout('氏名', '生年月日', '保護者氏名', '続柄', '電話番号')).ofColumn[3]).toBe(1)
    expect(subjectsOf(layout('氏名', '続柄', '保護者氏名')).ofColumn[1]).toBe(0)
    expect(subjectsOf(layout('社員番号', '社員氏名', '続柄', '家族氏名', '家族生年月日')).ofColumn).toEqual([0, 0, 1, 1, 1])
    expect(subjectsOf(layout('社員番号', '社員名', '続柄', '氏名', '生年月日', '性別', '住所')).ofColumn).toEqual([0, 0, 1, 1, 1, 1, 0])
    expect(subjectsOf(layout('従業員 姓', '従業員 名', '続柄', '姓', '名', '生年月日')).ofColumn).toEqual([0, 0, 1, 1, 1, 1])
    expect(
      subjectsOf(layout('社員番号', '姓', '名', '家族情報1：続柄', '家族情報1：姓', '家族情報1：名', '家族情報1：生年月日')).ofColumn,
    ).toEqual([0, 0, 0, 1, 1, 1, 1])
  })
})

describe('a family in one row', () => {
  it('has both to whom a letter goes', () => {
    const both = subjectsOf(layout('宛名1', '敬称1', '宛名2', '敬称2', '郵便番号', '住所1', '住所2'))
    expect(both.ofColumn).toEqual([0, 0, 1, 0, 0, 0, 0])
    expect(both.subjects.map(({ sharesHome }) => sharesHome)).toEqual([false, true])
  })

  it('writes to whom the letter is addressed, and not to whom it is about', () => {
    const { ofColumn, subjects } = subjectsOf(layout('〒', '住所', '建物', '保護者氏名', '敬称', '学生番号', '学生氏名', '未納額'))
    const guardian = subjects.findIndex(({ isGuardian }) => isGuardian)
    expect(ofColumn.map((owner) => owner === guardian)).toEqual([true, true, true, true, false, false, false, false])
    const register = subjectsOf(layout('〒', '住所', '児童氏名', '保護者氏名', '電話番号'))
    expect(register.ofColumn.slice(0, 2)).toEqual([register.first, register.first])
  })

  it('counts companions, and gives each what bears his number', () => {
    const headers = ['代表者氏名', '電話番号1', '電話番号2', '同伴者1氏名', '同伴者1生年月日', '同伴者2氏名', '同伴者2生年月日']
    const { ofColumn, subjects } = subjectsOf(layout(...headers))
    expect(ofColumn).toEqual([0, 0, 0, 1, 1, 2, 2])
    expect(subjects.some(({ sharesHome }) => sharesHome)).toBe(false)
  })

  it('gives the guardian the columns under his group, and what stands behind his name', () => {
    expect(subjectsOf(layout('児童_氏名', '児童_住所', '保護者_氏名', '保護者_緊急連絡先')).ofColumn).toEqual([0, 0, 1, 1])
    expect(subjectsOf(layout('氏名', '住所', '保護者氏名', '緊急連絡先')).ofColumn).toEqual([0, 0, 1, 1])
  })

  it('knows relatives from own staff and from strangers', () => {
    const { subjects } = subjectsOf(layout('氏名', '電話番号', '緊急連絡先氏名', '緊急連絡先電話番号', '担当営業'))
    expect(subjects.map(({ isFamily, isStaff }) => [isFamily, isStaff])).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ])
    expect(subjectsOf(layout('ご依頼主氏名', 'お届け先氏名')).subjects.some(({ isFamily }) => isFamily)).toBe(false)
  })
})

describe('whom the name of a file speaks of', () => {
  it.each([
    ['顧客名簿.xlsx', 'customer'],
    ['人事/名簿2024.csv', 'employee'],
    ['backup.zip!採用/一覧.xlsx', 'applicant'],
    ['人事/顧客一覧.csv', 'customer'],
    ['data/2024.csv', undefined],
    ['/home/user/data/2024.csv', undefined],
  ])('%s', (path, expected) => {
    expect(classOfPath(path)).toBe(expected)
  })
})

describe('whoever deals with the person of a row', () => {
  it('is told by the label', () => {
    for (const label of [
      '対応者',
      '処理担当',
      '受電者',
      '弊社担当',
      '担当スタイリスト',
      '入力者',
      'オペレーター',
      '医師名',
      '担当医師名',
    ]) {
      const { subjects, ofColumn, first } = subjectsOf(layout('お客様名（カナ）', '電話番号', label))
      expect([label, subjects[ofColumn[2]!]!.isStaff, first]).toEqual([label, true, ofColumn[0]])
    }
  })

  it('does not take the rows where the label of their names is unknown', () => {
    const table = layout('ご返品先', '電話番号', '処理担当')
    Object.assign(table.columns[0]!, { vote: 'person-name' })
    delete table.columns[0]!.role
    const { subjects, ofColumn, first } = subjectsOf(table)
    expect(ofColumn[0]).toBe(first)
    expect(ofColumn[1]).toBe(first)
    expect(subjects[ofColumn[2]!]!.isStaff).toBe(true)
  })
})

describe('a column of unknown label', () => {
  /** A column whose cells are of a type between the columns of who gets the parcel. */
  const ofColumn = (type: string, ...headers: string[]) => {
    const table = layout(...headers)
    Object.assign(table.columns[headers.indexOf('xyz')]!, { vote: type })
    return subjectsOf(table).ofColumn
  }

  it('is of whom both its neighbours are, where its cells say how to reach somebody', () => {
    expect(ofColumn('postal-code', 'orderer_nm', 'orderer_tel', 'ship_to_nm', 'xyz', 'ship_to_addr')).toEqual([0, 0, 1, 1, 1])
    expect(ofColumn('postal-code', 'orderer_nm', 'orderer_tel', 'ship_to_nm', 'ship_to_addr', 'xyz')).toEqual([0, 0, 1, 1, 0])
    expect(ofColumn('member-id', 'orderer_nm', 'orderer_tel', 'ship_to_nm', 'xyz', 'ship_to_addr')).toEqual([0, 0, 1, 0, 1])
  })
})

describe('who lives at the address of the row', () => {
  it.each(['連名1', '家族1氏名', '配偶者氏名', '扶養親族氏名', '長男氏名'])('%s does', (label) => {
    const { subjects, ofColumn } = subjectsOf(layout('氏名', '住所', label))
    expect(subjects[ofColumn[2]!]).toMatchObject({ isFamily: true, sharesHome: true })
  })

  it.each(['緊急連絡先氏名', '紹介者氏名', '父氏名', '代理人氏名'])('%s may not', (label) => {
    const { subjects, ofColumn } = subjectsOf(layout('氏名', '住所', label))
    expect(subjects[ofColumn[2]!]!.sharesHome).toBe(false)
  })
})
