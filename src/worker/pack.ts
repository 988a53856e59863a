import { deserialize, serialize } from 'node:v8'
import type { WorkerEvent } from './events.js'

/** Packs an event into bytes: events that wait for their turn lie outside the heap, and their weight is known. */
export function packEvent(event: WorkerEvent): Uint8Array {
  return serialize(event)
}

/** Turns the bytes of `packEvent` back into the event. */
export function unpackEvent(bytes: Uint8Array): WorkerEvent {
  return deserialize(bytes) as WorkerEvent
}
