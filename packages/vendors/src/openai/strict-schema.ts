type Schema = Readonly<Record<string, unknown>>;

/** Keywords structured outputs know: https://platform.openai.com/docs/guides/structured-outputs#supported-schemas */
const known = new Set([
  ...['type', 'enum', 'const', 'description', 'title', '$ref', '$defs', 'anyOf'],
  ...['properties', 'required', 'additionalProperties', 'items', 'minItems', 'maxItems', 'pattern', 'format'],
  ...['multipleOf', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
]);
const formats = new Set([
  'date-time',
  'time',
  'date',
  'duration',
  'email',
  'hostname',
  'ipv4',
  'ipv6',
  'uuid',
]);
const combining = ['allOf', 'not', 'if', 'dependentRequired', 'dependentSchemas', 'patternProperties'];

export interface SentSchema {
  readonly schema: Record<string, unknown>;
  /** The vendor guarantees the shape. False when the schema says what strict mode cannot. */
  readonly strict: boolean;
}

/**
 * A JSON schema as structured outputs take it. What they do not know is dropped, lengths are told in words:
 * the caller checks the answer by the full schema anyway.
 */
export function sentSchema(schema: Schema): SentSchema {
  return isStrict(schema)
    ? { schema: reduced(schema), strict: true }
    : { schema: { ...schema }, strict: false };
}

function isStrict(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.every(isStrict);
  if (!isObject(schema)) return true;
  if (combining.some((keyword) => keyword in schema)) return false;
  if (schema.type === 'object' || schema.properties) {
    const names = Object.keys(isObject(schema.properties) ? schema.properties : {});
    const required = Array.isArray(schema.required) ? schema.required : [];
    if (schema.additionalProperties !== false || names.some((name) => !required.includes(name))) return false;
  }
  return Object.values(schema).every((value) => isStrict(value));
}

function reduced(schema: Schema): Record<string, unknown> {
  const { oneOf, ...rest } = schema;
  const entries = Object.entries(oneOf === undefined ? rest : { ...rest, anyOf: oneOf })
    .filter(([key, value]) => known.has(key) && (key !== 'format' || formats.has(String(value))))
    .map(([key, value]) => [key, key === 'properties' || key === '$defs' ? named(value) : child(key, value)]);
  const told = lengthInWords(schema);
  return Object.fromEntries(told ? [...entries, ['description', told]] : entries);
}

const child = (key: string, value: unknown): unknown => {
  if (key === 'anyOf' && Array.isArray(value))
    return value.map((item) => (isObject(item) ? reduced(item) : item));
  return key === 'items' && isObject(value) ? reduced(value) : value;
};

const named = (group: unknown): unknown =>
  isObject(group)
    ? Object.fromEntries(
        Object.entries(group).map(([name, item]) => [name, isObject(item) ? reduced(item) : item]),
      )
    : group;

function lengthInWords({ description, minLength, maxLength }: Schema): string | null {
  const limits = [
    typeof minLength === 'number' ? `at least ${minLength} characters` : '',
    typeof maxLength === 'number' ? `at most ${maxLength} characters` : '',
  ].filter(Boolean);
  if (limits.length === 0) return null;
  return [description, limits.join(', ')].filter(Boolean).join('; ');
}

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
