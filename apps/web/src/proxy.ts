export { withContentPolicy as proxy } from '@atrium/web-client/content-policy';

export const config = {
  matcher: [{ source: '/((?!api/|_next/|pdfjs/|.*\\.(?:svg|png|ico|webmanifest)$).*)' }],
};
