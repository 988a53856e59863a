// Doors, meters, keys and the interface of the manager of flats.
import { one } from './folder.mjs'
import { dashed, tel, unspaced } from './hand.mjs'

const pad = (n, width = 2) => String(n).padStart(width, '0')

/** What the machines write. */
export function systems({ folder, random, some, owned, dwellers }) {
  folder.blocks(
    '防災センター/entrance_0930.log',
    some(dwellers, 420).map(({ house, room, p }, n) => ({
      text: `2024-09-30 ${pad(n % 24)}:${pad(n % 60)}:10 bldg=${house.code} gate=AUTOLOCK1 room=${room} holder="${p.name}" tel=${tel(p.mobile, 'plain')} result=OPEN`,
      who: [one(p)],
    })),
  )
  folder.blocks('検針/water_202409.xml', [
    { text: '<?xml version="1.0" encoding="UTF-8"?>\n<readings>' },
    ...some(owned, 260).map(({ no, house, room, owner: p }) => ({
      text: `  <reading>\n    <memberNo>${no}</memberNo>\n    <building>${house.name}</building>\n    <room>${room}</room>\n    <ownerName>${p.name}</ownerName>\n    <volume unit="m3">${random.int(5, 60)}</volume>\n  </reading>`,
      who: [one(p)],
    })),
    { text: '</readings>' },
  ])
  folder.blocks(
    'api/residents.ndjson',
    some(dwellers, 330).map(({ house, room, p }) => ({
      text: JSON.stringify({
        building: { code: house.code, name: house.name },
        room,
        resident: {
          name: p.name,
          kana: p.kana,
          birthday: dashed(p.birth),
          sex: p.woman ? 'female' : 'male',
          contacts: [{ type: 'mobile', value: tel(p.mobile, 'e164') }, ...(p.mail === undefined ? [] : [{ type: 'email', value: p.mail }])],
        },
        moveIn: `20${random.int(10, 24)}-04-01`,
      }),
      who: [one(p, ['birth', 'sex'])],
    })),
  )
  folder.blocks('鍵管理/keys.sql', [
    { text: 'BEGIN;' },
    ...some(owned, 240).map(({ no, house, room, owner: p }, n) => ({
      text: `INSERT INTO key_holder (seq, member_no, bldg_cd, room_no, holder_nm, holder_tel, key_serial) VALUES (${n + 1}, '${no}', '${house.code}', '${room}', '${unspaced(p.name)}', '${tel(p.mobile)}', 'MIWA-${random.digits(6)}');`,
      who: [one(p)],
    })),
    { text: 'COMMIT;' },
  ])
}
