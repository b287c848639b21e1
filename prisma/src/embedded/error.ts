/** Why the embedded server cannot run: one line, naming the folder and what to do. Data is never touched. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError';
}

export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
