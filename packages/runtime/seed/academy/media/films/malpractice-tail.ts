import { colours } from '../look.ts';
import type { Film } from '../videos.ts';
import { big, enter, scene } from './scene.ts';

const years =
  '<div class="row quiet" style="font-size:26px"><span>2021</span><span>2022</span><span>2023</span><span>2024</span><span>2025</span><span>2026</span></div>';

const track = (at: number, until: number, tail = false): string =>
  `<div class="grow" style="--at:${at}s;height:44px;width:${until}%;background:${colours.green};border-radius:8px;float:left"></div>${
    tail
      ? `<div class="grow" style="--at:${at + 1.4}s;height:44px;width:${99 - until}%;background:${colours.pale};border:3px dashed ${colours.green};border-radius:8px;float:left"></div>`
      : ''
  }`;

const marks = (at: number): string =>
  `<div style="position:relative;clear:both;height:74px;font-size:26px">
    <div class="in" style="--at:${at}s;position:absolute;left:36%;top:8px"><b>▲ visit</b></div>
    <div class="in red" style="--at:${at + 1.2}s;position:absolute;right:0;top:8px"><b>▲ claim</b></div></div>`;

export const malpracticeTail: Film = {
  title: 'Occurrence, claims-made, and the tail',
  scenes: [
    scene(7, 'A claim often comes years after the visit. Which policy answers?', enter(1, years) + marks(2)),
    scene(
      8,
      'Occurrence: the policy in force when the visit took place.',
      years +
        track(1, 82) +
        marks(2.2) +
        enter(4.4, '<h2 class="green">It answers, whenever the claim comes.</h2>'),
    ),
    scene(
      9,
      'Claims-made: the policy in force when the claim is made. It ended in 2025.',
      years + track(1, 82) + marks(2.2) + enter(4.6, '<h2 class="red">Nobody answers.</h2>'),
    ),
    scene(
      9,
      'A tail reports later claims to the old policy. It is bought once, on leaving.',
      years + track(1, 82, true) + marks(3) + enter(5.4, '<h2 class="green">The tail answers.</h2>'),
    ),
    scene(
      8,
      'It costs about twice a mature year’s premium, due at once.',
      big(1.6, '$14,000 × 200% = $28,000', colours.amber),
    ),
    scene(
      8,
      'So ask before you sign: who pays the tail, in each way this job may end?',
      enter(2, '<h2 class="green">Shared by years: 100, 75, 50, 25, 0 percent.</h2>'),
    ),
  ],
};
