export { adoptFile, keepFiles, releaseFile } from './adopt-file.ts';
export { listFilePurposes } from './list-purposes.ts';
export { createLocalFileStore } from './local-store.ts';
export { type ByteRange, type OpenFile, openFile } from './open-file.ts';
export { filesRegistration } from './registration.ts';
export { storeUpload, type Upload } from './store-upload.ts';
