import type { CertificateRecord } from '../certificate/record.ts';
import type { Channel } from '../claims/index.ts';
import type { Description, DraftTemplate } from './draft.ts';
import { compose } from './draft.ts';
import type { Facts, Withheld } from './facts.ts';
import { refusals, series } from './facts.ts';
import { fitsEverywhere } from './fits.ts';
import type { Length, Tone } from './options.ts';
import { ADULTS_ONLY, BATCH_NOTE, HANDLING, NO_FIGURES, SENTENCES } from './phrases.ts';
import { fill } from './template.ts';

export interface LocalInput {
  record: CertificateRecord;
  facts: Facts;
  tone: Tone;
  length: Length;
  channel: Channel;
  at: string;
  /** The document's id: the same document reads the same, another one differently. */
  seed: string;
  resolved?: readonly string[];
}

export type LocalResult =
  | { ok: true; description: Description; template: DraftTemplate }
  | { ok: false; refusals: Withheld[] };

interface Line {
  template: string;
  /** Kept whatever the length: it carries what the law of honesty demands. */
  essential: boolean;
}

const WORD_LIMIT: Readonly<Record<Length, number>> = { short: 38, medium: 90, long: 190 };
const AMOUNTS_SHOWN: Readonly<Record<Length, number>> = { short: 2, medium: 3, long: 6 };

/**
 * The writer that needs no model. The same input gives the same text; every sentence passes every jurisdiction's
 * pack on its own, and one that would not is left out. Refuses only where a fact it must name is in doubt.
 */
export function writeLocally(input: LocalInput): LocalResult {
  const refused = refusals(input.facts);
  if (refused.length > 0) return { ok: false, refusals: refused };
  const length = input.channel === 'menu' ? 'short' : input.length;
  const lines = plan(input, length).filter((line) => fits(input, line.template));
  const body = withinLimit(input, lines, WORD_LIMIT[length]);
  const template: DraftTemplate = {
    headline: headline(input),
    body: body.map((line) => line.template).join(input.channel === 'label' ? '\n' : ' '),
    bullets: bullets(input, length).filter((bullet) => fits(input, bullet)),
  };
  const text = (part: string): string => capital(rendered(input, part));
  const description = compose({
    headline: text(template.headline),
    body: text(template.body),
    bullets: template.bullets.map(text),
  });
  return { ok: true, description, template };
}

function plan(input: LocalInput, length: Length): Line[] {
  if (input.channel === 'label') return labelLines(input, length);
  const bank = SENTENCES[input.tone];
  const say = (choices: readonly string[], salt: string): string =>
    words(input, pick(choices, `${input.seed}/${salt}`), length);
  const has = (key: string): boolean => input.facts.slots.has(key);
  const lines: (Line | null)[] = [
    optional(has('product.name'), say(length === 'short' ? bank.brief : bank.named, 'open')),
    optional(!has('product.name'), say(bank.unnamed, 'open')),
    { template: hasAmounts(input) ? say(bank.amounts, 'amounts') : NO_FIGURES, essential: true },
    optional(input.facts.aroma.length > 0, say(bank.aroma, 'aroma')),
    optional(input.channel === 'social', ADULTS_ONLY),
    optional(length !== 'short' && has('panels.passed'), say(bank.panels, 'panels')),
    optional(length === 'long' && has('terpenes.total'), 'Terpene content: {{terpenes.total}}.'),
    optional(length === 'long' && has('lab.name'), say(bank.lab, 'lab')),
    optional(length === 'long', HANDLING[input.record.product.category] ?? null),
    optional(length === 'long', BATCH_NOTE),
    optional(length !== 'short' || input.channel === 'email', say(bank.closing, 'closing')),
  ];
  return lines.filter((line) => line !== null);
}

function hasAmounts(input: LocalInput): boolean {
  return input.facts.amounts.length > 0;
}

/** A printed label: the facts, one to a line, in no tone at all. */
function labelLines(input: LocalInput, length: Length): Line[] {
  const { facts } = input;
  const mandatory = facts.amounts.filter((key) => facts.slots.get(key)?.mandatory);
  const shown = facts.amounts.slice(0, Math.max(mandatory.length, AMOUNTS_SHOWN[length]));
  const lines: (Line | null)[] = [
    ...shown.map((key): Line => ({ template: `{{${key}}}`, essential: true })),
    shown.length === 0 ? { template: NO_FIGURES, essential: true } : null,
    optional(facts.aroma.length > 0, `Aroma: ${series(facts.aroma)}`),
    optional(length !== 'short' && facts.slots.has('lab.name'), 'Laboratory: {{lab.name}}'),
    optional(length !== 'short' && facts.slots.has('report.date'), 'Certificate: {{report.date}}'),
  ];
  return lines.filter((line) => line !== null);
}

function optional(when: boolean, template: string | null): Line | null {
  return when && template !== null ? { template, essential: false } : null;
}

/** Puts the plain words of the facts into a sentence; numbers stay slots. */
function words(input: LocalInput, sentence: string, length: Length): string {
  const { facts } = input;
  const mandatory = facts.amounts.filter((key) => facts.slots.get(key)?.mandatory).length;
  const amounts = facts.amounts
    .slice(0, Math.max(mandatory, AMOUNTS_SHOWN[length]))
    .map((key) => `{{${key}}}`);
  const article = /^[aeiou]/.test(facts.noun) ? 'an' : 'a';
  return sentence
    .replace('{amounts}', series(amounts))
    .replace('{terpenes}', series(facts.terpenes.map((key) => `{{${key}.name}}`)))
    .replace('{aroma}', series(facts.aroma))
    .replace('{noun}', facts.noun)
    .replace('{a}', `${article} ${facts.noun}`);
}

function headline(input: LocalInput): string {
  const { facts, channel } = input;
  const noun = capital(facts.noun);
  const choices = facts.slots.has('product.name')
    ? [
        `{{product.name}}`,
        ...(channel === 'web' || channel === 'email'
          ? [`{{product.name}}: ${facts.noun} by the figures`]
          : []),
      ]
    : [`${noun}, by the certificate`, `A closer look at this ${facts.noun}`];
  return pick(choices, `${input.seed}/headline`);
}

function bullets(input: LocalInput, length: Length): string[] {
  const { facts } = input;
  if (input.channel !== 'web' || length === 'short') return [];
  const lines = facts.amounts.slice(0, AMOUNTS_SHOWN[length]).map((key) => `{{${key}}}`);
  if (facts.terpenes.length > 0 && length === 'long')
    lines.push(series(facts.terpenes.map((key) => `{{${key}}}`)));
  if (facts.slots.has('panels.passed')) lines.push('Panels passed: {{panels.passed}}');
  return lines.slice(0, 8);
}

function withinLimit(input: LocalInput, lines: readonly Line[], limit: number): Line[] {
  let left =
    limit - lines.filter((line) => line.essential).reduce((sum, line) => sum + count(input, line), 0);
  return lines.filter((line) => {
    if (line.essential) return true;
    const size = count(input, line);
    if (size > left) return false;
    left -= size;
    return true;
  });
}

function count(input: LocalInput, line: Line): number {
  return rendered(input, line.template).split(/\s+/).length;
}

function fits(input: LocalInput, template: string): boolean {
  const { record, at, channel, resolved = [] } = input;
  return fitsEverywhere({ text: rendered(input, template), record, at, channel, resolved, fragment: true });
}

function rendered(input: LocalInput, template: string): string {
  const filled = fill(template, input.facts, { requireAll: false });
  return filled.ok ? filled.text : '';
}

function capital(text: string): string {
  return text.replace(
    /(^|[.!?] |\n)([a-z])/g,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

function pick(choices: readonly string[], seed: string): string {
  let hash = 2166136261;
  for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 16777619);
  hash ^= hash >>> 15;
  return choices[(hash >>> 0) % choices.length] ?? '';
}
