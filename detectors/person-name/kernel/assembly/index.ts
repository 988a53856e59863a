/**
 * The inner loops of finding names in running text, in WebAssembly (AssemblyScript), which runs compiled from its first call on: a scan is over before
 * V8 has compiled the same in JavaScript. What the loops do is told in the files that they are named after.
 */
export * from './memory'
export { sift, surnamesFound } from './sieve'
export { LATTICE_BYTES, tokenised } from './tokenizer'
export { judgeWorth, read } from './sentence'
export { ATTRIBUTE_BYTES, observeTokens } from './attributes'
export { markRuns } from './runs'
export { CHAIN_BYTES, decide } from './chain'
