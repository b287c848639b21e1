import { colours, sheet } from '../look.ts';

const term = (big: string, small: string, colour: string = colours.line): string =>
  `<div style="flex:1;background:${colours.card};border:3px solid ${colour};border-radius:14px;padding:14px 8px;text-align:center"><b style="font-size:28px">${big}</b><br><span class="quiet" style="font-size:24px">${small}</span></div>`;
const sign = (words: string): string =>
  `<span style="font-size:34px;font-weight:700;align-self:center">${words}</span>`;
const line = (...parts: readonly string[]): string =>
  `<div style="display:flex;gap:12px;margin-top:14px">${parts.join('')}</div>`;

export const rvuFormula = (): string =>
  sheet(
    'One visit, two multiplications',
    `<h2 class="green">What the practice is paid</h2>
     ${line(term('Work', 'you'), sign('+'), term('Expense', 'room, staff'), sign('+'), term('Liability', 'insurance'))}
     ${line(sign('×'), term('Medicare’s conversion factor', 'one national price, set each year'))}
     ${line(sign('='), `<div class="card" style="flex:1;background:${colours.pale};text-align:center"><b>paid to the practice</b></div>`)}
     <h2 class="amber" style="margin-top:40px">What you are paid</h2>
     ${line(term('Work 1.92', 'a moderate visit'), sign('×'), term('$50', 'your contract’s rate'))}
     ${line(sign('='), `<div class="card" style="flex:1;background:#fbecd6;text-align:center"><b>$96 to you</b></div>`)}`,
    'Both numbers are called a conversion factor. Ask which.',
  );

export const taxLayers = (): string => {
  const layers = [
    { rate: '32%', words: 'the last $20,000', tax: '$6,400', height: 74, colour: colours.red },
    { rate: '24%', words: 'the next $100,000', tax: '$24,000', height: 190, colour: colours.amber },
    { rate: '22%', words: 'the next $75,000', tax: '$16,500', height: 150, colour: colours.blue },
    { rate: '10%', words: 'the first $25,000', tax: '$2,500', height: 74, colour: colours.green },
  ];
  const body = layers
    .map(
      ({ rate, words, tax, height, colour }) =>
        `<div style="display:flex;align-items:center;gap:22px;height:${height}px;margin-bottom:8px"><div style="width:150px;height:100%;background:${colour};color:#fff;border-radius:10px;display:flex;align-items:center;justify-content:center;font-size:32px;font-weight:700">${rate}</div><div style="flex:1">of ${words}</div><b>${tax}</b></div>`,
    )
    .join('');
  return sheet(
    '$220,000 fills four layers',
    `${body}<div class="card row" style="margin-top:18px"><b>Tax in all</b><b>$49,400 · 22.5%</b></div>`,
    'A teaching table; the law’s layers change each year.',
  );
};
