import type { Incident } from '../../contract/index.js'
import data from './rules.json' with { type: 'json' }

/** One duty to report, as rules.json has it. */
export interface Rule {
  id: string
  /** Whom it binds: private operators, 行政機関等, or both. */
  body: 'private' | 'public' | 'any'
  /** What is counted. */
  kind: 'persons' | 'sensitive' | 'property' | 'mynumber'
  /** What only the user knows of it. */
  asks?: 'system' | keyof Pick<Incident, 'intentional' | 'exposedOnline'>
  law: string
  article: string
  title: string
  /** Persons from which it holds. */
  from: number
  /** Days of the 確報. */
  finalDays: number
  /** The days were not read in the text of the rule. */
  daysUnverified?: boolean
  inForce: string
  source: string
}

/** Every rule, those of the My Number first: the portal asks for it first. */
export const RULES = data.rules as readonly Rule[]
/** 速報: from and to which day. */
export const PRELIMINARY_DAYS = data.preliminaryDays as [number, number]
/** On which day the table was held against the law. */
export const CHECKED = data.checked
