/** Whether the side bar is narrow; a cookie, so that the first paint is right. */
export const collapsedCookie = 'atrium-side-bar';
