import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

/**
 * One staircase, imports go down it (design: who may import whom). A room may import itself and the rooms named here.
 */
const STAIRCASE = {
  'src/contract': [],
  'src/text': ['src/contract'],
  detectors: ['src/contract', 'src/text'],
  'src/extract': ['src/contract', 'src/text'],
  'src/table': ['src/contract', 'src/text'],
  'src/records': ['src/contract', 'src/text'],
  'src/engine': ['src/contract', 'src/text', 'src/table', 'src/records'],
  'src/scope': ['src/contract', 'src/text', 'src/records'],
  'src/sources': ['src/contract', 'src/text'],
  'src/report': ['src/contract'],
  'src/worker': ['src/contract', 'src/text', 'src/extract', 'src/engine', 'src/records', 'detectors'],
  'src/api': ['src/contract', 'src/sources', 'src/worker', 'src/scope'],
  'src/gate': ['src/contract', 'src/text', 'src/sources', 'src/api'],
  'src/cli': ['src/contract', 'src/report', 'src/sources', 'src/gate'],
}

const zones = Object.entries(STAIRCASE).flatMap(([room, below]) => {
  const allowed = new Set([room, ...below])
  const forbidden = Object.keys(STAIRCASE).filter((other) => !allowed.has(other))
  return forbidden.map((from) => ({
    target: `./${room}`,
    from: `./${from}`,
    message: `${room} must not import ${from}: imports go down the staircase.`,
  }))
})

export default tseslint.config(
  // AssemblyScript has types of its own, and a compiler that knows them.
  { ignores: ['dist', 'coverage', 'examples/leak/out', 'detectors/person-name/kernel/assembly'] },
  ...tseslint.configs.recommended,
  regexp.configs['flat/recommended'],
  {
    plugins: { 'import-x': importX },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      // ReDoS: a pattern must be linear, wherever it is used.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
      // Of style, and against tables of characters that are written as the standards write them.
      'no-control-regex': 'off',
      'no-misleading-character-class': 'off',
      'regexp/no-misleading-unicode-character': 'off',
      'regexp/no-obscure-range': 'off',
      'regexp/prefer-d': 'off',
      'regexp/prefer-w': 'off',
      'regexp/prefer-character-class': 'off',
      'regexp/use-ignore-case': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
    },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensionAlias: { '.js': ['.ts', '.js'] } })],
      'import-x/extensions': ['.ts', '.js', '.mjs'],
    },
  },
  {
    files: ['benchmarks/**', 'examples/**', '**/*.mjs'],
    rules: { 'no-console': 'off' },
    languageOptions: { globals: { console: 'readonly', process: 'readonly' } },
  },
)
