import { z } from 'zod';
import { query } from '../kernel/index.ts';
import { filePurpose } from './schemas.ts';

/** So that a page can refuse a file before it travels. The server checks all the same. */
export const listFilePurposes = query({
  name: 'files.purposes',
  summary: 'Lists what I may upload, with its limits',
  scope: 'signed_in',
  input: z.object({}),
  output: z.array(filePurpose),
  run: async (ctx) =>
    [...ctx.platform.registry.filePurposes.values()]
      .filter((purpose) => ctx.may(purpose.writeScope))
      .map(({ name, maxBytes, types }) => ({ name, maxBytes, types: [...types] })),
});
