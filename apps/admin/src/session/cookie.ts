/** Names of the cookie that holds the session's token, over https and plain http. */
export const sessionCookies = ['__Host-atrium-admin-session', 'atrium-admin-session'] as const;
