/** The words of the gate: which rule, why, how to mend it, how to allow it, and what else there is to say. */
export { allowText, fixText, pushedText } from './advice.js'
export { gateAllowLines } from './allows.js'
export { noticeText } from './notices.js'
export { whyText } from './whys.js'
