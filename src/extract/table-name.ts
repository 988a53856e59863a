const NAME = /^[A-Za-z][A-Za-z_]{2,40}$/
const FILE = /(?:^|[/!])([^/!]{1,60})\.(?:csv|tsv)$/i

/** What a database would call a table of that name: users; undefined for what is no word. */
export const tableName = (name: string): string | undefined => (NAME.test(name) ? name : undefined)

/** The table that was exported to a file: users.csv. */
export const tableOfFile = (path: string): string | undefined => tableName(FILE.exec(path)?.[1] ?? '')
