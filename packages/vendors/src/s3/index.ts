export { createS3FileStore, type S3Options } from './file-store.ts';
