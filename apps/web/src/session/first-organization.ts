const key = 'atrium-first-organization';

/** The organization's name given at sign-up waits in this browser until the address is confirmed and it can be made. */
export function rememberFirstOrganization(name: string): void {
  try {
    if (name.trim()) localStorage.setItem(key, name.trim());
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing asks for the name again.
  }
}

export function firstOrganization(): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
