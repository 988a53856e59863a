// Papers and messages of a university: interviews, minutes, mails of students, seminar notes, appointments, a dump of the learning system.
import { F } from './fields.mjs'
import { list, mention } from './rows.mjs'
import { renumber } from './nursing-papers.mjs'

const two = (n) => String(n).padStart(2, '0')
const mime = (text) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`

export async function papers(world) {
  const { random, folder, students, all, teachers, clerks, some: pick, student, clerk, teacher, once } = world
  await folder.printed(
    '02_Moodle/定期試験_座席表_経済原論.pdf',
    '2024年度前期 定期試験 座席表　経済原論（大講義室）',
    list(
      pick(all, 140).map((who) => ({ who })),
      [
        ['座席', undefined, (_, __, n) => `${String.fromCharCode(65 + (n % 14))}${Math.floor(n / 14) + 1}`],
        ['学籍番号', 'who', student],
        ['氏名', 'who', F.full('space')],
        ['学年', 'who', (p) => p.grade],
        ['メール', 'who', F.email],
      ],
    ),
  )
  folder.html(
    '02_Moodle/履修者名簿_基礎演習.html',
    list(
      pick(all, 64).map((who) => ({ who, clerk: undefined })),
      [
        ['No', undefined, (_, __, n) => n + 1],
        ['学籍番号', 'who', student],
        ['氏名', 'who', F.full('space')],
        ['カナ氏名', 'who', F.kana('space')],
        ['性別', 'who', F.sex('kanji')],
        ['学年', 'who', (p) => p.grade],
        ['出欠', undefined, () => '○○／○○○'],
      ],
    ),
    { title: '履修者名簿', above: '基礎演習（火3） 担当教員ポータルより出力' },
  )
  folder.sql(
    '02_Moodle/moodle_db_20240930.sql',
    'mdl_user',
    list(
      [...all.slice(0, 520), ...teachers.slice(0, 60)].map((who) => ({ who })),
      [
        ['id', undefined, (_, __, n) => n + 3],
        ['auth', undefined, () => 'shibboleth'],
        ['username', 'who', F.id('student', (p) => (p.code ?? p.number).toLowerCase())],
        ['idnumber', 'who', F.id('student', (p) => p.code ?? p.number)],
        ['firstname', 'who', F.first],
        ['lastname', 'who', F.last],
        ['email', 'who', F.email],
        ['phone1', undefined, () => ''],
        ['lang', undefined, () => 'ja'],
        ['lastip', undefined, () => `198.51.100.${random.int(1, 250)}`],
      ],
    ),
    { perInsert: 100 },
  )
  for (const [n, one] of pick(students, 22).entries()) {
    const own = clerk()
    const parent = one.guarantor
    await folder.docx(`05_学生支援/面談記録/面談記録_${two(n + 1)}.docx`, [
      { text: '学生面談記録（取扱注意）' },
      {
        rows: [
          {
            cells: ['面談日', `2024年${random.int(4, 9)}月${random.int(1, 28)}日`, '面談者', F.full('space')(own).text],
            who: [{ ...mention(own, [F.full()(own)], { isStaff: true }), columns: [3, 4] }],
          },
          { cells: ['学籍番号', one.code, '氏名', F.full('wide')(one).text], who: [mention(one, [{ named: true, keys: ['id:student'] }])] },
          {
            cells: ['学部・学年', `${one.faculty}${one.grade}年`, '連絡先', one.mobile],
            who: [mention(one, [{ keys: ['mobile', 'id:student'] }])],
          },
        ],
      },
      { text: '面談内容' },
      {
        text: random.pick([
          '前期の単位取得が2単位にとどまった。アルバイトが深夜に及び、朝起きられないとのこと。',
          '友人関係の悩み。カウンセラーへの引継ぎを希望。',
          '休学を検討している。理由は経済的なもの。',
        ]),
      },
      { text: '保護者への連絡' },
      {
        text: `${parent.woman ? '母' : '父'}・${F.full('space')(parent).text}氏（${F.telephone()(parent).text}）に電話で状況を説明した。`,
        who: [mention(parent, [F.telephone()(parent), { named: true, knows: ['sex'] }])],
      },
    ])
    mergeRows(folder, `05_学生支援/面談記録/面談記録_${two(n + 1)}.docx`)
  }
  // A meeting of the faculty.
  const [chair, ...present] = pick(teachers, 22)
  const away = pick(students, 9)
  folder.text('09_総務/第5回教授会議事録.md', [
    { text: '# 2024年度 第5回教授会 議事録\n\n日時: 2024年9月18日（水）15:00–16:20  \n場所: 本館3階 第1会議室\n' },
    { text: `議長: ${F.full('space')(chair).text}`, who: [mention(chair, [F.full()(chair)], { isStaff: true })] },
    { text: '\n## 出席者\n' },
    ...present.map((who) => ({ text: `- ${F.full('space')(who).text}`, who: [mention(who, [F.full()(who)])] })),
    { text: '\n## 審議事項\n\n1. 学籍異動について\n\n| 学籍番号 | 氏名 | 異動 | 期間 |\n|---|---|---|---|' },
    ...away.map((who) => ({
      text: `| ${who.code} | ${F.full('space')(who).text} | ${random.pick(['休学', '退学', '復学'])} | 2024/10/1～ |`,
      who: [mention(who, [{ named: true, keys: ['id:student'] }])],
    })),
    { text: '\n以上、原案どおり承認された。\n' },
  ])
  // A teacher's own list of the seminar.
  const seminar = pick(students, 18)
  folder.text('08_個人用/ゼミ連絡先.txt', [
    { text: '■ 2024 演習I 連絡先（随時更新）\n' },
    ...seminar.map((who) => ({
      text: `${who.code}　${F.full('space')(who).text}　${who.mobile}　${random.pick(['', '就活中', 'ゼミ長', '会計', '留学希望'])}`,
      who: [mention(who, [{ named: true, keys: ['id:student', 'mobile'] }])],
    })),
  ])
  const writers = pick(all, 66)
  folder.text(
    '05_学生支援/gakusei-shien.mbox',
    writers.map((who, n) => ({
      text: `From 17${random.digits(17)}@xxx Wed Sep ${two(1 + (n % 28))} 04:11:09 +0000 2024\nX-GM-THRID: 18${random.digits(17)}\nFrom: ${mime(F.full('space')(who).text)} <${who.email}>\nTo: gakusei-shien@kyonan-univ.ac.jp\nSubject: ${mime(random.pick(['欠席の連絡', '証明書の発行について', '奨学金の書類について', '履修取消のお願い']))}\nDate: Wed, ${1 + (n % 28)} Sep 2024 13:11:00 +0900\nMessage-ID: <${once(() => random.digits(16))}@mail.gmail.com>\nMIME-Version: 1.0\nContent-Type: text/plain; charset="UTF-8"\n\n学生支援課　御中\n\n${who.faculty}${who.grade}年の${F.full('none')(who).text}です。\n（学籍番号：${who.code}）\n${random.pick(['体調不良のため、本日の授業を欠席いたします。', '成績証明書を1通発行していただきたく、ご連絡しました。', '奨学金の継続願を提出しましたが、受理されているでしょうか。'])}\nよろしくお願いいたします。\n`,
      who: [mention(who, [F.full()(who), F.email(who), { keys: ['id:student'] }])],
    })),
  )
  renumber(folder, '05_学生支援/gakusei-shien.mbox')
  const talks = pick(
    students.filter(({ entry }) => entry === 2021 || entry === 2022),
    60,
  )
  folder.text('06_キャリア/キャリア面談.ics', [
    { text: 'BEGIN:VCALENDAR\nPRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN\nVERSION:2.0\nMETHOD:PUBLISH' },
    ...talks.map((who, n) => {
      const own = teacher()
      return {
        text: `BEGIN:VEVENT\nCLASS:PUBLIC\nDTSTART:202410${two(1 + (n % 25))}T0${random.int(1, 7)}0000Z\nDTEND:202410${two(1 + (n % 25))}T080000Z\nSUMMARY;LANGUAGE=ja:面談 ${F.full('none')(who).text}（${who.code}）\nATTENDEE;CN="${F.full('space')(who).text}";RSVP=TRUE:mailto:${who.email}\nLOCATION:キャリアセンター ${random.int(1, 3)}番ブース\nUID:0400000082${random.digits(20)}\nEND:VEVENT`,
        who: [mention(who, [{ named: true, keys: ['id:student', 'email'] }])],
        own,
      }
    }),
    { text: 'END:VCALENDAR' },
  ])
  folder.ndjson(
    '08_個人用/form_responses_学園祭スタッフ.ndjson',
    list(
      pick(all, 58).map((who) => ({ who })),
      [
        ['submitted_at', undefined, () => `2024-09-${two(random.int(1, 28))}T${two(random.int(8, 22))}:00:00+09:00`],
        ['respondent.name', 'who', F.full('none')],
        ['respondent.student_id', 'who', student],
        ['respondent.phone', 'who', F.mobile()],
        ['answers.係', undefined, () => random.pick(['模擬店', '受付', '警備', '音響'])],
        ['answers.tシャツ', undefined, () => random.pick(['S', 'M', 'L'])],
      ],
    ),
  )
  const cards = [...clerks, ...teachers.slice(0, 24)]
  folder.text(
    '08_個人用/Outlook連絡先.vcf',
    cards.map((who) => ({
      text: `BEGIN:VCARD\nVERSION:2.1\nN;LANGUAGE=ja;CHARSET=utf-8:${who.surname.text};${who.given.text}\nFN;CHARSET=utf-8:${F.full('space')(who).text}\nORG;CHARSET=utf-8:京南大学;${who.faculty}\nTEL;WORK;VOICE:075-000-${who.ext}\nTEL;CELL;VOICE:${who.mobile}\nEMAIL;PREF;INTERNET:${who.email}\nEND:VCARD`,
      who: [mention(who, [F.full()(who), F.email(who), F.mobile()(who)])],
    })),
  )
}

function mergeRows(folder, path) {
  const own = folder.truth.filter((entry) => entry.path === path && !entry.isStaff)
  const [first] = own
  for (const entry of own.slice(1))
    if (entry.person === first.person) {
      first.to = entry.to
      entry.keys.forEach((key) => first.keys.add(key))
      folder.truth.splice(folder.truth.indexOf(entry), 1)
    }
}
