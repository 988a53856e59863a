/** For whoever knows early that names will be looked for, and whoever tells with what. */
export { hasNameModels, readNamesAhead } from '../data-file.js'
