import { hexToUuid, uuidToHex } from '../credential/secret.ts';

export interface ParsedApiKey {
  readonly organizationId: string;
  readonly keyId: string;
  readonly secret: string;
}

const shape = /^ak_([0-9a-f]{32})_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/;

/** `ak_<organization>_<key>_<secret>`: says its tenant, so that the lookup is bound to it. */
export const formatApiKey = ({ organizationId, keyId, secret }: ParsedApiKey): string =>
  `ak_${uuidToHex(organizationId)}_${uuidToHex(keyId)}_${secret}`;

export function parseApiKey(key: string): ParsedApiKey | null {
  const [, organization, id, secret] = shape.exec(key) ?? [];
  const organizationId = hexToUuid(organization ?? '');
  const keyId = hexToUuid(id ?? '');
  return organizationId && keyId && secret ? { organizationId, keyId, secret } : null;
}
