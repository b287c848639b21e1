import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { z } from 'zod';

const mailSchema = z.object({
  id: z.string(),
  receivedAt: z.string(),
  from: z.string(),
  /** The envelope's recipients: who really gets it, Bcc included. */
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string().nullable(),
  headers: z.array(z.object({ key: z.string(), value: z.string() })),
  attachments: z.array(z.object({ filename: z.string(), mimeType: z.string(), size: z.number() })),
});
export type Mail = z.infer<typeof mailSchema>;

const KEPT = 500;

/** The inbox of the whole world: in memory, written through to one JSON and one .eml file a message. */
export class MailStore {
  readonly #folder: string;
  #mails: Mail[] = [];
  #listeners = new Set<() => void>();

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
      const read = mailSchema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      if (read.success) this.#mails.push(read.data);
    }
    this.#mails.sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1));
  }

  async receive(raw: Buffer, envelope: { from: string; to: string[] }): Promise<Mail> {
    const parsed = await PostalMime.parse(raw);
    const mail: Mail = {
      id: randomUUID(),
      receivedAt: new Date().toISOString(),
      from: parsed.from?.address ?? envelope.from,
      to: envelope.to.map((address) => address.toLowerCase()),
      subject: parsed.subject ?? '',
      text: parsed.text ?? '',
      html: parsed.html ?? null,
      headers: parsed.headers.map(({ key, value }) => ({ key, value })),
      attachments: parsed.attachments.map(({ filename, mimeType, content }) => ({
        filename: filename ?? 'attachment',
        mimeType,
        size: typeof content === 'string' ? content.length : content.byteLength,
      })),
    };
    await this.#write(mail, raw);
    this.#mails.unshift(mail);
    for (const old of this.#mails.splice(KEPT)) await this.#erase(old.id);
    for (const listener of this.#listeners) listener();
    return mail;
  }

  /** Newest first; `to` matches a part of any recipient's address. */
  list(filter: { to?: string | undefined } = {}): readonly Mail[] {
    const wanted = filter.to?.trim().toLowerCase();
    return wanted
      ? this.#mails.filter((mail) => mail.to.some((address) => address.includes(wanted)))
      : this.#mails;
  }

  find(id: string): Mail | undefined {
    return this.#mails.find((mail) => mail.id === id);
  }

  raw(id: string): Buffer | undefined {
    return this.find(id) && readFileSync(join(this.#folder, `${id}.eml`));
  }

  async remove(id: string): Promise<void> {
    this.#mails = this.#mails.filter((mail) => mail.id !== id);
    await this.#erase(id);
  }

  async clear(): Promise<void> {
    this.#mails = [];
    for (const name of readdirSync(this.#folder)) rmSync(join(this.#folder, name), { force: true });
  }

  /** Resolves at the next change, or after the time is over. */
  changed(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#listeners.delete(done);
        resolve();
      };
      const timer = setTimeout(done, timeoutMs);
      this.#listeners.add(done);
    });
  }

  async #write(mail: Mail, raw: Buffer): Promise<void> {
    const file = join(this.#folder, mail.id);
    await writeFile(`${file}.eml`, raw);
    await writeFile(`${file}.part`, JSON.stringify(mail));
    await rename(`${file}.part`, `${file}.json`);
  }

  async #erase(id: string): Promise<void> {
    await Promise.all(
      ['eml', 'json'].map((ending) => rm(join(this.#folder, `${id}.${ending}`), { force: true })),
    );
  }
}
