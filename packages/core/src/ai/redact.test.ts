import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from './redact.ts';

describe('redaction', () => {
  it.each([
    ['write to jane.doe+x@mail.example.co.uk now', 'write to [e-mail] now'],
    ['call +49 30 1234-5678 or (555) 234-5678', 'call [phone] or [phone]'],
    ['card 4242 4242 4242 4242.', 'card [card].'],
    ['key sk-proj_abcdefghijklmnopqrst', 'key [secret]'],
    ['Authorization: Bearer abcdefghijklmnopqrstuvwx', 'Authorization: [secret]'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl', '[secret]'],
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIE', '[secret]'],
    ['the canary-secret-value leaks', 'the [secret] leaks'],
  ])('of %j is %j', (text, clean) => {
    expect(redact(text, ['canary-secret-value'])).toBe(clean);
  });

  it.each([
    'Batch 2105-0042, sample 1A4060300002EE1000000001',
    'THC 23.456 % on 2024-05-12, LOQ 0.001 mg/g',
    'METRC 1A40603000013EE000012345',
    'order 1234567890123',
    '0.2300 mg/g 12.5 %',
  ])('leaves %j alone', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('reaches every depth and keeps the shape', () => {
    const data = { a: [{ 'b@c.example': 'x@y.example', n: 4242424242424242, none: null }], at: new Date(0) };
    expect(redact(data)).toEqual({
      a: [{ '[e-mail]': '[e-mail]', n: 4242424242424242, none: null }],
      at: '1970-01-01T00:00:00.000Z',
    });
  });

  it('lets no known secret through, wherever it stands', () => {
    const secret = fc.string({ unit: 'grapheme-ascii', minLength: 8, maxLength: 40 });
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (known, before, after) => {
        expect(JSON.stringify(redact({ deep: [before + known + after] }, [known]))).not.toContain(
          JSON.stringify(known).slice(1, -1),
        );
      }),
    );
  });
});
