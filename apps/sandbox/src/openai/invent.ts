import { createHash } from 'node:crypto';

type Schema = Record<string, unknown>;
const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the prompt says about the thing to write about: every value of the JSON in it, by its property's name. */
export interface Facts {
  readonly byName: ReadonlyMap<string, unknown>;
  /** Names and words fit for prose: text values, no numbers. */
  readonly words: readonly string[];
  /** Slots like {{totalThc}} that the caller fills in later. */
  readonly slots: readonly string[];
  readonly digest: number;
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');

export function readFacts(prompt: string): Facts {
  const byName = new Map<string, unknown>();
  const words: string[] = [];
  const collect = (value: unknown, name: string): void => {
    if (name && !byName.has(plain(name))) byName.set(plain(name), value);
    if (typeof value === 'string' && /^[\p{L}][\p{L} '&.-]{2,60}$/u.test(value)) words.push(value);
    if (Array.isArray(value)) for (const item of value) collect(item, '');
    else if (isObject(value)) for (const [key, item] of Object.entries(value)) collect(item, key);
  };
  for (const data of jsonIn(prompt)) collect(data, '');
  const slots = [...new Set(prompt.match(/\{\{[\w.]+\}\}/g) ?? [])];
  return {
    byName,
    words: [...new Set(words)],
    slots,
    digest: createHash('sha256').update(prompt).digest().readUInt32BE(0),
  };
}

/** Every outermost JSON object in a text. */
function jsonIn(text: string): unknown[] {
  const found: unknown[] = [];
  for (let start = text.indexOf('{'); start !== -1; start = text.indexOf('{', start + 1)) {
    const end = closingBrace(text, start);
    if (end === -1) continue;
    try {
      found.push(JSON.parse(text.slice(start, end + 1)));
      start = end;
    } catch {
      // Not JSON: prose or a {{slot}}.
    }
  }
  return found;
}

function closingBrace(text: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let i = start; i < text.length; i += 1) {
    const char = text[i];
    if (quoted && char === '\\') i += 1;
    else if (char === '"') quoted = !quoted;
    else if (!quoted && char === '{') depth += 1;
    else if (!quoted && char === '}' && --depth === 0) return i;
  }
  return -1;
}

const MAX_DEPTH = 12;

/** A value that satisfies the schema, taken from the facts where a name fits, the same for the same prompt. */
export function invent(schema: unknown, facts: Facts, root: unknown = schema, name = '', depth = 0): unknown {
  if (!isObject(schema) || depth > MAX_DEPTH) return null;
  const again = (child: unknown, childName = name) => invent(child, facts, root, childName, depth + 1);
  if (typeof schema.$ref === 'string') return again(resolveRef(root, schema.$ref));
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) return chooseFrom(schema.enum, facts, name);
  const union = [schema.anyOf, schema.oneOf].find(Array.isArray);
  if (union) return again(union.find((option) => !isObject(option) || option.type !== 'null') ?? union[0]);
  const type = Array.isArray(schema.type)
    ? (schema.type.find((option) => option !== 'null') ?? 'null')
    : schema.type;
  if (type === 'object' || isObject(schema.properties)) {
    const properties = isObject(schema.properties) ? schema.properties : {};
    return Object.fromEntries(Object.entries(properties).map(([key, child]) => [key, again(child, key)]));
  }
  if (type === 'array') {
    const count = Math.max(number(schema.minItems, 0), Math.min(2, number(schema.maxItems, 2)));
    return Array.from({ length: count }, (_, i) => again(schema.items, `${name} ${i + 1}`));
  }
  const known = facts.byName.get(plain(name));
  if (type === 'boolean') return typeof known === 'boolean' ? known : facts.digest % 2 === 0;
  if (type === 'integer' || type === 'number') return inventNumber(schema, known, type === 'integer');
  if (type === 'null') return null;
  return inventText(schema, known, facts, name);
}

const number = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

function resolveRef(root: unknown, ref: string): unknown {
  return ref
    .replace(/^#\/?/, '')
    .split('/')
    .filter((step) => step !== '')
    .reduce<unknown>((node, step) => (isObject(node) ? node[step] : undefined), root);
}

function chooseFrom(options: readonly unknown[], facts: Facts, name: string): unknown {
  const known = facts.byName.get(plain(name));
  return options.includes(known) ? known : options[facts.digest % options.length];
}

function inventNumber(schema: Schema, known: unknown, whole: boolean): number {
  const low = Math.max(number(schema.minimum, 0), number(schema.exclusiveMinimum, -Infinity) + 1);
  const high = Math.min(
    number(schema.maximum, Infinity),
    number(schema.exclusiveMaximum, Infinity) - (whole ? 1 : Number.EPSILON),
  );
  const wanted = typeof known === 'number' ? known : low;
  const value = Math.min(Math.max(wanted, low), high);
  return whole ? Math.ceil(value) : value;
}

const BY_FORMAT: Record<string, string> = {
  'date-time': '2026-01-01T00:00:00Z',
  date: '2026-01-01',
  time: '00:00:00Z',
  email: 'someone@example.com',
  uri: 'https://example.com/',
  uuid: '00000000-0000-4000-8000-000000000000',
};

function inventText(schema: Schema, known: unknown, facts: Facts, name: string): string {
  const formatted = BY_FORMAT[String(schema.format)];
  if (formatted) return formatted;
  const text = typeof known === 'string' && known !== '' ? known : prose(facts, name);
  const long = text.padEnd(number(schema.minLength, 0), ' …');
  return long.slice(0, number(schema.maxLength, Infinity)).trimEnd().padEnd(number(schema.minLength, 0), '.');
}

/** Plain sentences without a number of their own: figures come through the caller's slots alone. */
function prose(facts: Facts, name: string): string {
  const subject = facts.words.length > 0 ? facts.words[facts.digest % facts.words.length] : 'the record';
  const label =
    name
      .replace(/([A-Z])/g, ' $1')
      .replace(/[^\p{L} ]/gu, ' ')
      .trim()
      .toLowerCase() || 'text';
  const slots = facts.slots.length > 0 ? ` It states ${facts.slots.slice(0, 4).join(', ')}.` : '';
  return `Written by the sandbox: ${label} of ${subject}.${slots}`;
}
