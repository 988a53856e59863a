// Claims, mails and papers of the agency of life insurance.
import { writePdf } from '../../../../examples/leak/documents.mjs'
import { one, row } from './folder.mjs'
import { kin } from './folk.mjs'
import { address, dashed, era, lot, oldStyle, short, tel, unspaced } from './hand.mjs'

const pad = (n, width = 2) => String(n).padStart(width, '0')
const HOUSE = { name: '有限会社しあわせ企画', zip: '640-8331', address: '和歌山県和歌山市美園町5-2-1', tel: '073-422-7100' }

export async function papers({ folder, random, some, holders, prospects, contracts, crew, no, policy }) {
  // Claims: who is insured and who claims are two, unless they are one.
  const claims = contracts.slice(100, 260)
  folder.blocks('請求/claims.json', [
    { text: '{\n "claims": [' },
    ...claims.flatMap(({ n, holder, insured }, at) => {
      const above = `  {"claimNo": "K${pad(at, 5)}", "policyNo": "${policy(n)}",\n   "claimant": {"customerNo": "${no(holder)}", "name": "${holder.name}", "kana": "${holder.kana}", "tel": "${tel(holder.mobile)}", "address": "${address(holder.home)}"},`
      const below = `   "insured": {"name": "${insured.name}", "birthDate": "${dashed(insured.birth)}", "gender": "${insured.woman ? 'F' : 'M'}", "diagnosis": "${random.pick(['骨折', '肺炎', '白内障'])}"}`
      const end = { text: `  }${at < claims.length - 1 ? ',' : ''}` }
      if (insured === holder) return [{ text: `${above}\n${below}`, who: [one(holder, ['region', 'birth', 'sex'])] }, end]
      return [{ text: above, who: [one(holder, ['region'])] }, { text: below, who: [one(insured, ['birth', 'sex'])] }, end]
    }),
    { text: ' ]\n}' },
  ])
  folder.blocks('請求/payments.xml', [
    { text: '<?xml version="1.0" encoding="UTF-8"?>\n<payments month="2024-09">' },
    ...some(holders, 220).map((p) => ({
      text: `  <payment customer="${no(p)}" name="${p.name}" kana="${p.kana}" birth="${dashed(p.birth)}" tel="${tel(p.mobile, 'plain')}" amount="${random.int(5, 90) * 1000}"/>`,
      who: [one(p, ['birth'])],
    })),
    { text: '</payments>' },
  ])
  folder.blocks(
    'web/mypage.log',
    some(holders, 300).map((p, n) => ({
      text: `Sep 30 1${n % 10}:${pad(n % 60)}:11 web01 mypage[2211]: cust=${no(p)} kana="${p.kana}" tel=${tel(p.mobile, 'plain')} act=${random.pick(['login', 'addr_view', 'claim_form'])}`,
      who: [one(p)],
    })),
  )
  folder.blocks('web/seminar_entry.html', [
    {
      text: '<!doctype html><html><body><h1>セミナー申込者</h1>\n<table>\n<thead><tr><th>No</th><th>お名前<br>（カナ）</th><th>ご連絡先</th><th>ご住所</th></tr></thead>\n<tbody>',
    },
    ...[...some(holders, 60), ...prospects.slice(135, 260)].map((p, n) => ({
      text: `<tr><td>${n + 1}</td><td>${p.name}<br>（${p.kana}）</td><td>${tel(p.mobile)}<br>${p.mail ?? ''}</td><td>〒${p.home.town.zip}<br>${address(p.home)}</td></tr>`,
      who: [one(p, ['region'])],
    })),
    { text: '</tbody></table></body></html>' },
  ])
  folder.blocks('web/crm.sql', [
    {
      text: 'CREATE TABLE `mikomi` (`id` int, `onamae` varchar(64), `yomi` varchar(64), `umare` date, `sumai` text, `denwa` varchar(20));',
    },
    ...prospects.slice(200, 400).map((p, n) => ({
      text: `INSERT INTO \`mikomi\` VALUES (${n},'${p.name}','${p.kana}','${dashed(p.birth)}','${address(p.home)}','${tel(p.mobile, 'plain')}');`,
      who: [one(p, ['region', 'birth'])],
    })),
  ])

  // Mails that were forwarded: the customer's words stand quoted below the clerk's.
  const asked = some(
    holders.filter((p) => p.mail !== undefined),
    60,
  )
  for (const [n, p] of asked.entries()) {
    const clerk = crew[n % 18]
    const path = `メール/FW_${pad(n + 1, 3)}.eml`
    const box = `a${100 + (n % 18)}@shiawase-kikaku.co.jp`
    folder.mail(path, {
      from: [clerk.name, box],
      to: [['事務', 'jimu@shiawase-kikaku.co.jp']],
      subject: 'FW: 住所変更について',
      body: `事務各位\n下記お客様の手続きをお願いします。\n${clerk.name}\n\n-----Original Message-----\nFrom: ${p.name} <${p.mail}>\nSent: Monday, September 30, 2024 9:12 AM\n\n> ${p.name}です。住所が変わりました。\n> 新住所：〒${p.home.town.zip} ${address(p.home, 'mixed')}\n> 電話：${tel(p.mobile)}\n`,
    })
    folder.staff(path, 1, 3, [clerk])
    folder.note(path, 5, 12, [one(p, ['region'])])
  }
  const moved = some(holders, 45)
  for (const [n, p] of moved.entries()) {
    const name = n % 2 ? `変更届_${unspaced(p.name)}_${pad(n)}` : `変更届_${pad(n)}`
    await folder.letter(
      `変更届/${name}.docx`,
      [
        '契約内容変更届',
        '2024年9月26日',
        [
          ['証券番号', policy(n), '顧客番号', no(p)],
          ['氏名', p.name, 'フリガナ', p.kana],
          ['生年月日', era(p.birth), '性別', p.woman ? '女' : '男'],
          ['新住所', address(p.home, 'full'), '電話', tel(p.mobile)],
        ],
        '受付印',
      ],
      [one(p, ['region', 'birth', 'sex'])],
      { header: '社外秘' },
    )
  }
  await folder.roster(
    '支部/ゴルフコンペ参加者.docx',
    ['お客様感謝ゴルフ大会', '組合せ表'],
    ['組', 'お名前', '携帯電話', 'HC'],
    [...some(holders, 40), ...prospects.slice(260, 272)].map((p, n) =>
      row([`${(n >> 2) + 1}`, p.name, tel(p.mobile), `${random.int(8, 36)}`], one(p)),
    ),
  )
  const notices = some(holders, 65)
  folder.files.set(
    'DM/控除証明書.pdf',
    await writePdf(
      notices.map((p, n) => [
        '生命保険料控除証明書（再発行）',
        `〒${p.home.town.zip}`,
        address(p.home, 'wide', { join: '　' }),
        `${oldStyle(p).replace('𠮷', '吉')}　様`,
        `証券番号 ${policy(n)}`,
        `顧客番号 ${no(p)}`,
        HOUSE.name,
        HOUSE.address,
        HOUSE.tel,
      ]),
    ),
  )
  notices.forEach((p, n) => folder.note('DM/控除証明書.pdf', n + 1, n + 1, [one(p, ['region'])]))
  await folder.slides('支部/表彰式.pptx', [
    { lines: ['2024年度 上半期表彰', HOUSE.name] },
    ...crew.slice(0, 3).map((p, n) => ({ lines: [`第${n + 1}位`, `${p.name}`, `新契約 ${30 - n * 4}件`], staff: [p] })),
    ...some(holders, 5).map((p) => ({ lines: ['大口のお客様', `${p.name}様`, `顧客番号 ${no(p)}`, `${tel(p.mobile)}`], who: [one(p)] })),
  ])
  const families = contracts.filter(({ holder }) => holder.household.length > 2).slice(0, 30)
  folder.blocks('面談/家族構成メモ.txt', [
    { text: '家族構成（訪問時聞き取り）' },
    ...families.flatMap(({ holder }) => [
      { text: `\n◆${holder.name}様　顧客番号${no(holder)}`, who: [one(holder)] },
      ...holder.household
        .filter((p) => p !== holder)
        .map((p) => ({ text: `　${kin(holder, p)}　${p.name}（${short(p.birth)}生）`, who: [one(p, ['birth', 'sex'])] })),
    ]),
  ])
  folder.blocks('面談/訪問予定.md', [
    { text: '# 訪問予定\n\n日付 | お客様 | 住所 | 電話\n--- | --- | --- | ---' },
    ...[...some(holders, 30), ...prospects.slice(272, 290)].map((p, n) => ({
      text: `10/${(n % 28) + 1} | ${p.name} | ${address(p.home, 'dash', { bare: true })} | ${tel(p.mobile)}`,
      who: [one(p, ['region'])],
    })),
  ])
  folder.blocks(
    '面談/携帯電話帳.vcf',
    some(holders, 120).map((p) => ({
      text: `BEGIN:VCARD\nVERSION:3.0\nN:${p.surname.text};${p.given.text};;様;\nFN:${p.name}様\nTEL;TYPE=CELL:${tel(p.mobile)}\nADR;TYPE=HOME:;;${p.home.town.town}${lot(p.home)};${p.home.town.city};${p.home.town.prefecture};${p.home.town.zip};\nBDAY:${dashed(p.birth)}\nEND:VCARD`,
      who: [one(p, ['region', 'birth'])],
    })),
    { end: '\r\n' },
  )
  folder.blocks(
    '面談/訪問.ics',
    [
      { text: 'BEGIN:VCALENDAR\nVERSION:2.0' },
      ...some(holders, 45).map((p, n) => ({
        text: `BEGIN:VEVENT\nUID:v${n}@shiawase-kikaku.co.jp\nDTSTART:202410${pad((n % 28) + 1)}T130000\nSUMMARY:${p.name}様宅 訪問\nLOCATION:${address(p.home)}\nEND:VEVENT`,
        who: [one(p, ['region'])],
      })),
      { text: 'END:VCALENDAR' },
    ],
    { end: '\r\n' },
  )
}
