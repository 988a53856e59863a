import type { Detector } from '../contract/index.js'
import type { Titles } from '../report/index.js'
import { TYPE_TITLES } from '../report/titles.js'
import type { Api } from './api.js'

/** Titles of what detectors of others find. */
export async function titlesOf(specifiers: readonly (Detector | string)[] | undefined, api: Pick<Api, 'listDetectors'>): Promise<Titles> {
  const named = (specifiers ?? []).filter((specifier) => typeof specifier === 'string')
  const foreign = named.filter((specifier) => specifier !== 'default' && !Object.hasOwn(TYPE_TITLES, specifier))
  if (foreign.length === 0) return {}
  return Object.fromEntries((await api.listDetectors(foreign)).map(({ type, title }) => [type, title]))
}
