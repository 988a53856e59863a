import { HIGH_CONFIDENCE } from '../contract/index.js'
import type { OpenPolicy } from './seam.js'

/** Stands in until the policy is there. */
export const openPolicy: OpenPolicy = async () => ({
  scan: {},
  file: async () => ({
    rule({ attributes, confidence }) {
      if (attributes?.['dummy'] === 'true') return { ruling: 'tolerated', why: 'dummy' }
      if (attributes?.['role'] === 'author') return { ruling: 'warn', why: 'author' }
      if (attributes?.['role'] === 'organisation') return { ruling: 'warn', why: 'organisation' }
      return confidence >= HIGH_CONFIDENCE ? { ruling: 'block', why: 'identifying' } : { ruling: 'warn', why: 'below-level' }
    },
  }),
})
