const key = 'atrium-after-sign-up';

/** Where somebody wanted to go when they created an account: kept in this browser until their first sign-in. */
export function rememberWayOn(path: string): void {
  try {
    if (path !== '/') localStorage.setItem(key, path);
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing opens the start page.
  }
}

/** The sign-in page, with the way on that was remembered. */
export function signInAndGoOn(): string {
  try {
    const path = localStorage.getItem(key);
    return path ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in';
  } catch {
    return '/sign-in';
  }
}

/** Once on the way, it is forgotten. */
export function forgetWayOn(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
