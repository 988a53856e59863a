/** Node's cryptography, loaded when it is asked for: some milliseconds of each start, and most commits that a gate judges need none of it. */
export const crypto = (): typeof import('node:crypto') => process.getBuiltinModule('node:crypto')
