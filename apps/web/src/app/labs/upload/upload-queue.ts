import type { RejectionReason } from '@atrium/labs/schemas';
import { rejectionWords } from '@atrium/labs/schemas';
import type { StatusNews } from '../live/patch-status.ts';
import { NotTaken, type Sending } from './send-file.ts';
import { isFragile, outcomeOf, type Upload } from './upload.ts';

/** What the queue needs of the world. */
export interface UploadPort {
  check(file: File): Promise<RejectionReason | null>;
  send(file: File, onProgress: (share: number) => void): Sending;
  /** Hands a stored file over to be read. */
  hand(fileId: string): Promise<{ readonly known: boolean; readonly news: StatusNews }>;
  cancel(documentId: string): Promise<void>;
  retry(documentId: string): Promise<void>;
  look(documentId: string): Promise<StatusNews>;
  /** For refusals of the server that say something a person may read. */
  words(error: unknown): string;
}

export type UploadQueue = ReturnType<typeof createUploadQueue>;

/** More at once make none of them faster. */
const atOnce = 3;

const refusals: Readonly<Record<string, RejectionReason>> = {
  TOO_LARGE: 'too_large',
  UNSUPPORTED_TYPE: 'not_a_pdf',
};

/** Files on their way, a few at a time. Lives outside of any page, so that leaving one loses nothing. */
export function createUploadQueue(port: UploadPort, onChange: (uploads: readonly Upload[]) => void) {
  let uploads: readonly Upload[] = [];
  const files = new Map<string, File>();
  const sendings = new Map<string, Sending>();
  const heard = new Map<string, StatusNews>();
  let running = 0;

  const set = (next: readonly Upload[]) => {
    uploads = next;
    onChange(uploads);
  };
  const change = (key: string, part: Partial<Upload>) =>
    set(uploads.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)));
  const find = (key: string) => uploads.find((upload) => upload.key === key);

  async function carry(key: string, file: File): Promise<void> {
    const refused = await port.check(file);
    if (refused) return change(key, { step: 'refused', words: rejectionWords[refused] });
    if (find(key)?.step !== 'waiting') return;
    const sending = port.send(file, (sent) => change(key, { sent }));
    sendings.set(key, sending);
    change(key, { step: 'sending', sent: 0 });
    const fileId = await sending.done;
    sendings.delete(key);
    change(key, { step: 'handing', sent: 1 });
    const { known, news } = await port.hand(fileId);
    change(key, { step: 'taken', known, ...(known ? news : (heard.get(news.documentId) ?? news)) });
    files.delete(key);
  }

  function fail(key: string, error: unknown): void {
    sendings.delete(key);
    if (error instanceof DOMException && error.name === 'AbortError') {
      return change(key, { step: 'cancelled', words: null });
    }
    const reason = error instanceof NotTaken ? refusals[error.code] : undefined;
    if (reason) return change(key, { step: 'refused', words: rejectionWords[reason] });
    change(key, { step: 'broken', words: error instanceof NotTaken ? error.message : port.words(error) });
  }

  async function work(): Promise<void> {
    while (running < atOnce) {
      const next = uploads.find(({ step, key }) => step === 'waiting' && !started.has(key));
      const file = next && files.get(next.key);
      if (!next || !file) return;
      started.add(next.key);
      running += 1;
      carry(next.key, file)
        .catch((error) => fail(next.key, error))
        .finally(() => {
          running -= 1;
          void work();
        });
    }
  }
  const started = new Set<string>();

  return {
    all: () => uploads,
    add(added: readonly File[]): void {
      const fresh = added.map((file): Upload => {
        const key = crypto.randomUUID();
        files.set(key, file);
        return { ...blank, key, name: file.name, bytes: file.size };
      });
      set([...fresh, ...uploads]);
      void work();
    },
    hear(news: StatusNews): void {
      heard.set(news.documentId, news);
      if (uploads.some(({ documentId, known }) => documentId === news.documentId && !known)) {
        set(
          uploads.map((one) =>
            one.documentId === news.documentId && !one.known ? { ...one, ...news } : one,
          ),
        );
      }
    },
    async cancel(key: string): Promise<void> {
      const upload = find(key);
      if (!upload) return;
      sendings.get(key)?.abort();
      if (upload.step === 'waiting') change(key, { step: 'cancelled' });
      if (upload.step === 'taken' && upload.documentId) await port.cancel(upload.documentId);
    },
    async retry(key: string): Promise<void> {
      const upload = find(key);
      if (upload?.step === 'taken' && upload.documentId) return port.retry(upload.documentId);
      if (!files.has(key)) return;
      started.delete(key);
      change(key, { step: 'waiting', sent: 0, words: null });
      void work();
    },
    canRetry: (key: string) => files.has(key) || find(key)?.status === 'failed',
    forget(keys: ReadonlySet<string>): void {
      for (const key of keys) files.delete(key);
      set(uploads.filter(({ key }) => !keys.has(key)));
    },
    /** After a break: what became of those that were still running. */
    async catchUp(): Promise<void> {
      const open = uploads.filter((one) => one.step === 'taken' && outcomeOf(one) === 'running');
      for (const { documentId } of open) {
        if (documentId) await port.look(documentId).then(this.hear, () => undefined);
      }
    },
    /** Uploads of an earlier page of this tab. Bytes that were not through are gone, and said to be. */
    restore(saved: readonly Upload[]): void {
      const lost = 'The page was closed before the file was through. Add it again.';
      set([
        ...uploads,
        ...saved.map((one) => (isFragile(one) ? { ...one, step: 'broken' as const, words: lost } : one)),
      ]);
    },
  };
}

const blank: Omit<Upload, 'key' | 'name' | 'bytes'> = {
  step: 'waiting',
  sent: 0,
  words: null,
  documentId: null,
  known: false,
  status: null,
  progress: 0,
  reason: null,
};
