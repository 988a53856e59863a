import { describe, expect, it } from 'vitest'
import { roleOf } from '../../src/table/roles.js'

describe('headers of flattened records', () => {
  it.each([
    ['address.city', 'address.city'],
    ['customer.address.zip', 'address.zip'],
    ['name.family', 'person.name_family'],
    ['name.text', 'person.name_full'],
    ['data.attributes.birthday', 'bio.birth'],
    ['phones2.number', 'contact.tel'],
    ['phones', 'contact.tel'],
    ['住所.市区町村', 'address.city'],
    ['items.name', 'other.product'],
    ['company.name', 'org.company'],
  ])('%s is %s', (header, role) => {
    expect(roleOf(header)?.role).toBe(role)
  })

  it('a name under a key of its own is somebody of his own', () => {
    expect(roleOf('agent.name')).toMatchObject({ role: 'person.name_full', party: 'agent', ambiguous: true })
    expect(roleOf('agent.address.city')?.party).toBe('agent')
    expect(roleOf('user.name')?.party).toBeUndefined()
    expect(roleOf('address.city')?.party).toBeUndefined()
  })

  it.each(['taro@example.jp', 'www.example.co.jp', '3.14', 'No.', 'a.b', 'classes', 'status', '2.3.4'])('%s is none', (header) => {
    expect(roleOf(header)?.role.startsWith('person.') ?? false).toBe(false)
  })
})
