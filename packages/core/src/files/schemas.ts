import { z } from 'zod';

/** A stored file as clients see it. */
export const storedFile = z.object({
  id: z.uuid(),
  name: z.string(),
  /** From the first bytes, never from the name. */
  contentType: z.string(),
  bytes: z.int(),
  sha256: z.string().length(64),
});
export type StoredFile = z.output<typeof storedFile>;

export const fileInfo = storedFile.extend({ purpose: z.string(), createdAt: z.iso.datetime() });
export type FileInfo = z.output<typeof fileInfo>;

export const filePurpose = z.object({
  name: z.string(),
  maxBytes: z.int(),
  /** Content types, as the first bytes tell them. */
  types: z.array(z.string()),
});
