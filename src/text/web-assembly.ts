/** What is used of WebAssembly, whose types belong to browsers. */
export interface WebAssemblyApi {
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports?: Record<string, Record<string, unknown>>) => { exports: Record<string, unknown> }
  /** Zeros, in pages of 64 KiB; not a page is the machine's before it is written to. */
  Memory: new (pages: { initial: number; maximum: number; shared?: boolean }) => { buffer: ArrayBuffer }
}

/** Bytes of a page of memory. */
export const WASM_PAGE = 0x10000

/** Undefined where Node was started without it (--jitless). */
export const webAssembly = (): WebAssemblyApi | undefined => (globalThis as { WebAssembly?: WebAssemblyApi }).WebAssembly
