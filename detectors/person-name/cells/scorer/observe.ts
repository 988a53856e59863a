/** What the training script needs of the detector: the very code that runs later, so that both see the same. */
export { cellConfidence } from '../judge.js'
export { ruleConfidence } from '../rules.js'
export { cellFeatures, FEATURES_MAX, SCORED_LENGTH } from './features.js'
export { parseCellScorer } from './weights.js'
export { byWritingOf } from '../trust.js'
export { normalise } from '../../../../src/text/normalise.js'
import { nameModel } from '../../model.js'

/** The dictionary's lookups. */
export const lexiconOf = (): ReturnType<typeof nameModel>['lexicon'] => nameModel().lexicon
