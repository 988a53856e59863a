import { declareDetector, type Declaration } from './declare.js'

/**
 * The module that a declared detector crosses to the worker processes as: its URL carries the declaration (specifier.ts).
 * Each URL is a module of its own, so any number of declarations can be loaded.
 */
const json = Buffer.from(new URL(import.meta.url).search.slice(1), 'base64url').toString()

/** The detector that the URL declares. */
export default declareDetector(JSON.parse(json) as Declaration)
