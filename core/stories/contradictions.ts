/** What the sources of one event disagree about; claims stand side by side, nothing is averaged. */
import type { Amount, Contradiction, EventMention } from '../events/event.ts';

/** Amounts of one unit within this share of each other count as rounded, not as contradictory. */
const ROUNDING = 0.05;

/** The contradictions among the mentions of one event. */
export function findContradictions(mentions: EventMention[]): Contradiction[] {
  return [
    ...dateContradiction(mentions),
    ...amountContradictions(mentions),
    ...factualityContradiction(mentions),
  ];
}

function dateContradiction(mentions: EventMention[]): Contradiction[] {
  const claims = mentions.flatMap(({ id, when }) => (when ? [{ mention: id, when }] : []));
  const disagree = claims.some((a) => claims.some((b) => a.when.end < b.when.start));
  if (!disagree) return [];
  return [
    {
      kind: 'date',
      claims: claims.map(({ mention, when }) => ({
        mention,
        value: when.start === when.end ? when.start : `${when.start}/${when.end}`,
      })),
    },
  ];
}

function amountContradictions(mentions: EventMention[]): Contradiction[] {
  const claims = mentions.flatMap(({ id, article, amounts }) =>
    amounts.map((amount) => ({ id, article, amount })),
  );
  return [...new Set(claims.map(({ amount }) => amount.unit))].flatMap((unit): Contradiction[] => {
    const same = claims.filter(({ amount }) => amount.unit === unit);
    const articles = new Set(same.map(({ article }) => article));
    const isSingle = same.length === articles.size && articles.size > 1;
    if (!isSingle || !same.some((a) => same.some((b) => disagree(a.amount, b.amount)))) return [];
    return [{ kind: 'amount', claims: same.map(({ id, amount }) => ({ mention: id, value: amount.text })) }];
  });
}

function disagree(a: Amount, b: Amount): boolean {
  return Math.abs(a.value - b.value) > ROUNDING * Math.max(Math.abs(a.value), Math.abs(b.value));
}

function factualityContradiction(mentions: EventMention[]): Contradiction[] {
  const denied = mentions.some(({ factuality }) => factuality === 'denied');
  const told = mentions.some(({ factuality }) => factuality === 'asserted' || factuality === 'reported');
  if (!denied || !told) return [];
  return [
    {
      kind: 'factuality',
      claims: mentions.map(({ id, factuality }) => ({ mention: id, value: factuality })),
    },
  ];
}
