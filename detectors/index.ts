import type { Detector } from '../src/contract/index.js'
import { address } from './address/index.js'
import { bankAccount } from './bank-account/index.js'
import { birthDate } from './birth-date.js'
import { cardNumber } from './card-number/index.js'
import { driversLicense } from './drivers-license.js'
import { email } from './email/index.js'
import { employmentInsurance } from './employment-insurance.js'
import { healthInsurance } from './health-insurance.js'
import { longTermCareInsurance } from './long-term-care-insurance.js'
import { myNumber } from './my-number.js'
import { passport } from './passport/index.js'
import { pensionNumber } from './pension-number.js'
import { personName } from './person-name/index.js'
import { phoneNumber } from './phone-number/index.js'
import { postalCode } from './postal-code/index.js'
import { residenceCard } from './residence-card.js'
import { residentCode } from './resident-code.js'

export {
  address,
  bankAccount,
  birthDate,
  cardNumber,
  driversLicense,
  email,
  employmentInsurance,
  healthInsurance,
  longTermCareInsurance,
  myNumber,
  passport,
  pensionNumber,
  personName,
  phoneNumber,
  postalCode,
  residenceCard,
  residentCode,
}

/** Every built-in detector, in the order in which they run and are listed. The one place that names them all. */
export const builtIns: readonly Detector[] = [
  personName,
  address,
  postalCode,
  phoneNumber,
  email,
  cardNumber,
  bankAccount,
  myNumber,
  driversLicense,
  passport,
  residenceCard,
  pensionNumber,
  healthInsurance,
  longTermCareInsurance,
  employmentInsurance,
  residentCode,
  birthDate,
]
