import { describe, expect, it } from 'vitest'
import { email } from '../../detectors/index.js'
import { confidenceOf, find, writings } from './view.js'

describe('email', () => {
  it.each([
    'taro.yamada@sekisho-mail.jp',
    'a+b_c%d-e@sub.sekisho-mail.co.jp',
    'T9@xn--wgv71a.jp',
    '..foo.@docomo.ne.jp',
    'foo..bar@ezweb.ne.jp',
    '"foo..bar"@docomo.ne.jp',
  ])('%s is found whole', (value) => {
    for (const writing of writings(value).slice(0, 2)) {
      for (const text of [
        writing,
        `連絡は${writing}まで`,
        `<${writing}>`,
        `mailto:${writing}?subject=x`,
        `(${writing}).`,
        `${writing}。`,
      ]) {
        const [match] = find(email, text)
        expect(match?.value).toBe(value)
        expect(match?.confidence).toBeGreaterThanOrEqual(0.8)
        expect(match?.normalized).toBe(value.toLowerCase())
      }
    }
  })

  it('finds several', () => {
    expect(find(email, 'a.b@sekisho.jp;c.d@sekisho.jp, e@sekisho.jp').map(({ value }) => value)).toEqual([
      'a.b@sekisho.jp',
      'c.d@sekisho.jp',
      'e@sekisho.jp',
    ])
  })

  it.each([
    'Message-ID: <20240101.abc@mail.sekisho.jp>',
    'References: <1@a.jp>\t<2@a.jp>',
    'src="cid:part1.abc@mail.sekisho.jp"',
    'git@github.com:owner/name.git',
    'ssh://git@github.com/owner/name',
    'scp x deploy@host.sekisho.jp:/srv',
    'https://user:secret@sekisho.jp/x',
    'npm i @vue/core@3.4.0',
    'lodash@4.17.21',
    'logo@2x.png',
    '@user@mastodon.social',
    'a@b',
    'user@-sekisho.jp',
    '@',
    'あ@い.jp',
  ])('%s is none', (text) => {
    expect(find(email, text).filter(({ confidence }) => confidence >= 0.5)).toEqual([])
  })

  it('does not trust an unknown top level or points that only carriers allow, unless a label says so', () => {
    for (const value of ['getty@tty1.service', 'foo.@sekisho.jp']) {
      expect(confidenceOf(email, value)).toBeLessThan(0.5)
      expect(confidenceOf(email, value, { label: 'メールアドレス' })).toBe(0.6)
    }
  })

  it.each(['taro@example.com', 'taro@mail.example.co.jp', 'taro@x.test', 'taro@a.invalid', 'taro@example1.jp', 'taro@localhost'])(
    '%s is a dummy',
    (value) => {
      expect(find(email, value)[0]?.attributes).toMatchObject({ dummy: 'true' })
      expect(confidenceOf(email, value)).toBeGreaterThanOrEqual(0.5)
    },
  )
  it('takes no other domain for a dummy', () => {
    expect(find(email, 'taro@myexample.com')[0]?.attributes).toBeUndefined()
  })

  it.each([
    'info@sekisho.jp',
    'Support@sekisho.jp',
    'no-reply@sekisho.jp',
    'info-tokyo@sekisho.jp',
    'kanri@sekisho.jp',
    'uketsuke2@sekisho.jp',
    'gakusei-shien@sekisho-univ.ac.jp',
    'kokusai.center@sekisho-univ.ac.jp',
    'toshi-support@sekisho.jp',
  ])('%s is a role mailbox', (value) => {
    expect(find(email, value)[0]?.attributes).toEqual({ role: 'organisation' })
  })
  it.each(['hamamatsu-nishi', 'sapporo.kita2', 'Osaka_Chuo', 'akita-honten', 'tachikawa.ekimae', 'daini-kojo'])(
    '%s is a branch',
    (local) => {
      expect(find(email, `${local}@sekisho.co.jp`)[0]?.attributes).toEqual({ role: 'organisation' })
      expect(find(email, `${local}@gmail.com`)[0]?.attributes).toBeUndefined()
    },
  )

  it.each(['konishi', 'taro.nishi', 'k-kita', 'yamato.nishi', 'chiba-minami', 'izumi-higashi', 'hamamatsu', 'nakanishi'])(
    '%s may be somebody',
    (local) => {
      expect(find(email, `${local}@sekisho.co.jp`)[0]?.attributes).toBeUndefined()
    },
  )

  it('knows that a name may begin like a role', () => {
    expect(find(email, 'information.taro@sekisho.jp')[0]?.attributes).toEqual({ role: 'organisation' })
    expect(find(email, 'hrada@sekisho.jp')[0]?.attributes).toBeUndefined()
    expect(find(email, 'kodomo.taro@gmail.com')[0]?.attributes).toBeUndefined()
    expect(find(email, 'library2@docomo.ne.jp')[0]?.attributes).toBeUndefined()
  })

  it.each([
    ['taro[at]sekisho-mail.jp', 0.85],
    ['taro (at) sekisho-mail.co.jp', 0.85],
    ['taro＜アット＞sekisho-mail.jp', 0.85],
    ['taro[at]sekisho-mail[dot]jp', 0.85],
    ['taro at sekisho dot co dot jp', 0.7],
    ['taro★sekisho-mail.jp (★を@に変えてください)', 0.85],
    ['taro■sekisho-mail.jp ※■は半角の＠', 0.85],
    ['taro#sekisho-mail.jp 「#」を「@」に置き換え', 0.85],
    ['taro★sekisho-mail.jp', 0.5],
    ['GET /join?email=taro%40sekisho-mail.jp&x=1', 0.8],
  ])('reads %s', (text, confidence) => {
    const [match] = find(email, text)
    expect(match?.normalized).toMatch(/^taro@sekisho(?:-mail)?\.(?:co\.)?jp$/)
    expect(match?.confidence).toBe(confidence)
  })

  it.each([
    'meet me at noon dot com',
    'taro#sekisho-mail.jp',
    'data[at].id and items(at).com',
    '★詳しくはsekisho.jpへ',
    'look at example.com for details',
    'C#sekisho.jp&foo.com',
    'a=1&b.com=2',
  ])('is not misled by %s', (text) => expect(find(email, text).filter(({ confidence }) => confidence >= 0.5)).toEqual([]))

  it('joins an address that a line end breaks, where nothing else can be meant', () => {
    const one = (text: string) => find(email, text).map(({ normalized }) => normalized)
    expect(one('連絡先: taro@sekisho-mail.\nco.jp\n')).toEqual(['taro@sekisho-mail.co.jp'])
    expect(one('taro@\nsekisho-mail.co.jp')).toEqual(['taro@sekisho-mail.co.jp'])
    expect(one('Write to taro@sekisho-mail.jp.\ncom is short')).toEqual(['taro@sekisho-mail.jp'])
    expect(one('Write to taro@sekisho-mail.com.\njp is Japan')).toEqual(['taro@sekisho-mail.com'])
  })

  it('reads a domain in Japanese letters', () => {
    expect(find(email, 'taro@日本語メール.jpまで')).toMatchObject([{ normalized: 'taro@日本語メール.jp', value: 'taro@日本語メール.jp' }])
    expect(find(email, 'taro@sekisho-mail.jpまで')).toMatchObject([{ normalized: 'taro@sekisho-mail.jp' }])
  })

  it.each([
    'logo@2x.ai',
    'ssh deploy@web.sekisho.org',
    'scp -P 22 deploy@web.sekisho.org:',
    'git@github.com',
    'lodash@4.17.21',
    'ssh://git@sekisho.org/x',
  ])('%s is none', (text) => expect(find(email, text).filter(({ confidence }) => confidence >= 0.5)).toEqual([]))

  it.each(['taro@printer.local', 'taro@host.invalid', 'taro@x.test'])('%s is a dummy', (text) =>
    expect(find(email, text)).toMatchObject([{ attributes: { dummy: 'true' } }]),
  )
})
