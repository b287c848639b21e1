export type Strength = { readonly score: 0 | 1 | 2 | 3 | 4; readonly label: string };

const labels = ['Too short', 'Weak', 'Fair', 'Good', 'Strong'] as const;

function poolSize(password: string): number {
  const classes: readonly (readonly [RegExp, number])[] = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/\d/, 10],
    [/[^a-zA-Z\d]/, 33],
  ];
  return classes.reduce((sum, [pattern, size]) => sum + (pattern.test(password) ? size : 0), 0);
}

/** Characters that add something: a run (`aaaa`) or a sequence (`1234`) counts once for every three. */
function effectiveLength(password: string): number {
  let length = 0;
  for (let index = 0; index < password.length; index += 1) {
    const step = password.charCodeAt(index) - password.charCodeAt(index - 1);
    length += index > 0 && Math.abs(step) <= 1 ? 0.34 : 1;
  }
  return length;
}

/** A rough guess to hint while typing; the server decides. Length counts most: NIST SP 800-63B §3.1.1.2. */
export function passwordStrength(password: string, minLength: number): Strength {
  if (password.length < minLength) return { score: 0, label: labels[0] };
  const bits = effectiveLength(password) * Math.log2(Math.max(2, poolSize(password)));
  const score = bits < 40 ? 1 : bits < 56 ? 2 : bits < 76 ? 3 : 4;
  return { score, label: labels[score] };
}
