import { expect, it } from 'vitest'
import { formatCount } from '../src/count.js'

it.each([0, 7, 99, 999, 1000, 12_345, 123_456, 1_234_567, 10_000_000, -1, -999, -1000, -123_456])('groups %d as Intl does', (count) => {
  expect(formatCount(count)).toBe(count.toLocaleString('en-US'))
})
