/** Turns the file of the trainer into the one that is installed; undefined if the bytes are not weights of this version. */
export function tableOfWeights(file: Buffer): Buffer | undefined
