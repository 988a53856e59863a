/** Is it a dump, whatever its name says? Rows are written, or their table is declared. */
export const looksLikeSql = (text: string): boolean =>
  /^(?:INSERT\s+INTO\s+\S{1,300}\s*(?:\([^)\n]{0,5000}\)\s*)?VALUES?\b|COPY\s+\S{1,300}\s*\([^)\n]{0,5000}\)\s+FROM\s+stdin;)/im.test(text)
