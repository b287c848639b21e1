import type { FilePurpose } from '@atrium/core/kernel';
import { captionTypes, imageTypes, mediaPurpose, videoTypes } from './keep-media.ts';

const megabytes = (count: number): number => count * 1024 * 1024;

export const academyFilePurposes: readonly FilePurpose[] = [
  {
    name: mediaPurpose,
    maxBytes: megabytes(500),
    types: [...imageTypes, ...videoTypes, ...captionTypes],
    writeScope: 'academy.course.write',
    readScope: 'academy.course.read',
  },
];
