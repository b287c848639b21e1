import type { RejectionReason } from '@atrium/labs/schemas';
import { rejectionWords } from '@atrium/labs/schemas';
import { NotTaken, type Sending } from '../../../api/send-file.ts';
import type { StatusNews } from '../live/patch-status.ts';
import { isFragile, newUpload, outcomeOf, type Upload } from './upload.ts';

/** What the queue needs of the world. */
export interface UploadPort {
  check(file: File): Promise<RejectionReason | null>;
  send(file: File, onProgress: (share: number) => void): Sending;
  /** Hands a stored file over to be read; `known` when its bytes were handed over before. */
  hand(fileId: string): Promise<{ readonly known: boolean; readonly news: StatusNews }>;
  cancel(documentId: string): Promise<void>;
  retry(documentId: string): Promise<void>;
  look(documentId: string): Promise<StatusNews>;
  /** A refusal of the API: its code, and words for people. */
  refusal(error: unknown): { readonly code: string; readonly words: string };
}

/** More at once make none of them faster. */
const atOnce = 3;

const refusals: Readonly<Record<string, RejectionReason>> = {
  TOO_LARGE: 'too_large',
  UNSUPPORTED_TYPE: 'not_a_pdf',
};

/** Files on their way, a few at a time. Lives outside of any page, so that leaving one loses nothing. */
export class UploadQueue {
  readonly #port: UploadPort;
  readonly #onChange: (uploads: readonly Upload[]) => void;
  readonly #files = new Map<string, File>();
  readonly #sendings = new Map<string, Sending>();
  readonly #carried = new Set<string>();
  /** News may be here before the answer to the call that made the document. */
  readonly #heard = new Map<string, StatusNews>();
  #uploads: readonly Upload[] = [];

  constructor(port: UploadPort, onChange: (uploads: readonly Upload[]) => void) {
    this.#port = port;
    this.#onChange = onChange;
  }

  add(files: readonly File[]): void {
    const fresh = files.map((file) => {
      const upload = newUpload(file.name, file.size);
      this.#files.set(upload.key, file);
      return upload;
    });
    this.#set([...fresh, ...this.#uploads]);
    this.#work();
  }

  hear(news: StatusNews): void {
    this.#heard.set(news.documentId, news);
    const about = (one: Upload) => one.documentId === news.documentId && !one.known;
    if (this.#uploads.some(about))
      this.#set(this.#uploads.map((one) => (about(one) ? { ...one, ...news } : one)));
  }

  async cancel(key: string): Promise<void> {
    const upload = this.#find(key);
    this.#sendings.get(key)?.abort();
    if (upload?.step === 'waiting') this.#change(key, { step: 'cancelled' });
    if (upload?.step === 'taken' && upload.documentId) await this.#port.cancel(upload.documentId);
  }

  async retry(key: string): Promise<void> {
    const upload = this.#find(key);
    if (upload?.step === 'taken' && upload.documentId) return this.#port.retry(upload.documentId);
    if (!this.#files.has(key)) return;
    this.#change(key, { step: 'waiting', sent: 0, words: null });
    this.#work();
  }

  canRetry(key: string): boolean {
    return this.#files.has(key) || this.#find(key)?.status === 'failed';
  }

  forget(keys: ReadonlySet<string>): void {
    for (const key of keys) this.#files.delete(key);
    this.#set(this.#uploads.filter(({ key }) => !keys.has(key)));
  }

  /** After a break: what became of those that were still being read. */
  async catchUp(): Promise<void> {
    const open = this.#uploads.filter((one) => one.step === 'taken' && outcomeOf(one) === 'running');
    const looks = open.map(({ documentId }) => (documentId ? this.#port.look(documentId) : null));
    for (const look of await Promise.allSettled(looks)) {
      if (look.status === 'fulfilled' && look.value) this.hear(look.value);
    }
  }

  /** Uploads of an earlier page of this tab. Bytes that were not through are gone, and said to be. */
  restore(saved: readonly Upload[]): void {
    const words = 'The page was closed before the file was through. Add it again.';
    const kept = saved.map((one) => (isFragile(one) ? { ...one, step: 'broken' as const, words } : one));
    this.#set([...this.#uploads, ...kept]);
  }

  #find(key: string): Upload | undefined {
    return this.#uploads.find((upload) => upload.key === key);
  }

  #set(uploads: readonly Upload[]): void {
    this.#uploads = uploads;
    this.#onChange(uploads);
  }

  #change(key: string, part: Partial<Upload>): void {
    this.#set(this.#uploads.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)));
  }

  #work(): void {
    while (this.#carried.size < atOnce) {
      const next = this.#uploads.findLast(({ step, key }) => step === 'waiting' && !this.#carried.has(key));
      const file = next && this.#files.get(next.key);
      if (!file) return;
      const { key } = next;
      this.#carried.add(key);
      this.#carry(key, file)
        .catch((error) => this.#fail(key, error))
        .finally(() => {
          this.#carried.delete(key);
          this.#work();
        });
    }
  }

  async #carry(key: string, file: File): Promise<void> {
    const refused = await this.#port.check(file);
    if (refused) return this.#change(key, { step: 'refused', words: rejectionWords[refused] });
    if (this.#find(key)?.step !== 'waiting') return;
    const sending = this.#port.send(file, (sent) => this.#change(key, { sent }));
    this.#sendings.set(key, sending);
    this.#change(key, { step: 'sending', sent: 0 });
    const fileId = await sending.done;
    this.#sendings.delete(key);
    this.#change(key, { step: 'handing', sent: 1 });
    const { known, news } = await this.#port.hand(fileId);
    const newest = known ? news : (this.#heard.get(news.documentId) ?? news);
    this.#change(key, { step: 'taken', known, ...newest });
    this.#files.delete(key);
  }

  #fail(key: string, error: unknown): void {
    this.#sendings.delete(key);
    const refused = error instanceof NotTaken ? refusals[error.code] : undefined;
    if (error instanceof DOMException && error.name === 'AbortError')
      this.#change(key, { step: 'cancelled' });
    else if (refused) this.#change(key, { step: 'refused', words: rejectionWords[refused] });
    else {
      const said =
        error instanceof NotTaken ? { code: error.code, words: error.message } : this.#port.refusal(error);
      this.#change(key, { step: 'broken', ...said });
    }
  }
}
