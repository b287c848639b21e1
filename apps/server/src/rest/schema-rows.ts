/** A JSON schema as a table: field, type, meaning. Nested objects follow with a dotted name. */
export function schemaRows(schema: unknown, schemas: Readonly<Record<string, unknown>>): string {
  const fields = [...fieldsOf(schema as Schema, schemas, '', 0)];
  if (fields.length === 0) return `<p><code>${escapeHtml(typeOf(schema as Schema, schemas))}</code></p>`;
  const rows = fields.map(
    ({ name, type, required, description }) =>
      `<tr><th scope="row"><code>${escapeHtml(name)}</code></th><td><code>${escapeHtml(type)}</code>${required ? '' : ', optional'}</td><td>${escapeHtml(description)}</td></tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}

export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
}

interface Field {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
}

const deepest = 4;

function* fieldsOf(
  given: Schema,
  schemas: Readonly<Record<string, unknown>>,
  prefix: string,
  depth: number,
): Generator<Field> {
  const schema = resolved(given, schemas);
  const inner = schema.items ? resolved(schema.items, schemas) : schema;
  const path = schema.items ? `${prefix}[]` : prefix;
  for (const [key, value] of Object.entries(inner.properties ?? {})) {
    const name = path === '' ? key : `${path}.${key}`;
    const required = inner.required?.includes(key) === true;
    yield { name, type: typeOf(value, schemas), required, description: value.description ?? '' };
    if (depth < deepest) yield* fieldsOf(value, schemas, name, depth + 1);
  }
}

function typeOf(given: Schema, schemas: Readonly<Record<string, unknown>>): string {
  const schema = resolved(given, schemas);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map((choice) => typeOf(choice, schemas)))].join(' | ');
  if (schema.items) return `${typeOf(schema.items, schemas)}[]`;
  const type = typeof schema.type === 'string' ? schema.type : (schema.type?.join(' | ') ?? 'anything');
  return schema.format ? `${type} (${schema.format})` : type;
}

const resolved = (schema: Schema, schemas: Readonly<Record<string, unknown>>): Schema => {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : ((schemas[name] as Schema | undefined) ?? schema);
};
