/**
 * A rule is data: what it forbids, since when, by which law, and what to tell the person who wrote it.
 * Dates are ISO calendar days; `effectiveTo` is the first day on which the rule no longer holds.
 */
export type Severity = 'block' | 'warn';

/** ISO 3166 codes; `everywhere` holds for all of them. */
export type PackId = 'everywhere' | 'US' | 'US-CA' | 'US-WA' | 'US-OR' | 'US-IL' | 'US-MA' | 'CA';

export type Channel = 'web' | 'menu' | 'email' | 'social' | 'label';

export type Topic =
  | 'disease'
  | 'therapy'
  | 'effect'
  | 'minors'
  | 'safety'
  | 'quality'
  | 'origin'
  | 'lifestyle'
  | 'endorsement'
  | 'inducement'
  | 'testing'
  | 'composition'
  | 'number';

export interface Source {
  law: string;
  section: string;
  url: string;
}

/**
 * - `phrases`: whole words in their written forms; a compound written as one word also matches with space or hyphen.
 *   `unless` names the harmless phrases that contain them (`*` stands for any one word).
 * - `pattern`: on the folded text (lower case, ASCII look-alikes), for what is not a word.
 * - `check`: compares the text with the record; the code is in `../checks`.
 */
export type Matcher =
  | { kind: 'phrases'; any: readonly string[]; unless?: readonly string[] }
  | { kind: 'pattern'; pattern: string }
  | { kind: 'check'; check: CheckName };

export type CheckName =
  | 'thc-free'
  | 'non-intoxicating'
  | 'isomer-omitted'
  | 'all-tests-passed'
  | 'panel-passed'
  | 'panel-tested'
  | 'contaminant-free'
  | 'analyte-not-reported'
  | 'greek-letter'
  | 'terpene-effect'
  | 'strain-type-effect'
  | 'hemp'
  | 'number-unknown'
  | 'number-uncertain'
  | 'number-more-digits'
  | 'number-rounded'
  | 'number-reformatted'
  | 'number-wrong-unit'
  | 'number-wrong-analyte'
  | 'number-without-unit'
  | 'number-qualified'
  | 'number-spelled'
  | 'size-not-on-certificate';

export interface Rule {
  id: string;
  jurisdiction: PackId;
  topic: Topic;
  severity: Severity;
  effectiveFrom: string;
  effectiveTo?: string;
  source: Source;
  message: string;
  suggestion?: string;
  match: Matcher;
  /** Inside the product's own printed name: most word rules only warn there, because the name is not ours to change. */
  inName?: Severity;
  /** Only on these channels; everywhere when absent. */
  channels?: readonly Channel[];
}

const E_DROPPED = /e$/;
const Y_CHANGED = /([^aeiou])y$/;

/** Phrases of a comma-separated text. */
export function list(text: string): string[] {
  return text.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '));
}

/** `cure` → cure, cures, cured, curing; verbs that double a consonant are written out. */
export function verb(bases: string): string[] {
  return list(bases).flatMap((base) => {
    if (Y_CHANGED.test(base))
      return [base, base.replace(Y_CHANGED, '$1ies'), base.replace(Y_CHANGED, '$1ied'), `${base}ing`];
    const stem = base.replace(E_DROPPED, '');
    const third = /(s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`;
    return [base, third, base.endsWith('e') ? `${base}d` : `${base}ed`, `${stem}ing`];
  });
}

/** `headache` → headache, headaches; `remedy` → remedy, remedies. */
export function noun(bases: string): string[] {
  return list(bases).flatMap((base) => {
    if (Y_CHANGED.test(base)) return [base, base.replace(Y_CHANGED, '$1ies')];
    return [base, /(s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`];
  });
}
