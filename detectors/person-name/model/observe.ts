/** What the training script needs of the model's eyes: bundled by `train.mjs`, no part of the library. */
export { nameModel } from '../model.js'
export { proseClaims, strongClaims } from '../rules/prose.js'
export { normalise } from '../../../src/text/normalise.js'
export { PADDING } from '../kernel/attributes.js'
export { follows, Label, LABELS, WEIGHTED } from './labels.js'
export { parseWeights } from './weights.js'
export { settle as settleCandidates } from '../rules/claim.js'
export { candidatesOf, EVIDENCE, scoreOf } from './verdict.js'
