/**
 * The inner loops of finding names in running text (AssemblyScript), compiled to WebAssembly, which runs at full speed from its first call on: a scan is
 * over before V8 has compiled the same in JavaScript.
 */
export * from './memory'
export { sift, surnamesFound } from './sieve'
export { LATTICE_BYTES } from './lattice'
export { tokenised, tokenize } from './tokenizer'
export { judgeWorth, NEAR, read } from './sentence'
export { ATTRIBUTE_BYTES } from './attributes'
export { observeTokens } from './observer'
export { markRuns } from './runs'
export { CHAIN_BYTES } from './chain'
export { decide } from './decide'
// What the trainers ask besides.
export { featuresOf } from './features'
export { LETTER_PADDING, spell } from './letters'
export { isCandidate, placesEnd, runEnd } from './sieve-runs'
export { featuresOfPlace, featuresOfRun, HASHES, PLACE_FEATURES, RUN_FEATURES } from './sieve-features'
