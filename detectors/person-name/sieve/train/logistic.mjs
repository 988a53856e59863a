/** Logistic regression by AdaGrad with dropout: hashed features, few examples that count. */
const EPOCHS = 6
const RATE = 0.1
const L2 = 1e-6
const DROPOUT = 0.4
/** A token of a name counts as much as so many that are none; one that is hardly believed to be one, a third of it. */
const COUNTS = 4
const DOUBTFUL = 0.5

/** @returns Float32Array of 2^bits weights, mean of the later epochs */
export function trainWeights({ slots, sure }, runs, { features, bits, random }) {
  const weights = new Float32Array(1 << bits)
  const squares = new Float32Array(1 << bits).fill(1e-2)
  const mean = new Float32Array(1 << bits)
  const order = Int32Array.from(runs.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)))
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j], order[i]]
    }
    for (const token of order) {
      const first = token * features
      let sum = 0
      for (let f = first; f < first + features; f++) sum += weights[slots[f]]
      const right = sure[token] > 0 ? 1 : 0
      const gradient = (1 / (1 + Math.exp(-sum)) - right) * (right === 0 ? 1 : sure[token] >= DOUBTFUL ? COUNTS : COUNTS / 3)
      if (Math.abs(gradient) < 1e-3) continue
      for (let f = first; f < first + features; f++) {
        if (random() < DROPOUT) continue
        const slot = slots[f]
        const step = gradient + L2 * weights[slot]
        squares[slot] += step * step
        weights[slot] -= (RATE / Math.sqrt(squares[slot])) * step
      }
    }
    if (epoch >= EPOCHS / 2) for (let i = 0; i < mean.length; i++) mean[i] += weights[i] / (EPOCHS / 2)
  }
  return mean
}
