import type { List, Node, Tree } from './node.js'
import { elementSpot, memberSpot, ownOf, ROOT, type Own, type Records, type Spot } from './records.js'
import type { Written } from './written.js'

/** Takes what a document holds in its order. */
export interface TreeBuilder {
  begin(kind: 'tree' | 'list'): void
  /** The key of the next value. */
  key(key: Written): void
  value(value: Written): void
  /** Ends the innermost container. */
  close(): void
  /** How many containers are open. */
  readonly depth: number
  /** The document ends here, complete or not. */
  end(): void
}

interface Frame {
  node: Tree | List
  /** Of the next value. */
  key: Written | undefined
  /** Where a container stands that is too large to be held; its children are handed over one by one. */
  opened: { at: Spot; own: Own; index: number } | undefined
}

/** Scalars and characters that are held before a container is handed over child by child. */
const [VALUES_MAX, LENGTH_MAX] = [20_000, 1 << 20]
/** A value weighs as much as so many characters. */
const VALUE_WEIGHT = Math.floor(LENGTH_MAX / VALUES_MAX)

/** Builds the records of a document of any length: whatever is too large to be held is opened from the outside. */
export function createTreeBuilder(records: Records, keyed: boolean): TreeBuilder {
  const stack: Frame[] = []
  let held = 0
  /** How many of the outermost containers are opened. */
  let opened = 0

  const add = (node: Node): void => {
    const frame = stack.at(-1)
    if (frame === undefined) {
      held = 0
      records.whole(node, ROOT)
      return
    }
    if (frame.opened === undefined) attach(frame, node)
    else {
      hand(frame, frame.opened, node)
      held = 0
    }
  }

  const attach = ({ node: parent, key }: Frame, node: Node): void => {
    parent.size += node.size
    if (parent.kind === 'list') parent.items.push(node)
    else if (key !== undefined) parent.members.push({ key, value: node })
  }

  const hand = ({ node: parent, key }: Frame, state: NonNullable<Frame['opened']>, node: Node): void => {
    if (parent.kind === 'list') records.element(node, state.at, state.index++)
    else if (key !== undefined) records.member({ key, value: node }, state.at, state.own)
  }

  /** Opens the outermost container that is still held. */
  const open = (): void => {
    const frame = stack[opened]
    held = 0
    if (frame === undefined) return
    const outer = stack[opened - 1]
    const at = outer === undefined ? ROOT : spotIn(outer)
    const { node } = frame
    const state = { at, own: ownOf(node.kind === 'tree' ? node.members : [], keyed), index: 0 }
    frame.opened = state
    opened++
    if (node.kind === 'list') for (const item of node.items.splice(0)) records.element(item, at, state.index++)
    else for (const one of node.members.splice(0)) records.member(one, at, state.own)
    for (const inner of stack.slice(opened)) held += inner.node.size * VALUE_WEIGHT
  }

  const spotIn = ({ opened: state, node, key }: Frame): Spot => {
    if (state === undefined) return ROOT
    return node.kind === 'list' ? elementSpot(state.at, state.index) : key === undefined ? state.at : memberSpot(state.at, key)
  }

  const close = (): void => {
    const frame = stack.pop()
    if (frame === undefined) return
    if (frame.opened === undefined) {
      add(frame.node)
      return
    }
    opened--
    records.close(frame.opened.own)
    const outer = stack.at(-1)?.opened
    if (outer !== undefined) outer.index++
    held = 0
  }

  return {
    get depth() {
      return stack.length
    },
    begin(kind) {
      const node: Tree | List = kind === 'tree' ? { kind, members: [], size: 0 } : { kind, items: [], size: 0 }
      stack.push({ node, key: undefined, opened: undefined })
      held += VALUE_WEIGHT
      // A list is the same handed over element by element, and need not be held.
      if (held > LENGTH_MAX || (kind === 'list' && stack.length === opened + 1 && stack.at(-2)?.node.kind !== 'list')) open()
    },
    key(key) {
      const frame = stack.at(-1)
      if (frame !== undefined) frame.key = key
      held += key.text.length
    },
    value(value) {
      held += value.text.length + VALUE_WEIGHT
      add({ kind: 'scalar', value, size: 1 })
      if (held > LENGTH_MAX) open()
    },
    close,
    end() {
      while (stack.length > 0) close()
    },
  }
}
