import { z } from 'zod';

type Reader = (value: unknown) => unknown;

const asIs: Reader = (value) => value;
const number: Reader = (value) =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
const boolean: Reader = (value) => (value === 'true' ? true : value === 'false' ? false : value);

/**
 * Reads query and path parameters, which are all text, as the types their zod schema names. Text that does not fit is
 * left as it is, for the schema to refuse in words.
 */
export function parameterReader(
  schema: z.ZodType,
): (raw: Readonly<Record<string, unknown>>) => Record<string, unknown> {
  const shape = schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {};
  const readers = new Map(Object.entries(shape).map(([name, field]) => [name, readerOf(field)]));
  return (raw) => {
    const input: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(raw)) {
      const read = readers.get(name);
      if (read) input[name] = read(value);
    }
    return input;
  };
}

function readerOf(schema: z.ZodType): Reader {
  const inner = innermost(schema);
  if (inner instanceof z.ZodNumber) return number;
  if (inner instanceof z.ZodBoolean) return boolean;
  if (inner instanceof z.ZodArray) {
    const element = readerOf(inner.element as z.ZodType);
    return (value) => (Array.isArray(value) ? value : [value]).map(element);
  }
  return asIs;
}

/** What a caller writes, under optional, default, nullable, readonly and transforms. */
function innermost(schema: z.ZodType): z.ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodCatch
  ) {
    return innermost(schema.def.innerType as z.ZodType);
  }
  return schema instanceof z.ZodPipe ? innermost(schema.def.in as z.ZodType) : schema;
}
