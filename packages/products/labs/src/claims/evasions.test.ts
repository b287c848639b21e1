import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redline } from '../description/fixtures.ts';
import { lint } from './lint.ts';

const blocked = (text: string): string[] =>
  lint({ text, record: redline, jurisdiction: 'US', at: '2026-11-20', fragment: true })
    .filter((f) => f.severity === 'block')
    .map((f) => f.ruleId);

describe('evasions', () => {
  it.each([
    'CURES',
    'cUrEs',
    'c u r e s',
    'c  u  r  e  s',
    'c.u.r.e.s',
    'c-u-r-e-s',
    'c_u_r_e_s',
    'c/u/r/e/s',
    'c*u*r*e*s',
    'c·u·r·e·s',
    'cu-res',
    'cu res',
    'cur-\nes',
    'cu\u00adres',
    'c\u200bu\u200dr\u2060es',
    'сurеs',
    'ϲυres',
    'çürés',
    'cùrês',
    'c̶u̶r̶e̶s̶',
    '&#99;ures',
    '&#x63;ures',
    'c&shy;ures',
    '&amp;#99;ures',
    'c&zwnj;ures',
    'c<b>ur</b>es',
    'cu<!-- -->res',
    'c**ure**s',
    'cur3s',
    'curez? cures',
    'cuuuures',
    'ＣＵＲＥＳ',
    '𝐜𝐮𝐫𝐞𝐬',
    '𝓬𝓾𝓻𝓮𝓼',
    'ⓒⓤⓡⓔⓢ',
    '🅒🅤🅡🅔🅢',
    '🇨🇺🇷🇪🇸',
    'ᴄᴜʀᴇꜱ',
    '#CuresEverything',
    '#painrelief',
    'curing anxiety',
    'cured her anxiety',
    'a cure',
    'curative',
    'treats',
    'treating',
    'treatment',
    'tre ats',
    't r e a t s',
    'anti-anxiety',
    'anti anxiety',
    'antianxiety',
    'anx1ety',
    '@nxiety',
    'p@in',
    'pa1n',
    're1ief',
    'r3l13f',
    'relie\u0301f',
    'he​als',
    'heal ing',
    'medi cine for insom nia',
    'CuresPain',
    "cure's",
    'cure(s)',
    '"c" "u" "r" "e" "s"',
  ])('%s', (text) => {
    expect(blocked(`This flower ${text} and more.`)).not.toEqual([]);
  });

  it('numbers in disguise are numbers', () => {
    for (const text of [
      '35 % THC',
      '３５ % THC',
      '𝟑𝟓 % THC',
      '3\u200b5 % THC',
      '&#51;5 % THC',
      '35 percent THC',
      '35% of THC',
      'THC at 35 pct',
      'THC35%',
      '35.0%THC',
      '28.314/35.0 % THC',
      'delta 35 % THC',
      '35THC',
    ])
      expect(blocked(text), text).not.toEqual([]);
  });

  it('a forbidden word is found wherever a separator or an invisible character is put into it', () => {
    const words = ['cures', 'anxiety', 'relief', 'insomnia', 'relaxing', 'therapeutic'];
    const noise = fc.constantFrom('\u00ad', '\u200b', '\u2060', '<i></i>', '&shy;', '**', '-', '&#8203;');
    fc.assert(
      fc.property(fc.constantFrom(...words), noise, fc.nat(), (word, separator, seed) => {
        const at = 1 + (seed % (word.length - 1));
        const text = `It ${word.slice(0, at)}${separator}${word.slice(at)} now.`;
        expect(blocked(text), text).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('cost', () => {
  it('no text makes it run away: 20,000 characters of the worst kinds end', { timeout: 30_000 }, () => {
    const worst = [
      'a ',
      '1',
      '1 ',
      '&',
      '<',
      '<a ',
      'c u r ',
      '1.',
      'no ',
      'all the ',
      'and ',
      'one ',
      'thc limonene ',
      '28.314 % THC ',
    ];
    for (const piece of worst) expect(blocked(piece.repeat(20_000 / piece.length))).toBeInstanceOf(Array);
  });
});
