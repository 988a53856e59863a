import { describe, expect, it } from 'vitest'
import { ipAddress } from '../../detectors/index.js'
import { readV6, scopeOfV4, scopeOfV6 } from '../../detectors/ip-address/ranges.js'
import { confidenceOf, find, writings } from './view.js'

const field = { label: 'IPアドレス', role: 'online' }

describe('scopes', () => {
  it.each([
    ['10.1.2.3', 'private'],
    ['172.31.0.1', 'private'],
    ['172.32.0.1', 'public'],
    ['192.168.0.1', 'private'],
    ['100.64.0.1', 'private'],
    ['127.0.0.1', 'loopback'],
    ['169.254.1.1', 'link-local'],
    ['192.0.2.9', 'documentation'],
    ['203.0.113.9', 'documentation'],
    ['224.0.0.1', 'multicast'],
    ['255.255.255.0', 'reserved'],
    ['8.34.217.5', 'public'],
  ])('%s is %s', (address, scope) => expect(scopeOfV4(address.split('.').map(Number))).toBe(scope))

  it.each([
    ['::1', 'loopback'],
    ['fe80::1', 'link-local'],
    ['fd00:1::1', 'private'],
    ['2001:db8::1', 'documentation'],
    ['2400:4050:1:2::a', 'public'],
    ['::ffff:8.34.217.5', 'public'],
    ['::ffff:10.0.0.1', 'private'],
    ['ff02::1', 'multicast'],
    ['64:ff9b::808:808', 'public'],
  ])('%s is %s', (address, scope) => expect(scopeOfV6(readV6(address)!)).toBe(scope))

  it.each(['12:34:56', '1::2::3', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', 'aa:bb:cc:dd:ee:ff', '12345::1', '::300.1.1.1'])(
    '%s is no address',
    (text) => expect(readV6(text)).toBeUndefined(),
  )
})

describe('ip-address', () => {
  it.each(['8.34.217.5', '2400:4050:1:2::a', '2400:4050:0001:0002:0000:0000:0000:000a', '::ffff:8.34.217.5'])('%s in a field', (value) => {
    for (const writing of writings(value)) {
      expect(find(ipAddress, writing, field)).toMatchObject([{ value, confidence: 0.9 }])
      expect(find(ipAddress, `接続元IPは${writing}でした`)).toMatchObject([{ value, confidence: 0.7 }])
      expect(confidenceOf(ipAddress, writing)).toBe(0.2)
    }
  })

  it('writes one address one way', () => {
    const [a, b] = ['2400:4050:1:2::a', '2400:4050:0001:0002:0:0:0:A'].map((text) => find(ipAddress, text, field)[0]!.normalized)
    expect(a).toBe(b)
  })

  it.each([
    '8.34.217.5 - taro [10/Oct/2023:13:55:36 +0900] "GET / HTTP/1.1" 200 12',
    'Oct 10 sshd[123]: Accepted publickey for taro from 8.34.217.5 port 51234 ssh2',
    '2023-10-10 13:55:36 172.16.0.5 GET /login - 443 taro 8.34.217.5 Mozilla/5.0',
  ])('%s tells of a visitor', (line) => {
    expect(find(ipAddress, line).filter(({ confidence }) => confidence >= 0.5)).toMatchObject([{ value: '8.34.217.5' }])
  })

  it.each([
    'v1.2.3.4',
    'version 10.4.3.2',
    'Chrome/120.0.6.1 Safari',
    'foo-1.2.3.4.tgz',
    '"foo": "^1.2.3.4"',
    'pkg@1.2.3.4',
    '第1.2.3.4節',
    '1.3.6.1.4.1',
    '8.34.0.0/16',
    'listen 8.34.217.5:80;',
    'bind 8.34.217.5',
    'DNSサーバー 8.8.8.8',
    '座標 1.2.3.4',
    'A::B',
    '12:34:56.789',
    '192.168.1.10 - - [10/Oct/2023:13:55:36 +0900] "GET /',
  ])('%s is medium nowhere', (text) => expect(confidenceOf(ipAddress, text)).toBeLessThan(0.5))

  it('marks what is nobody’s, and keeps the low ones low', () => {
    expect(find(ipAddress, '203.0.113.9', field)).toMatchObject([
      { confidence: 0.9, attributes: { scope: 'documentation', dummy: 'true' } },
    ])
    expect(find(ipAddress, '192.168.0.5', field)).toMatchObject([{ confidence: 0.3, attributes: { scope: 'private' } }])
    const row = ['山田', 'yamada@sekisho-mail.jp', '192.168.0.5']
    expect(confidenceOf(ipAddress, '192.168.0.5', { ...field, row, column: 2 })).toBe(0.6)
    expect(confidenceOf(ipAddress, '8.34.217.5', { row: ['yamada@sekisho-mail.jp', '8.34.217.5'], column: 1 })).toBe(0.6)
    expect(find(ipAddress, '8.34.217.5', { label: 'MACアドレス', role: 'online' })).toEqual([])
  })
})
