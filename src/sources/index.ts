export { listFiles, unscannedRecord, type FileList, type ListedFile, type ListOptions } from './list.js'
