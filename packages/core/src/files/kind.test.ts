import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf } from './kind.ts';
import { cleanFileName } from './name.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const kind = (text: string) => kindOf(bytes(text)).contentType;

describe('the kind of a file', () => {
  it('is a PDF with up to 1,024 foreign bytes before the header, and no more', () => {
    expect(kind('%PDF-1.7\n')).toBe('application/pdf');
    expect(kind(`${'\n'.repeat(1024)}%PDF-1.4`)).toBe('application/pdf');
    expect(kind(`${'\n'.repeat(1025)}%PDF-1.4`)).not.toBe('application/pdf');
  });

  it('is what it starts as, though a PDF header follows', () => {
    for (const start of ['\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe0', 'PK\x03\x04', 'MZ', 'GIF89a']) {
      expect(kind(`${start}${' '.repeat(20)}%PDF-1.7`)).not.toBe('application/pdf');
    }
  });

  it.each([
    ['<!DOCTYPE html><p>', 'an HTML page'],
    ['\xef\xbb\xbf  <HTML>', 'an HTML page'],
    ['<!-- x --><script>', 'an HTML page'],
    ['<?xml version="1.0"?><svg xmlns="">', 'a picture'],
    ['PK\x03\x04....[Content_Types].xml....word/document.xml', 'a Word document'],
    ['PK\x03\x04....xl/workbook.xml', 'an Excel workbook'],
    ['PK\x03\x04....readme.txt', 'a ZIP archive'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Office document'],
    ['\xff\xd8\xff\xe0..JFIF', 'a picture'],
    ['RIFF....WEBPVP8 ', 'a picture'],
    ['just words\n', 'a text file'],
    ['\0\x01\x02', 'a file of an unknown kind'],
  ])('%j is %s', (head, words) => {
    expect(kindOf(bytes(head)).words).toBe(words);
  });

  it('is told for any bytes at all', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 4096 }), (head) => kindOf(head).words.length > 0));
  });
});

describe('a cleaned file name', () => {
  it.each([
    ['C:\\Users\\me\\report.pdf', 'report.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie: x.pdf'],
    ['..', 'file'],
    ['', 'file'],
    [`${'ä'.repeat(300)}.pdf`, `${'ä'.repeat(196)}.pdf`],
  ])('of %j is %j', (name, clean) => {
    expect(cleanFileName(name)).toBe(clean);
  });

  it('is never empty, never a path and at most 200 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (name) => {
        const clean = cleanFileName(name);
        expect(clean).toMatch(/^[^/\\\r\n]+$/);
        expect([...clean].length).toBeLessThanOrEqual(200);
      }),
    );
  });
});
