import { type Html, html } from '../page/html.ts';
import { layout } from '../page/layout.ts';
import { type Fault, type Faults, MODES, VENDORS, type Vendor } from './faults.ts';
import type { Entry, Journal } from './journal.ts';

const ABOUT: Record<Vendor, { title: string; text: string }> = {
  mail: { title: 'Mail', text: 'SMTP. Every message lands in the inbox.' },
  openai: {
    title: 'OpenAI',
    text: 'Responses and chat completions with structured outputs, under /openai/v1.',
  },
  s3: { title: 'S3', text: 'Objects in path style under /s3, every request signed.' },
  stripe: {
    title: 'Stripe',
    text: 'Payments under /v1. Its clock, disputes and events have a page of their own.',
  },
  stripe_webhooks: { title: 'Stripe webhooks', text: 'Events on their way to the platform, signed.' },
};

export function controlPage(faults: Faults, journal: Journal): string {
  return layout(
    'Vendors',
    'vendors',
    html`<main class="vendors" data-changes="/control/changes"><h1>What the platform asked, and what may go wrong</h1>
${VENDORS.map((vendor) => card(vendor, faults.planned(vendor), journal.list(vendor).slice(0, 15)))}</main>`,
  );
}

function card(vendor: Vendor, planned: readonly Fault[], received: readonly Entry[]): Html {
  const { title, text } = ABOUT[vendor];
  const options = MODES[vendor].map(
    (mode) => html`<option value="${mode}">${mode.replaceAll('_', ' ')}</option>`,
  );
  return html`<section class="card" aria-labelledby="${vendor}-title">
<div><h2 id="${vendor}-title">${title}</h2><span class="faint">${text}</span></div>
<form method="post" action="/control/${vendor}">
<label>Go wrong with<select name="mode">${options}</select></label>
<label>this many times<input type="number" name="times" min="1" max="1000" value="1"></label>
<label>delay, ms<input type="number" name="delayMs" min="0" max="120000" value="2000"></label>
<button>Plan</button></form>
<div id="${vendor}-planned" data-live>${planned.length > 0 && plan(vendor, planned)}</div>
<div class="scroll" id="${vendor}-received" data-live>${received.length > 0 ? table(received) : html`<span class="faint">Nothing received yet.</span>`}</div>
</section>`;
}

const times = ({ left, rate }: Fault) =>
  rate === undefined
    ? `${left} more time${left === 1 ? '' : 's'}`
    : `${Math.round(rate * 100)} % of requests`;

const plan = (
  vendor: Vendor,
  planned: readonly Fault[],
) => html`<form class="planned" method="post" action="/control/${vendor}">
<input type="hidden" name="mode" value="ok"><span class="not">Planned: ${planned.map((fault) => `${fault.mode.replaceAll('_', ' ')}, ${times(fault)}`).join('; ')}</span>
<button>Clear</button></form>`;

const table = (entries: readonly Entry[]) =>
  html`<table><thead><tr><th>UTC</th><th>Asked</th><th>Answered</th></tr></thead><tbody>${entries.map(
    (entry) =>
      html`<tr><td>${entry.at.slice(11, 19)}</td><td>${detail(entry)}</td><td class="${/^2/.test(entry.answer) ? 'ok' : 'not'}">${entry.answer}</td></tr>`,
  )}</tbody></table>`;

const detail = ({ request, detail: more }: Entry) =>
  more === undefined
    ? request
    : html`<details><summary>${request}</summary><pre>${JSON.stringify(more, null, 2)}</pre></details>`;
