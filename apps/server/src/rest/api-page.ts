import { type ApiDocument, type ApiOperation, httpMethods } from './openapi.ts';
import { escapeHtml as h, schemaRows } from './schema-rows.ts';

type Schemas = Readonly<Record<string, unknown>>;

interface Shown {
  readonly method: string;
  readonly path: string;
  readonly operation: ApiOperation;
}

/** The API's readable page: one file, no script, works offline. */
export function apiPage(document: ApiDocument): string {
  const schemas = document.components?.schemas ?? {};
  const byTag = Map.groupBy(operationsIn(document), ({ operation }) => operation.tags?.[0] ?? 'other');
  const tags = [...byTag].sort(([a], [b]) => a.localeCompare(b));
  const links = tags.map(([tag]) => `<a href="#${anchor(tag)}">${h(titled(tag))}</a>`).join('');
  const sections = tags.map(([tag, operations]) => section(tag, operations, schemas)).join('');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${h(document.info.title)}</title><style>${apiPageStyle}</style></head>
<body><nav aria-label="Parts">${links}<a href="#errors">Errors</a></nav><main>
<h1>${h(document.info.title)}</h1>
<p>Base address: <code>${h(document.servers?.[0]?.url ?? '')}</code> · <a href="/api/v1/openapi.json">OpenAPI 3.1</a></p>
<p>${h(document.info.description ?? '').replaceAll(/`([^`]+)`/g, '<code>$1</code>')}</p>
${sections}
<section id="errors"><h2>Errors</h2><p>A refusal is <code>application/problem+json</code> (RFC 9457). Switch on <code>code</code>.</p>
${schemaRows(schemas.Problem, schemas)}</section>
</main></body></html>`;
}

function operationsIn(document: ApiDocument): Shown[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    httpMethods.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ method: method.toUpperCase(), path, operation }] : [];
    }),
  );
}

const titled = (tag: string): string => tag.charAt(0).toUpperCase() + tag.slice(1);

const anchor = (tag: string): string => tag.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

const section = (tag: string, operations: readonly Shown[], schemas: Schemas): string =>
  `<section id="${anchor(tag)}"><h2>${h(titled(tag))}</h2>${operations.map((shown) => entry(shown, schemas)).join('')}</section>`;

function entry({ method, path, operation }: Shown, schemas: Schemas): string {
  const parameters = operation.parameters ?? [];
  const body = schemaOf(operation.requestBody);
  const answer = schemaOf(
    Object.entries(operation.responses ?? {}).find(([status]) => status.startsWith('2'))?.[1],
  );
  const rows = parameters.map(
    ({ name, in: place, required, description }) =>
      `<tr><th scope="row"><code>${h(name)}</code></th><td>${h(place)}${required ? ', required' : ''}</td><td>${h(description ?? '')}</td></tr>`,
  );
  return `<details id="${h(operation.operationId ?? path)}"><summary><b class="${method.toLowerCase()}">${method}</b>
<code>${h(path)}</code> <span>${h(operation.summary ?? '')}</span></summary>
${rows.length > 0 ? `<h3>Parameters</h3><table>${rows.join('')}</table>` : ''}
${body ? `<h3>Body</h3>${schemaRows(body, schemas)}` : ''}
${answer ? `<h3>Answer</h3>${schemaRows(answer, schemas)}` : ''}</details>`;
}

function schemaOf(holder: unknown): unknown {
  const { content } = (holder ?? {}) as { content?: Readonly<Record<string, { schema?: unknown }>> };
  return content?.['application/json']?.schema ?? null;
}

export const apiPageStyle = `
:root{color-scheme:light dark;--line:light-dark(#d9dee5,#333a44);--dim:light-dark(#566070,#9aa5b4)}
body{margin:0;display:grid;grid-template-columns:11rem minmax(0,1fr);font:15px/1.5 system-ui,sans-serif;background:light-dark(#fff,#14181d);color:light-dark(#1b2430,#e6eaf0)}
nav{position:sticky;top:0;height:100vh;overflow:auto;padding:1.5rem 1rem;border-right:1px solid var(--line);box-sizing:border-box}
nav a{display:block;padding:.2rem 0;color:inherit;text-decoration:none}nav a:hover{text-decoration:underline}
main{padding:1.5rem 2rem;max-width:60rem}h1{margin:0 0 .5rem;font-size:1.6rem}h2{margin:2rem 0 .5rem;font-size:1.2rem}
h3{margin:.8rem 0 .2rem;font-size:.8rem;text-transform:uppercase;letter-spacing:.05em;color:var(--dim)}
details{border:1px solid var(--line);border-radius:6px;margin:.4rem 0;padding:.5rem .8rem}summary{cursor:pointer}
summary span{color:var(--dim)}summary b{display:inline-block;min-width:4.2em;font-size:.8rem}
.get{color:light-dark(#0b6b3a,#6fd39d)}.post{color:light-dark(#1753b5,#85b4ff)}.put,.patch{color:light-dark(#8a5200,#f0b65c)}.delete{color:light-dark(#a8201a,#ff8a83)}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;vertical-align:top;padding:.2rem .6rem .2rem 0;border-top:1px solid var(--line);font-weight:normal}
code{font:0.9em ui-monospace,monospace;overflow-wrap:anywhere}a{color:light-dark(#1753b5,#85b4ff)}
@media(max-width:40rem){body{display:block}nav{position:static;height:auto;border:0;columns:2}main{padding:1rem}}`;
