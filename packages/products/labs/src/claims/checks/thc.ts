import { mandatoryIsomers, results, thcFinding } from '../record-view.ts';
import { substanceLabel } from '../substances.ts';
import type { CheckContext, CheckHit } from './context.ts';
import { allMatches } from './context.ts';

const THC =
  '(?:(?:delta|d)[ -]?(?:8|9|10)(?:[ -]?(?:thc|tetrahydrocannabinols?))?|thc|tetrahydrocannabinols?)';
const QUALIFIER =
  '(?:(?:any|detectable|measurable|added|trace|traces|of|amounts?|psychoactive|whatsoever|at|all) ){0,6}';
const FREE = new RegExp(
  [
    `(?<![a-z0-9])${THC}[ -]{0,3}(?:free|less)(?![a-z])`,
    `(?<![a-z0-9.,])(?:no|zero|without|free (?:of|from)|devoid of|absent|nil|0|0%|0 %|non|never|lacks|minus|sans|contains no|not contain|nt contain|no detectable)[ -]?${QUALIFIER}${THC}(?![a-z0-9])`,
    `(?<![a-z0-9])${THC}(?: content| level| value)?\\s?(?:[:=-]|is|was|at|of)?\\s?(?:nd|none|nil|zero|0(?:\\.0+)?(?![\\d.])|not (?:present|detected|detectable|found)|undetected|undetectable|absent|nonexistent|non detect(?:ed)?)(?![a-z0-9])`,
  ].join('|'),
  'g',
);
const SOBER =
  /(?<![a-z0-9])(?:non[ -]?(?:psychoactive|intoxicating|impairing|psychotropic)|(?:wont|won't|will not|does not|doesn't|doesnt|cannot|can't|cant|never) (?:get|make) (?:you |anyone )?(?:high|stoned|intoxicated)|without (?:the|a|any) high|no high)(?![a-z0-9])/g;

/** "THC-free" in all its shapes; false whenever THC in any form is reported, unproven when none was measured. */
export function thcHits(context: CheckContext): CheckHit[] {
  const finding = thcFinding(context.record);
  const present = context.record.analytes
    .filter((a) => a.kind === 'number' && /thc|hhc/.test(a.key) && Number(a.number) > 0)
    .map((a) => substanceLabel(a.key, a.name));
  const because = present.length > 0 ? `The certificate reports ${present.join(', ')}.` : reason(finding);
  const hits: CheckHit[] = [];
  const flow = context.folded.text.replaceAll('\n', ' ');
  for (const { start, end } of allMatches(FREE, flow))
    hits.push({ check: 'thc-free', start, end, message: `This says the product has no THC. ${because}` });
  if (finding !== 'below_limits') {
    for (const { start, end } of allMatches(SOBER, flow))
      hits.push({
        check: 'non-intoxicating',
        start,
        end,
        message: `This denies an intoxicating effect. ${because}`,
      });
  }
  return [...hits, ...omittedIsomers(context)];
}

function reason(finding: ReturnType<typeof thcFinding>): string {
  if (finding === 'reported') return 'The certificate reports THC.';
  if (finding === 'not_measured') return 'The certificate has no result for THC.';
  return 'Not detected means below what the laboratory can see, not zero.';
}

/** A delta-8 gummy whose text is silent about delta-8 misleads as much as one that denies it. */
function omittedIsomers(context: CheckContext): CheckHit[] {
  if (context.fragment) return [];
  const quotable = results(context.record, context.resolved);
  return mandatoryIsomers(context.record).flatMap(({ analyte, key }): CheckHit[] => {
    const numbers = quotable.filter((r) => r.subject === key).map((r) => r.number);
    const named = context.mentions.some((m) => m.substance.keys.includes(key));
    if (named && numbers.some((number) => hasNumber(context.folded.text, number))) return [];
    const at = context.folded.text.length;
    const label = substanceLabel(analyte.key, analyte.name);
    const message = `The certificate reports ${analyte.number} ${analyte.unit} ${label}, which total THC leaves out: the text must say so.`;
    return [
      {
        check: 'isomer-omitted',
        start: at,
        end: at,
        message,
        suggestion: `${analyte.number} ${analyte.unit} ${label}`,
      },
    ];
  });
}

function hasNumber(text: string, number: string): boolean {
  return new RegExp(`(?<![\\d.,])${number.replaceAll('.', '\\.')}(?![\\d]|[.,]\\d)`).test(text);
}
