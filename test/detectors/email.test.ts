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

  it.each(['info@sekisho.jp', 'Support@sekisho.jp', 'no-reply@sekisho.jp', 'info-tokyo@sekisho.jp'])('%s is a role mailbox', (value) => {
    expect(find(email, value)[0]?.attributes).toEqual({ role: 'organisation' })
  })
  it('knows that a name may begin like a role', () => {
    expect(find(email, 'information.taro@sekisho.jp')[0]?.attributes).toEqual({ role: 'organisation' })
    expect(find(email, 'hrada@sekisho.jp')[0]?.attributes).toBeUndefined()
  })
})
