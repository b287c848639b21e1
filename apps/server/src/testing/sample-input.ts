/** The part of JSON schema that inputs are made of. */
export interface JsonSchema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

/** Names of the fields that hold a row's id. */
export function idFieldsOf(schema: JsonSchema): string[] {
  return Object.entries(schema.properties ?? {})
    .filter(([, field]) => isId(field))
    .map(([name]) => name);
}

const isId = (field: JsonSchema): boolean =>
  field.format === 'uuid' ||
  (field.items !== undefined && isId(field.items)) ||
  (field.anyOf?.some(isId) ?? false);

/** The smallest input a schema takes, with an id in every field that may hold one. */
export function sampleInput(schema: JsonSchema, idFor: (field: string) => string): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const required = schema.required?.includes(name) === true && field.default === undefined;
    if (isId(field)) input[name] = field.type === 'array' ? [idFor(name)] : idFor(name);
    else if (required) input[name] = sampleOf(field, idFor);
  }
  return input;
}

function sampleOf(field: JsonSchema, idFor: (field: string) => string): unknown {
  if (field.const !== undefined) return field.const;
  if (field.enum) return field.enum[0];
  const [choice] = field.anyOf ?? field.oneOf ?? [];
  if (choice) return sampleOf(choice, idFor);
  switch (field.type) {
    case 'string':
      return field.format === 'date-time'
        ? '2026-01-01T00:00:00Z'
        : 'x'.repeat(Math.max(field.minLength ?? 0, 3));
    case 'integer':
    case 'number':
      return Math.max(field.minimum ?? 1, 1);
    case 'boolean':
      return true;
    case 'array':
      return Array.from({ length: field.minItems ?? 0 }, () => sampleOf(field.items ?? {}, idFor));
    case 'object':
      return sampleInput(field, idFor);
    default:
      return null;
  }
}
