interface Rule {
  readonly pattern: RegExp;
  readonly mark: string;
  readonly applies?: (match: string) => boolean;
}

const digits = (text: string): string => text.replaceAll(/\D/g, '');

/** Keys and tokens first, so that no later rule leaves half of one. */
const rules: readonly Rule[] = [
  {
    pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
    mark: '[secret]',
  },
  { pattern: /\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g, mark: '[secret]' },
  { pattern: /\b(?:sk|pk|rk|ak|whsec|ghp|gho|xox[abp])[_-][\w-]{16,}/g, mark: '[secret]' },
  { pattern: /\bAKIA[0-9A-Z]{16}\b/g, mark: '[secret]' },
  { pattern: /\bBearer\s+[\w.~+/-]{16,}=*/gi, mark: '[secret]' },
  { pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, mark: '[e-mail]' },
  {
    pattern: /(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w-])/g,
    mark: '[card]',
    applies: (match) => passesLuhn(digits(match)),
  },
  {
    pattern: /(?<![\w.])\+\d[\d ().-]{6,18}\d\b/g,
    mark: '[phone]',
    applies: (match) => digits(match).length >= 8,
  },
  { pattern: /(?<![\w.-])\(?[2-9]\d{2}\)?[ .-]{1,2}[2-9]\d{2}[ .-]\d{4}(?![\w-])/g, mark: '[phone]' },
];

/**
 * A copy of `data` in which e-mail addresses, phone and card numbers, keys, tokens and the given secrets are marks.
 * Plain numbers, dates and ids stay: a task's answer is about them.
 */
export function redact(data: unknown, secrets: readonly string[] = []): unknown {
  const known = secrets.filter((secret) => secret.length >= 8);
  const clean = (text: string): string =>
    rules.reduce(
      (rest, { pattern, mark, applies }) =>
        rest.replace(pattern, (match) => (applies && !applies(match) ? match : mark)),
      known.reduce((rest, secret) => rest.replaceAll(secret, '[secret]'), text),
    );
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return clean(value);
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Date) return value.toISOString();
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [clean(key), walk(item)]));
  };
  return walk(data);
}

/** ISO/IEC 7812-1, annex B. */
function passesLuhn(number: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...number].reverse().entries()) {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0 && !/^0+$/.test(number);
}
