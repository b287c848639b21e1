import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';

/** The parts of pdfjs-dist that its worker loads by address: itself, fonts, character maps, decoders; under its version. */
const served =
  /^\d+(?:\.\d+)+\/(build\/pdf\.worker\.min\.mjs|(?:cmaps|standard_fonts|iccs|wasm)\/[\w.-]+\.(?:bcmap|pfb|ttf|icc|wasm|js))$/;

const types: Readonly<Record<string, string>> = {
  mjs: 'text/javascript',
  js: 'text/javascript',
  wasm: 'application/wasm',
  ttf: 'font/ttf',
};

/** A worker lives by the policy of its own answer: it may compile the decoders, and reach nothing but this origin. */
const policy = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'`;

const library = join(process.cwd(), 'node_modules', 'pdfjs-dist');

type Context = { readonly params: Promise<{ readonly path: readonly string[] }> };

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const [, part] = served.exec((await params).path.join('/')) ?? [];
  if (!part) return new Response(null, { status: 404 });
  const file = join(library, part);
  const found = await stat(file).catch(() => null);
  if (!found) return new Response(null, { status: 404 });
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
    headers: {
      'content-type': types[part.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      'content-length': String(found.size),
      'content-security-policy': policy,
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
}
