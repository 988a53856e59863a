/**
 * Signal with which the watchdog ends its process after a stall. SIGALRM, because nobody installs a handler for it (a handler
 * would need the very thread that hangs) and it writes no core file, which would hold personal data.
 */
export const STALL_SIGNAL = 'SIGALRM'
/** Signal with which it ends its process for its memory. The kernel's own out-of-memory killer uses the same. */
export const MEMORY_SIGNAL = 'SIGKILL'
