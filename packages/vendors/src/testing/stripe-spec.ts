import { readFileSync } from 'node:fs';
import type { Exchange } from './recording.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly nullable?: boolean;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
}
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}
type Form = { [key: string]: Form } | string;

const read = (name: string): unknown =>
  JSON.parse(
    readFileSync(new URL(`../../../../../shared/data/specs/stripe/${name}`, import.meta.url), 'utf8'),
  );

/** The published specification of 2023-08-16, and what newer objects look like. */
export function stripeSpec() {
  const spec = read('spec3-2023-09-12.json') as {
    paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    components: { schemas: Readonly<Record<string, Schema>> };
  };
  const { resources } = read('fixtures3.json') as {
    resources: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };

  const operationOf = ({ method, url }: Exchange): Operation | undefined => {
    const asked = url.split('?')[0]?.split('/') ?? [];
    const path = Object.keys(spec.paths).find((known) => {
      const parts = known.split('/');
      return (
        parts.length === asked.length && parts.every((part, i) => part.startsWith('{') || part === asked[i])
      );
    });
    return path === undefined ? undefined : spec.paths[path]?.[method.toLowerCase()];
  };

  const resolved = (schema: Schema): Schema =>
    schema.$ref ? (spec.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema;

  return {
    knows: (exchange: Exchange) => operationOf(exchange) !== undefined,

    /** What in a request the specification does not know, as `path[param]: why`. */
    requestProblems(exchange: Exchange): string[] {
      const operation = operationOf(exchange);
      const body = operation?.requestBody?.content['application/x-www-form-urlencoded']?.schema;
      const query = Object.fromEntries(
        (operation?.parameters ?? []).map(({ name, schema }) => [name, schema]),
      );
      return [
        ...formProblems(body ?? {}, formOf(exchange.body), ''),
        ...formProblems({ type: 'object', properties: query }, formOf(exchange.url.split('?')[1] ?? ''), ''),
      ];
    },

    /** Fields that the specification requires, or that newer objects have, and an answer lacks. */
    answerProblems({ answer }: Exchange): string[] {
      return objectsIn(answer).flatMap((object) => {
        const name = String(object.object);
        const older = resolved(spec.components.schemas[name] ?? {});
        const wanted = new Set([...(older.required ?? []), ...Object.keys(resources[name] ?? {})]);
        const missing = [...wanted]
          .filter((field) => !(field in object))
          .map((field) => `${name}.${field} is missing`);
        return [...missing, ...typeProblems(name, older, object, resolved)];
      });
    },
  };
}

/** `a[b][0]=x` as nested objects; arrays keep their numbers as names. */
function formOf(text: string): Form {
  const root: { [key: string]: Form } = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const path = name.split(/[[\]]+/).filter((part) => part !== '');
    const last = path.pop() ?? '';
    const branch = path.reduce((node, part) => {
      const next = node[part];
      const child: { [key: string]: Form } = typeof next === 'object' ? next : {};
      node[part] = child;
      return child;
    }, root);
    branch[last] = value;
  }
  return root;
}

function formProblems(schema: Schema, value: Form, at: string): string[] {
  if (schema.anyOf) {
    const each = schema.anyOf.map((one) => formProblems(one, value, at));
    return each.some((problems) => problems.length === 0) ? [] : (each[0] ?? []);
  }
  if (typeof value === 'string') return wordFits(schema, value) ? [] : [`${at}: ${value}`];
  if (schema.type === 'array') {
    return Object.entries(value).flatMap(([i, one]) => formProblems(schema.items ?? {}, one, `${at}[${i}]`));
  }
  const missing = (schema.required ?? [])
    .filter((name) => !(name in value))
    .map((name) => `${at}[${name}] is missing`);
  const extra = schema.additionalProperties;
  return [
    ...missing,
    ...Object.entries(value).flatMap(([name, one]) => {
      const known = schema.properties?.[name] ?? (typeof extra === 'object' ? extra : undefined);
      const here = at === '' ? name : `${at}[${name}]`;
      return known ? formProblems(known, one, here) : [`${here} is unknown`];
    }),
  ];
}

function wordFits(schema: Schema, word: string): boolean {
  if (schema.enum && !schema.enum.includes(word)) return false;
  if (schema.type === 'integer') return /^-?\d+$/.test(word);
  if (schema.type === 'boolean') return word === 'true' || word === 'false';
  return schema.type === 'string' || schema.type === 'number';
}

/** Every object with a name of its own, at any depth. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(objectsIn);
  return 'object' in value && value.object !== 'list' ? [{ ...value }, ...inside] : inside;
}

function typeProblems(
  name: string,
  schema: Schema,
  object: Readonly<Record<string, unknown>>,
  resolved: (schema: Schema) => Schema,
): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([field, property]) => {
    const value = object[field];
    if (value === undefined) return [];
    if (value === null) return property.nullable ? [] : [`${name}.${field} is null`];
    const options = (property.anyOf ?? [property]).map(resolved);
    return options.some((one) => valueFits(one, value))
      ? []
      : [`${name}.${field} is ${JSON.stringify(value)}`];
  });
}

function valueFits(schema: Schema, value: unknown): boolean {
  if (schema.enum && !schema.enum.includes(value)) return false;
  if (schema.type === 'integer') return Number.isSafeInteger(value);
  if (schema.type === 'array') return Array.isArray(value);
  if (schema.type === 'object') return typeof value === 'object';
  return schema.type === undefined || typeof value === schema.type;
}
