/** What one reading may cost. Bytes and pages come from the plan of the organization, the rest from the machine. */
export interface ReadLimits {
  maxPages: number;
  maxBytes: number;
  /** Wall clock for opening, text and record. */
  timeoutMs: number;
  /** Wall clock for the whole when pages must be read from pictures. */
  ocrTimeoutMs: number;
  /** Resident memory of the reading process; picture reading may use `ocrMemoryMb`. */
  memoryMb: number;
  ocrMemoryMb: number;
}

export const defaultLimits: ReadLimits = {
  maxPages: 40,
  maxBytes: 20 * 1024 * 1024,
  timeoutMs: 20_000,
  ocrTimeoutMs: 90_000,
  memoryMb: 400,
  ocrMemoryMb: 600,
};

/** Where a reading is. Reported in this order; `ocr` only where it is needed. */
export type ReadStage = 'opening' | 'text' | 'ocr' | 'record' | 'checks';
