/** Milliseconds for which this process had a processor: what a test may bound, because a busy machine makes it hardly longer. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
