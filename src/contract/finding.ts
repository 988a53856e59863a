import type { Place } from './place.js'

/** Every type that a built-in detector of this version finds. The union is open: detectors of others add their own. */
export type BuiltInType =
  | 'person-name'
  | 'address'
  | 'postal-code'
  | 'phone-number'
  | 'email'
  | 'card-number'
  | 'my-number'
  | 'birth-date'
  | 'age'
  | 'gender'
  | 'occupation'
  | 'bank-account'
  | 'drivers-license'
  | 'passport'
  | 'residence-card'
  | 'pension-number'
  | 'health-insurance'
  | 'long-term-care-insurance'
  | 'employment-insurance'
  | 'resident-code'
  | 'vehicle-plate'
  | 'member-id'
  | 'ip-address'
  | 'credential'
  | 'sensitive'

/** The kind of personal data that a finding is. */
export type PiiType = BuiltInType | (string & {})

/** One piece of personal data, at one place. Masked unless the scan was told to reveal. */
export interface Finding {
  type: PiiType
  /** Id of the detector that found it. */
  detector: string
  /** Path with `/`; a member reads `outer.zip!dir/inner.xlsx`. For people: programs use `chain`. */
  path: string
  /** The way through containers, outermost first. Absent for a file on disk. */
  chain?: string[]
  place: Place
  /**
   * Raw offsets in UTF-16 code units from the start of what `place` names (line, cell, paragraph, page line);
   * it may run past a line end. From `scanText`: offsets in the given string itself.
   */
  span: [start: number, end: number]
  /** 0–1: high ≥ 0.8, medium ≥ 0.5, low below. */
  confidence: number
  /** The evidence: 'label+checksum', 'column:氏名' (only labels of the dictionary are named, else 'column:C'). Never a value. */
  reason: string
  /** Always safe to print. */
  masked: string
  /** The raw value; only with `reveal`. */
  value?: string
  /** Keyed hash of type and normalised value, versioned; of the place only for a My Number. */
  fingerprint: string
  /** Findings of one row, form or signature share it. Unique within a file or member. */
  record?: string
  /** `{ prefecture }`, `{ brand }`, `{ kind: 'mobile' }`, `{ role: 'author' | 'organisation' }`, `{ dummy: 'true' }`. */
  attributes?: Record<string, string>
}

/** From here up a finding is called high. */
export const HIGH_CONFIDENCE = 0.8
/** From here up a finding is called medium; below it is low. */
export const MEDIUM_CONFIDENCE = 0.5
