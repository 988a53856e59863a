import { defineConfig } from 'tsup'

/** ESM-only packages that the CommonJS build cannot require. */
const esmOnly = ['p-limit', 'yocto-queue', 'import-meta-resolve', 'get-east-asian-width', 'string-width']

const shared = {
  outDir: 'dist',
  target: 'node20',
  platform: 'node',
  sourcemap: false,
  clean: false,
} as const

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      detectors: 'detectors/index.ts',
      report: 'src/report/index.ts',
      testing: 'src/testing.ts',
    },
    format: ['esm', 'cjs'],
    dts: true,
    splitting: true,
    shims: true,
    noExternal: esmOnly,
  },
  {
    // Programs of their own: forked or run, never imported.
    ...shared,
    entry: { worker: 'src/worker/entry.ts', cli: 'src/cli/main.ts', declared: 'detectors/declared/module.ts' },
    format: ['esm'],
    dts: false,
    splitting: true,
    shims: false,
  },
])
