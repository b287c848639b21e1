import type { DemoCertificate } from './demo-certificates.ts';

const decarboxylation = 0.877;
const amount = (value: number | null | undefined): number => value ?? 0;
const percent = (value: number): string => value.toFixed(3);
const row = (...cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

const total = (c: DemoCertificate, acid: string, neutral: string): number =>
  amount(c.cannabinoids[acid]) * decarboxylation + amount(c.cannabinoids[neutral]);

function cannabinoidRows(c: DemoCertificate): string {
  return Object.entries(c.cannabinoids)
    .map(([name, value]) =>
      value === null
        ? row(name, '0.010', '0.030', 'ND', 'ND')
        : row(name, '0.010', '0.030', percent(value), (value * 10).toFixed(2)),
    )
    .join('');
}

/** One certificate as a page to be printed. */
export function certificatePage(c: DemoCertificate): string {
  const thc = c.misprintedTotalThc ?? percent(total(c, 'THCA', 'Δ9-THC'));
  const cbdSum = total(c, 'CBDA', 'CBD');
  const cbd = cbdSum > 0 ? `${percent(cbdSum)} %` : 'ND';
  const all = percent(Object.values(c.cannabinoids).reduce<number>((sum, value) => sum + amount(value), 0));
  const terpenes = percent(Object.values(c.terpenes).reduce((sum, value) => sum + value, 0));
  const id = (label: string, value: string) => `<div><dt>${label}</dt><dd>${value}</dd></div>`;
  const card = (label: string, value: string) =>
    `<div class="card"><b>${value}</b><span>${label}</span></div>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Certificate of Analysis</title><style>
    @page { size: Letter; margin: 0 } * { box-sizing: border-box }
    body { font: 9.2pt/1.35 'Inter Variable', Arial, sans-serif; color: #1d2733; margin: 0; padding: 34pt 38pt }
    header { display: flex; justify-content: space-between; border-bottom: 2pt solid #2f6f5e; padding-bottom: 8pt }
    header b { font-size: 15pt; color: #2f6f5e } header small { display: block; color: #5a6775 }
    h1 { font-size: 17pt; margin: 12pt 0 0 } h2 { font-size: 10pt; margin: 12pt 0 4pt; color: #2f6f5e }
    .note { color: #a3231f; font-weight: 600; margin: 4pt 0 } .right { text-align: right }
    dl { display: grid; grid-template-columns: repeat(4, 1fr); gap: 5pt 12pt; margin: 8pt 0 10pt }
    dl div { min-width: 0 } dl div:nth-child(10) { grid-column: span 2 } dt { color: #5a6775; font-size: 7.6pt } dd { margin: 0; font-weight: 600 }
    .cards { display: grid; grid-template-columns: repeat(4, 1fr); gap: 8pt }
    .card { border: 0.8pt solid #c9d4d0; border-radius: 4pt; padding: 6pt 8pt } .card b { font-size: 13pt; display: block }
    .card span { color: #5a6775; font-size: 8pt }
    .two { display: grid; grid-template-columns: 3fr 2fr; gap: 20pt }
    table { border-collapse: collapse; width: 100% } th { text-align: left; font-size: 7.6pt; color: #5a6775 }
    td, th { padding: 2.2pt 4pt; border-bottom: 0.5pt solid #e1e7e4 } td:not(:first-child), th:not(:first-child) { text-align: right }
    footer { margin-top: 12pt; color: #5a6775; font-size: 7.4pt; border-top: 0.5pt solid #c9d4d0; padding-top: 5pt }
  </style><body>
  <header><div><b>Juniper Ridge Analytical</b><small>118 Kiln Street, Portland · Licence L-0417 · ISO/IEC 17025:2017</small></div>
    <div class="right">Certificate of Analysis<small>${c.note ? 'Research and development' : 'Regulatory compliance testing'}</small></div></header>
  <h1>${c.product}</h1>${c.note ? `<p class="note">${c.note}</p>` : ''}
  <dl>${id('Sample ID', c.sampleId)}${id('Batch', c.batch)}${id('Matrix', c.matrix)}${id('Unit weight', `${c.weights.unitGrams} g`)}
    ${id('Collected', c.dates.collected)}${id('Received', c.dates.received)}${id('Reported', c.dates.reported)}${id('Expires', c.dates.expires)}
    ${id('Client', 'Fernwood Supply Co.')}${id('Product name', c.product)}${id('Report ID', c.reportId)}${id('Laboratory', 'Juniper Ridge Analytical')}</dl>
  <div class="cards">${card('Total THC', `${thc} %`)}${card('Total CBD', cbd)}${card('Sum of cannabinoids', `${all} %`)}${card('Total terpenes', `${terpenes} %`)}</div>
  <div class="two"><div><h2>Cannabinoids</h2><table>${'<tr><th>Analyte</th><th>LOD (%)</th><th>LOQ (%)</th><th>Result (%)</th><th>mg/g</th></tr>'}
    ${cannabinoidRows(c)}</table></div>
  <div><h2>Terpenes</h2><table><tr><th>Analyte</th><th>Result (%)</th></tr>
    ${Object.entries(c.terpenes)
      .map(([name, value]) => row(name, percent(value)))
      .join('')}</table></div></div>
  <h2>Safety</h2><table><tr><th>Panel</th><th>Status</th></tr>${Object.entries(c.panels)
    .map(([name, word]) => row(name, word))
    .join('')}</table>
  <footer>Total THC = THCA × 0.877 + Δ9-THC. Total CBD = CBDA × 0.877 + CBD. ND: not detected. Results apply to the sample as received.
  Juniper Ridge Analytical is made up for demonstration; no such laboratory exists.</footer></body></html>`;
}
