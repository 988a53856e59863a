/** The last verdict: logistic regression over its evidence, fitted to what the folds found, so that the logistic of the score is a true probability. */

export const isJapanese = (text) => /[\p{Script=Han}\p{Script=Hiragana}]/u.test(text)

export const confidenceOf = (score) => 1 / (1 + Math.exp(-score))

/** Pulls every weight but the first towards zero. */
const RIDGE = 1

/** @param candidates { evidence, right, weight = 1 }. @returns one weight for each number of the candidates' `evidence`. Newton's method. */
export function calibrate(candidates, size) {
  const weights = new Array(size).fill(0)
  for (let round = 0; round < 12; round++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : -RIDGE * weight))
    const hessian = weights.map((_, i) => weights.map((_, j) => (i === j ? RIDGE : 0)))
    for (const { evidence, right, weight = 1 } of candidates) {
      let score = 0
      for (let i = 0; i < size; i++) score += weights[i] * evidence[i]
      const p = confidenceOf(score)
      const spread = p * (1 - p) * weight
      for (let i = 0; i < size; i++) {
        if (evidence[i] === 0) continue
        gradient[i] += ((right ? 1 : 0) - p) * evidence[i] * weight
        for (let j = 0; j < size; j++) hessian[i][j] += spread * evidence[i] * evidence[j]
      }
    }
    const step = solve(hessian, gradient)
    for (let i = 0; i < size; i++) weights[i] += step[i]
  }
  return weights.map((weight) => Math.round(weight * 1e4) / 1e4)
}

/** Gauss and Jordan. */
function solve(matrix, vector) {
  const rows = matrix.map((row, i) => [...row, vector[i]])
  for (let i = 0; i < rows.length; i++) {
    let pivot = i
    for (let j = i + 1; j < rows.length; j++) if (Math.abs(rows[j][i]) > Math.abs(rows[pivot][i])) pivot = j
    ;[rows[i], rows[pivot]] = [rows[pivot], rows[i]]
    for (let j = 0; j < rows.length; j++) {
      if (j === i) continue
      const factor = rows[j][i] / rows[i][i]
      for (let k = i; k <= rows.length; k++) rows[j][k] -= factor * rows[i][k]
    }
  }
  return rows.map((row, i) => row[rows.length] / row[i])
}
