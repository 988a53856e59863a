import { readingAgrees } from '../../detectors/person-name/readings-of-kanji.js'
import type { Detector } from '../contract/index.js'
import { createEngine, type Engine } from '../engine/engine.js'
import { loadDetectors } from './load-detectors.js'
import { scanFile, scanStreamed } from './scan-file.js'
import type { ScanSettings } from './settings.js'
import type { ScanFile } from './task.js'
import type { Tiering } from '../tiering.js'

/** Loads detectors and their dictionaries into this process. */
export async function prepareEngine(
  settings: Pick<ScanSettings, 'detectors' | 'presume'> & Partial<Pick<ScanSettings, 'referenceDate'>>,
  given: readonly Detector[] = [],
): Promise<Engine> {
  const { referenceDate, presume = false } = settings
  return createEngine(await loadDetectors(settings.detectors, given), {
    ...(referenceDate !== undefined && { referenceDate }),
    presume,
    readingAgrees,
  })
}

/** What a worker process does once; what it returns scans one file after the other. */
export async function prepareScan(settings: ScanSettings, tiering?: Tiering): Promise<ScanFile> {
  return scanWith(await prepareEngine(settings), settings, tiering)
}

/** Scans files with an engine of this process. */
export function scanWith(engine: Engine, settings: ScanSettings, tiering?: Tiering): ScanFile {
  return async ({ path, absolute, folders, content }, { emit, progress, checkpoint }) => {
    tiering?.begin()
    const tools = { engine, settings, emit, progress, checkpoint, ...(tiering && { tiering }) }
    if (content !== undefined) await scanStreamed(path, content, tools, folders)
    else await scanFile(path, absolute ?? path, tools, folders)
  }
}
