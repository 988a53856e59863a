/** What the training script needs: the very code that runs later, so that both see the same. No part of the library. */
export { personName } from '../index.js'
export { nameModel } from '../model.js'
export { normalise } from '../../../src/text/normalise.js'
