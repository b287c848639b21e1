/**
 * next-auth learns its own address from the environment only. Call once, before the first request; an address given by
 * the operator stays.
 */
export function tellNextAuth(publicUrl: string): void {
  process.env.NEXTAUTH_URL ??= publicUrl;
}
