import { z } from 'zod';

export const importFormat = z.enum(['gift', 'moodle_xml', 'qti', 'csv']);
export const exportFormat = z.enum(['gift', 'moodle_xml', 'qti', 'csv']);

/**
 * One thing a reader of the report should know. `skipped`: this item was not imported; `changed`: imported, but not as it
 * stands in the file; `warning`: imported as it stands, and worth a look.
 */
export const importNote = z.object({
  level: z.enum(['skipped', 'changed', 'warning']),
  /** Name inside a package; null for a single file. */
  file: z.string().nullable(),
  /** First line of the item; null where the format has none. */
  line: z.int().nullable(),
  /** Name or number of the item. */
  item: z.string(),
  message: z.string(),
});

export type ImportFormat = z.infer<typeof importFormat>;
export type ExportFormat = z.infer<typeof exportFormat>;
export type ImportNote = z.infer<typeof importNote>;
