/** Documents as training data: hashed features, labels and islands in flat arrays. */

/** What both training and measuring do first: tokens, the rules' settled claims, attributes. */
export function createReader(M) {
  const { read, kernel } = M.nameModel()
  return (text) => {
    const view = M.normalise(text)
    const sentence = read(view.text)
    const claims = M.proseClaims(sentence)
    return { view, sentence, claims, at: kernel.observe(sentence, M.strongClaims(claims)) }
  }
}

/** Labels of the tokens; names that begin or end within a token, or hold one that cannot be part of a name, are left out. */
function labelsOf(M, { view, sentence: { tokens }, at }, persons) {
  const labels = new Uint8Array(tokens.count)
  const first = new Map()
  const last = new Map()
  for (let i = 0; i < tokens.count; i++) {
    first.set(view.start(tokens.start[i]), i)
    last.set(view.end(tokens.end[i]), i)
  }
  for (const [start, end] of persons) {
    const from = first.get(start)
    const to = last.get(end)
    if (from === undefined || to === undefined) continue
    let free = true
    for (let i = from; i <= to; i++) free &&= at.open[i + M.PADDING] === 1 && labels[i] === 0
    if (!free) continue
    labels.fill(M.Label.inside, from, to + 1)
    labels[from] = M.Label.begin
    labels[to] = from === to ? M.Label.single : M.Label.end
  }
  return labels
}

/** @returns { features, offsets, labels, islands, documentOf (by island), slots (hash of each feature), counts } with features as ranks in `slots`. */
export function prepareData(M, documents, bits, least) {
  const read = createReader(M)
  let features = new Int32Array(1 << 24)
  let used = 0
  const offsets = [0]
  const labels = []
  const islands = []
  const documentOf = []
  const { featuresOf } = M.nameModel().kernel.training
  for (const [index, { text, persons }] of documents.entries()) {
    const seen = read(text)
    const { sentence, at } = seen
    const gold = labelsOf(M, seen, persons)
    let open = false
    for (let i = 0; i < sentence.tokens.count; i++) {
      const wasOpen = open
      open = at.open[i + M.PADDING] === 1
      if (!open) continue
      if (!wasOpen) {
        islands.push(labels.length)
        documentOf.push(index)
      }
      const found = featuresOf(i, (1 << bits) - 1)
      const count = found.length
      if (used + count > features.length) {
        const larger = new Int32Array(features.length * 2)
        larger.set(features)
        features = larger
      }
      features.set(found, used)
      used += count
      offsets.push(used)
      labels.push(gold[i])
    }
  }
  islands.push(labels.length)
  const counts = new Uint32Array(1 << bits)
  for (let i = 0; i < used; i++) counts[features[i]]++
  const keep = (slot) => counts[slot] >= least
  return {
    ...ranked({ features: features.subarray(0, used), offsets: Int32Array.from(offsets) }, bits, keep),
    labels: Uint8Array.from(labels),
    islands: Int32Array.from(islands),
    documentOf,
  }
}

/** Features as ranks among those that `keep` accepts; the others are dropped. */
function ranked({ features, offsets }, bits, keep) {
  const rank = new Int32Array(1 << bits).fill(-1)
  const slots = []
  for (let slot = 0; slot < rank.length; slot++) if (keep(slot)) rank[slot] = slots.push(slot) - 1
  return { ...filtered({ features, offsets }, (feature) => rank[feature]), slots: Int32Array.from(slots) }
}

function filtered({ features, offsets }, map) {
  const kept = new Int32Array(features.length)
  const ends = new Int32Array(offsets.length)
  let used = 0
  for (let token = 0; token + 1 < offsets.length; token++) {
    for (let f = offsets[token]; f < offsets[token + 1]; f++) {
      const to = map(features[f])
      if (to >= 0) kept[used++] = to
    }
    ends[token + 1] = used
  }
  return { features: kept.slice(0, used), offsets: ends }
}

/** The same data with only the features of the given ranks. */
export function narrowed(data, ranks) {
  const rank = new Int32Array(data.slots.length).fill(-1)
  for (const [index, old] of ranks.entries()) rank[old] = index
  return { ...data, ...filtered(data, (feature) => rank[feature]), slots: Int32Array.from(ranks, (old) => data.slots[old]) }
}
