import { type Html, html } from './html.ts';

/** Pages run no script but our own and load nothing from elsewhere. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export function layout(title: string, here: 'inbox' | 'vendors' | 'stripe', body: Html): string {
  const tab = (name: typeof here, href: string, text: string) =>
    html`<a href="${href}" ${here === name && html`aria-current="page"`}>${text}</a>`;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Atrium sandbox</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="data:,">
<script src="/page.js" defer></script>
</head>
<body>
<header>
<strong>Atrium <span>sandbox</span></strong>
<nav aria-label="Pages">${tab('inbox', '/', 'Inbox')}${tab('stripe', '/stripe', 'Stripe')}${tab('vendors', '/control', 'Vendors')}</nav>
</header>
${body}
</body>
</html>`;
  return page.text;
}
