import { colours } from '../look.ts';
import type { Film } from '../videos.ts';
import { bar, big, enter, scene } from './scene.ts';

export const rvuPay: Film = {
  title: 'From a visit to your pay',
  scenes: [
    scene(
      7,
      'A relative value unit is a size without a currency. It has three parts.',
      enter(1.2, '<h2>work + practice expense + malpractice</h2>'),
    ),
    scene(
      8,
      'Medicare adds the three and multiplies by one national price. That pays the practice.',
      big(2, 'all three × Medicare’s factor'),
    ),
    scene(
      8,
      'Your contract takes the work part alone, and multiplies by its own rate.',
      big(2, '1.92 × $50 = $96', colours.amber),
    ),
    scene(
      10,
      'A year of office visits makes 5,538.5 work units.',
      bar(0.8, '1,500 × 99213', '1,950', 50, colours.blue) +
        bar(2, '1,550 × 99214', '2,976', 76, colours.blue) +
        bar(3.2, '350 preventive', '612.5', 16, colours.blue),
    ),
    scene(8, 'At $50 each it is $276,925. Now compare the models.', big(1.6, '$276,925')),
    scene(
      10,
      'In a year with twelve weeks of leave, the same three models part ways.',
      bar(0.8, 'Salary', '$255,000', 95, colours.green) +
        bar(2, 'Base and threshold', '$230,000', 86, colours.amber) +
        bar(3.2, 'Pure production', '$213,000', 79, colours.red),
    ),
    scene(8, 'One sentence repairs it: the threshold is pro-rated for approved leave.', big(2, '+$32,490')),
  ],
};
