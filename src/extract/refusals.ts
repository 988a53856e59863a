import { ReadProblem } from '../contract/index.js'

/** What is said of what is no file. */
export const NOT_A_FILE = 'This is no regular file but a folder, device, pipe or socket. It was not opened.'

/** The same of a call that does not wait. */
export function toldNow<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw readProblem((error as NodeJS.ErrnoException).code)
  }
}

/** Tells what the operating system refused in our own words. */
export async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw readProblem((error as NodeJS.ErrnoException).code)
  }
}

/** The problem that an error code of the operating system stands for. */
export function readProblem(code: string | undefined): ReadProblem {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    // A share of NFS tells so of a file that somebody else removed.
    case 'ESTALE':
      return new ReadProblem('vanished', 'The file is no longer there.')
    case 'EACCES':
    case 'EPERM':
      return new ReadProblem('permission', 'There is no permission to read this file. Scan it as a user who may.')
    case 'ELOOP':
    case 'EMLINK':
      return new ReadProblem('symlink', 'This is a link. It was not followed; name its target to have it scanned.')
    case 'EISDIR':
    case 'ENXIO':
    case 'ENODEV':
      return new ReadProblem('not-a-file', NOT_A_FILE)
    case 'EBUSY':
    case 'ETXTBSY':
    case 'EAGAIN':
      return new ReadProblem('read-error', 'Another program has the file locked. Close it there and scan again.')
    case 'ENAMETOOLONG':
      return new ReadProblem('read-error', 'The path is longer than the operating system allows. Move the file up or shorten its folders.')
    case 'EMFILE':
    case 'ENFILE':
      return new ReadProblem('read-error', 'Too many files are open on this computer. Scan it again.')
    default:
      return new ReadProblem(
        'read-error',
        `The operating system could not read the file${code === undefined ? '' : ` (${code})`}. Check the disk or the network.`,
      )
  }
}
