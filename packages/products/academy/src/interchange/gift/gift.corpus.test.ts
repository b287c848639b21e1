import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocksOf } from './blocks.ts';
import { parseBlock } from './parse.ts';
import { readGift } from './read.ts';
import { writeGift } from './write.ts';

const folder = new URL('../../../../../../../shared/data/academy/gift/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.gift'))
  .map((name) => name.slice(0, -'.gift'.length))
  .filter((name) => existsSync(new URL(`${name}.json`, folder)));
const gift = (name: string) => readFileSync(new URL(`${name}.gift`, folder), 'utf8');

describe('a GIFT file with a golden parse', () => {
  it('is there, so that the list below is not empty', () => {
    expect(names.length).toBeGreaterThanOrEqual(26);
  });

  it.each(names)('%s is read as its JSON says', (name) => {
    const nodes = blocksOf(gift(name)).map((block) => {
      const parsed = parseBlock(block);
      return 'node' in parsed ? parsed.node : parsed.problem;
    });
    expect(JSON.parse(JSON.stringify(nodes))).toEqual(
      JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')),
    );
  });

  it.each(names)('%s is imported whole, and export and import are a fixed point', (name) => {
    const first = readGift(gift(name));
    expect(first.notes.filter((note) => note.level === 'skipped')).toEqual([]);
    expect(first.questions).toHaveLength(first.found);
    const again = readGift(writeGift(first.questions).text);
    const bare = (imported: typeof first) =>
      imported.questions.map(({ category, question }) => ({ category, question }));
    expect(bare(again)).toEqual(bare(first));
    expect(writeGift(again.questions).text).toBe(writeGift(first.questions).text);
  });
});
