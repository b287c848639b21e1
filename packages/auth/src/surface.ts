/** Which of our two pages: what customers use, or what staff use. */
export type Surface = 'web' | 'admin';

export interface AuthSettings {
  readonly surface: Surface;
  /** Where this server reaches the API, without a slash at the end. */
  readonly apiUrl: string;
  /** Where browsers reach these pages; the API knows callers by it. */
  readonly publicUrl: string;
  /** Signs next-auth's own short-lived cookies. Server only. */
  readonly secret: string;
  /** Pages are served over https. */
  readonly secure: boolean;
}

/** As the API's absolute limits: 30 days for customers, 12 hours for staff. The session's row has the last word. */
export const cookieSeconds: Readonly<Record<Surface, number>> = { web: 30 * 86_400, admin: 12 * 3600 };
