import { expect, test } from 'vitest';
import { z } from 'zod';
import { parameterReader } from './coerce.ts';

const schema = z.object({
  limit: z.int().min(1).default(20),
  ratio: z.number().optional(),
  archived: z.boolean().nullish(),
  status: z.enum(['a', 'b']).optional(),
  tags: z.array(z.int()).optional(),
  since: z
    .string()
    .transform((text) => new Date(text))
    .optional(),
  zip: z.string(),
});
const read = parameterReader(schema);

test('text becomes what the schema names, under defaults, options and transforms', () => {
  const raw = {
    limit: '5',
    ratio: '0.25',
    archived: 'false',
    status: 'a',
    tags: ['1', '2'],
    since: '2026-01-01',
  };
  expect(read({ ...raw, zip: '01234' })).toEqual({
    limit: 5,
    ratio: 0.25,
    archived: false,
    status: 'a',
    tags: [1, 2],
    since: '2026-01-01',
    zip: '01234',
  });
});

test('one value of a list is a list', () => {
  expect(read({ tags: '7' })).toEqual({ tags: [7] });
});

test('text that is no number stays text, for the schema to refuse', () => {
  expect(read({ limit: '5 OR 1=1', ratio: '', archived: 'yes' })).toEqual({
    limit: '5 OR 1=1',
    ratio: '',
    archived: 'yes',
  });
});

test('parameters the schema does not know are dropped', () => {
  expect(read({ __proto__x: '1', organizationId: 'b', zip: '1' })).toEqual({ zip: '1' });
});
