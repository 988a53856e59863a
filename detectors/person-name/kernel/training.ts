import type { Tokens } from '../rules/sentence.js'
import type { KernelModule } from './load.js'

/** A run of letters that the sieve weighs. Hashes are valid until the next are asked for. */
export interface SieveRun {
  start: number
  end: number
  /** Where the places end at which a name may begin in it. */
  stop: number
  /** Hashes of the run's features. */
  ofRun(): Int32Array
  /** Of what stands at a place, which are asked for in order, behind those of the run. */
  ofPlace(at: number): Int32Array
}

/** What the trainers and the tests ask of the kernel besides: the very code that runs in a scan. */
export interface Training {
  /** IPADIC's tokens of the whole text, as kuromoji cuts it. */
  tokenize(text: string): Tokens
  /** Hashes of a token that was observed, of which the bits of `mask` count. Valid until the next are asked for. */
  featuresOf(token: number, mask: number): Int32Array
  /** How many hashes the sieve has of a run, and of a place in it. */
  runFeatures: number
  placeFeatures: number
  /** The runs of a text that the sieve weighs. No other text may be looked at meanwhile. */
  runsOf(text: string): Iterable<SieveRun>
}

/** Most features of a token. */
const FEATURES_MAX = 160

export function createTraining({ run, buffer, at, load, place }: KernelModule, tokens: Tokens): Training {
  const scratch = at('scratch')
  const features = new Int32Array(buffer, scratch, FEATURES_MAX)
  const [runFeatures, placeFeatures, padding] = [at('RUN_FEATURES'), at('PLACE_FEATURES'), at('LETTER_PADDING')]
  const hashes = new Int32Array(buffer, scratch + at('HASHES'), runFeatures + placeFeatures)
  return {
    runFeatures,
    placeFeatures,
    tokenize(text) {
      load(text)
      tokens.count = run.tokenize(text.length, 0)
      return tokens
    },
    featuresOf(token, mask) {
      const own = at('mask')
      place.set('mask', mask)
      const count = run.featuresOf(token)
      place.set('mask', own)
      return features.subarray(0, count)
    },
    *runsOf(text) {
      load(text)
      run.spell(text.length)
      const end = text.length + padding
      for (let first = padding; first < end;) {
        const behind = run.runEnd(first)
        if (run.isCandidate(first, behind) === 1) yield runAt(first, behind)
        first = behind
      }
    },
  }

  function runAt(first: number, behind: number): SieveRun {
    return {
      start: first - padding,
      end: behind - padding,
      stop: run.placesEnd(first, behind) - padding,
      ofRun() {
        run.featuresOfRun(first, behind)
        return hashes.subarray(0, runFeatures)
      },
      ofPlace(at) {
        run.featuresOfPlace(first, behind, at + padding)
        return hashes.subarray(runFeatures)
      },
    }
  }
}
