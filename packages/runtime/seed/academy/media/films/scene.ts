import { colours } from '../look.ts';
import type { Scene } from '../videos.ts';

/** Words on top, a picture below; the lowest tenth stays free for captions. */
export const scene = (seconds: number, words: string, picture = ''): Scene => ({
  seconds,
  words,
  html: `<p class="words">${words}</p><div class="stage">${picture}</div>`,
});

export const enter = (at: number, html: string): string =>
  `<div class="in" style="--at:${at}s">${html}</div>`;

/** A named bar that grows to its share of the width. */
export const bar = (at: number, name: string, amount: string, share: number, colour: string): string =>
  `<div class="in" style="--at:${at}s;margin-bottom:14px"><div class="row"><span>${name}</span><b>${amount}</b></div>
   <div class="grow" style="--at:${at + 0.2}s;width:${share}%;height:22px;border-radius:6px;background:${colour};margin-top:4px"></div></div>`;

/** A named number without a bar: numbers of different kinds have no common length. */
export const fact = (at: number, name: string, amount: string, colour: string): string =>
  enter(
    at,
    `<div class="row" style="border-bottom:2px solid ${colours.line};padding:14px 0"><span>${name}</span><b style="font-size:46px;color:${colour}">${amount}</b></div>`,
  );

export const big = (at: number, words: string, colour: string = colours.green): string =>
  enter(
    at,
    `<div style="font-size:58px;font-weight:750;letter-spacing:-0.03em;color:${colour};margin-top:10px">${words}</div>`,
  );

export const filmStyles = `
  main { width: 960px; height: 540px; position: relative; overflow: hidden; background: ${colours.ground}; }
  main::before { content: ''; position: absolute; left: 0; top: 0; width: 10px; height: 540px; background: ${colours.green}; }
  section { position: absolute; inset: 0; padding: 30px 64px 100px 74px; display: flex; flex-direction: column; justify-content: center; animation: scene var(--length) linear var(--start) both; }
  .words { font-size: 38px; line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; max-width: 800px; }
  .stage { margin-top: 34px; }
  .stage h2 { font-size: 38px; }
  .stage .row { font-size: 28px; }
  .in { animation: in 0.6s ease-out calc(var(--start) + var(--at)) both; }
  .grow { transform-origin: left; animation: grow 0.9s ease-out calc(var(--start) + var(--at)) both; }
  @keyframes scene { 0% { opacity: 0 } 4% { opacity: 1 } 97% { opacity: 1 } 100% { opacity: 0 } }
  @keyframes in { from { opacity: 0; transform: translateY(12px) } to { opacity: 1; transform: none } }
  @keyframes grow { from { transform: scaleX(0) } to { transform: none } }
`;
