import type { PanelName } from '../../certificate/record.ts';
import { everySafetyPanelPassed, panelVerdict, passedPanels, SAFETY_PANELS } from '../record-view.ts';
import type { CheckContext, CheckHit, Span } from './context.ts';
import { allMatches, sentenceAround } from './context.ts';

const PANEL_WORDS: readonly (readonly [PanelName, string])[] = [
  ['residual_solvents', '(?:residual )?solvents?|butane residue'],
  ['pesticides', 'pesticides?|herbicides?|fungicides?|agrochemicals?'],
  ['heavy_metals', '(?:heavy )?metals?|lead|arsenic|mercury|cadmium'],
  ['mycotoxins', 'mycotoxins?|aflatoxins?|ochratoxin'],
  [
    'microbials',
    'microbials?|microbiologicals?|microbes?|bacteria|e coli|salmonella|aspergillus|mou?lds?|mildew|yeast|pathogens?',
  ],
  ['foreign_matter', 'foreign (?:matter|material)|filth'],
  ['vitamin_e_acetate', 'vitamin e(?: acetate)?'],
  ['water_activity', 'water activity'],
  ['moisture', 'moisture'],
  ['terpenes', 'terpenes?'],
  ['potency', 'potency|cannabinoids?'],
  ['homogeneity', 'homogeneity'],
];
const PANEL = new RegExp(
  `(?<![a-z0-9])(?:${PANEL_WORDS.map(([, words]) => `(${words})`).join('|')})(?![a-z0-9])`,
  'g',
);
const CONTAMINANT =
  'pesticides?|herbicides?|fungicides?|heavy metals?|metals|lead|arsenic|mercury|cadmium|mycotoxins?|aflatoxins?|microbes|bacteria|mou?ld|mildew|yeast|pathogens?|contaminants?|contamination|impurities|residual solvents?|solvents?|residues?|toxins?|chemicals?|additives|vitamin e(?: acetate)?';
const FREE_OF = phrases([
  `(?:${CONTAMINANT})[ -]{0,3}free`,
  `(?:no|zero|without|free (?:of|from)|devoid of|clear of|clean of|not a trace of|0) (?:(?:any|all|detectable|harmful|residual|added|trace|traces of|nasty|heavy|synthetic) ){0,6}(?:${CONTAMINANT})`,
  `(?:${CONTAMINANT})\\s?(?:[:=-]|are|is|were)?\\s?(?:none|zero|absent|nil|nonexistent|0(?![\\d.,]))`,
  '(?:never|not|un)[ -]?sprayed|spray[ -]free|no sprays?',
]);
const WHICH =
  'of|the|its|required|state|mandatory|safety|lab|laboratory|quality|compliance|independent|third|party|possible|single';
const THOROUGH = `all|every|each|full|our|rigorous|strict|stringent|extensive|${WHICH}`;
const ALL_PASSED = phrases([
  `pass(?:es|ed|ing)? (?:${THOROUGH})(?:[ -](?:${THOROUGH})){0,6} ?(?:tests?|testing|panels?|screens?|screening|checks?|inspections?|analys[ei]s)(?! (?:for|of|on))`,
  'pass(?:es|ed|ing)? (?:everything|all of (?:it|them)|the lot)',
  `(?:all|every) (?:(?:${WHICH}) ){0,6}(?:tests?|panels?|screens?|results?|checks?) (?:(?:were|was|came|come|have|has|is|are|back) ){0,6}(?:pass(?:ed|es|ing)?|clean|clear|perfect|good|negative)`,
  'clean (?:lab )?(?:results?|tests?|coa|certificate|report|bill of health)',
  'fully (?:lab[ -])?tested|full[ -]panel(?:[ -](?:lab[ -])?tested)?|tested for everything',
  '(?:100 ?%|completely|entirely|fully) (?:tested|compliant|passed)',
  'with flying colou?rs|(?:failed|fails) (?:nothing|none|no tests?)',
]);
const NOT_A_TEST = '(?! (?:down|around|along|on|by|through|over|up|away|time|the (?:joint|jar|tray)))';
const PASSED = phrases([
  `(?:pass(?:es|ed|ing)?|cleared|clears)(?![a-z0-9])${NOT_A_TEST}`,
  'compliant|complies with|lab(?:oratory)?[ -]approved|approved by (?:the|our|a|an independent) lab(?:oratory)?',
  '(?:within|below|under|meets|met|inside) (?:all |the |every |legal |state |action |required |strict ){0,4}(?:limits|standards|requirements)(?! of)',
]);
const TESTED =
  /(?<![a-z0-9])(?:tested|tests|testing|screened|screening|analy[sz]ed|checked|assayed)(?![a-z0-9])/g;
const LIST_REACH = 140;

function phrases(alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<![a-z0-9])(?:${alternatives.join('|')})(?![a-z0-9])`, 'g');
}

interface PanelMention extends Span {
  panel: PanelName;
}

/** Statements about testing, each held against the verdict of the panel it names. */
export function panelHits(context: CheckContext): CheckHit[] {
  const text = context.folded.text;
  const flow = text.replaceAll('\n', ' ');
  const hits: CheckHit[] = [];
  for (const span of allMatches(FREE_OF, flow))
    hits.push({ check: 'contaminant-free', start: span.start, end: span.end });
  for (const span of allMatches(ALL_PASSED, flow)) {
    const message = allPassedMessage(context);
    if (message) hits.push({ check: 'all-tests-passed', start: span.start, end: span.end, message });
  }
  const named = panelMentions(text);
  hits.push(...passedHits(context, named), ...testedHits(context, named));
  return hits;
}

function allPassedMessage(context: CheckContext): string | null {
  if (everySafetyPanelPassed(context.record) && passedPanels(context.record).length >= 4) return null;
  const missing = SAFETY_PANELS.filter((name) => {
    const verdict = panelVerdict(context.record, name);
    return verdict !== null && verdict !== 'pass' && verdict !== 'not_applicable';
  });
  if (missing.length === 0) return 'The certificate does not show a pass for every safety panel.';
  return `Not every panel passed: ${missing.map((name) => `${panelLabel(name)} (${words(panelVerdict(context.record, name))})`).join(', ')}.`;
}

/** "Passed" next to panel names needs each of them passed; on its own it needs every safety panel passed. */
function passedHits(context: CheckContext, named: readonly PanelMention[]): CheckHit[] {
  const hits: CheckHit[] = [];
  for (const span of allMatches(PASSED, context.folded.text)) {
    const about = listed(context.folded.text, span, named);
    if (about.length === 0) {
      if (!everySafetyPanelPassed(context.record))
        hits.push({
          check: 'panel-passed',
          start: span.start,
          end: span.end,
          message: allPassedMessage(context) ?? '',
        });
      continue;
    }
    for (const mention of about) {
      const verdict = panelVerdict(context.record, mention.panel);
      if (verdict === 'pass') continue;
      const message = `The certificate says "${words(verdict)}" for ${panelLabel(mention.panel)}, not passed.`;
      hits.push({ check: 'panel-passed', start: mention.start, end: mention.end, message });
    }
  }
  return hits;
}

function testedHits(context: CheckContext, named: readonly PanelMention[]): CheckHit[] {
  const hits: CheckHit[] = [];
  for (const span of allMatches(TESTED, context.folded.text)) {
    for (const mention of listed(context.folded.text, span, named)) {
      const verdict = panelVerdict(context.record, mention.panel);
      if (verdict === 'pass' || verdict === 'tested_no_verdict' || measured(context, mention.panel)) continue;
      const message = `The certificate says "${words(verdict)}" for ${panelLabel(mention.panel)}: the text may not say it was tested.`;
      hits.push({ check: 'panel-tested', start: mention.start, end: mention.end, message });
    }
  }
  return hits;
}

function measured(context: CheckContext, panel: PanelName): boolean {
  const verdict = panelVerdict(context.record, panel);
  if (verdict === 'fail' || verdict === 'not_tested') return false;
  return context.record.analytes.some(
    (a) => a.panel === panel && a.kind !== 'not_tested' && a.kind !== 'not_reported',
  );
}

function listed(text: string, span: Span, named: readonly PanelMention[]): PanelMention[] {
  const sentence = sentenceAround(text, span.start);
  return named.filter(
    (m) => m.start >= sentence.start && m.end <= sentence.end && Math.abs(m.start - span.start) <= LIST_REACH,
  );
}

function panelMentions(text: string): PanelMention[] {
  return [...allMatches(PANEL, text)].flatMap(({ start, end, groups }) => {
    const which = PANEL_WORDS[groups.findIndex((group, index) => index > 0 && group !== undefined) - 1];
    return which ? [{ panel: which[0], start, end }] : [];
  });
}

export function panelLabel(name: PanelName): string {
  return name === 'vitamin_e_acetate' ? 'vitamin E acetate' : name.replaceAll('_', ' ');
}

function words(verdict: string | null): string {
  return verdict === null ? 'nothing' : verdict.replaceAll('_', ' ');
}
