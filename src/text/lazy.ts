/** A value that is made when it is first asked for, and kept: a start waits for nothing that its files do not need. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
