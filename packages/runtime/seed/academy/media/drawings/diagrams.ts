import { colours, sheet } from '../look.ts';

const arrow = (words: string): string =>
  `<div style="display:flex;align-items:center;gap:16px;padding:6px 0 6px 30px" class="quiet"><span style="font-size:34px;line-height:1">↓</span><span style="font-size:24px">${words}</span></div>`;

const box = (title: string, words: string, colour: string): string =>
  `<div class="card" style="border-left:10px solid ${colour}"><b>${title}</b><br><span class="quiet" style="font-size:24px">${words}</span></div>`;

export const passThrough = (): string =>
  sheet(
    '$100 of profit, two paths',
    `<h2 class="green" style="margin-bottom:12px">Pass-through: taxed once</h2>
     ${box('Practice: $100', 'no federal income tax here', colours.green)}${arrow('K-1, paid out or not')}
     ${box('Owner’s return', 'taxed at the owner’s rate', colours.green)}
     <h2 class="red" style="margin:34px 0 12px">C corporation: taxed twice</h2>
     ${box('Company: $100', 'company pays 21%: $79 left', colours.red)}${arrow('dividend')}
     ${box('Owner’s return', 'dividend tax on the $79', colours.red)}`,
    'Partnerships, S corporations and one-owner LLCs are pass-throughs.',
  );

export const accountMap = (): string => {
  const card = (name: string, who: string, limit: string, colour: string): string =>
    `<div class="card" style="border-left:10px solid ${colour};padding:16px 24px;margin-bottom:14px"><b style="font-size:28px">${name}</b><br><span style="font-size:24px">${who}</span><br><span class="quiet" style="font-size:24px">${limit}</span></div>`;
  return sheet(
    'Whose account, whose limit',
    [
      card('401(k) and 403(b)', 'Employer', 'share one deferral limit', colours.green),
      card('Solo 401(k)', 'Your own business, no staff', 'shares that deferral limit', colours.green),
      card('457(b)', 'Employer: government, or not', 'limit of its own', colours.blue),
      card('IRA, traditional or Roth', 'Yours', 'one limit for both; income picks the door', colours.amber),
      card('HSA', 'Yours, with a high-deductible plan', 'limit by self or family cover', colours.amber),
    ].join(''),
    'Green: one deferral limit across all of them.',
  );
};

export const insuranceLayers = (): string => {
  const pillar = (words: string, colour: string): string =>
    `<div style="flex:1;background:${colour};color:#fff;border-radius:12px;padding:20px 10px;text-align:center;height:190px;display:flex;align-items:center;justify-content:center;font-weight:700">${words}</div>`;
  return sheet(
    'Layers of protection',
    `<div style="display:flex;gap:16px;align-items:flex-end">
      <div style="flex:2">
        <svg width="416" height="150"><path d="M8 146 Q208 -92 408 146 Z" fill="${colours.green}"/><text x="208" y="112" text-anchor="middle" font-size="30" style="fill:#fff;font-weight:700">Umbrella</text></svg>
        <div style="display:flex;gap:16px;margin-top:14px">${pillar('Car<br>liability', colours.blue)}${pillar('House<br>liability', colours.blue)}</div>
      </div>
      <div style="flex:1"><div style="display:flex">${pillar('Mal-<br>practice', colours.amber)}</div></div>
    </div>
    <div class="card" style="margin-top:16px;text-align:center"><b>Cushion in cash</b><br><span class="quiet" style="font-size:24px">pays deductibles and waiting periods</span></div>`,
    'The umbrella does not reach the profession: malpractice has its own limits and its own tail.',
  );
};

export const claimsMadeTail = (): string => {
  const year = (value: number): number => ((value - 2021) / 6) * 632;
  const bar = (
    name: string,
    from: number,
    to: number,
    tail: boolean,
    verdict: string,
    good: boolean,
  ): string =>
    `<div style="margin-top:26px"><div class="row"><b>${name}</b><b class="${good ? 'green' : 'red'}">${verdict}</b></div>
     <svg width="632" height="46"><rect x="0" y="4" width="632" height="38" rx="8" fill="#fff"/>
     <rect x="${year(from)}" y="4" width="${year(to) - year(from)}" height="38" rx="8" fill="${colours.green}"/>
     ${tail ? `<rect x="${year(to)}" y="4" width="${632 - year(to)}" height="38" rx="8" fill="${colours.pale}" stroke="${colours.green}" stroke-width="3" stroke-dasharray="10 7"/><text x="${year(to) + 70}" y="32" font-size="24">tail</text>` : ''}
     <line x1="${year(2023.2)}" x2="${year(2023.2)}" y1="0" y2="46" stroke="${colours.ink}" stroke-width="4"/><line x1="${year(2026.7)}" x2="${year(2026.7)}" y1="0" y2="46" stroke="${colours.red}" stroke-width="5"/></svg></div>`;
  return sheet(
    'The visit, the claim, the coverage',
    `<div class="row" style="font-size:24px"><span>2021</span><span><b>visit 2023</b></span><span>2025</span><span class="red"><b>claim 2026</b></span></div>
     ${bar('Occurrence, 2021 to 2025', 2021, 2025, false, 'answers', true)}
     ${bar('Claims-made, ended in 2025', 2021, 2025, false, 'nothing', false)}
     ${bar('Claims-made with a tail', 2021, 2025, true, 'answers', true)}`,
    'Occurrence looks at the date of the visit; claims-made at the date of the claim.',
  );
};
