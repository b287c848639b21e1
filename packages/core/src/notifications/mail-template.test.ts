import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MailBlock, renderMail } from './mail-template.ts';

const footer = 'You get this mail because you have an account.';
const mail = (...blocks: MailBlock[]) => renderMail({ heading: 'Hello', blocks, footer });

/** Tags and attributes of a rendering, without its text. */
const skeleton = (html: string): string => html.replace(/>[^<]*</g, '><').replace(/(href)="[^"]*"/g, '$1');

describe('a mail', () => {
  it('keeps every character of the text and lets no markup through', () => {
    const quiet = skeleton(mail({ kind: 'paragraph', text: 'calm' }).html);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(skeleton(mail({ kind: 'paragraph', text: text.replace(/[\r\n]/g, '') }).html)).toBe(quiet);
      }),
    );
    const { html } = mail({ kind: 'paragraph', text: '<script>alert("1")</script> & \'x\'' });
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;');
  });

  it('links only to the web', () => {
    const button = (href: string) => mail({ kind: 'button', label: 'Go', href });
    expect(() => button('javascript:alert(1)')).toThrow('does not link');
    expect(() => button('/relative')).toThrow();
    expect(button('https://a.example/?a=1&b="><x>').html).toContain(
      'href="https://a.example/?a=1&amp;b=%22%3E%3Cx%3E"',
    );
  });

  it('says the same in plain text', () => {
    const { text } = mail(
      { kind: 'paragraph', text: 'Your code:' },
      { kind: 'code', code: '123 456' },
      { kind: 'key-values', rows: [['From', 'Berlin']] },
      { kind: 'button', label: 'Open', href: 'https://a.example/x' },
    );
    expect(text).toBe(
      `Hello\n\nYour code:\n\n    123 456\n\nFrom: Berlin\n\nOpen:\nhttps://a.example/x\n\n-- \n${footer}`,
    );
  });

  it('has a colour for light and for dark wherever it has one at all', () => {
    const { html } = mail(
      { kind: 'code', code: '1' },
      { kind: 'button', label: 'a', href: 'https://a.example' },
    );
    const coloured = [...html.matchAll(/<[^>]*style="[^"]*(?:^|[;"])(?:background-)?color:[^>]*>/g)].map(
      ([tag]) => tag,
    );
    expect(coloured.length).toBeGreaterThan(5);
    for (const tag of coloured) expect(tag).toMatch(/class="m-/);
    expect(html).toContain('prefers-color-scheme:dark');
  });
});
