import { colours } from '../look.ts';
import type { Film } from '../videos.ts';
import { bar, big, enter, scene } from './scene.ts';

export const profitAndCash: Film = {
  title: 'Why a profitable practice ran out of money',
  scenes: [
    scene(
      6,
      'A practice earns $500,000 for its owners. In December it cannot meet payroll.',
      enter(2, '<h2 class="quiet">Both statements are right.</h2>'),
    ),
    scene(
      7,
      'Profit says whether the year was worth it. Cash says whether Friday can be paid.',
      big(2, 'Profit ≠ cash'),
    ),
    scene(
      8,
      'Depreciation is a cost nobody was paid. Add it back.',
      bar(0.8, 'Profit', '$500,000', 95, colours.green) +
        bar(2.4, 'Depreciation', '+$25,000', 5, colours.blue),
    ),
    scene(
      8,
      'Receivables grew: the work was done, the money has not come.',
      bar(1, 'Earned, not yet paid', '−$90,000', 17, colours.amber) + big(3, '$435,000 from operations'),
    ),
    scene(
      10,
      'Then the machine, the loan’s principal, and what the owners took home.',
      bar(0.8, 'Equipment', '−$60,000', 11, colours.amber) +
        bar(2, 'Loan principal', '−$40,000', 8, colours.amber) +
        bar(3.2, 'Owners', '−$440,000', 84, colours.amber),
    ),
    scene(
      7,
      'Every decision was reasonable. Together they took $105,000 of cash.',
      big(2, '−$105,000', colours.red),
    ),
    scene(
      8,
      'A sheet with thirteen weeks, read every Monday, sees the Friday coming.',
      enter(2, '<h2 class="green">Tie the owners’ draws to cash, not to profit.</h2>'),
    ),
  ],
};
