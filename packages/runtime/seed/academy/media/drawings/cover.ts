import { colours } from '../look.ts';

/** The course's title picture, 1200 by 675. */
export const cover = (): string => {
  const points = [-167, -90, 15, 130, 260, 420, 600, 810, 1060, 1340, 1660, 2060];
  const x = (index: number): number => 520 + index * 57;
  const y = (value: number): number => 560 - (value / 2060) * 410;
  const line = points.map((value, index) => `${index === 0 ? 'M' : 'L'}${x(index)} ${y(value)}`).join(' ');
  return `<main style="width:1200px;height:675px;position:relative;overflow:hidden">
    <svg width="1200" height="675" style="position:absolute">
      <rect x="0" y="0" width="14" height="675" fill="${colours.green}"/>
      <path d="${line} L${x(11)} ${y(0)} L${x(2)} ${y(0)} Z" fill="${colours.pale}"/>
      <line x1="500" x2="1160" y1="${y(0)}" y2="${y(0)}" stroke="${colours.ink}" stroke-width="3"/>
      <path d="${line}" fill="none" stroke="${colours.green}" stroke-width="9" stroke-linejoin="round"/>
      <circle cx="${x(0)}" cy="${y(-167)}" r="13" fill="${colours.amber}"/><circle cx="${x(11)}" cy="${y(2060)}" r="13" fill="${colours.green}"/>
      <text x="${x(0) - 4}" y="${y(-167) + 46}" font-size="26">first attending year</text>
      <text x="${x(11) + 14}" y="${y(2060) - 30}" font-size="26" text-anchor="end">work by choice</text>
    </svg>
    <div style="position:absolute;left:70px;top:96px;width:640px">
      <div style="font-size:78px;line-height:1.02;font-weight:750;letter-spacing:-0.035em">Primary Care Financial Masterclass</div>
      <div class="quiet" style="font-size:32px;margin-top:30px;width:420px">The money side of practicing medicine, with the arithmetic left in.</div>
    </div>
  </main>`;
};
