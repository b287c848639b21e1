import { describe, expect, it } from 'vitest';
import { faithfulDocument } from './faithful.ts';
import { toMarkdown } from './to-markdown.ts';

const roundTrip = (markdown: string): string | null => {
  const document = faithfulDocument(markdown);
  return document && toMarkdown(document);
};

describe('a text in the rich editor', () => {
  it.each([
    'Dr. Rivera is 34. She owes $248,000.',
    '## What to ask\n\nOne *two **three*** four.',
    '- one\n- two\n  - nested\n\n1. first\n2. second',
    '3. starts at three\n4. goes on',
    '- one\n\n  and more\n\n- two\n\n  and more',
    '> Quoted **words**.\n\n---\n\n`code` and ~~gone~~',
    '| Owns | Owes |\n| - | -: |\n| **$97,000** | $263,700 |',
    'Up to {{figure:irs.roth_ira.phaseout_start_single}} a year, **{{figure:a.b@2025}}**.',
    '[a link with *style*](https://example.org/a_b) and a\\\nbreak',
    '```sql\nSELECT 1\n```',
    'Less than < 40, 5 \\* 3 and under\\_score',
    '',
  ])('comes back as it was: %s', (markdown) => {
    expect(roundTrip(markdown)).toBe(markdown);
  });

  it('is written one way, whatever way it was written before, and says the same', () => {
    expect(roundTrip('* one\n* two\n\n__bold__ _it_')).toBe('- one\n- two\n\n**bold** *it*');
    expect(roundTrip('soft\nwrap')).toBe('soft wrap');
  });

  it.each([
    ['a picture', '![alt](x.png)'],
    ['HTML', '<b>bold</b>'],
    ['tasks', '- [ ] to do'],
    ['footnotes', 'Words[^1]\n\n[^1]: note'],
    ['a link by reference', '[a][1]\n\n[1]: https://example.org'],
  ])('is left to the Markdown editor when it holds %s', (_, markdown) => {
    expect(faithfulDocument(markdown)).toBeNull();
  });
});
