import { colours } from '../look.ts';
import type { Film } from '../videos.ts';
import { bar, big, enter, fact, scene } from './scene.ts';

export const balanceSheet: Film = {
  title: 'A balance sheet in one minute',
  scenes: [
    scene(
      6,
      'Choose one day, and list everything you own at what it would bring that day.',
      enter(1.2, '<h2 class="quiet">One page. Twenty minutes. Once a year.</h2>'),
    ),
    scene(
      9,
      'Dr. Rivera owns $97,000.',
      bar(0.8, 'Cash', '$18,000', 19, colours.green) +
        bar(1.8, '403(b)', '$41,000', 42, colours.green) +
        bar(2.8, 'Roth IRA', '$22,000', 23, colours.green) +
        bar(3.8, 'Car, at a dealer’s price', '$16,000', 16, colours.green),
    ),
    scene(
      9,
      'Then list every debt at its payoff amount. She owes $263,700.',
      bar(0.8, 'Student loans', '$248,000', 100, colours.amber) +
        bar(2, 'Car loan', '$11,500', 5, colours.amber) +
        bar(3, 'Credit card', '$4,200', 2, colours.amber),
    ),
    scene(
      8,
      'Own minus owe is net worth. Hers is below zero, and that is no failure.',
      big(1.5, '$97,000 − $263,700') + big(3.2, '= −$166,700', colours.red),
    ),
    scene(
      7,
      'It is the price of an education. What matters is the direction.',
      big(1.5, '+$60,000 in a year'),
    ),
    scene(
      9,
      'Write down three numbers: net worth, savings rate, months of essentials.',
      fact(1, 'Net worth', '−$166,700', colours.red) +
        fact(2.2, 'Savings rate', '19.6%', colours.green) +
        fact(3.4, 'Months of essentials', '2.5', colours.blue),
    ),
    scene(
      6,
      'Same day next year. The trend teaches more than any single value.',
      enter(1.5, '<h2 class="green">Keep it where you keep your license renewals.</h2>'),
    ),
  ],
};
