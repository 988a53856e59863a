// What people of the club write: applications, absences by mail, accidents, telephone chains, minutes, address books.
import { createColumns, list, mailOf, telOf, together } from './columns.mjs'
import { kinship } from './people.mjs'
import { pen } from './pen.mjs'
import { gradeOf } from './sportclub-lists.mjs'

const two = (n) => String(n).padStart(2, '0')

export async function notes(world) {
  await applications(world)
  absences(world)
  accidents(world)
  chains(world)
  books(world)
}

/** Applications to join: the child and who answers for it, in two parts of one table. */
async function applications({ folder, pupils, guardian, some }) {
  for (const [n, p] of some(pupils, 36).entries()) {
    const [w, g] = [pen(p), pen(guardian(p))]
    const rows = [
      ['入会者', 'フリガナ', w.kana('wide')],
      ['', '氏名', w.name('wide')],
      ['', '生年月日', `${w.birth('era')}（${gradeOf(p)}）`],
      ['', '性別', w.sex()],
      ['保護者', '氏名', `${g.name('wide')}　印`],
      ['', '続柄', g.telling(kinship(p, guardian(p)))],
      ['', '住所', `${g.zip('mark')} ${g.address('dash')}`],
      ['', '電話番号', telOf(g, 'dash')],
      ['', 'メールアドレス', mailOf(g)],
    ]
    w.place()
    const path = `入会/入会申込書_${two(n + 1)}.docx`
    await folder.docx(path, [
      { text: '入 会 申 込 書' },
      { text: 'NPO法人ひのきスポーツクラブ　御中' },
      { rows: rows.map((cells) => ({ cells })) },
      { text: '申込日　令和６年９月１日' },
    ])
    const [own, other] = together([[w], [g]])
    folder.incident.truth.push({ path, from: 3, to: 14, ...own }, { path, from: 15, to: 29, ...other })
  }
}

/** A mailbox of parents who write that their child will not come. */
function absences({ random, folder, pupils, guardian, trainers, some }) {
  const writers = some(
    pupils.filter((p) => guardian(p).email !== undefined),
    70,
  )
  writers.forEach((p, n) => {
    const [w, g] = [pen(p), pen(guardian(p))]
    const from = [random.pick([g.name('space'), g.name('none'), g.latin('given')]), g.email()]
    const blocks = [
      { text: 'ひのきスポーツクラブ　事務局様' },
      { text: 'いつもお世話になっております。' },
      { text: `${gradeOf(p)}の${w.name('none')}ですが、本日の練習を欠席します。`, at: 'child' },
      { text: random.pick(['発熱のためです。', '家庭の都合によります。', '学校行事のためです。']) },
      { text: '' },
      { text: `保護者　${g.name('space')}（携帯 ${telOf(g, 'dash')}）`, at: 'parent' },
    ]
    const [own, other] = together([[w], [g]])
    const path = `欠席連絡/${two(n + 1)}.eml`
    folder.eml(path, {
      from,
      to: ['ひのきSC事務局', 'jimu@hinoki-sc.or.jp'],
      subject: '欠席連絡',
      blocks: blocks.map(({ text, at }) => ({ text, who: at === 'child' ? [own] : [] })),
    })
    // The header and the last line are the parent's.
    folder.incident.truth.push({ path, from: 0, to: 2, ...other }, { path, from: 4, to: 9, ...other })
  })
  folder.text('欠席連絡/当番メモ.md', [
    { text: '# 当番\n' },
    { text: `- 月: ${trainers[0].surname.text}`, staff: { people: [trainers[0]] } },
    { text: `- 火: ${trainers[1].surname.text}`, staff: { people: [trainers[1]] } },
  ])
}

function accidents({ random, folder, pupils, guardian, trainer, sport, some }) {
  const reports = some(pupils, 40).map((p) => {
    const [w, g] = [pen(p), pen(guardian(p))]
    const coach = trainer()
    const child = `受傷者：${w.name('wide')}（${w.kana('hiraWide')}）　${gradeOf(p)}　${w.sex()}\n生年月日：${w.birth('era')}\n住所：${w.address('full')}`
    const parent = `保護者：${g.name('wide')}（${g.telling(kinship(p, guardian(p)))}）　電話：${telOf(g, 'dash')}`
    const [own, other] = together([[w], [g]])
    return [
      { text: `【事故報告】令和6年${random.int(4, 10)}月${random.int(1, 28)}日　${sport()}教室` },
      { text: child, who: [own] },
      { text: parent, who: [other] },
      {
        text: `状況：${random.pick(['接触により転倒、右手首を打撲', 'プールサイドで転倒、擦過傷', '着地時に左足首を捻挫'])}\n対応：冷却後、保護者へ引き渡し`,
      },
      { text: `報告者：${coach.surname.text} ${coach.given.text}`, staff: { people: [coach] } },
      { text: '----------------------------------------' },
    ]
  })
  folder.text('事故/事故報告書_R6.txt', reports.flat(), { cp932: true })
}

function chains({ random, folder, pupils, guardian, some }) {
  const c = createColumns(random)
  folder.markdown(
    '連絡/連絡網_サッカー.md',
    list(some(pupils, 44), [
      { columns: [c.plain('順', (_, n) => n + 1), c.name({ as: '選手|選手名', style: 'space' })] },
      { of: guardian, columns: [c.name({ as: '保護者', style: 'space' }), c.tel({ as: '電話|携帯', style: 'dash' })] },
    ]),
    { above: '# サッカー教室 連絡網\n\n雨天中止は前日18時に回します。\n' },
  )
  const writers = new Set(pupils.map(guardian).filter(({ email }) => email !== undefined))
  const lines = some([...writers], 90).map((p) => {
    const g = pen(p)
    return { text: `${g.name(random.pick(['space', 'none']))} <${g.email()}>`, who: [g.who()] }
  })
  folder.text('連絡/メーリングリスト.txt', lines)
}

function books({ random, folder, grown, trainers, some }) {
  folder.text(
    '連絡/contacts.vcf',
    some([...grown], 80).map((p) => {
      const w = pen(p)
      const lines = [`FN:${w.name('space')}`, `N:${w.names().join(';')};;;`]
      if (p.mobile) lines.push(`TEL;TYPE=CELL:${w.mobile(random.pick(['dash', 'e164', 'plain']))}`)
      if (p.email) lines.push(`EMAIL;TYPE=HOME:${w.email()}`)
      if (random.int(0, 1)) lines.push(`BDAY:${w.birth('iso')}`)
      return { text: ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'].join('\n'), who: [w.who()] }
    }),
  )
  folder.text('総会/議事録_20240525.txt', [
    { text: '令和６年度　通常総会　議事録\n日時：5月25日 19:00〜　場所：市民体育館会議室' },
    { text: `議長：${trainers[2].surname.text} ${trainers[2].given.text}`, staff: { people: [trainers[2]] } },
    ...some(grown, 24).map((p) => {
      const w = pen(p)
      return {
        text: `・${w.name('space')}様（${w.city()}）より質問：${random.pick(['会費の改定', '駐車場の利用', '用具の更新'])}について`,
        who: [w.who()],
      }
    }),
  ])
}
