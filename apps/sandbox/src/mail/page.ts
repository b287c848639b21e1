import { type Html, html, linked } from '../page/html.ts';
import { layout } from '../page/layout.ts';
import type { Mail } from './store.ts';

export const VIEWS = ['html', 'text', 'raw', 'headers'] as const;
export type View = (typeof VIEWS)[number];

interface Shown {
  readonly mails: readonly Mail[];
  readonly to: string;
  readonly open: Mail | undefined;
  readonly raw: string;
  readonly view: View;
}

const clock = (iso: string) => {
  const today = new Date().toISOString().slice(0, 10);
  return iso.startsWith(today) ? iso.slice(11, 16) : iso.slice(0, 10);
};

function address(parts: { to: string; id?: string; view?: View }): string {
  const query = new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== ''));
  return query.size > 0 ? `/?${query}` : '/';
}

export function inboxPage(shown: Shown): string {
  const { mails, to, open } = shown;
  const rows = mails.map(
    (
      mail,
    ) => html`<li><a href="${address({ to, id: mail.id })}" ${mail.id === open?.id && html`aria-current="true"`}>
<b>${mail.subject || '(no subject)'}</b><time datetime="${mail.receivedAt}">${clock(mail.receivedAt)}</time><small>${mail.to.join(', ')}</small></a></li>`,
  );
  const none = to
    ? `No mail to “${to}” yet.`
    : 'No mail yet. Whatever the platform sends arrives here, and nowhere else.';
  return layout(
    open?.subject || 'Inbox',
    'inbox',
    html`<main class="inbox ${open && 'open'}" data-changes="/inbox/changes">
<section class="list" aria-label="Messages">
<form class="search" role="search"><input type="search" name="to" value="${to}" placeholder="Find by recipient" aria-label="Find by recipient"><button>Find</button></form>
<div id="messages" data-live>${rows.length > 0 ? html`<ol>${rows}</ol>` : html`<p class="empty">${none}</p>`}</div>
</section>
${open ? message(open, shown) : html`<p class="empty">${rows.length > 0 ? 'Choose a message to read it.' : ''}</p>`}
</main>`,
  );
}

function message(mail: Mail, { to, view, raw }: Shown): Html {
  const views = VIEWS.filter((name) => name !== 'html' || mail.html !== null);
  const tabs = views.map(
    (name) =>
      html`<a href="${address({ to, id: mail.id, view: name })}" ${name === view && html`class="now" aria-current="page"`}>${name}</a>`,
  );
  return html`<article class="mail">
<a class="back" href="${address({ to })}">← All messages</a>
<h1>${mail.subject || '(no subject)'}</h1>
<dl><dt>From</dt><dd>${mail.from}</dd><dt>To</dt><dd>${mail.to.join(', ')}</dd><dt>Received</dt><dd>${mail.receivedAt.replace('T', ' ').slice(0, 19)} UTC</dd>
${mail.attachments.length > 0 && html`<dt>Attached</dt><dd>${mail.attachments.map(({ filename, size }) => `${filename} (${size} bytes)`).join(', ')}</dd>`}</dl>
<div class="bar">${tabs}
<div class="end"><form method="post" action="/inbox/${mail.id}/delete"><button>Delete</button></form>
<form method="post" action="/inbox/clear"><button class="bad">Delete all</button></form></div></div>
${body(mail, view, raw)}
</article>`;
}

function body(mail: Mail, view: View, raw: string): Html {
  if (view === 'html')
    return html`<iframe title="Message" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/inbox/${mail.id}/html"></iframe>`;
  if (view === 'raw') return html`<pre>${raw}</pre>`;
  if (view === 'headers')
    return html`<pre>${mail.headers.map(({ key, value }) => `${key}: ${value}\n`)}</pre>`;
  return html`<pre>${linked(mail.text || 'This message has no text part.')}</pre>`;
}
