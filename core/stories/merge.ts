/** Mentions of one event, found in one article or in many, become one event. */
import type { Article } from '../article/article.ts';
import type { Event, EventMention, When } from '../events/event.ts';
import { findContradictions } from './contradictions.ts';
import { Identities } from './identity.ts';
import { isSameEvent, type Profile, profileOf } from './similarity.ts';

/**
 * Merges mentions into events. The result does not depend on the order of `mentions`; an event's id is derived from
 * its earliest mention (by article id and position) and stays when other articles come or go.
 * @param articles the articles the mentions come from, by id
 */
export function mergeMentions(mentions: EventMention[], articles: ReadonlyMap<string, Article>): Event[] {
  const ordered = [...mentions].sort(byPosition);
  const identities = new Identities(ordered);
  const profiles = ordered.map((mention) => profileOf(mention, articles.get(mention.article), identities));
  return clusters(profiles).map((cluster) =>
    toEvent(
      cluster.map(({ mention }) => mention),
      identities,
    ),
  );
}

function byPosition(a: EventMention, b: EventMention): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  if (a.start !== b.start) return a.start - b.start;
  return a.id < b.id ? -1 : 1;
}

/** Connected groups of profiles that tell of the same event; only profiles that share a key are compared. */
function clusters(profiles: Profile[]): Profile[][] {
  const parent = profiles.map((_, i) => i);
  const find = (i: number): number => {
    const up = parent[i] ?? i;
    if (up === i) return i;
    const root = find(up);
    parent[i] = root;
    return root;
  };
  const byKey = new Map<string, number[]>();
  profiles.forEach((profile, i) => {
    for (const key of profile.keys) {
      const others = byKey.get(key) ?? [];
      for (const j of others) {
        const other = profiles[j];
        if (other && find(i) !== find(j) && isSameEvent(profile, other)) parent[find(i)] = find(j);
      }
      byKey.set(key, [...others, i]);
    }
  });
  const groups = new Map<number, Profile[]>();
  profiles.forEach((profile, i) => {
    groups.set(find(i), [...(groups.get(find(i)) ?? []), profile]);
  });
  return [...groups.values()];
}

function toEvent(mentions: EventMention[], identities: Identities): Event {
  const first = best(mentions);
  return {
    id: mentions[0]?.id ?? first.id,
    title: first.title,
    type: first.type,
    when: whenOf(mentions),
    participants: identities.merged(mentions.flatMap(({ participants }) => participants)),
    places: identities.merged(mentions.flatMap(({ places }) => places)),
    amounts: first.amounts,
    factuality: first.factuality,
    contradictions: findContradictions(mentions),
    mentions,
  };
}

/** The mention that presents the event: dated rather than undated, then exact, then the earliest. */
function best(mentions: EventMention[]): EventMention {
  return mentions.reduce((a, b) => (rank(b.when) < rank(a.when) ? b : a));
}

function whenOf(mentions: EventMention[]): When | null {
  return best(mentions).when;
}

const GRANULARITIES = [
  'minute',
  'hour',
  'daypart',
  'day',
  'week',
  'month',
  'season',
  'quarter',
  'half',
  'year',
];
const CERTAINTIES = ['exact', 'approximate', 'inferred'];

/** Smaller is better dated. */
function rank(when: When | null): number {
  if (!when) return 1000;
  const granularity = GRANULARITIES.indexOf(when.granularity);
  return CERTAINTIES.indexOf(when.certainty) * 100 + (granularity < 0 ? 50 : granularity);
}
