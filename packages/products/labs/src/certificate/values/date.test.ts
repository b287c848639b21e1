import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOrder, parseDate } from './date.ts';

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

describe('parseDate', () => {
  it.each([
    ['2023-04-10', '2023-04-10'],
    ['04/03/22', '2022-04-03'],
    ['6/29/2022', '2022-06-29'],
    ['MAY 20, 2023', '2023-05-20'],
    ['Apr 03, 2022 | CURALEAF', '2022-04-03'],
    ['29 DECEMBER 2021', '2021-12-29'],
    ['23-29 December 2021', '2021-12-29'],
    ['12 Nov 21', '2021-11-12'],
    ['03/08/2021 09:51', '2021-03-08'],
  ])('%s', (text, iso) => {
    expect(parseDate(text, 'month_first')?.iso).toBe(iso);
  });

  it('refuses days that do not exist and ids that look like dates', () => {
    for (const text of ['02/30/2022', '13/13/2022', '211104M007', '1/2/3/4', 'REV6 12/20', '']) {
      expect(parseDate(text, 'month_first')).toBeNull();
    }
  });

  it('is the same in both orders only where it must be', () => {
    fc.assert(
      fc.property(day, (iso) => {
        const [year = '', month = '', date = ''] = iso.split('-');
        expect(parseDate(`${month}/${date}/${year}`, 'month_first')?.iso).toBe(iso);
        expect(parseDate(`${date}/${month}/${year}`, 'day_first')?.iso).toBe(iso);
        const open = parseDate(`${month}/${date}/${year}`, null);
        expect(open?.ambiguous).toBe(Number(date) <= 12 && month !== date);
      }),
    );
  });
});

describe('dateOrder', () => {
  it('follows the dates that allow one reading, and is open where they disagree or there is none', () => {
    expect(dateOrder(['03/04/2021', '05/27/2021'])).toBe('month_first');
    expect(dateOrder(['03/04/2021', '27/05/2021'])).toBe('day_first');
    expect(dateOrder(['03/04/2021'])).toBeNull();
    expect(dateOrder(['27/05/2021', '05/27/2021'])).toBeNull();
  });
});
