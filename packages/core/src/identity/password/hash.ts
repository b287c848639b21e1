import { hash, verify } from '@node-rs/argon2';

/** OWASP's floor for argon2id (ASVS 11.4.2): 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** NFKC first: the same password typed on another keyboard is the same password. */
const normalised = (password: string): string => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> => hash(normalised(password), cost);

/** Of a password nobody knows: an unknown e-mail costs the same time as a known one. */
const nobodysHash = hashPassword(crypto.randomUUID());

/** False for a person without a password and for nobody, after the same work. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await nobodysHash), normalised(password));
  return matches && stored !== null;
}
