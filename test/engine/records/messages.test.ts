import { describe, expect, it } from 'vitest'
import { sheetRecords } from '../../helpers/sheet-records.js'

describe('a message in front of who wrote it', () => {
  it('gives its numbers to whom it names, and to nobody else', async () => {
    const records = await sheetRecords([
      ['ts', 'text', 'user_profile.real_name'],
      ['1746361843.50', '会員番号 NV0020686 の立花美穂様、住所不明で返戻です。電話 090-3128-5575 にかけてみます', '米沢 慎也'],
      ['1736747204.66', '電話 080-7441-0333 にかけてみます', '大塚 綾'],
      ['1738429357.38', 'おつかれさまです', '山本 萌'],
    ])
    const keys = records.map((record) =>
      record.keys.flatMap(({ kind, value }) => (/^(?:name|mobile|member-id.*)$/.test(kind) ? [value] : [])),
    )
    expect(keys.find((own) => own.includes('立花美穂'))).toEqual(expect.arrayContaining(['NV0020686', '09031285575']))
    expect(keys.find((own) => own.includes('大塚綾'))).toContain('08074410333')
    expect(keys.find((own) => own.includes('米沢慎也'))).toEqual(['米沢慎也'])
  })

  it('gives him the birth date and the illness that it tells, too', async () => {
    const records = await sheetRecords([
      ['ts', 'text', 'user_profile.real_name'],
      ['1750231114.08', '当日の救護対応: 大塚喜代美さん 1969/07/01生 過呼吸。保護者へ連絡済', '島 亮太'],
      ['1736747204.66', '承知しました', '大塚 綾'],
      ['1738429357.38', 'おつかれさまです', '山本 萌'],
    ])
    const born = records.filter(({ keys }) => keys.some(({ kind }) => kind === 'birth-date'))
    expect(born.map(({ keys }) => keys.find(({ kind }) => kind === 'name')?.value)).toEqual(['大塚喜代美'])
  })
})
