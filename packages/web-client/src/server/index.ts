/** What the Next servers of ours share. Server code only: nothing here may reach a browser's bundle. */
export { Document, viewport } from './document.tsx';
export { nextPath } from './next-path.ts';
export { signInFirst } from './sign-in-first.ts';
