/** For whoever knows early that names will be looked for. */
export { readNamesAhead } from '../data-file.js'
