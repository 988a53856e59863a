import fc from 'fast-check'

/**
 * The same cases in every run: what is red on one machine is red on each, and a change is judged by itself.
 * Other cases are tried with `SEKISHO_SEED=random npx vitest run …` (or a number, to repeat what failed).
 */
const seed = process.env.SEKISHO_SEED ?? '20261122'

if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) })
