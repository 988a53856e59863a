export { createRefs, hiddenId } from './refs.js'
export { excludes, namesFile, rule, type Ruled } from './rule.js'
export { sampleRecords } from './sample.js'
