/** Logistic regression over hashed features, trained by AdaGrad. Deterministic. */
import { randomFrom } from '../../../model/train/crf.mjs'

/**
 * @param data { features: Int32Array, offsets: Int32Array (by sample, one more at the end), labels: Uint8Array, importance: Float32Array }
 * @param learns which samples are learned from
 * @returns { weights: Float32Array of 2^bits, bias }
 */
export function trainLogistic({ features, offsets, labels, importance }, learns, { bits, epochs, rate, l2, dropout, seed = 5 }) {
  const mask = (1 << bits) - 1
  const weights = new Float32Array(1 << bits)
  const squares = new Float32Array(1 << bits).fill(1e-2)
  const order = Int32Array.from(labels.keys()).filter(learns)
  const random = randomFrom(seed)
  let bias = 0
  let biasSquares = 1e-2
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j], order[i]]
    }
    for (const sample of order) {
      const from = offsets[sample]
      const to = offsets[sample + 1]
      // Some features are left out, so that the score leans on no single one (the dictionary knows every invented name).
      const kept = []
      let sum = bias
      for (let f = from; f < to; f++) {
        if (random() < dropout) continue
        const slot = features[f] & mask
        kept.push(slot)
        sum += weights[slot] / (1 - dropout)
      }
      const gradient = (1 / (1 + Math.exp(-sum)) - labels[sample]) * importance[sample]
      if (Math.abs(gradient) < 1e-4) continue
      for (const slot of kept) {
        const slope = gradient + l2 * weights[slot]
        squares[slot] += slope * slope
        weights[slot] -= (rate * slope) / Math.sqrt(squares[slot])
      }
      biasSquares += gradient * gradient
      bias -= (rate * gradient) / Math.sqrt(biasSquares)
    }
  }
  return { weights, bias }
}
