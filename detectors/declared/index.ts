export { declareDetector, type Declaration } from './declare.js'
export { declaredSpecifier } from './specifier.js'
