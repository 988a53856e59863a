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

/** One above the largest number of 32 bits: what dropout's draws are out of. */
const DRAW = 4294967296

/**
 * @param data { features: Int32Array, offsets: Int32Array (by token), labels: Uint8Array, islands: Int32Array (first token of each, one more at the end), weight: Float32Array by island }
 * @returns { weights: Float32Array (slot × 4 + label - 1), transitions: Float64Array (25) }
 */
export function trainCrf(data, { slots, epochs, rate, dropout = 0, seed = 7, LABELS, follows, log = () => {} }) {
  const W = LABELS - 1
  // Weights and their squared steps side by side, so that a feature is one place in memory: [slot × 8 + label - 1], squares 4 further on.
  const table = new Float32Array(slots * 2 * W)
  for (let i = 0; i < slots; i++) table.fill(1e-2, i * 2 * W + W, (i + 1) * 2 * W)
  const transitions = new Float64Array(LABELS * LABELS)
  const transitionSquares = new Float64Array(LABELS * LABELS).fill(1e-2)
  const [TAIL, HEAD, ARC] = arcs(LABELS, follows)
  const ARCS = ARC.length
  const { features, offsets, labels, islands } = data
  const order = Int32Array.from({ length: islands.length - 1 }, (_, i) => i)
  const random = randomFrom(seed)
  const average = new Float32Array(slots * W)
  const averageT = new Float64Array(transitions.length)
  const averageFrom = Math.floor(epochs / 2)
  let averaged = 0
  let longest = 0
  let most = 0
  for (let i = 0; i + 1 < islands.length; i++) {
    longest = Math.max(longest, islands[i + 1] - islands[i])
    most = Math.max(most, offsets[islands[i + 1]] - offsets[islands[i]])
  }
  // What dropout left of an island's features, as places in the table.
  const kept = new Int32Array(most)
  const keptFrom = new Int32Array(longest + 1)
  const threshold = dropout * DRAW
  let state = seed ^ 0x5bd1e995
  const score = new Float64Array(longest * LABELS)
  const alpha = new Float64Array((longest + 1) * LABELS)
  const beta = new Float64Array((longest + 1) * LABELS)
  const onward = new Float64Array(ARCS)
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
      let used = 0
      for (let t = 0; t < length; t++) {
        const base = t * LABELS
        keptFrom[t] = used
        let begin = 0
        let inside = 0
        let end = 0
        let single = 0
        for (let f = offsets[from + t]; f < offsets[from + t + 1]; f++) {
          state = (state + 0x6d2b79f5) | 0
          let draw = Math.imul(state ^ (state >>> 15), 1 | state)
          draw = (draw + Math.imul(draw ^ (draw >>> 7), 61 | draw)) ^ draw
          if ((draw ^ (draw >>> 14)) >>> 0 < threshold) continue
          const at = features[f] * 8
          kept[used++] = at
          begin += table[at]
          inside += table[at + 1]
          end += table[at + 2]
          single += table[at + 3]
        }
        score[base] = 0
        score[base + 1] = begin
        score[base + 2] = inside
        score[base + 3] = end
        score[base + 4] = single
        goldScore += score[base + labels[from + t]]
        let max = 0
        for (let k = 1; k < LABELS; k++) max = Math.max(max, score[base + k])
        for (let k = 0; k < LABELS; k++) score[base + k] = Math.exp(score[base + k] - max)
        logScale += max
      }
      keptFrom[length] = used
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
      for (let k = 0; k < LABELS; k++) tGrad[k * LABELS] += (alpha[last + k] * beta[last + k]) / z
      tGrad[labels[from + length - 1] * LABELS] -= 1
      for (let t = length - 1; t >= 0; t--) {
        const here = (t + 1) * LABELS
        const before = t * LABELS
        let sum = 0
        for (let k = 0; k < LABELS; k++) sum += alpha[here + k] * beta[here + k]
        for (let k = 0; k < LABELS; k++) beta[before + k] = 0
        let pairs = 0
        for (let i = 0; i < ARCS; i++) {
          onward[i] = expT[ARC[i]] * score[t * LABELS + HEAD[i]] * beta[here + HEAD[i]]
          pairs += alpha[before + TAIL[i]] * onward[i]
        }
        for (let i = 0; i < ARCS; i++) {
          beta[before + TAIL[i]] += onward[i]
          tGrad[ARC[i]] += (alpha[before + TAIL[i]] * onward[i]) / pairs
        }
        let norm = 0
        for (let k = 0; k < LABELS; k++) norm += beta[before + k]
        for (let k = 0; k < LABELS; k++) beta[before + k] /= norm
        const gold = labels[from + t]
        tGrad[(t === 0 ? 0 : labels[from + t - 1]) * LABELS + gold] -= 1
        const g = gradient
        let moved = false
        for (let k = 0; k < W; k++) {
          g[k] = ((alpha[here + k + 1] * beta[here + k + 1]) / sum - (gold === k + 1 ? 1 : 0)) * importance
          moved ||= Math.abs(g[k]) > 1e-4
        }
        if (!moved) continue
        for (let i = keptFrom[t]; i < keptFrom[t + 1]; i++)
          for (let k = 0, at = kept[i]; k < W; k++, at++) {
            const square = table[at + W] + g[k] * g[k]
            table[at + W] = square
            table[at] -= (rate / Math.sqrt(square)) * g[k]
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
      for (let i = 0; i < slots; i++) for (let k = 0; k < W; k++) average[i * W + k] += table[i * 2 * W + k]
      for (let i = 0; i < transitions.length; i++) averageT[i] += transitions[i]
    }
    log(`epoch ${epoch + 1}: loss ${(loss / order.length).toFixed(5)}`)
  }
  return { weights: average.map((sum) => sum / averaged), transitions: averageT.map((sum) => sum / averaged) }
}
const gradient = new Float64Array(8)
