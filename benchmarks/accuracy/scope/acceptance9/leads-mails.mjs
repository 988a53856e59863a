// Mails: the box with its threads, single ones saved from it.
import { mail, own, tell } from './folder.mjs'
import { addressOf, kanaOf, nameOf } from './writing.mjs'

const DAYS = ['Thu, 03 Oct 2024', 'Fri, 04 Oct 2024', 'Mon, 07 Oct 2024', 'Tue, 08 Oct 2024', 'Wed, 09 Oct 2024']

export function mails(kit) {
  box(kit)
  singles(kit)
}

/** Lines, each with whom it tells of. */
const letter = () => {
  const lines = []
  const who = []
  const add = (text, ...tells) => {
    const from = lines.length + 1
    lines.push(...text.split('\n'))
    if (tells.length > 0) who.push({ from, to: lines.length, tells })
  }
  return { add, who, body: () => lines.join('\r\n') + '\r\n' }
}
const signature = ({ firm, ...person }) => {
  const title = [person.unit, person.post].filter(Boolean).join(' ')
  return `--------------------------------\n${firm.name}\n${title}　${nameOf(person)}（${kanaOf(person)}）\n〒${firm.home.zip} ${addressOf(firm.home, 'short')}\nTEL：${firm.home.phone}　携帯：${person.mobile}\nE-mail：${person.email}\n--------------------------------`
}
const ownSignature = (clerk, company) =>
  `＝＝＝＝＝＝＝＝＝＝＝＝＝＝＝＝\n${company.name}　営業課\n${nameOf(clerk)}\n〒${company.zip} ${company.address}\nTEL ${company.phone} / FAX ${company.fax}\n${clerk.box}\n＝＝＝＝＝＝＝＝＝＝＝＝＝＝＝＝`

function fromFirm({ random, company }, clerk, person) {
  const text = letter()
  text.add(`${company.name}\n${clerk.surname.text}様`, own(clerk))
  text.add('')
  text.add(`いつもお世話になっております。${person.firm.name}の${person.surname.text}です。`, tell(person, '', { keyed: false }))
  text.add(
    random.pick([
      '先日の見積の件、社内で承認が下りました。',
      '現地調査の日程ですが、10/18 の午前でいかがでしょうか。',
      '図面を添付いたします。ご確認ください。',
    ]),
  )
  text.add('何卒よろしくお願いいたします。\n')
  text.add(signature(person), tell(person, 'region'))
  return {
    subject: random.pick(['見積の件', '現調日程について', 'Re: 社宅改修の件']),
    from: [nameOf(person), person.email],
    to: [[nameOf(clerk), clerk.box]],
    text,
    heads: [
      [person, 'from'],
      [clerk, 'to', true],
    ],
  }
}

function fromHome({ random, company }, clerk, person) {
  const text = letter()
  const isAnswer = random.chance(0.5)
  text.add(isAnswer ? `${clerk.surname.text}様` : `${company.name} 御中`, ...(isAnswer ? [own(clerk)] : []))
  text.add('')
  text.add(
    random.pick([
      'お世話になります。先日見積をお願いした者です。',
      '浴室の件、家族で相談して進めることにしました。',
      '雨漏りがしているので一度見に来てもらえますか。',
    ]),
  )
  text.add('')
  text.add(`${nameOf(person)}\n${addressOf(person.home, 'city')}\n${person.mobile}`, tell(person, 'region'))
  if (isAnswer) {
    text.add('')
    text.add(`2024年10月2日(水) 18:20 ${nameOf(clerk)} <${clerk.box}>:`, own(clerk))
    text.add(`> ${nameOf(person)} 様`, tell(person, '', { keyed: false }))
    text.add('> いつもお世話になっております。')
    text.add(`> ${company.name}の${clerk.surname.text}です。`, own(clerk))
    text.add('> 見積書をお送りいたします。')
  }
  return {
    subject: isAnswer ? 'Re: お見積書の送付' : '工事の相談',
    from: [nameOf(person), person.email],
    to: [[isAnswer ? nameOf(clerk) : '', isAnswer ? clerk.box : company.mail]],
    text,
    heads: [[person, 'from'], ...(isAnswer ? [[clerk, 'to', true]] : [])],
  }
}

function toFirm({ random, company }, clerk, person, second) {
  const text = letter()
  text.add(`${person.firm.name}\n${person.unit}　${nameOf(person)} 様`, tell(person, '', { keyed: false }))
  if (second) text.add(`（CC：${nameOf(second)} 様）`, tell(second, '', { keyed: false }))
  text.add('')
  text.add(`いつもお世話になっております。\n${company.name}の${clerk.surname.text}でございます。`, own(clerk))
  text.add(random.pick(['先日はお時間をいただきありがとうございました。', '請求書を郵送いたしました。', '工程表を添付いたします。']))
  text.add('')
  text.add(ownSignature(clerk, company), own(clerk))
  return {
    subject: random.pick(['お打合せの御礼', '工程表の送付', '請求書の件']),
    from: [nameOf(clerk), clerk.box],
    to: [[`${nameOf(person)}様`, person.email]],
    cc: second && [
      [nameOf(second), second.email],
      ['', company.mail],
    ],
    text,
    heads: [[clerk, 'from', true], [person, 'to'], ...(second ? [[second, 'cc']] : [])],
  }
}

function write(kit, n, message, place) {
  const { subject, from, to, cc, text, heads } = message
  for (const [person, part, isStaff] of heads) place({ parts: [part] }, isStaff ? [own(person)] : [tell(person)])
  for (const { from: first, to: last, tells } of text.who) place({ from: first, to: last, parts: ['body'] }, tells)
  return mail({
    from,
    to,
    cc,
    subject,
    date: `${DAYS[n % 5]} ${String(9 + (n % 9)).padStart(2, '0')}:${String(10 + (n % 50)).padStart(2, '0')}:00 +0900`,
    id: `m${n}`,
    body: text.body(),
    encoding: n % 2 === 0 ? 'jis' : 'utf8',
  })
}

function draw(kit, n) {
  const { random, officers, olds, news, seller } = kit
  const clerk = seller(n)
  const kind = n % 3
  if (kind === 0) return fromFirm(kit, clerk, officers[(n * 3) % officers.length])
  if (kind === 1) {
    const person = random.pick([...olds.slice(560, 640), ...news.slice(190, 260)])
    if (person.email && person.mobile) return fromHome(kit, clerk, person)
  }
  const person = officers[(n * 5 + 1) % officers.length]
  return toFirm(
    kit,
    clerk,
    person,
    person.firm.people.find((other) => other !== person && other.id % 3 === 0),
  )
}

function box(kit) {
  const parts = []
  const path = 'メール/受信トレイ.mbox'
  for (let n = 0; n < 240; n++) {
    const number = n + 1
    const content = write(kit, n, draw(kit, n), (place, who) => kit.folder.at(path, { ...place, from: number, to: number }, who))
    parts.push(`From - Thu Oct  3 10:00:00 2024\r\n${content}\r\n`)
  }
  kit.folder.raw(path, parts.join(''))
}

function singles(kit) {
  for (let n = 0; n < 40; n++) {
    const path = `メール/保存/${String(n + 1).padStart(3, '0')}.eml`
    const message = draw(kit, 1000 + n)
    kit.folder.raw(
      path,
      write(kit, 1000 + n, message, (place, who) => kit.folder.at(path, { from: 1, to: 1, ...place }, who)),
    )
  }
}
