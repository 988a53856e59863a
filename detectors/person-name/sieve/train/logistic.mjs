/** Logistic regression by AdaGrad with dropout: hashed features, few examples that count. */
const EPOCHS = 6
/** Epochs in which all places of a name are learned; then only the one that gives it away. */
const ALL = 2
const RATE = 0.05
const L2 = 1e-6
const DROPOUT = 0.4
/** A place of a name counts as much as so many that are none; one that is hardly believed to be one, a third of it. */
const COUNTS = 5
const DOUBTFUL = 0.5

/**
 * @param data ids of the features of runs and places (0 = none that is learned), and of each run its places, and the name each is part of, or -1
 * @returns Float32Array of weights by id, mean of the later epochs
 */
export function trainWeights({ ofRun, ofPlace, runFeatures, placeFeatures, ids }, groups, random) {
  const weights = new Float32Array(ids)
  const squares = new Float32Array(ids).fill(1e-2)
  const mean = new Float32Array(ids)
  const score = (run, place) => {
    let sum = 0
    for (let f = run * runFeatures, end = f + runFeatures; f < end; f++) sum += weights[ofRun[f]]
    for (let f = place * placeFeatures, end = f + placeFeatures; f < end; f++) sum += weights[ofPlace[f]]
    return sum
  }
  const nudge = (list, from, to, gradient) => {
    for (let f = from; f < to; f++) {
      const id = list[f]
      if (id === 0 || random() < DROPOUT) continue
      const step = gradient + L2 * weights[id]
      squares[id] += step * step
      weights[id] -= (RATE / Math.sqrt(squares[id])) * step
    }
  }
  const learn = (run, place, right, counts) => {
    const gradient = (1 / (1 + Math.exp(-score(run, place))) - right) * counts
    if (Math.abs(gradient) < 1e-3) return
    nudge(ofRun, run * runFeatures, (run + 1) * runFeatures, gradient)
    nudge(ofPlace, place * placeFeatures, (place + 1) * placeFeatures, gradient)
  }
  const order = groups.slice()
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j], order[i]]
    }
    for (const { runs } of order) {
      // Of each name in it: the place that speaks for it most.
      const best = new Map()
      for (const { run, from, to, names } of runs)
        for (let place = from; place < to; place++) {
          const name = names[place - from]
          if (name === undefined) {
            learn(run, place, 0, 1)
            continue
          }
          const counts = name.sure >= DOUBTFUL ? COUNTS : COUNTS / 3
          if (epoch < ALL) learn(run, place, 1, counts / 2)
          else {
            const sum = score(run, place)
            if (!(best.get(name)?.sum >= sum)) best.set(name, { sum, run, place, counts })
          }
        }
      for (const { run, place, counts } of best.values()) learn(run, place, 1, counts)
    }
    if (epoch >= EPOCHS / 2) for (let i = 0; i < ids; i++) mean[i] += weights[i] / (EPOCHS / 2)
  }
  return mean
}
