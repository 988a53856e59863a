// Does the detector keep the contract that every detector keeps? In a test runner: it('…', () => testDetector(staffId)).
//   node examples/own-detector/check.mjs
import { testDetector } from 'sekisho/testing'
import staffId from './staff-id.mjs'

await testDetector(staffId)
console.log(`${staffId.id} keeps the contract`)
