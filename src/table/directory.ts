import type { ReadColumn } from './columns.js'
import { headerKey } from './header-key.js'

/** What directories (RFC 4519: LDAP, Active Directory) call parts of names, in words too short to say anything elsewhere: sn may be a serial number. */
const SHORT: Readonly<Record<string, string>> = { sn: 'person.name_family', cn: 'person.name_full' }

/** sn and cn beside givenName: a list of a directory's people. */
export function readDirectory(columns: readonly ReadColumn[]): void {
  if (!columns.some(({ header }) => headerKey(header) === 'givenname')) return
  for (const { column, header } of columns) {
    const role = SHORT[headerKey(header)]
    if (role !== undefined) column.role ??= role
  }
}
