// The desk: applications on paper typed into Word, mails with lists attached, questions, reports of accidents, notes.
import { messageText } from '../acceptance5/folder.mjs'
import { lines, mail, mailbox, wordForm } from '../acceptance4/papers.mjs'
import { C, addressOf, birthText, kanaOf, nameOf } from './cells.mjs'
import { say } from './driving-office.mjs'

export async function desk({ random, folk, folder, trainees, guests, staff, firms, old, others }) {
  const clerk = staff[5]
  for (const [n, p] of folk
    .some(
      trainees.filter(({ parent }) => parent),
      26,
    )
    .entries()) {
    const { parent } = p
    await wordForm(
      folder,
      `教習生管理/入校申込書/入校申込書_${p.no}.docx`,
      [['入　校　申　込　書'], ['アルプス自動車学校長　殿']],
      [
        [['申込日', `令和6年${1 + (n % 9)}月${1 + n}日`, '教習生番号', p.no], say(p, C.code('no'))],
        [['フリガナ', kanaOf(p)], say(p, C.kana())],
        [['氏名', nameOf(p)], say(p, C.name())],
        [['生年月日', birthText(p.birth, 'era'), '性別', C.sex()(p).text], say(p, C.birth(), C.sex())],
        [['住所', `〒${p.home.town.zip}　${addressOf(p.home, 'long')}`], say(p, C.address(), C.zip())],
        [['携帯電話', p.mobile, 'メール', C.email(p).text], say(p, C.mobile(), C.email)],
        [['希望車種', p.car, '眼鏡等', n % 3 ? '無' : '有']],
        [
          ['保護者氏名', nameOf(parent), '続柄', parent.woman ? '母' : '父'],
          say(parent, C.name(), () => ({ text: '', knows: ['sex', 'region'] })),
        ],
        [['保護者連絡先', parent.mobile, '', ''], say(parent, C.mobile())],
      ],
      [
        ['上記のとおり入校を申し込みます。未成年者の入校に同意します。'],
        [`受付：${clerk.surname.text}`, { ...say(clerk, C.surname), isStaff: true }],
      ],
    )
  }
  for (const [n, p] of others.entries()) {
    const q = random.pick(trainees)
    await wordForm(
      folder,
      `教務/事故報告書/事故報告_2024-${String(n + 1).padStart(2, '0')}.docx`,
      [['路上教習中の事故報告書'], [`発生日時　2024年${1 + n}月${3 + n}日　14時20分頃`], ['発生場所　松本市高宮中 国道19号交差点']],
      [
        [['教習生', `${nameOf(q)}（教習生番号 ${q.no}）`], say(q, C.name(), C.code('no'))],
        [['指導員', nameOf(q.teacher)], { ...say(q.teacher, C.name()), isStaff: true }],
        [['相手方氏名', nameOf(p)], say(p, C.name())],
        [['相手方住所', addressOf(p.home, 'long')], say(p, C.address())],
        [['相手方電話', p.mobile], say(p, C.mobile())],
        [['相手方車両', `松本 50${n} さ ${1000 + n * 37}`]],
        [['損害保険', '東京海上日動（証券番号は別紙）']],
      ],
      [['概要：右折待ちで停車中、後方より接触。双方けがなし。']],
    )
  }
  // A firm sends its list as an attachment.
  for (const [n, { name, contact, drivers }] of firms.slice(8).entries()) {
    const attached = drivers.map((p) => `${nameOf(p, 'half')},${kanaOf(p, 'half')},${birthText(p.birth)},${p.licence}`)
    const body = `アルプス自動車学校\n${clerk.surname.text} 様\n\nいつもお世話になっております。${name}の${contact.surname.text}です。\n安全運転講習の受講者名簿をお送りします。\nご確認をお願いいたします。\n\n--\n${name} 総務課\n${nameOf(contact, 'half')}\nTEL ${contact.mobile}\n${C.email(contact).text}\n`
    const path = `mail/法人/受講者名簿送付_${n + 1}.eml`
    const head = messageText({
      from: { name: nameOf(contact, 'half'), address: C.email(contact).text },
      to: [{ name: undefined, address: 'info@alps-ds.example.jp' }],
      subject: `安全運転講習の名簿送付（${name}）`,
      date: `Thu, ${10 + n} Oct 2024 10:0${n}:00 +0900`,
      body: '',
      id: `firm-${n}`,
    })
      .split('\n\n')[0]
      .replace(/Content-Type: [^\n]*\n/, 'Content-Type: multipart/mixed; boundary="b1"\n')
      .replace(/\nContent-Transfer-Encoding: [^\n]*/, '')
    const csv = ['氏名,フリガナ,生年月日,免許証番号', ...attached, ''].join('\r\n')
    folder.files.set(
      path,
      Buffer.from(
        `${head}\n\n--b1\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from(body).toString('base64').replace(/.{76}/g, '$&\n')}\n--b1\nContent-Type: text/csv; name="meibo.csv"\nContent-Disposition: attachment; filename="meibo.csv"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(csv).toString('base64').replace(/.{76}/g, '$&\n')}\n--b1--\n`,
      ),
    )
    folder.truth.push({ path, from: 0, to: Infinity, ...say(contact, C.name(), C.mobile(), C.email) })
    drivers.forEach((p, at) =>
      folder.truth.push({ path: `${path}!meibo.csv`, from: at + 2, to: at + 2, ...say(p, C.name(), C.birth(), C.code('licence')) }),
    )
  }
  // Questions by mail, answered by the desk with the question below.
  mailbox(
    folder,
    'mail/問い合わせ_2024.mbox',
    folk.some([...trainees, ...guests], 90).map((p, n) => ({
      from: [nameOf(p, 'half'), p.email],
      to: ['', 'info@alps-ds.example.jp'],
      subject: ['入校日について', '分割払いはできますか', '送迎バスの時刻', 'キャンセルのお願い'][n % 4],
      date: `Tue, ${1 + (n % 28)} Oct 2024 12:${String(n % 60).padStart(2, '0')}:00 +0900`,
      body: [
        ['ご担当者様'],
        [''],
        [`お世話になります。${nameOf(p, 'none')}と申します。`],
        [n % 2 ? '夏に入校した者ですが、次回の予約について教えてください。' : '下記のとおり変更をお願いいたします。'],
        [''],
        [`氏名：${nameOf(p, 'full')}`],
        [`教習生番号：${p.no}`],
        [`電話：${p.mobile}`],
        ...(n % 3 ? [] : [[`住所：${addressOf(p.home, 'short')}`]]),
      ],
      id: `ask-${n}`,
      who: [say(p, C.name(), C.mobile(), C.email, C.code('no'), ...(n % 3 ? [] : [C.address()]))],
    })),
  )
  for (const [n, p] of folk.some(old, 14).entries())
    mail(folder, `mail/高齢者講習/予約変更_${n + 1}.eml`, {
      from: ['受付', 'uketsuke@alps-ds.example.jp'],
      to: ['配車', 'haisha@alps-ds.example.jp'],
      subject: '【共有】高齢者講習の予約変更',
      date: `Wed, ${2 + n} Oct 2024 09:30:00 +0900`,
      id: `change-${n}`,
      body: [
        ['各位'],
        ['お電話にて予約変更の依頼がありました。'],
        [''],
        [`お名前　　${nameOf(p, 'full')}（${kanaOf(p, 'full')}）様`, say(p, C.name())],
        [`生年月日　${birthText(p.birth, 'era')}`, say(p, C.birth())],
        [`電話番号　${p.home.tel}`, say(p, C.tel())],
        [`変更前　10月${3 + n}日 → 変更後　11月${2 + n}日`],
        [''],
        [`${clerk.surname.text}`, { ...say(clerk, C.surname), isStaff: true }],
      ],
    })
  // A note of the desk: one line for a call.
  lines(folder, '受付/電話メモ_10月.txt', [
    ['■電話メモ（受付）'],
    ...folk
      .some([...trainees, ...old], 60)
      .map((p, n) => [
        `10/${1 + Math.floor(n / 3)} ${nameOf(p, 'none')}様（${C.phone()(p).text}）${['送迎の場所を駅前に変更希望', '折り返し希望', '予約キャンセル', '卒検の日程確認'][n % 4]}`,
        say(p, C.name(), C.phone()),
      ]),
    ['※緊急時は校長携帯へ'],
  ])
  // A ledger of lost things: names and whatever number they left.
  folder.copy('教習生管理/WEB仮申込/仮申込一覧_20240930.csv', '教習生管理/WEB仮申込/コピー ～ 仮申込一覧_20240930.csv')
}
