// The incidents that are measured, by name: what offices, shops and schools might lose.
import { clinics } from './acceptance/clinics.mjs'
import { sportclub } from './acceptance/sportclub.mjs'
import { webshop } from './acceptance/webshop.mjs'
import { college } from './acceptance2/college.mjs'
import { nursing } from './acceptance2/nursing.mjs'
import { waterworks } from './acceptance2/waterworks.mjs'
import { dealer } from './acceptance3/dealer.mjs'
import { taxoffice } from './acceptance3/taxoffice.mjs'
import { fanclub } from './acceptance4/fanclub.mjs'
import { funeral } from './acceptance4/funeral.mjs'
import { kindergarten } from './acceptance5/kindergarten.mjs'
import { telecom } from './acceptance5/telecom.mjs'
import { counsel } from './acceptance7/counsel.mjs'
import { culture } from './acceptance7/culture.mjs'
import { subscription } from './acceptance7/subscription.mjs'
import { driving } from './acceptance6/driving.mjs'
import { npo } from './acceptance6/npo.mjs'
import { mover } from './acceptance8/mover.mjs'
import { pharmacy } from './acceptance8/pharmacy.mjs'
import { leads } from './acceptance9/leads.mjs'
import { library } from './acceptance9/library.mjs'
import { agency } from './agency.mjs'
import { alumni } from './alumni.mjs'
import { association } from './association.mjs'
import { bank } from './bank/index.mjs'
import { broker } from './broker.mjs'
import { callCentre } from './call-centre.mjs'
import { cityhall } from './cityhall.mjs'
import { coop } from './coop/index.mjs'
import { cram } from './cram/index.mjs'
import { gym } from './gym.mjs'
import { hospital } from './hospital.mjs'
import { hotel } from './hotel.mjs'
import { insurer } from './insurer.mjs'
import { laptop } from './laptop/index.mjs'
import { maker } from './maker.mjs'
import { matrix } from './matrix/index.mjs'
import { condo } from './outside/condo.mjs'
import { forms } from './outside/forms.mjs'
import { mailorder } from './outside/mailorder.mjs'
import { plain } from './outside/plain.mjs'
import { policies } from './outside/policies.mjs'
import { shapes } from './outside/shapes.mjs'
import { staffing } from './outside/staffing.mjs'
import { tours } from './outside/tours.mjs'
import { pairs } from './pairs/index.mjs'
import { personnel } from './personnel.mjs'
import { realty } from './realty.mjs'
import { salesman } from './salesman.mjs'
import { school } from './school.mjs'
import { shop } from './shop.mjs'
import { travel } from './travel/index.mjs'

/** All incidents by name. */
export const INCIDENTS = {
  salesman,
  shop,
  school,
  insurer,
  personnel,
  'call-centre': callCentre,
  association,
  hospital,
  agency,
  hotel,
  cityhall,
  maker,
  realty,
  gym,
  alumni,
  broker,
  bank,
  mailorder,
  cram,
  staffing,
  travel,
  laptop,
  coop,
  'pairs-1': () => pairs(1),
  'pairs-2': () => pairs(2),
  'pairs-3': () => pairs(3),
  'matrix-1': () => matrix(1),
  'matrix-2': () => matrix(2),
  'matrix-3': () => matrix(3),
  tours,
  policies,
  condo,
  'forms-1': () => forms(1),
  'forms-2': () => forms(2),
  'shapes-1': () => shapes(1),
  'shapes-2': () => shapes(2),
  'plain-1': () => plain(1, 3000),
  'plain-2': () => plain(2, 12_000),
  'webshop-1': () => webshop(1),
  'clinics-1': () => clinics(1),
  'sportclub-1': () => sportclub(1),
  'nursing-1': () => nursing(1),
  'college-1': () => college(1),
  'waterworks-1': () => waterworks(1),
  'dealer-1': () => dealer(1),
  'taxoffice-1': () => taxoffice(1),
  'telecom-1': () => telecom(1),
  'kindergarten-1': () => kindergarten(1),
  'funeral-1': () => funeral(1),
  'fanclub-1': () => fanclub(1),
  'subscription-1': () => subscription(1),
  'culture-1': () => culture(1),
  'counsel-1': () => counsel(1),
  'driving-1': () => driving(1),
  'npo-1': () => npo(1),
  'mover-1': () => mover(1),
  'pharmacy-1': () => pharmacy(1),
  'leads-1': () => leads(1),
  'library-1': () => library(1),
}
