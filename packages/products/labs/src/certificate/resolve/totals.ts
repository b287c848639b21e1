import type { TotalResult } from '../find/result.ts';
import { placeOf } from '../layout/cell.ts';
import type { Basis, Total, Unit } from '../record.ts';
import { unitFactor } from '../values/unit.ts';
import { countsAsZero } from '../values/value.ts';
import type { TotalKey } from '../vocabulary/totals.ts';
import { agree, type ResolvedAnalyte, unitOrder } from './analytes.ts';
import { type Computed, computedDecimal, computeFromParts, type DecarbKey, tolerance } from './parts.ts';

export interface ResolvedTotal {
  total: Total;
  /** Why the value may be trusted or not. */
  evidence: Evidence;
}

export interface Evidence {
  /** Its parts add up to it. */
  confirmed: boolean;
  /** It is printed at several places that agree. */
  repeated: boolean;
  /** Its parts say something else. */
  contradicted: boolean;
  /** It is printed again, in the same unit and basis, with another value. */
  conflicting: boolean;
  /** It adds up only with the other THC isomers counted in. */
  withIsomers: boolean;
}

const noEvidence: Evidence = {
  confirmed: false,
  repeated: false,
  contradicted: false,
  conflicting: false,
  withIsomers: false,
};

interface Judged {
  printed: TotalResult;
  unit: Unit | null;
  basis: Basis | null;
  match: Computed | null;
  withIsomers: boolean;
  contradicted: boolean;
}

const headlineUnits: readonly Unit[] = ['%', 'mg/g'];

/**
 * Picks the total of one cannabinoid among all printings, by what its parts say; computes it where it is printed
 * in neither % nor mg/g. Both readings stay in the record.
 */
export function resolveTotal(
  key: DecarbKey,
  printed: readonly TotalResult[],
  analytes: readonly ResolvedAnalyte[],
  stated: Basis | null,
): ResolvedTotal {
  const computed = computeFromParts(key, analytes);
  const own = printed.filter(
    (p) => p.key === key && !p.raw && p.kind !== 'dash' && p.kind !== 'not_reported',
  );
  const judged = own.map((p) => judge(p, computed, printed));
  const best = pick(judged);
  if (best && usable(best, computed)) return fromPrinted(best, judged, computed, stated);
  const made = pickComputed(computed);
  if (made) return fromComputed(made, judged, stated);
  if (best) return fromPrinted(best, judged, computed, stated);
  return {
    total: absentTotal(),
    evidence: noEvidence,
  };
}

function judge(printed: TotalResult, computed: readonly Computed[], all: readonly TotalResult[]): Judged {
  const unit = printed.unit ?? inferUnit(printed, computed, all);
  const same = inUnit(computed, unit).filter((c) => basisFits(c.basis, printed.basis));
  const base = { printed, unit, basis: printed.basis };
  if (printed.number === null) {
    const zero = computed.length > 0 && computed.every((c) => c.kind === 'nd' || c.value < 0.02);
    const wrong = computed.some((c) => c.kind === 'number' && c.value > 0.05);
    return { ...base, match: zero ? (computed[0] ?? null) : null, withIsomers: false, contradicted: wrong };
  }
  const value = Number(printed.number);
  const slack = tolerance(printed.number, unit ?? '%');
  const near = (v: number): boolean => Math.abs(v - value) <= slack || (value < 0.006 && v < 0.006);
  const plain = same.find(
    (c) => near(c.value) || c.variants.some((v) => v.note === 'factor' && near(v.value)),
  );
  const isomers = plain
    ? undefined
    : same.find((c) => c.variants.some((v) => v.note === 'isomers' && near(v.value)));
  return {
    ...base,
    basis: printed.basis ?? plain?.basis ?? null,
    match: plain ?? isomers ?? null,
    withIsomers: isomers !== undefined,
    contradicted: same.some((c) => c.complete) && !plain && !isomers,
  };
}

/** Parts in a unit: those printed in it, else those of a unit that differs by a constant. */
function inUnit(computed: readonly Computed[], unit: Unit | null): Computed[] {
  const own = computed.filter((c) => c.unit === unit);
  if (own.length > 0 || unit === null) return own;
  return computed.flatMap((c) => {
    const factor = unitFactor(c.unit, unit);
    if (factor === null) return [];
    const variants = c.variants.map((v) => ({ ...v, value: v.value * factor }));
    return [{ ...c, unit, value: c.value * factor, decimals: c.decimals + 1, variants }];
  });
}

function basisFits(a: Basis | null, b: Basis | null): boolean {
  return a === null || b === null || a === b;
}

/** A bare number or `ND` takes the unit its parts confirm, else the one its neighbours among the totals carry. */
function inferUnit(
  printed: TotalResult,
  computed: readonly Computed[],
  all: readonly TotalResult[],
): Unit | null {
  if (printed.number !== null) {
    const value = Number(printed.number);
    const fits = computed.filter(
      (c) => c.value > 0 && Math.abs(c.value - value) <= tolerance(printed.number ?? '0', c.unit),
    );
    return fits.length > 0 ? (fits[0]?.unit ?? null) : null;
  }
  const beside = all.filter(
    (t) => t !== printed && t.where === printed.where && t.unit !== null && t.cell.page === printed.cell.page,
  );
  const level = beside.filter((t) => Math.abs(t.cell.base - printed.cell.base) < printed.cell.size * 2);
  return (
    preferred([...level, ...(level.length > 0 ? [] : beside)].map((t) => t.unit)) ??
    preferred(computed.map((c) => c.unit))
  );
}

function preferred(units: readonly (Unit | null)[]): Unit | null {
  return unitOrder.find((u) => units.includes(u)) ?? null;
}

/** Best unit first; in one unit the confirmed printing, then the headline. */
function pick(judged: readonly Judged[]): Judged | null {
  const rank = (j: Judged): number => {
    const unit =
      j.unit === null
        ? 8
        : headlineUnits.includes(j.unit)
          ? headlineUnits.indexOf(j.unit)
          : 2 + unitOrder.indexOf(j.unit) / 10;
    const trust = j.match && !j.withIsomers ? 0 : j.match ? 1 : j.contradicted ? 3 : 2;
    const headline = j.printed.where === 'table' ? 0.2 : 0;
    return unit * 10 + trust + headline + (j.printed.basis === 'dry' ? 0.1 : 0);
  };
  return [...judged].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** A total printed in other units only (mg a serving) gives way to one computed in % or mg/g. */
function usable(best: Judged, computed: readonly Computed[]): boolean {
  if (best.unit !== null && headlineUnits.includes(best.unit)) return true;
  if (best.printed.number === null && !best.contradicted) return true;
  return !computed.some((c) => headlineUnits.includes(c.unit));
}

function pickComputed(computed: readonly Computed[]): Computed | null {
  const rank = (c: Computed): number => unitOrder.indexOf(c.unit) + (c.complete ? 0 : 0.5);
  return [...computed].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

function fromPrinted(
  best: Judged,
  judged: readonly Judged[],
  computed: readonly Computed[],
  stated: Basis | null,
): ResolvedTotal {
  const { printed } = best;
  const others = judged.filter((j) => j !== best);
  const twins = others.filter((j) => j.printed.cell !== printed.cell && sameReading(j, best));
  const known = best.basis ?? oppositeOfDry(best, others);
  const basis = known ?? twins.find((t) => t.basis)?.basis ?? stated ?? 'unspecified';
  const rivals = others.filter(
    (j) => j.unit === best.unit && basisFits(j.basis, known) && !agree(j.printed, printed),
  );
  const explained = best.contradicted && twins.some((t) => t.printed.basis === 'dry');
  const same = inUnit(computed, best.unit)[0];
  return {
    total: {
      kind:
        printed.number !== null
          ? 'number'
          : printed.kind === 'nd'
            ? 'nd'
            : countsAsZero(printed.kind)
              ? 'loq'
              : 'absent',
      number: printed.number,
      unit: best.unit ?? 'unknown',
      basis,
      source: 'printed',
      confidence: 'certain',
      place: placeOf(printed.cell),
      recomputed: same && same.kind === 'number' ? computedDecimal(same) : null,
      alternatives: others.filter((j) => !sameReading(j, best) || j.unit !== best.unit).map(asAlternative),
    },
    evidence: {
      confirmed: best.match !== null,
      repeated: twins.length > 0,
      contradicted: best.contradicted && !explained,
      conflicting: rivals.length > 0,
      withIsomers: best.withIsomers,
    },
  };
}

/** Printed twice, in the same unit or in two that differ by a constant. */
function sameReading(a: Judged, b: Judged): boolean {
  if (a.printed.number === null || b.printed.number === null) return a.printed.kind === b.printed.kind;
  if (a.unit === b.unit) return agree(a.printed, b.printed);
  const factor = a.unit && b.unit ? unitFactor(a.unit, b.unit) : null;
  if (factor === null) return false;
  const expected = Number(a.printed.number) * factor;
  return (
    Math.abs(expected - Number(b.printed.number)) <=
    Math.max(tolerance(b.printed.number, b.unit ?? '%') * 0.2, expected * 0.002)
  );
}

/** Where another total says `dry` and differs, the one without a word is as received. */
function oppositeOfDry(best: Judged, others: readonly Judged[]): Basis | null {
  const dry = others.filter((j) => j.printed.basis === 'dry' && j.unit === best.unit);
  if (dry.length === 0) return null;
  return dry.some((j) => agree(j.printed, best.printed)) ? 'dry' : best.match ? 'as_received' : null;
}

function fromComputed(made: Computed, judged: readonly Judged[], stated: Basis | null): ResolvedTotal {
  const number = made.kind === 'number' ? computedDecimal(made) : null;
  return {
    total: {
      kind: made.kind,
      number,
      unit: made.unit,
      basis: made.basis ?? stated ?? 'unspecified',
      source: 'computed',
      confidence: 'certain',
      place: null,
      recomputed: number,
      alternatives: judged.map(asAlternative),
    },
    evidence: {
      confirmed: judged.some((j) => j.match !== null),
      repeated: false,
      contradicted: judged.some((j) => j.contradicted),
      conflicting: false,
      withIsomers: false,
    },
  };
}

function asAlternative(j: Judged): Total['alternatives'][number] {
  return {
    kind: j.printed.kind,
    number: j.printed.number,
    unit: j.unit ?? 'unknown',
    basis: j.basis ?? 'unspecified',
    place: placeOf(j.printed.cell),
  };
}

export function absentTotal(): Total {
  return {
    kind: 'absent',
    number: null,
    unit: 'unknown',
    basis: 'unspecified',
    source: 'printed',
    confidence: 'certain',
    place: null,
    recomputed: null,
    alternatives: [],
  };
}

/** Totals without a decarboxylation of their own: all cannabinoids, all terpenes. */
export function resolveSum(
  key: TotalKey,
  printed: readonly TotalResult[],
  stated: Basis | null,
): ResolvedTotal {
  const own = printed.filter((p) => p.key === key && p.kind !== 'dash' && p.kind !== 'not_reported');
  const cooked = own.filter((p) => !p.raw);
  const judged = (cooked.length > 0 ? cooked : own).map(
    (p): Judged => ({
      printed: p,
      unit: p.unit,
      basis: p.basis,
      match: null,
      withIsomers: false,
      contradicted: false,
    }),
  );
  const best = pick(judged);
  if (!best)
    return {
      total: absentTotal(),
      evidence: noEvidence,
    };
  return fromPrinted(best, judged, [], stated);
}
