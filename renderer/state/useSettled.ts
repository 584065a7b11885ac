import { useState } from 'react';

/** The value as it was when nothing was pending: what an answer that is still shown was asked with. */
export function useSettled<T>(value: T, pending: boolean): T {
  const [settled, setSettled] = useState(value);
  if (pending) return settled;
  if (settled !== value) setSettled(value);
  return value;
}
