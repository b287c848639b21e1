import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CertificateRecord } from '../certificate/record.ts';
import type { Channel } from '../claims/index.ts';
import { JURISDICTIONS, lint } from '../claims/index.ts';
import { buildFacts } from './facts.ts';
import { elyxrGummy, moonrock, redline, row } from './fixtures.ts';
import { writeLocally } from './local-engine.ts';
import type { Length, Tone } from './options.ts';
import { channels, lengths, tones } from './options.ts';
import { randomRecord } from './random-record.ts';

const AT = '2026-11-20';

function write(record: CertificateRecord, tone: Tone, length: Length, channel: Channel, seed = 'a'): string {
  const facts = buildFacts(record, { at: AT });
  const result = writeLocally({ record, facts, tone, length, channel, at: AT, seed });
  return result.ok ? result.description.text : '';
}

const everyWay = tones.flatMap((tone) =>
  lengths.flatMap((length) => channels.map((channel) => ({ tone, length, channel }))),
);

describe('the local writer', () => {
  it('writes nothing that any rule pack blocks, for any record, tone, length and channel', () => {
    fc.assert(
      fc.property(
        randomRecord,
        fc.constantFrom(...everyWay),
        fc.string({ maxLength: 8 }),
        (record, way, seed) => {
          const text = write(record, way.tone, way.length, way.channel, seed);
          if (text === '') return;
          for (const { id } of JURISDICTIONS) {
            const found = lint({ text, record, jurisdiction: id, at: AT, channel: way.channel }).filter(
              (f) => f.severity === 'block',
            );
            expect(found, `${id}: ${text}`).toEqual([]);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('never writes an empty headline or body, and refuses only for a fact it must name', () => {
    fc.assert(
      fc.property(randomRecord, fc.constantFrom(...everyWay), (record, way) => {
        const facts = buildFacts(record, { at: AT });
        const result = writeLocally({ record, facts, ...way, at: AT, seed: 's' });
        if (!result.ok) return void expect(result.refusals.length).toBeGreaterThan(0);
        expect(result.description.headline.trim()).not.toBe('');
        expect(result.description.body.trim()).not.toBe('');
        expect(result.description.text).not.toMatch(/\{|\}|undefined|null/);
      }),
      { numRuns: 300 },
    );
  });

  it('every sentence of every tone passes every pack for a full record', () => {
    for (const { tone, length, channel } of everyWay) {
      for (let seed = 0; seed < 4; seed++) {
        const text = write(redline, tone, length, channel, `seed ${seed}`);
        for (const { id } of JURISDICTIONS)
          expect(lint({ text, record: redline, jurisdiction: id, at: AT, channel }), text).toEqual([]);
      }
    }
  });

  it('keeps to its lengths', () => {
    const size = (length: Length): number => write(redline, 'neutral', length, 'email').split(/\s+/).length;
    for (const tone of tones)
      for (let seed = 0; seed < 20; seed++)
        expect(write(redline, tone, 'short', 'menu', `${seed}`).split(/\s+/).length).toBeLessThanOrEqual(42);
    expect(size('short')).toBeLessThan(size('medium'));
    expect(size('medium')).toBeLessThan(size('long'));
  });

  it('reads the same for the same document and differs between documents', () => {
    expect(write(redline, 'friendly', 'medium', 'web', 'x')).toBe(
      write(redline, 'friendly', 'medium', 'web', 'x'),
    );
    const texts = new Set(
      Array.from({ length: 30 }, (_, seed) => write(redline, 'friendly', 'medium', 'web', `${seed}`)),
    );
    expect(texts.size).toBeGreaterThan(15);
  });

  it('names 23.84 mg delta-8 a unit in every form of the Elyxr gummy, and never denies THC', () => {
    for (const { tone, length, channel } of everyWay) {
      const text = write(elyxrGummy, tone, length, channel);
      expect(text).toContain('23.84 mg delta-8 THC per unit');
      expect(text.toLowerCase()).not.toMatch(/thc[- ]free|no thc/);
    }
  });

  it('never says "passed" of the Moonrock, nor "hemp"', () => {
    for (const { tone, length, channel } of everyWay) {
      const text = write(moonrock, tone, length, channel);
      expect(text.toLowerCase()).not.toMatch(/pass|hemp/);
      expect(text).toContain('52.475 % delta-8 THC');
    }
  });

  it('refuses when the isomer it must name is in doubt', () => {
    const record = {
      ...elyxrGummy,
      analytes: [row('delta_8_thc', '23.84', 'mg/unit', { confidence: 'uncertain' })],
    };
    const facts = buildFacts(record, { at: AT });
    expect(
      writeLocally({ record, facts, tone: 'neutral', length: 'short', channel: 'web', at: AT, seed: '' }).ok,
    ).toBe(false);
  });
});
