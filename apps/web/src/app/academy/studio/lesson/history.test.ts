import { describe, expect, it } from 'vitest';
import { changed, historyOf, redone, undone } from './history.ts';

describe('undo', () => {
  it('takes back typing in one place as one step, and another place as another', () => {
    let history = historyOf('');
    history = changed(history, 'a', 'title', 0);
    history = changed(history, 'ab', 'title', 500);
    history = changed(history, 'ab!', 'text', 600);
    expect(undone(history).present).toBe('ab');
    expect(undone(undone(history)).present).toBe('');
    expect(undone(undone(undone(history))).present).toBe('');
    expect(redone(undone(history)).present).toBe('ab!');
  });

  it('begins a new step after a pause, and forgets what was undone when something else is written', () => {
    let history = changed(historyOf('a'), 'ab', 'title', 0);
    history = changed(history, 'abc', 'title', 5000);
    expect(undone(history).present).toBe('ab');
    expect(redone(changed(undone(history), 'x', 'title', 6000)).present).toBe('x');
  });
});
