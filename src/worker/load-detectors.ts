import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve as resolvePath } from 'node:path'
import { pathToFileURL } from 'node:url'
import { builtIns } from '../../detectors/index.js'
import { declaredSpecifier } from '../../detectors/declared/index.js'
import { defineDetector, UsageError, type Detector } from '../contract/index.js'
import { checkSigns } from '../engine/signs.js'

export { declaredSpecifier }

/**
 * Turns what the user wrote into what every process understands, relative to `cwd`: ids and types stay, './mine.js' and
 * 'module:name' become URLs. Checked in the calling process, before anything is forked.
 * @throws UsageError for an unknown detector or a module that is not there.
 */
export function resolveSpecifiers(specifiers: readonly string[], cwd: string): string[] {
  return specifiers.map((specifier) => {
    if (specifier === 'default' || builtIns.some(({ id, type }) => id === specifier || type === specifier)) return specifier
    if (/^(?:\.\.?[\\/]|[\\/]|[A-Za-z]:[\\/])/.test(specifier)) {
      const path = resolvePath(cwd, specifier)
      if (!existsSync(path))
        throw new UsageError(
          `detector module not found: ${specifier} (looked in ${cwd}). Check the path.`,
          `検出器のモジュール ${specifier} がありません（${cwd} から探しました）。パスを確かめてください。`,
        )
      return pathToFileURL(path).href
    }
    if (specifier.startsWith('file:')) return specifier
    if (specifier.startsWith('module:')) return resolvePackage(specifier.slice('module:'.length), cwd)
    const known = builtIns.map(({ id }) => id).join(', ')
    throw new UsageError(
      `unknown detector: ${specifier}. Known are ${known}; a module is given as './mine.js' or 'module:name'.`,
      `${specifier} という検出器はありません。使えるのは ${known} です。モジュールは './mine.js' か 'module:名前' の形で指定してください。`,
    )
  })
}

function resolvePackage(name: string, cwd: string): string {
  // Few name a package, and this is called where nothing can wait for an import().
  const { resolve } = createRequire(import.meta.url)('import-meta-resolve') as typeof import('import-meta-resolve')
  try {
    return resolve(name, pathToFileURL(resolvePath(cwd, 'detectors')).href)
  } catch {
    throw new UsageError(
      `detector package not found: ${name} (looked up from ${cwd}); install it there first.`,
      `検出器のパッケージ ${name} がありません（${cwd} から探しました）。先にそこへインストールしてください。`,
    )
  }
}

/** Types that built-in detectors look for; those of modules are not known before they are loaded. */
export function builtInTypes(specifiers: readonly string[]): string[] {
  const named = (detector: Detector): boolean =>
    specifiers.some((specifier) => specifier === 'default' || specifier === detector.id || specifier === detector.type)
  return [...new Set(builtIns.filter(named).map(({ type }) => type))]
}

/**
 * Loads and prepares detectors in this process; in the order given, each once.
 * @throws UsageError where a module cannot be loaded, holds no detector, or a detector is not well formed.
 */
export async function loadDetectors(specifiers: readonly string[], given: readonly Detector[] = []): Promise<Detector[]> {
  const detectors = new Map<string, Detector>()
  const add = (detector: Detector): void => {
    if (detectors.get(detector.id) === detector) return
    if (detectors.has(detector.id))
      throw new UsageError(
        `two detectors have the id '${detector.id}'; ids must differ.`,
        `id が '${detector.id}' の検出器が 2 つあります。id は別々にしてください。`,
      )
    detectors.set(detector.id, detector)
  }
  for (const specifier of specifiers) {
    if (specifier === 'default') builtIns.forEach(add)
    else if (specifier.startsWith('file:')) (await importDetectors(specifier)).forEach(add)
    else builtIns.filter(({ id, type }) => id === specifier || type === specifier).forEach(add)
  }
  given.map((detector) => defineDetector(detector)).forEach(add)
  for (const detector of detectors.values()) if (!builtIns.includes(detector)) checkSigns(detector)
  const all = [...detectors.values()]
  await Promise.all(all.map(prepare))
  return all
}

async function prepare(detector: Detector): Promise<void> {
  try {
    await detector.prepare?.()
  } catch (error) {
    // Built-in detectors fail here only where the installation is incomplete.
    const [why, ja] =
      error instanceof UsageError
        ? [error.message, error.ja ?? error.message]
        : builtIns.includes(detector)
          ? [
              'its data is missing or damaged, or of another build; install sekisho again (in a clone: npm run build).',
              'データが欠けているか壊れているか、別のビルドのものです。sekisho を入れ直してください（ソースから動かしている場合は npm run build）。',
            ]
          : ['its prepare() threw.', 'prepare() が例外を投げました。']
    throw new UsageError(`detector '${detector.id}' could not be prepared: ${why}`, `検出器 '${detector.id}' を準備できませんでした: ${ja}`)
  }
}

/** Every exported detector of a module. */
async function importDetectors(url: string): Promise<Detector[]> {
  let module: Record<string, unknown>
  try {
    module = (await import(url)) as Record<string, unknown>
  } catch {
    throw new UsageError(
      `detector module could not be loaded: ${url}. Run it with node to see why.`,
      `検出器のモジュール ${url} を読み込めません。node で直接実行すると理由がわかります。`,
    )
  }
  // A CommonJS module is its default export.
  const inner = module['default']
  const values = new Set([...Object.values(module), ...(isRecord(inner) ? Object.values(inner) : [])])
  const detectors = [...values].filter((value): value is Detector => isRecord(value) && 'apiVersion' in value && 'detect' in value)
  if (detectors.length === 0)
    throw new UsageError(
      `${url} exports no detector; export what defineDetector returns.`,
      `${url} は検出器を export していません。defineDetector が返すものを export してください。`,
    )
  return detectors.map((detector) => defineDetector(detector))
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
