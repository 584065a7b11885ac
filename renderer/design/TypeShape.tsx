import { colourOf, shapeOf } from './event-type.ts';

/** The shape of an event type in its colour; decorative, its label stands beside it. */
export function TypeShape({ type, size = 10 }: { type: string; size?: number }) {
  return (
    <svg viewBox="0 0 12 12" width={size} height={size} aria-hidden="true" style={{ color: colourOf(type) }}>
      <path d={shapeOf(type)} fill="currentColor" />
    </svg>
  );
}
