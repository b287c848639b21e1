import type { IncomingHttpHeaders } from 'node:http';
import { type Actor, DomainError, type Origin } from '@atrium/core/kernel';
import type { Env } from '@atrium/runtime';

/** What a request shows to prove who sends it. */
export interface Credentials {
  readonly sessionToken: string | null;
  readonly bearer: string | null;
  readonly surface: 'web' | 'admin';
  /** For staff: the organization to look into, and why (percent-encoded on the wire: reasons are in any language). */
  readonly organizationHeader: string | null;
  readonly reasonHeader: string | null;
}

export type Authenticate = (credentials: Credentials, origin: Origin) => Promise<Actor>;

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Knows which pages may call, and reads what a request shows. */
export class Access {
  readonly #known: ReadonlySet<string>;
  readonly #adminOrigin: string;
  readonly #localPorts: ReadonlySet<string> | null;
  readonly #cookies: { readonly web: string; readonly admin: string };

  constructor({ urls, origins }: Pick<Env, 'urls' | 'origins'>) {
    const [web, admin, api] = [urls.web, urls.admin, urls.api].map((url) => new URL(url));
    this.#known = new Set(origins);
    this.#adminOrigin = admin?.origin ?? '';
    const isLocal = [web, admin, api].every((url) => url?.hostname === 'localhost');
    this.#localPorts = isLocal ? new Set([web?.port ?? '', admin?.port ?? '']) : null;
    const prefix = api?.protocol === 'https:' ? '__Host-' : '';
    this.#cookies = { web: `${prefix}atrium-session`, admin: `${prefix}atrium-admin-session` };
  }

  /** With the addresses of a demo, a page on the same host counts too, whatever the host is called. */
  isKnown(origin: string, host: string | undefined): boolean {
    if (this.#known.has(origin)) return true;
    if (!this.#localPorts || !host || !URL.canParse(origin)) return false;
    const page = new URL(origin);
    return page.hostname === hostnameOf(host) && this.#localPorts.has(page.port);
  }

  /** Reads the credentials. Throws FORBIDDEN when a foreign page tries to act with a person's cookie. */
  credentials(method: string, headers: IncomingHttpHeaders): Credentials {
    const { authorization, cookie } = headers;
    const bearer = authorization?.startsWith('Bearer ') ? authorization.slice(7) : null;
    const surface = this.#isAdmin(headers) ? 'admin' : 'web';
    const sessionToken = bearer === null && cookie ? cookieNamed(this.#cookies[surface], cookie) : null;
    if (bearer === null && !safeMethods.has(method)) this.#refuseForeignPages(headers, sessionToken !== null);
    return {
      sessionToken,
      bearer,
      surface,
      organizationHeader: one(headers['x-atrium-organization']),
      reasonHeader: decoded(one(headers['x-atrium-reason']) ?? '') || null,
    };
  }

  #isAdmin(headers: IncomingHttpHeaders): boolean {
    const from = headers.origin ?? headers.referer;
    if (from === undefined) return headers['x-atrium-surface'] === 'admin';
    if (from.startsWith(this.#adminOrigin) && originOf(from) === this.#adminOrigin) return true;
    if (!this.#localPorts || !URL.canParse(from)) return false;
    return new URL(from).port === new URL(this.#adminOrigin).port;
  }

  #refuseForeignPages(
    { origin, host, 'sec-fetch-site': site }: IncomingHttpHeaders,
    withCookie: boolean,
  ): void {
    const foreign = origin !== undefined && !this.isKnown(origin, host);
    const unnamed = origin === undefined && withCookie;
    if (foreign || unnamed || site === 'cross-site') {
      throw new DomainError('FORBIDDEN', 'This page may not act here.', { reason: 'foreign_origin' });
    }
  }
}

const hostnameOf = (host: string): string => host.replace(/:\d+$/, '');
const originOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).origin : null);
const one = (header: string | string[] | undefined): string | null =>
  typeof header === 'string' && header !== '' ? header : null;

/** The value of one cookie, without parsing the others. */
export function cookieNamed(name: string, header: string): string | null {
  for (const part of header.split(';')) {
    const cut = part.indexOf('=');
    if (cut > 0 && part.slice(0, cut).trim() === name) return decoded(part.slice(cut + 1).trim());
  }
  return null;
}

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};
