import { query } from '@atrium/core/kernel';
import { z } from 'zod';
import { rulePacks } from '../coverage/schemas.ts';
import { allRules } from './rules/packs.ts';

/** Every rule of every pack with its dates and its law, as data shipped with the code. */
export const listRulePacks = query({
  name: 'labs.rule_packs.list',
  summary: 'Lists the rule packs descriptions are checked against',
  input: z.strictObject({}),
  output: rulePacks,
  scope: 'staff',
  tenancy: 'none',
  run: async () => ({
    packs: [...Map.groupBy(allRules(), ({ jurisdiction }) => jurisdiction)].map(([id, rules]) => ({
      id,
      rules: rules.map(({ id, topic, severity, effectiveFrom, effectiveTo, message, source }) => ({
        id,
        topic,
        severity,
        effectiveFrom,
        effectiveTo: effectiveTo ?? null,
        message,
        source,
      })),
    })),
  }),
});
