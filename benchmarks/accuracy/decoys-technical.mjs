/** Source code, lock files, logs, configuration, dumps. */
const USER_AGENT = (d) =>
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${d.whole(90, 130)}.0.${d.whole(1, 250)}.${d.whole(1, 250)} Safari/537.36`
const PACKAGES =
  'left-pad lodash chalk semver glob minimatch rimraf yargs debug ms once wrappy inherits json5 acorn esbuild rollup picocolors nanoid postcss'.split(
    ' ',
  )
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const clf = (d) => `${String(d.whole(1, 28)).padStart(2, '0')}/${d.pick(MONTHS)}/2024:${d.time()} +0900`

/** name → text */
export function technicalFiles(d, plant) {
  return {
    'src/constants.ts': d.lines(60, (i) =>
      d.pick([
        () => `export const LIMIT_${i} = ${d.digits(10)}`,
        () => `export const MASK_${i} = 0x${d.hex(8)}`,
        () => `export const ID_${i} = '${d.uuid()}'`,
        () => `export const BUILD_${i} = '${d.version()}.${d.whole(1, 99)}'`,
        () => `export const STAMP_${i} = 17${d.digits(11)}`,
        () => `export const PART_${i} = '0${d.whole(1, 9)}-${d.digits(4)}-${d.digits(2)}'`,
        () => `export const RANGE_${i} = [${d.digits(3)}, ${d.digits(4)}, ${d.digits(4)}]`,
        () => `export const KEY_${i} = '${d.digits(3)}-${d.digits(4)}'`,
        () => `export const COLOR_${i} = '#${d.hex(6)}'`,
        () => `export const RATIO_${i} = 0.${d.digits(12)}`,
        () => `const phonePattern${i} = /^0\\d{1,4}-\\d{1,4}-\\d{4}$/`,
        () => `export const HASH_${i} = '${d.hex(40)}'`,
        () => `// see #${d.digits(4)} and RFC ${d.digits(4)}, section ${d.whole(1, 9)}.${d.whole(1, 9)}.${d.whole(1, 9)}.${d.whole(1, 9)}`,
        () => `export const CODE_${i} = '${d.digits(12)}'`,
      ])(),
    ),
    'src/user.ts': [
      "export interface User { id: number; name: string; email: string; password: string; age: number; gender: 'male' | 'female' }",
      "export const login = async (username: string, password: string) => post('/login', { username, password })",
      "const password = process.env.DB_PASSWORD ?? 'postgres'",
      "if (user.name === 'admin' && user.password === hash(input.password)) return true",
      'const state = { name: "", email: "", password: "", userId: 12345, memberId: props.memberId }',
      "@Column({ name: 'user_id' }) userId: 1234567",
      "  name: 'vite-plugin-inspect',",
      '  address: "0x52908400098527886E0F7030069857D2E4169EE7",',
      '  zip: archive.zip, tel: undefined, fax: null,',
      "expect(validate('a@b')).toBe(false)",
      'import logo from "./logo@2x.png"',
      '',
    ].join('\n'),
    'src/app.py': [
      'import os, re',
      "ZIP = re.compile(r'^\\d{3}-\\d{4}$')  # 郵便番号",
      "PHONE = r'0\\d-\\d{4}-\\d{4}'",
      "db = connect(host='10.0.0.5', user='app', password=os.getenv('DB_PASSWORD'))",
      'VERSION = (1, 2, 3, 4)',
      'timeout = 86400000; retries = 3; port = 8080',
      'assert sum([1234, 5678, 9012]) == 15924',
      'rows[3, 4] = matrix[1203, 4418]',
      ...Array.from({ length: 30 }, (_, i) => `T${i} = [0x${d.hex(8)}, 0x${d.hex(8)}, ${d.digits(10)}, ${d.digits(7)}]`),
      '',
    ].join('\n'),
    'src/style.css': d.lines(
      40,
      (i) => `.c${i} { margin: ${d.digits(3)}px ${d.digits(4)}px; color: #${d.hex(6)}; z-index: ${d.digits(7)}; }`,
    ),
    'src/icon.svg': `<svg viewBox="0 0 24 24"><path d="${Array.from({ length: 120 }, () => `M${d.whole(0, 24)}.${d.digits(3)}-${d.whole(0, 24)}.${d.digits(4)}`).join('')}"/></svg>\n`,
    'src/schema.sql': [
      'CREATE TABLE users (id bigint PRIMARY KEY, name varchar(255), email varchar(255), password varchar(255), tel varchar(20), birth_date date);',
      ...Array.from(
        { length: 40 },
        (_, i) =>
          `INSERT INTO items (id, sku, jan, price, created_at) VALUES (${i}, 'SKU-${d.digits(4)}-${d.digits(4)}', '49${d.digits(11)}', ${d.digits(5)}, '${d.day()} ${d.time()}');`,
      ),
      '',
    ].join('\n'),
    'package-lock.json': JSON.stringify(
      {
        lockfileVersion: 3,
        packages: Object.fromEntries(
          PACKAGES.map((name) => [
            `node_modules/${name}`,
            {
              version: d.version(),
              resolved: `https://registry.npmjs.org/${name}/-/${name}-${d.version()}.tgz`,
              integrity: `sha512-${d.base64(86)}==`,
            },
          ]),
        ),
      },
      null,
      2,
    ),
    'yarn.lock': d.lines(
      60,
      () => `${d.pick(PACKAGES)}@^${d.version()}:\n  version "${d.version()}"\n  integrity sha512-${d.base64(86)}==\n`,
    ),
    'pnpm-lock.yaml': d.lines(
      60,
      () =>
        `  /${d.pick(PACKAGES)}@${d.version()}(${d.pick(PACKAGES)}@${d.version()}):\n    resolution: {integrity: sha512-${d.base64(86)}==}`,
    ),
    'go.sum': d.lines(60, () => `github.com/pkg/${d.pick(PACKAGES)} v0.0.0-2023${d.digits(10)}-${d.hex(12)} h1:${d.base64(43)}=`),
    'Cargo.lock': d.lines(40, () => `[[package]]\nname = "${d.pick(PACKAGES)}"\nversion = "${d.version()}"\nchecksum = "${d.hex(64)}"\n`),
    'logs/access.log': d.lines(
      150,
      () =>
        `${plant('ip-address', d.ip())} - - [${clf(d)}] "GET /items/${d.digits(7)}?v=${d.version()} HTTP/1.1" 200 ${d.digits(5)} "-" "${USER_AGENT(d)}"`,
    ),
    'logs/health.log': d.lines(
      80,
      () => `10.0.${d.whole(0, 9)}.${d.whole(1, 99)} - - [${clf(d)}] "GET /health HTTP/1.1" 200 2 "-" "ELB-HealthChecker/2.0"`,
    ),
    'logs/app.log': d.lines(
      150,
      () =>
        `${d.day()}T${d.time()}.${d.digits(3)}Z INFO [worker-${d.whole(1, 9)}] trace=${d.hex(32)} order=${d.digits(12)} took ${d.digits(3)} ms, retry 3-${d.digits(4)}, build ${d.version()}.${d.digits(2)}, pid ${d.digits(5)}`,
    ),
    'logs/バッチ.log': d.lines(
      80,
      () =>
        `${d.day()} ${d.time()} 処理件数 ${d.digits(4)} 件 エラー 0 件 伝票番号 ${d.digits(12)} 管理番号:${d.digits(10)} 完了 (${d.digits(3)}-${d.digits(4)})`,
    ),
    'etc/nginx.conf':
      'upstream app { server 10.0.3.7:8080; server 36.8.121.4:8080 backup; }\nserver { listen 443; allow 61.2.3.0/24; resolver 8.8.8.8; }\n',
    'etc/values.yaml': d.lines(
      30,
      (i) =>
        `service${i}:\n  host: 10.1.${i}.4\n  port: ${d.digits(4)}\n  image: registry.local/app:${d.version()}\n  digest: sha256:${d.hex(64)}`,
    ),
    'data/uuids.txt': d.lines(120, () => d.uuid()),
    'data/timestamps.txt': d.lines(120, () =>
      d.pick([
        `17${d.digits(11)}`,
        `20240${d.whole(1, 9)}1${d.whole(0, 9)}${d.digits(6)}`,
        `17${d.digits(8)}`,
        `20240${d.whole(1, 9)}1${d.whole(0, 9)}120${d.whole(0, 9)}`,
      ]),
    ),
    'data/hexdump.txt': d.lines(
      120,
      (i) => `${(i * 16).toString(16).padStart(8, '0')}  ${Array.from({ length: 16 }, () => d.hex(2)).join(' ')}  |................|`,
    ),
    'data/digits.txt': d.lines(100, () => `${d.digits(4)} ${d.digits(4)} ${d.digits(4)} ${d.digits(7)} ${d.digits(11)}`),
    'data/points.geojson': JSON.stringify({
      type: 'FeatureCollection',
      features: Array.from({ length: 60 }, (_, i) => ({
        type: 'Feature',
        id: i,
        geometry: { type: 'Point', coordinates: [Number(`139.${d.digits(9)}`), Number(`35.${d.digits(9)}`)] },
      })),
    }),
    'data/sensor.csv':
      'timestamp,channel,value,temp,status\n' +
      d.lines(
        150,
        () =>
          `20240${d.whole(1, 9)}1${d.whole(0, 9)}${d.digits(6)},ch${d.whole(1, 8)},${d.digits(3)}.${d.digits(4)},${d.whole(10, 40)}.${d.digits(2)},${d.digits(3)}-${d.digits(4)}`,
      ),
    'data/blob.txt': d.lines(40, () => d.base64(76)),
    'CHANGELOG.md': d.lines(
      60,
      () =>
        `## ${d.version()} (${d.day()})\n\n- fix: handle ${d.hex(7)} ([#${d.digits(4)}](https://github.com/acme/app/pull/${d.digits(4)}))\n- bump ${d.pick(PACKAGES)}@${d.version()} to v${d.version()}.${d.digits(1)}`,
    ),
    'README.md': `# app\n\nMaintained by ${plant('person-name', '佐藤 健一')} <${plant('email', 'kenichi.sato@sekisho-mail.co.jp')}>.\n\nInstall with \`npm i app@1.2.3\`, clone \`git@github.com:acme/app.git\`.\n`,
  }
}
