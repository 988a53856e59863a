import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder, KEY, library } from '../e2e/harness.js'
import { buildSqlite } from '../helpers/sqlite.js'

const NAMES = ['佐藤 太郎', '鈴木 花子', '高橋 健一', '田中 美咲']
const HERE = { concurrency: 0, key: KEY, referenceDate: '2024-11-01', persons: true }

async function personsIn(files: Readonly<Record<string, string | Uint8Array>>) {
  const dir = await folder()
  for (const [file, content] of Object.entries(files)) await writeFile(join(dir, file), content)
  const { summary, persons } = await library.scanPaths([dir], HERE)
  return { estimate: summary.persons.estimate, joinedBy: new Set(persons!.flatMap(({ joinedBy }) => joinedBy)) }
}

describe('a user whose name stands in another table', () => {
  it('is one person in a dump', async () => {
    const mysql = `CREATE TABLE \`wp_users\` (\n  \`ID\` bigint,\n  \`user_email\` varchar(100)\n);
INSERT INTO \`wp_users\` VALUES ${NAMES.map((_, n) => `(${n + 1},'u${n}@sekisho-mail.jp')`).join(',')};
CREATE TABLE \`wp_profiles\` (\n  \`id\` bigint,\n  \`user_id\` bigint,\n  \`full_name\` varchar(100)\n);
INSERT INTO \`wp_profiles\` VALUES ${NAMES.map((name, n) => `(${n + 10},${n + 1},'${name}')`).join(',')};\n`
    const postgres = `COPY public.users (id, email) FROM stdin;\n${NAMES.map((_, n) => `${n + 1}\tu${n}@sekisho-mail.jp`).join('\n')}\n\\.
COPY public.profiles (id, user_id, full_name) FROM stdin;\n${NAMES.map((name, n) => `${n + 10}\t${n + 1}\t${name}`).join('\n')}\n\\.\n`
    for (const dump of [mysql, postgres]) expect(await personsIn({ 'dump.sql': dump })).toEqual({ estimate: 4, joinedBy: new Set(['row']) })
  })

  it('is one person in SQLite', async () => {
    const database = await buildSqlite(
      'CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT)',
      'CREATE TABLE profiles (id INTEGER PRIMARY KEY, user_id INTEGER, name TEXT)',
      ...NAMES.flatMap((name, n) => [
        `INSERT INTO users VALUES (${n + 1}, 'u${n}@sekisho-mail.jp')`,
        `INSERT INTO profiles VALUES (${n + 10}, ${n + 1}, '${name}')`,
      ]),
    )
    expect(await personsIn({ 'app.db': database })).toEqual({ estimate: 4, joinedBy: new Set(['row']) })
  })

  it('is one person in JSON of several lists, and in exports of tables to a file each', async () => {
    const users = NAMES.map((_, n) => ({ id: n + 1, email: `u${n}@sekisho-mail.jp` }))
    const profiles = NAMES.map((name, n) => ({ id: n + 10, userId: n + 1, fullName: name }))
    const csv = (rows: readonly object[]): string =>
      [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))].map((row) => row.join(',')).join('\n')
    for (const files of [
      { 'db.json': JSON.stringify({ users, profiles }) },
      { 'users.csv': csv(users), 'profiles.csv': csv(profiles) },
      {
        'User.csv': csv(users.map(({ id, email }) => ({ Id: `005${id}`, Email: email }))),
        'Contact.csv': csv(profiles.map(({ userId, fullName }) => ({ UserId: `005${userId}`, Name: fullName }))),
      },
    ])
      expect(await personsIn(files)).toEqual({ estimate: 4, joinedBy: new Set(['row']) })
  })
})
