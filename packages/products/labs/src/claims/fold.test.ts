import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';

describe('folding a text to what a reader sees', () => {
  it.each([
    ['soft hyphens and zero-width characters vanish', 'cu\u00adr\u200be\u2060s\ufeff', 'cures'],
    ['Cyrillic and Greek look-alikes become Latin', 'сurеs αnd ρain', 'cures and pain'],
    [
      'full-width and mathematical letters become plain',
      'ＣＵＲＥＳ 𝐜𝐮𝐫𝐞𝐬 𝒄𝒖𝒓𝒆𝒔 ⓒⓤⓡⓔⓢ',
      'cures cures cures cures',
    ],
    ['accents fall away', 'çürés', 'cures'],
    ['entities are read, also twice encoded', '&#99;ur&#x65;s&nbsp;&amp;#112;ain', 'cures pain'],
    ['tags and comments vanish, block tags separate', 'c<b>ur</b>es<br>pa<!-- x -->in', 'cures\npain'],
    ['markup of emphasis vanishes', 'c**ur**es `pain`', 'cures pain'],
    ['a Greek letter alone is a name', 'α-pinene Δ9 β', 'alpha-pinene delta9 beta'],
    ['digits of any script become ASCII', '３１．２ ٣١ 𝟑𝟏', '31.2 31 31'],
    ['dashes and spaces are one kind each', 'a–b—c\u2003d', 'a-b-c d'],
  ])('%s', (_, text, expected) => {
    expect(fold(text).text).toBe(expected);
  });

  it('keeps for every folded character its place in the original', () => {
    const text = 'x &#99;𝐮\u00adr😀e';
    const folded = fold(text);
    const at = folded.text.indexOf('cure'.slice(0, 2));
    expect(text.slice(folded.starts[at], folded.ends[at + 1])).toBe('&#99;𝐮');
    expect(folded.starts).toHaveLength(folded.text.length);
    expect(folded.ends).toHaveLength(folded.text.length);
  });
});
