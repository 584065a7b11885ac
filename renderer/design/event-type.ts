import shapes from '../../core/timeline/type-shapes.json' with { type: 'json' };

export { shapeOf } from '../../core/timeline/index.ts';

/** CSS colour of an event type; types a newsroom adds get that of `other`. */
export const colourOf = (type: string): string =>
  `var(--type-${Object.hasOwn(shapes, type) ? type : 'other'})`;
