import { describe, expect, it } from 'vitest';
import { panPixels, Speed } from '../../renderer/timeline/motion.ts';

describe('Speed', () => {
  it('is that of the last moves', () => {
    const speed = new Speed();
    speed.move(0, 0);
    speed.move(500, 100);
    speed.move(600, 200);
    speed.move(620, 220);
    expect(speed.at(220)).toBe(1);
  });
  it('is none where the hand has rested before it let go', () => {
    const speed = new Speed();
    speed.move(0, 0);
    speed.move(300, 30);
    expect(speed.at(400)).toBe(0);
  });
  it('is none after a single move', () => {
    const speed = new Speed();
    speed.move(10, 0);
    expect(speed.at(5)).toBe(0);
  });
});

it('a picture moved to the right shows earlier days', () => {
  expect(panPixels({ from: 0, to: 10 }, 100, 1000)).toEqual({ from: -1, to: 9 });
});
