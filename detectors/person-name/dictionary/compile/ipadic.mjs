/** Reads the dictionary files of the `kuromoji` package (IPADIC, its binary layout: kuromoji/src/dict). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/**
 * @param {string} folder The package's `dict` folder.
 * @returns every surface form with its tokens in kuromoji's order, connection costs, character classes.
 */
export function readIpadic(folder) {
  const load = (name) => new Uint8Array(gunzipSync(readFileSync(join(folder, `${name}.dat.gz`)))).slice()
  const partsOfSpeech = []
  const positions = new Map()
  const posId = (key) => {
    if (!positions.has(key)) {
      positions.set(key, partsOfSpeech.length)
      partsOfSpeech.push(key)
    }
    return positions.get(key)
  }
  const known = readTokens(load('tid'), load('tid_pos'), load('tid_map'), posId)
  const unknown = readTokens(load('unk'), load('unk_pos'), load('unk_map'), posId)
  if (partsOfSpeech.length > 255) throw new Error('more parts of speech than a byte holds')
  const entries = [...known.values()].map((tokens) => ({ surface: tokens[0].features[0], tokens }))
  for (const { surface, tokens } of entries) {
    if (surface === '' || tokens.some((token) => token.features[0] !== surface))
      throw new Error('a word whose tokens have different surfaces')
  }
  const cc = new Int16Array(load('cc').buffer)
  const contexts = cc[0]
  if (cc[1] !== contexts || cc.length < contexts * contexts + 2) throw new Error('connection costs are not square')
  return {
    entries,
    partsOfSpeech,
    contexts,
    connection: transpose(cc.subarray(2), contexts),
    charClass: load('unk_char'),
    classes: readClasses(load('unk_invoke'), unknown),
  }
}

/** Transposed (left id first): the inner loop of the decoder holds the left id and walks over right ids. */
function transpose(costs, size) {
  const turned = new Int16Array(size * size)
  for (let right = 0; right < size; right++)
    for (let left = 0; left < size; left++) turned[left * size + right] = costs[right * size + left]
  return turned
}

function readTokens(dictionary, features, map, posId) {
  const tokens = new DataView(dictionary.buffer)
  const ids = new DataView(map.buffer)
  const words = new Map()
  // A leading count, then key, count, token offsets. kuromoji stops at the end of the buffer, not at the count.
  for (let at = 4; at + 8 <= map.length;) {
    const key = ids.getInt32(at, true)
    const count = ids.getInt32(at + 4, true)
    at += 8
    const list = words.get(key) ?? []
    for (let i = 0; i < count; i++, at += 4) list.push(readToken(tokens, ids.getInt32(at, true), features, posId))
    words.set(key, list)
  }
  return words
}

function readToken(tokens, at, features, posId) {
  const left = tokens.getInt16(at, true)
  if (left !== tokens.getInt16(at + 2, true)) throw new Error('left and right context differ: the flat format holds one')
  const fields = cString(features, tokens.getInt32(at + 6, true)).split(',')
  return { context: left, cost: tokens.getInt16(at + 4, true), pos: posId(fields.slice(1, 5).join(',')), features: fields }
}

function cString(bytes, at) {
  return Buffer.from(bytes.buffer, at, bytes.indexOf(0, at) - at).toString('utf8')
}

function readClasses(bytes, unknown) {
  const classes = []
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 6 < bytes.length && unknown.has(classes.length);) {
    const name = cString(bytes, at + 6)
    const tokens = unknown.get(classes.length).map(({ context, cost, pos }) => ({ context, cost, pos }))
    classes.push({ name, invoke: view.getUint8(at) === 1, group: view.getUint8(at + 1) === 1, tokens })
    at += 6 + Buffer.byteLength(name) + 1
  }
  return classes
}
