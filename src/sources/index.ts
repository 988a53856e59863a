export { parseFileList } from './files-from.js'
export { listFiles, type FileList, type ListOptions } from './list.js'
export { partOf } from './part.js'
export { unscannedRecord, type ListedFile } from './listed.js'
