import { describe, expect, it } from 'vitest';
import { isPlain, isPressed, keyCaps } from '../../../renderer/commands/keys.ts';

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('a key press', () => {
  it.each([
    ['Mod+K', { key: 'k', ctrlKey: true }],
    ['Mod+K', { key: 'k', metaKey: true }],
    ['Mod+Shift+Z', { key: 'Z', ctrlKey: true, shiftKey: true }],
    ['N', { key: 'n' }],
    ['Shift+F6', { key: 'F6', shiftKey: true }],
    ['+', { key: '+' }],
    // On a German keyboard.
    ['/', { key: '/', shiftKey: true }],
    ['?', { key: '?', shiftKey: true }],
  ])('is %s', (chord, event) => {
    expect(isPressed(chord, { ...NONE, ...event })).toBe(true);
  });

  it.each([
    ['Mod+K', { key: 'k' }],
    ['N', { key: 'n', ctrlKey: true }],
    ['N', { key: 'N', shiftKey: true }],
    ['N', { key: 'n', altKey: true }],
    ['Mod+Z', { key: 'Z', ctrlKey: true, shiftKey: true }],
    ['/', { key: '/', ctrlKey: true }],
    ['F6', { key: 'F6', shiftKey: true }],
  ])('is not %s', (chord, event) => {
    expect(isPressed(chord, { ...NONE, ...event })).toBe(false);
  });
});

it.each([
  ['N', true],
  ['?', true],
  ['Shift+N', true],
  ['Mod+K', false],
  ['Alt+N', false],
  ['F6', false],
])('%s could be typed as text: %s', (chord, plain) => {
  expect(isPlain(chord)).toBe(plain);
});

it.each([
  ['Mod+Shift+Z', 'de', false, ['Strg', 'Umschalt', 'Z']],
  ['Mod+K', 'en', true, ['⌘', 'K']],
  ['Home', 'de', false, ['Pos1']],
  ['Home', 'en', false, ['Home']],
  ['+', 'en', false, ['+']],
] as const)('%s is labelled in %s', (chord, language, mac, caps) => {
  expect(keyCaps(chord, language, mac)).toEqual(caps);
});
