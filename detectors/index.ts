import type { Detector } from '../src/contract/index.js'
import { address } from './address/index.js'
import { age } from './age.js'
import { bankAccount } from './bank-account/index.js'
import { romanAddress } from './address/roman/index.js'
import { birthDate } from './birth-date.js'
import { cardNumber } from './card-number/index.js'
import { credential } from './credential/index.js'
import { driversLicense } from './drivers-license.js'
import { email } from './email/index.js'
import { employmentInsurance } from './employment-insurance.js'
import { gender } from './gender.js'
import { healthInsurance } from './health-insurance.js'
import { ipAddress } from './ip-address/index.js'
import { longTermCareInsurance } from './long-term-care-insurance.js'
import { memberId } from './member-id.js'
import { myNumber } from './my-number.js'
import { occupation } from './occupation.js'
import { passport } from './passport/index.js'
import { pensionNumber } from './pension-number.js'
import { personName } from './person-name/index.js'
import { phoneNumber } from './phone-number/index.js'
import { postalCode } from './postal-code/index.js'
import { residenceCard } from './residence-card.js'
import { residentCode } from './resident-code.js'
import { sensitive } from './sensitive/index.js'
import { vehiclePlate } from './vehicle-plate/index.js'

export {
  address,
  age,
  bankAccount,
  birthDate,
  cardNumber,
  credential,
  driversLicense,
  email,
  employmentInsurance,
  gender,
  healthInsurance,
  ipAddress,
  longTermCareInsurance,
  memberId,
  myNumber,
  occupation,
  passport,
  pensionNumber,
  personName,
  phoneNumber,
  postalCode,
  residenceCard,
  residentCode,
  sensitive,
  vehiclePlate,
  romanAddress,
}

/** Every built-in detector, in the order in which they run and are listed. The one place that names them all. */
export const builtIns: readonly Detector[] = [
  personName,
  address,
  romanAddress,
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
  age,
  gender,
  occupation,
  memberId,
  vehiclePlate,
  ipAddress,
  credential,
  sensitive,
]
