import { lazy } from './text/lazy.js'
import { WASM_PAGE, webAssembly } from './text/web-assembly.js'

/** Memory that both JavaScript and a kernel in WebAssembly see. It never grows: views on it stay valid. */
export interface DataMemory {
  /** To be imported by the kernel. */
  memory: { buffer: ArrayBuffer }
  /** Address of so many bytes that are nobody's yet, on a border of 16; undefined where no room is left. */
  take(bytes: number): number | undefined
}

/** What finding names takes: the dictionary, what was learned, tables, and room to work in. Only what is written to is the machine's. */
const BYTES = 44 * 1024 ** 2
/** The kernel's own constants lie below. */
const BEGIN = WASM_PAGE

/** The one of this process, made when it is first asked for; undefined where Node was started without WebAssembly, or has no such space. */
export const dataMemory: () => DataMemory | undefined = lazy(() => {
  const assembly = webAssembly()
  if (assembly === undefined) return undefined
  let memory: { buffer: ArrayBuffer }
  try {
    // Shared, though nobody shares it: V8 counts other memory as garbage to come, and collects at once (10 ms of a start) for most of it is not touched.
    memory = new assembly.Memory({ initial: BYTES / WASM_PAGE, maximum: BYTES / WASM_PAGE, shared: true })
  } catch {
    // A process may be given less address space than V8 reserves: names are found without the kernel.
    return undefined
  }
  let next = BEGIN
  return {
    memory,
    take(bytes) {
      const end = (next + bytes + 15) & ~15
      if (end > BYTES) return undefined
      const address = next
      next = end
      return address
    },
  }
})
