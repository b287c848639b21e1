import { type Cell, placeOf, rightOf } from '../layout/cell.ts';
import type { PageLayout } from '../layout/cells.ts';
import type { Field } from '../record.ts';
import { foreignDomains, type KnownLab, knownLabs } from '../vocabulary/labs.ts';
import { compact } from '../vocabulary/plain-text.ts';
import type { Pair } from './pairs.ts';

interface Candidate {
  name: string;
  cell: Cell | null;
  weight: number;
  sign: string;
}

const labWord =
  /\b(labs?|laborator(y|ies)|analytics?|analytical|testing|scientific|sciences?|diagnostics|research|cannalytics)\b/i;
const notName =
  /certificate|regulatory|compliance testing|quality assurance|analysis of|sample|test results?|report|method|page|director|manager|accredit|supervisor|analyst|batch|testing lab(oratory)? (id|lic)|r&d|iso\b/i;

/** Who tested: from disclaimers, letterhead, web address and signature lines; known spellings settle the name. */
export function readLab(pages: readonly PageLayout[], pairs: readonly Pair[]): Field | null {
  const candidates = pages.slice(0, 2).flatMap((page) => onPage(page, pages.length > 0 && page === pages[0]));
  for (const pair of pairs) {
    if (/^(laboratory|lab name|testing (lab|laboratory|facility))\b/i.test(pair.label)) {
      candidates.push({ name: pair.value, cell: pair.cell, weight: 2.5, sign: 'label' });
    }
  }
  const scored = new Map<
    string,
    { name: string; weight: number; signs: Set<string>; cell: Cell | null; known: boolean }
  >();
  for (const candidate of candidates) {
    const known = knownBy(candidate);
    const name = known?.name ?? tidyName(candidate.name);
    const key = keyOf(name);
    if (key.length < 3) continue;
    const entry = scored.get(key) ?? {
      name,
      weight: 0,
      signs: new Set<string>(),
      cell: candidate.cell,
      known: false,
    };
    if (!entry.signs.has(candidate.sign)) entry.weight += candidate.weight + (known ? 1 : 0);
    // A web address spells in small letters; any other printing spells better.
    if (entry.signs.size === 1 && entry.signs.has('domain') && !known) entry.name = name;
    entry.signs.add(candidate.sign);
    entry.cell ??= candidate.cell;
    // A name we know, in the letterhead or as the page's own web address, is no guess.
    entry.known ||=
      known !== null &&
      (candidate.sign === 'letterhead' || (candidate.sign === 'domain' && candidate.weight > 1));
    scored.set(key, entry);
  }
  const best = withDomains(merge([...scored.values()])).sort((a, b) => b.weight - a.weight)[0];
  if (!best) return null;
  return {
    value: best.name,
    printed: best.name,
    confidence: best.weight >= 4 || best.signs.size >= 2 || best.known ? 'certain' : 'uncertain',
    place: best.cell ? placeOf(best.cell) : null,
  };
}

type Scored = { name: string; weight: number; signs: Set<string>; cell: Cell | null; known: boolean };

/** `GTL` and `Genesis Testing Laboratories` are `Genesis Testing Labs`: the fuller printing keeps the name. */
function merge(all: Scored[]): Scored[] {
  const sorted = [...all].sort(
    (a, b) =>
      Number(b.signs.has('letterhead')) - Number(a.signs.has('letterhead')) || b.name.length - a.name.length,
  );
  const kept: Scored[] = [];
  for (const one of sorted) {
    const same = kept.find(
      (k) => !one.signs.has('domain') && (stem(k.name) === stem(one.name) || initials(k.name) === one.name),
    );
    if (!same) {
      kept.push(one);
      continue;
    }
    same.weight += one.weight;
    for (const sign of one.signs) same.signs.add(sign);
  }
  return kept;
}

function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((w) => w[0]?.toUpperCase() ?? '')
    .join('');
}

/** A bare web address backs the name it spells; alone it is a poor name. */
function withDomains(all: Scored[]): Scored[] {
  const domains = all.filter((s) => s.signs.size === 1 && s.signs.has('domain'));
  for (const domain of domains) {
    const spelled = keyOf(domain.name);
    const owner = all.find(
      (s) => s !== domain && (spelled.includes(stem(s.name)) || keyOf(s.name).includes(stem(domain.name))),
    );
    if (!owner) continue;
    owner.weight += 2;
    owner.signs.add('domain');
    domain.weight = -1;
  }
  return all;
}

function stem(name: string): string {
  return keyOf(name).replace(/(laborator(y|ies)|labs?|testing|analytics?)+$/, '') || keyOf(name);
}

function onPage(page: PageLayout, first: boolean): Candidate[] {
  const found: Candidate[] = [];
  const prose = paragraphs(page).join(' \n ');
  for (const [pattern, weight, sign] of phrases) {
    for (const match of prose.matchAll(pattern)) {
      const name = tidyName(match[1] ?? '');
      if (name && !/^(the|this|our|client|laborator(y|ies)|lab|above|issuing)\b/i.test(name)) {
        found.push({ name, cell: cellWith(page, name), weight, sign });
      }
    }
  }
  for (const match of prose.matchAll(
    /(?:https?:\/\/|www\.|@|\b)((?:[a-z0-9-]+\.)*[a-z0-9-]{3,})\.(?:com|net|org|us|co|io|ca)\b/gi,
  )) {
    const name = (match[1] ?? '').toLowerCase().replace(/^w+\./, '');
    const weight = match[0].startsWith('@') ? 0.6 : 1.5;
    if (!foreignDomains.test(match[0].toLowerCase()))
      found.push({ name, cell: null, weight, sign: 'domain' });
  }
  if (first) found.push(...letterhead(page));
  return found;
}

const token = String.raw`[A-Z0-9](?:[\w&'’-]|\.(?=\w))*`;
const named = `(${token}(?:,?[ ](?:${token}|of|and|&)){0,6})`;
const phrases: readonly (readonly [RegExp, number, string])[] = [
  [
    new RegExp(
      String.raw`(?:approval|permission|consent|authorization)\s*,?\s+(?:of|from|by)\s+(?:the\s+)?${named}`,
      'g',
    ),
    3,
    'disclaimer',
  ],
  [new RegExp(String.raw`[Tt]his\s+${named}\s+(?:[Cc]ert|[Cc]erfit|[Rr]eport)`, 'g'), 2, 'this'],
  [
    new RegExp(String.raw`(?:Analysis|Analyzed|Tested|tested|Testing|Produced) by\s*:?\s+${named}`, 'g'),
    2,
    'tested by',
  ],
  [new RegExp(String.raw`(?:©|\(c\))\s*(?:\d{4}\s*)?${named}`, 'g'), 2, 'copyright'],
  [
    new RegExp(String.raw`${named}\s+(?:is|are) (?:an? )?(?:[Ii]ndependent|accredited|licensed|ISO)`, 'g'),
    2.5,
    'is accredited',
  ],
  [
    new RegExp(
      String.raw`(?:[Mm]anager|[Dd]irector|[Oo]fficer|[Ss]cientist|DIRECTOR|MANAGER),\s+${named}`,
      'g',
    ),
    2,
    'signature',
  ],
  [new RegExp(String.raw`${named}\s+makes no claims`, 'g'), 2, 'no claims'],
];

/** Lines that stand under each other as one text, so that a phrase is found across a line break. */
function paragraphs(page: PageLayout): string[] {
  const texts: { text: string; last: Cell }[] = [];
  for (const cell of [...page.cells].sort((a, b) => a.base - b.base || a.x - b.x)) {
    const open = texts.findLast(
      ({ last }) =>
        Math.abs(last.x - cell.x) < cell.size * 1.5 &&
        cell.base - last.base < cell.size * 1.9 &&
        cell.base > last.base,
    );
    const beside = texts.findLast(
      ({ last }) => last.base === cell.base && cell.x - rightOf(last) < cell.size * 1.5 && cell.x > last.x,
    );
    const target = beside ?? open;
    if (target) {
      target.text += ` ${cell.text}`;
      if (!beside) target.last = cell;
    } else texts.push({ text: cell.text, last: cell });
  }
  return texts.map((t) => t.text);
}

/** Names in the page's head that sound like a laboratory. */
function letterhead(page: PageLayout): Candidate[] {
  return page.cells
    .filter((c) => c.base < page.height * 0.22 && c.words.length <= 24)
    .flatMap((cell) => {
      const part = cell.text.split(/\s*(?:\/\/|\||•|·|—)\s*/)[0] ?? '';
      const candidate: Candidate = { name: part, cell, weight: 2, sign: 'letterhead' };
      if (knownBy({ ...candidate, name: part.replace(/\s+-\s+[A-Z]{2}$/, '') })) return [candidate];
      const named = labWord.test(part) && part.length < 50 && !notName.test(part);
      const fits = named && !/[:@]/.test(part) && !/\d{3}/.test(part);
      return fits ? [{ name: part, cell, weight: 2, sign: 'letterhead' }] : [];
    });
}

function knownBy(candidate: Candidate): KnownLab | null {
  const key = keyOf(candidate.name);
  const full = compact(candidate.name);
  if (candidate.sign === 'domain') {
    const bare = candidate.name.replace(/[^a-z0-9]/g, '');
    return knownLabs.find((k) => k.domains.some((d) => bare === d || bare.endsWith(d))) ?? null;
  }
  return knownLabs.find((k) => k.aliases.some((a) => a === key || a === full)) ?? null;
}

function cellWith(page: PageLayout, name: string): Cell | null {
  return page.cells.find((c) => c.text.includes(name)) ?? null;
}

/** A name without its legal form and what follows the name. */
function tidyName(text: string): string {
  return text
    .replace(/\s+-\s+[A-Z]{2}$/, '')
    .replace(/[,\s]+(inc|llc|l\.l\.c|ltd|corp|co|pllc)\b\.?.*$/i, '')
    .replace(/[\s,.;:-]+$/, '')
    .trim();
}

function keyOf(name: string): string {
  return compact(tidyName(name));
}
