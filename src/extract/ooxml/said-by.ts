import { AUTHOR } from '../labelled.js'

/** Elements of docProps that name persons (ECMA-376-2, 11; ECMA-376-1, 22.2). */
const CORE: Readonly<Record<string, string>> = { creator: AUTHOR, lastModifiedBy: '最終更新者' }
const APP: Readonly<Record<string, string>> = { Manager: '作成責任者' }

/** Labels of elements of a part; undefined where it has none that name persons. */
export function elementLabels(part: string): Readonly<Record<string, string>> | undefined {
  if (/^docProps\/core\.xml$/i.test(part)) return CORE
  return /^docProps\/app\.xml$/i.test(part) ? APP : undefined
}

/** Attributes that say who made a change or a remark: revisions, comments, lists of persons. */
const ATTRIBUTES = new Set(['author', 'authorName', 'userName', 'lastModifiedBy', 'creator'])
const PERSONS = new Set(['person', 'presenceInfo', 'cmAuthor', 'author'])
const OF_PERSONS = new Set(['displayName', 'userId', 'name'])

/** Label of an attribute's value; `key` as written, with its prefix. */
export function attributeLabel(element: string, key: string): string | undefined {
  const local = key.slice(key.indexOf(':') + 1)
  return ATTRIBUTES.has(local) || (PERSONS.has(element) && OF_PERSONS.has(local)) ? AUTHOR : undefined
}
