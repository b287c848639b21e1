import { type Html, html } from '../../page/html.ts';

/** Loads nothing from elsewhere; a form may lead on to `next`, the page of the shop that sent the customer. */
export const payPolicy = (next: readonly (string | null)[]): string => {
  const origins = next.flatMap((url) => (url ? [new URL(url).origin] : []));
  const ways = ["'self'", ...new Set(origins)].join(' ');
  return `default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action ${ways}; base-uri 'none'; frame-ancestors 'none'`;
};

/** A page a customer pays on: nothing of the sandbox's own menus, and the test plain to see. */
export const payFrame = (title: string, body: Html): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/style.css">
<link rel="stylesheet" href="/stripe.css">
<link rel="icon" href="data:,">
<script src="/stripe.js" defer></script>
</head>
<body class="pay">
<header class="test-mode"><p><strong>Test mode</strong> No real card is charged here.</p></header>
${body}
<footer>Stripe, as the Atrium sandbox plays it</footer>
</body>
</html>`.text;

/** One message in the middle: expired, done, failed. */
export const notice = (title: string, text: string, link: { href: string; words: string } | null): string =>
  payFrame(
    title,
    html`<main class="notice"><h1>${title}</h1><p>${text}</p>${link && html`<a class="button" href="${link.href}">${link.words}</a>`}</main>`,
  );
