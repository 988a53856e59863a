/** Linear-chain CRF, trained by AdaGrad. Islands: runs of tokens that may be part of a name, between tokens that cannot be. */

/** Seeded random numbers (mulberry32). */
export function randomFrom(seed) {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

/** The legal transitions: from, to and place in the table of each. */
function arcs(LABELS, follows) {
  const list = []
  for (let a = 0; a < LABELS; a++) for (let b = 0; b < LABELS; b++) if (follows(a, b)) list.push([a, b, a * LABELS + b])
  return [0, 1, 2].map((part) => Int32Array.from(list, (arc) => arc[part]))
}

/**
 * @param data { features: Int32Array, offsets: Int32Array (by token), labels: Uint8Array, islands: Int32Array (first token of each, one more at the end), weight: Float32Array by island }
 * @returns { weights: Float32Array (slot × 4 + label - 1), transitions: Float64Array (25) }
 */
export function trainCrf(data, { slots, epochs, rate, l2, l1 = 0, dropout = 0, seed = 7, LABELS, follows, log = () => {} }) {
  const W = LABELS - 1
  const weights = new Float32Array(slots * W)
  const squares = new Float32Array(slots * W).fill(1e-2)
  const transitions = new Float64Array(LABELS * LABELS)
  const transitionSquares = new Float64Array(LABELS * LABELS).fill(1e-2)
  const [TAIL, HEAD, ARC] = arcs(LABELS, follows)
  const ARCS = ARC.length
  const { features, offsets, labels, islands } = data
  const order = Int32Array.from({ length: islands.length - 1 }, (_, i) => i)
  const random = randomFrom(seed)
  const average = new Float32Array(weights.length)
  const averageT = new Float64Array(transitions.length)
  const averageFrom = Math.floor(epochs / 2)
  let averaged = 0
  const dropped = new Uint8Array(features.length)
  let longest = 0
  for (let i = 0; i + 1 < islands.length; i++) longest = Math.max(longest, islands[i + 1] - islands[i])
  const score = new Float64Array(longest * LABELS)
  const alpha = new Float64Array((longest + 1) * LABELS)
  const beta = new Float64Array((longest + 1) * LABELS)
  const expT = new Float64Array(LABELS * LABELS)
  const tGrad = new Float64Array(LABELS * LABELS)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j], order[i]]
    }
    let loss = 0
    for (const island of order) {
      const from = islands[island]
      const length = islands[island + 1] - from
      const importance = data.weight[island]
      if (importance === 0) continue
      for (let i = 0; i < ARCS; i++) expT[ARC[i]] = Math.exp(transitions[ARC[i]])
      // Unary scores, exponentiated with the token's maximum taken out.
      let logScale = 0
      let goldScore = 0
      for (let t = 0; t < length; t++) {
        const base = t * LABELS
        score[base] = 0
        for (let k = 1; k < LABELS; k++) score[base + k] = 0
        for (let f = offsets[from + t]; f < offsets[from + t + 1]; f++) {
          if (dropout > 0) {
            dropped[f] = random() < dropout ? 1 : 0
            if (dropped[f] === 1) continue
          }
          const slot = features[f] * W
          for (let k = 0; k < W; k++) score[base + k + 1] += weights[slot + k]
        }
        goldScore += score[base + labels[from + t]]
        let max = 0
        for (let k = 1; k < LABELS; k++) max = Math.max(max, score[base + k])
        for (let k = 0; k < LABELS; k++) score[base + k] = Math.exp(score[base + k] - max)
        logScale += max
      }
      alpha.fill(0, 0, LABELS)
      alpha[0] = 1
      for (let t = 0; t < length; t++) {
        const here = (t + 1) * LABELS
        for (let k = 0; k < LABELS; k++) alpha[here + k] = 0
        for (let i = 0; i < ARCS; i++) alpha[here + HEAD[i]] += alpha[t * LABELS + TAIL[i]] * expT[ARC[i]]
        let sum = 0
        for (let k = 0; k < LABELS; k++) sum += alpha[here + k] *= score[t * LABELS + k]
        for (let k = 0; k < LABELS; k++) alpha[here + k] /= sum
        logScale += Math.log(sum)
      }
      // The token behind an island is outside.
      const last = length * LABELS
      for (let k = 0; k < LABELS; k++) beta[last + k] = follows(k, 0) ? expT[k * LABELS] : 0
      let z = 0
      for (let k = 0; k < LABELS; k++) z += alpha[last + k] * beta[last + k]
      logScale += Math.log(z)
      let previous = 0
      for (let t = 0; t < length; t++) {
        goldScore += transitions[previous * LABELS + labels[from + t]]
        previous = labels[from + t]
      }
      goldScore += transitions[previous * LABELS]
      loss += (logScale - goldScore) * importance
      tGrad.fill(0)
      {
        let sum = 0
        for (let k = 0; k < LABELS; k++) sum += alpha[last + k] * beta[last + k]
        for (let k = 0; k < LABELS; k++) tGrad[k * LABELS] += (alpha[last + k] * beta[last + k]) / sum
        tGrad[labels[from + length - 1] * LABELS] -= 1
      }
      for (let t = length - 1; t >= 0; t--) {
        const here = (t + 1) * LABELS
        const before = t * LABELS
        let sum = 0
        for (let k = 0; k < LABELS; k++) sum += alpha[here + k] * beta[here + k]
        for (let k = 0; k < LABELS; k++) beta[before + k] = 0
        let pairs = 0
        for (let i = 0; i < ARCS; i++) pairs += alpha[before + TAIL[i]] * expT[ARC[i]] * score[t * LABELS + HEAD[i]] * beta[here + HEAD[i]]
        for (let i = 0; i < ARCS; i++) {
          const onward = expT[ARC[i]] * score[t * LABELS + HEAD[i]] * beta[here + HEAD[i]]
          beta[before + TAIL[i]] += onward
          tGrad[ARC[i]] += (alpha[before + TAIL[i]] * onward) / pairs
        }
        let norm = 0
        for (let k = 0; k < LABELS; k++) norm += beta[before + k]
        for (let k = 0; k < LABELS; k++) beta[before + k] /= norm
        const gold = labels[from + t]
        tGrad[(t === 0 ? 0 : labels[from + t - 1]) * LABELS + gold] -= 1
        let moved = false
        const g = gradient
        for (let k = 0; k < W; k++) {
          g[k] = ((alpha[here + k + 1] * beta[here + k + 1]) / sum - (gold === k + 1 ? 1 : 0)) * importance
          moved ||= Math.abs(g[k]) > 1e-4
        }
        if (!moved) continue
        for (let f = offsets[from + t]; f < offsets[from + t + 1]; f++) {
          if (dropped[f] === 1) continue
          const slot = features[f] * W
          for (let k = 0; k < W; k++) {
            const at = slot + k
            const step = g[k] + l2 * weights[at]
            squares[at] += step * step
            const size = rate / Math.sqrt(squares[at])
            let next = weights[at] - size * step
            if (l1 > 0) next = next > size * l1 ? next - size * l1 : next < -size * l1 ? next + size * l1 : 0
            weights[at] = next
          }
        }
      }
      for (let i = 0; i < ARCS; i++) {
        const at = ARC[i]
        const step = tGrad[at] * importance
        transitionSquares[at] += step * step
        transitions[at] -= (rate / Math.sqrt(transitionSquares[at])) * step
      }
    }
    if (epoch >= averageFrom) {
      averaged++
      for (let i = 0; i < weights.length; i++) average[i] += weights[i]
      for (let i = 0; i < transitions.length; i++) averageT[i] += transitions[i]
    }
    log(`epoch ${epoch + 1}: loss ${(loss / order.length).toFixed(5)}`)
  }
  return { weights: average.map((sum) => sum / averaged), transitions: averageT.map((sum) => sum / averaged) }
}
const gradient = new Float64Array(8)
