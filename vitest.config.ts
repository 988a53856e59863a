import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/setup.ts'],
    // Suites fork worker processes and measure: more than two at a time only steal from each other.
    maxWorkers: 2,
    // A bound on what hangs and nothing else: on a busy machine a test of one second takes half a minute.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
