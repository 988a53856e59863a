import type { Place } from '../../contract/index.js'
import type { CellPart, Flow } from '../flow.js'

const STRETCH_MAX = 64 * 1024
const CELLS_MAX = 256
const WAITING_MAX = 1000

interface Cell {
  text: string
  parts: CellPart[]
}
interface Nested {
  cell: Cell | undefined
  cells: Cell[]
  rows: number
}

/** The text of one part while it is read: what stands within another (a note in a paragraph) waits until that is over. */
export interface Stories {
  text(text: string): void
  paragraph(): void
  cell(nested: boolean): void
  row(nested: boolean): void
  inTable(inside: boolean): void
  enter(part: string): void
  leave(): void
  /** A text of its own. */
  value(text: string, part: string, label?: string): void
  /** The part that text belongs to now. */
  part(): string
  end(): void
}

interface Story {
  part: string
  text: string
  inTable: boolean
  outer: Nested
  inner: Nested
  tables: number
}

const fresh = (): Nested => ({ cell: undefined, cells: [], rows: 0 })

/** Puts texts, cells and rows into the flow. */
export function createStories(flow: Flow): Stories {
  const counts = new Map<string, number>()
  const stack: Story[] = []
  let waiting: { text: string; place: Place; label: string | undefined }[] = []
  let tables = 0
  const begin = (part: string): void =>
    void stack.push({ part, text: '', inTable: false, outer: fresh(), inner: fresh(), tables: ++tables })
  begin('body')
  const top = (): Story => stack.at(-1) as Story
  const nextPlace = (part: string): Place => {
    const paragraph = (counts.get(part) ?? 0) + 1
    counts.set(part, paragraph)
    return { kind: 'part', part, paragraph }
  }
  const say = (text: string, part: string, label?: string): void => {
    const place = nextPlace(part)
    if (stack.length === 1 && label === undefined && part === top().part) flow.paragraph(text, place)
    else waiting.push({ text, place, label })
  }
  const sayWaiting = (): void => {
    const list = waiting
    waiting = []
    for (const { text, place, label } of list) flow.paragraph(text, place, label)
  }
  const addTo = (nested: Nested, story: Story): void => {
    const { text } = story
    story.text = ''
    nested.cell ??= { text: '', parts: [] }
    if (text.trim() === '') return
    const { cell } = nested
    if (cell.text !== '') cell.text += '\n'
    cell.parts.push({ start: cell.text.length, place: nextPlace(story.part) })
    cell.text += text
  }
  const endRow = (nested: Nested, story: Story): void => {
    const { cells } = nested
    nested.cells = []
    if (!cells.some(({ text }) => text !== '')) return
    const depth = nested === story.inner ? 'n' : ''
    flow.rowOf(`${story.part}${story.tables}${depth}`, ++nested.rows, cells)
  }
  const leaveTable = (story: Story): void => {
    for (const nested of [story.inner, story.outer]) {
      if (nested.cell !== undefined) nested.cells.push(nested.cell)
      endRow(nested, story)
    }
    if (story.outer.rows + story.inner.rows === 0) return
    story.outer = fresh()
    story.inner = fresh()
    story.tables = ++tables
    flow.break()
  }

  return {
    text(text) {
      const story = top()
      story.text += text
      if (story.text.length >= STRETCH_MAX && !story.inTable) this.paragraph()
    },
    paragraph() {
      const story = top()
      if (story.inTable) return addTo(story.outer, story)
      leaveTable(story)
      const { text } = story
      story.text = ''
      if (text.trim() !== '') say(text, story.part)
      if (stack.length === 1) sayWaiting()
    },
    cell(isNested) {
      const story = top()
      const nested = isNested ? story.inner : story.outer
      addTo(nested, story)
      if (nested.cell !== undefined && nested.cells.length < CELLS_MAX * 16) nested.cells.push(nested.cell)
      nested.cell = undefined
    },
    row(isNested) {
      const story = top()
      endRow(isNested ? story.inner : story.outer, story)
      if (stack.length === 1 && waiting.length > WAITING_MAX) {
        flow.break()
        sayWaiting()
      }
    },
    inTable: (inside) => void (top().inTable = inside),
    enter: begin,
    part: () => top().part,
    leave() {
      const story = top()
      if (story.text.trim() !== '') {
        if (story.inTable) addTo(story.outer, story)
        else say(story.text, story.part)
      }
      leaveTable(story)
      if (stack.length > 1) stack.pop()
    },
    value(text, part, label) {
      if (text.trim() !== '') waiting.push({ text: text.trim(), place: nextPlace(part), label })
    },
    end() {
      while (stack.length > 1) this.leave()
      top().inTable = top().inTable && top().text.trim() !== '' && top().outer.cells.length > 0
      this.leave()
      flow.break()
      sayWaiting()
      flow.break()
    },
  }
}
