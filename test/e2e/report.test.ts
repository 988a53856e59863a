import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateLeak } from '../../examples/leak/generate.mjs'

const BROWSER = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))

// What runs inside the page is text: the project knows no DOM.
/** Tables and pictures that run over the edge of the paper. */
const WIDE = `[...document.querySelectorAll('table, svg, .draft')]
  .filter((one) => one.getBoundingClientRect().right > 704)
  .map((one) => one.textContent.slice(0, 20))`

/** Texts whose colour is too near to that of their ground (WCAG 2.1, 1.4.3). */
const POOR_CONTRAST = `(() => {
  const parse = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number)
  const channel = (c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4)
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)
  const ground = (one) => {
    for (let at = one; at !== null; at = at.parentElement) {
      const color = parse(getComputedStyle(at).backgroundColor)
      if (color.length === 3 || color[3] > 0) return color.slice(0, 3)
    }
    return [255, 255, 255]
  }
  const texts = [...document.querySelectorAll('body *')].filter((one) =>
    [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== ''))
  return texts.flatMap((one) => {
    if (one.closest('title') !== null) return []
    const tile = one.closest('g')?.querySelector('rect')
    const ink = parse(tile ? getComputedStyle(one).fill : getComputedStyle(one).color).slice(0, 3)
    const paper = tile ? parse(getComputedStyle(tile).fill).slice(0, 3) : ground(one)
    const [a, b] = [light(ink), light(paper)].sort((x, y) => y - x)
    return (a + 0.05) / (b + 0.05) < 4.5 ? [one.outerHTML.slice(0, 80)] : []
  })
})()`

describe.skipIf(BROWSER === undefined && process.env['SEKISHO_NO_SKIP'] === undefined)('the scoping report in a browser', () => {
  let directory: string
  let browser: Browser
  let page: Page
  let markup = ''
  let values: readonly string[] = []
  const requests: string[] = []
  const errors: string[] = []

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'sekisho-report-'))
    const leak = await generateLeak(join(directory, 'leak'))
    values = leak.values
    const { scanPaths } = await import('../../dist/index.js' as string)
    const { renderHtml } = await import('../../dist/report.js' as string)
    const result = await scanPaths([join(directory, 'leak')], {
      findings: 'none',
      concurrency: 1,
      incident: { discovered: '2026-04-01', intentional: true },
    })
    for await (const part of renderHtml(result) as AsyncIterable<string>) markup += part
    await writeFile(join(directory, 'report.html'), markup)
    browser = await chromium.launch({ executablePath: BROWSER!, args: ['--no-sandbox', '--disable-gpu'] })
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    page.on('request', (request) => requests.push(request.url()))
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await page.goto(pathToFileURL(join(directory, 'report.html')).href)
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await rm(directory, { recursive: true, force: true })
  })

  it('shows the answer on the first screen', async () => {
    for (const box of ['persons', 'records', 'items', 'obligations', 'unread']) {
      const bounds = await page.locator(`#answer-${box}`).boundingBox()
      expect(bounds, box).not.toBeNull()
      expect(bounds!.x, box).toBeGreaterThanOrEqual(0)
      expect(bounds!.x + bounds!.width, box).toBeLessThanOrEqual(1440)
      expect(bounds!.y + bounds!.height, box).toBeLessThanOrEqual(900)
      expect(bounds!.height, box).toBeGreaterThan(10)
    }
    expect(await page.locator('#answer-persons').innerText()).toContain('360人')
  })

  it('asks nothing of anybody', () => {
    expect(requests).toHaveLength(1)
    expect(errors).toEqual([])
    expect(markup).not.toMatch(/<script|javascript:|https?:\/\//i)
  })

  it('holds no raw value', () => {
    expect(values.length).toBeGreaterThan(100)
    const leaked = values.filter((value) => value.length > 3 && markup.includes(value))
    expect(leaked).toHaveLength(0)
  })

  it('prints on A4: no table is wider than the page', async () => {
    await page.emulateMedia({ media: 'print' })
    // 186 mm of an A4 page between its margins, at 96 points an inch.
    await page.setViewportSize({ width: 703, height: 1000 })
    const wide = await page.evaluate<string[]>(WIDE)
    expect(wide).toEqual([])
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    expect(pdf.byteLength).toBeGreaterThan(10_000)
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  it('can be read without eyes and without a mouse', async () => {
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.getAttribute('html', 'lang')).toBe('ja')
    expect(await page.locator('svg.map').getAttribute('role')).toBe('img')
    await page.locator('#files summary').first().focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('#files details[open]').count()).toBe(1)
  })

  it('has a contrast of 4.5 : 1 everywhere', async () => {
    const poor = await page.evaluate<string[]>(POOR_CONTRAST)
    expect(poor).toEqual([])
  })
})
