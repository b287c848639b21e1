import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sentSchema } from './strict-schema.ts';

const sent = (schema: z.ZodType) => sentSchema(z.toJSONSchema(schema) as Record<string, unknown>);

describe('a schema sent for structured outputs', () => {
  it('is strict when it can be, with lengths in words', () => {
    const schema = z.strictObject({
      title: z.string().min(1).max(60).describe('of the page'),
      tags: z.array(z.string()).max(3),
    });
    expect(sent(schema)).toEqual({
      strict: true,
      schema: {
        type: 'object',
        properties: {
          title: { type: 'string', description: 'of the page; at least 1 characters, at most 60 characters' },
          tags: { type: 'array', maxItems: 3, items: { type: 'string' } },
        },
        required: ['title', 'tags'],
        additionalProperties: false,
      },
    });
  });

  it('keeps a property although it is called like a keyword', () => {
    const { schema } = sent(z.strictObject({ not: z.string(), oneOf: z.string(), minLength: z.int() }));
    expect(Object.keys(schema.properties as object)).toEqual(['not', 'oneOf', 'minLength']);
  });

  it('says a choice in the words the vendor knows', () => {
    const choice = z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('a') }),
      z.strictObject({ kind: z.literal('b'), n: z.number().nullable() }),
    ]);
    const { schema, strict } = sent(z.strictObject({ choice }));
    expect(strict).toBe(true);
    expect(JSON.stringify(schema)).toContain('"anyOf"');
    expect(JSON.stringify(schema)).not.toContain('oneOf');
  });

  it('is not strict with an optional property or an open object', () => {
    expect(sent(z.strictObject({ a: z.string().optional() })).strict).toBe(false);
    expect(sent(z.strictObject({ deep: z.array(z.looseObject({ a: z.string() })) })).strict).toBe(false);
    expect(sent(z.strictObject({ map: z.record(z.string(), z.string()) })).strict).toBe(false);
  });
});
