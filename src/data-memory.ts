import { lazy } from './text/lazy.js'
import { WASM_PAGE, webAssembly } from './text/web-assembly.js'

/** Memory that both JavaScript and a kernel see. It never grows: views on it stay valid. */
export interface DataMemory {
  /** To be imported by the kernel. */
  memory: { buffer: ArrayBuffer }
  /** Can a kernel in WebAssembly import it? Not where Node was started without WebAssembly, or has not the address space. */
  isCompiled: boolean
  /** Address of so many bytes that are nobody's yet, on a border of 16. @throws RangeError where no room is left */
  take(bytes: number): number
}

/** What finding names takes: the dictionary, what was learned, tables, and room to work in. Only what is written to is the machine's. */
const BYTES = 192 * 1024 ** 2
/** The kernel's own constants lie below. */
const BEGIN = WASM_PAGE

/** The one of this process, made when it is first asked for. */
export const dataMemory: () => DataMemory = lazy(() => {
  const compiled = wasmMemory()
  let next = BEGIN
  return {
    memory: compiled ?? { buffer: new ArrayBuffer(BYTES) },
    isCompiled: compiled !== undefined,
    take(bytes) {
      const address = next
      const end = (next + bytes + 15) & ~15
      if (end > BYTES) throw new RangeError('the memory of what finds names has no room left')
      next = end
      return address
    },
  }
})

function wasmMemory(): { buffer: ArrayBuffer } | undefined {
  const assembly = webAssembly()
  if (assembly === undefined) return undefined
  const pages = BYTES / WASM_PAGE
  try {
    // Shared, though nobody shares it: V8 counts other memory as garbage to come, and collects at once (10 ms of a start) for most of it is not touched.
    return new assembly.Memory({ initial: pages, maximum: pages, shared: true })
  } catch {
    // A process may be given less address space than V8 reserves.
    return undefined
  }
}
