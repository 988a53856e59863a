// A small database with a little of everything that the reader meets, for the fuzzer.
import init from '@sqlite.org/sqlite-wasm'

const BLOB = Buffer.concat([Buffer.from([0, 1, 0xff, 0]), Buffer.from('田中一郎 090-2222-3333'), Buffer.alloc(80)])

export async function sampleDatabase() {
  const sqlite = await init({ print() {}, printErr() {} })
  const database = new sqlite.oo1.DB(':memory:')
  database.exec(`PRAGMA page_size = 1024; PRAGMA secure_delete = OFF;
    CREATE TABLE 顧客 (id INTEGER PRIMARY KEY, 氏名 TEXT DEFAULT '未登録', 電話 TEXT, 住所 TEXT, 写真 BLOB);
    CREATE INDEX i ON 顧客 (氏名);
    CREATE TABLE 設定 (k TEXT, v, PRIMARY KEY (k)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE メモ USING fts5(題, 本文);
    INSERT INTO メモ VALUES ('連絡', '佐藤花子さんに 03-1111-2222');`)
  for (let i = 0; i < 120; i++) {
    const blob = i % 40 === 0 ? Buffer.from('{"name":"山田太郎"}') : i % 30 === 0 ? BLOB : null
    database.exec({
      sql: 'INSERT INTO 顧客 VALUES (?, ?, ?, ?, ?)',
      bind: [
        i + 1,
        `山田 太郎${i}`,
        `090-1234-${1000 + i}`,
        i % 50 === 0 ? '東京都千代田区千代田1-1 '.repeat(200) : '東京都千代田区千代田1-1',
        blob,
      ],
    })
  }
  database.exec(`INSERT INTO 設定 VALUES ('担当', '鈴木一郎'), ('数', 3); DELETE FROM 顧客 WHERE id % 3 = 0`)
  const bytes = Buffer.from(sqlite.capi.sqlite3_js_db_export(database))
  database.close()
  return bytes
}
