import type { Detector } from '../src/contract/index.js'
import { address } from './address/index.js'
import { birthDate } from './birth-date.js'
import { cardNumber } from './card-number/index.js'
import { email } from './email/index.js'
import { myNumber } from './my-number.js'
import { personName } from './person-name/index.js'
import { phoneNumber } from './phone-number/index.js'
import { postalCode } from './postal-code/index.js'

export { address, birthDate, cardNumber, email, myNumber, personName, phoneNumber, postalCode }

/** Every built-in detector, in the order in which they run and are listed. The one place that names them all. */
export const builtIns: readonly Detector[] = [personName, address, postalCode, phoneNumber, email, cardNumber, myNumber, birthDate]
