import { fold } from '../claims/fold.ts';
import type { Facts } from './facts.ts';

/** Why a template may not become a text. Offsets are into the template. */
export interface TemplateProblem {
  code: 'unknown_slot' | 'digit' | 'malformed_slot' | 'missing_mandatory';
  detail: string;
  start: number;
  end: number;
}

export type Filled = { ok: true; text: string; used: string[] } | { ok: false; problems: TemplateProblem[] };

const SLOT = /\{\{\s*([a-z0-9_.]{1,60})\s*\}\}/g;

/**
 * Inserts the facts into a template of prose and `{{slots}}`. Numbers come from the facts alone: a digit in the
 * prose, in any script, is a problem. `requireAll: false` for a part, of which mandatory slots are not asked.
 */
export function fill(template: string, facts: Facts, options: { requireAll?: boolean } = {}): Filled {
  const used = new Set<string>();
  const problems: TemplateProblem[] = [];
  const prose = template.replace(SLOT, (whole: string) => '\u2003'.repeat(whole.length));
  const text = template.replace(SLOT, (whole: string, key: string, start: number) => {
    const slot = facts.slots.get(key);
    if (!slot) problems.push({ code: 'unknown_slot', detail: key, start, end: start + whole.length });
    used.add(key);
    return slot?.text ?? '';
  });
  problems.push(...digits(prose), ...braces(prose));
  if (options.requireAll ?? true) {
    for (const slot of facts.slots.values()) {
      if (slot.mandatory && !used.has(slot.key))
        problems.push({
          code: 'missing_mandatory',
          detail: slot.key,
          start: template.length,
          end: template.length,
        });
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, text, used: [...used] };
}

function digits(prose: string): TemplateProblem[] {
  const folded = fold(prose);
  return [...folded.text.matchAll(/\d+/g)].map((found) => ({
    code: 'digit' as const,
    detail: found[0],
    start: folded.starts[found.index] ?? 0,
    end: folded.ends[found.index + found[0].length - 1] ?? prose.length,
  }));
}

function braces(prose: string): TemplateProblem[] {
  return [...prose.matchAll(/\{\{|\}\}/g)].map((found) => ({
    code: 'malformed_slot' as const,
    detail: found[0],
    start: found.index,
    end: found.index + 2,
  }));
}
