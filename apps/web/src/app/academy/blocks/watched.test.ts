import { expect, test } from 'vitest';
import { WatchMeter } from './watched.ts';

test('a seek to the end is not watching what lies between', () => {
  const meter = new WatchMeter();
  for (const second of [0, 1, 2, 3, 58, 59, 60]) meter.tick(second);
  expect(meter.take()).toEqual([
    [0, 3],
    [58, 60],
  ]);
});

test('what was taken is not told twice, and watching goes on from there', () => {
  const meter = new WatchMeter();
  meter.tick(0);
  meter.tick(2);
  expect(meter.take()).toEqual([[0, 2]]);
  expect(meter.take()).toEqual([]);
  meter.tick(4);
  expect(meter.take()).toEqual([[2, 4]]);
});

test('at double speed the longer steps are still watching', () => {
  const meter = new WatchMeter();
  for (const second of [0, 4, 8]) meter.tick(second, 2);
  expect(meter.take()).toEqual([[0, 8]]);
});
