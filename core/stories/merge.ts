/** Mentions of one event, found in one article or in many, become one event. */
import type { Event, EventMention, When } from '../events/event.ts';
import { findContradictions } from './contradictions.ts';
import { type Identities, identitiesOf } from './identity.ts';
import { isSameEvent, type Profile, profileOf, type Source } from './similarity.ts';

/**
 * Merges mentions into events. The result does not depend on the order of `mentions`; an event's id is derived from
 * its earliest mention (by article id and position) and stays when other articles come or go.
 * @param articles the articles the mentions come from, by id
 * @param identities of the names, where there are more mentions than these
 */
export function mergeMentions(
  mentions: EventMention[],
  articles: ReadonlyMap<string, Source>,
  identities: Identities = identitiesOf(mentions),
): Event[] {
  const ordered = [...mentions].sort(byPosition);
  // Mentions of one event are of one type: what they are compared by is in memory for one type at a time.
  return [...Map.groupBy(ordered, ({ type }) => type).values()]
    .flatMap((alike) =>
      clusters(alike.map((mention) => profileOf(mention, articles.get(mention.article), identities))),
    )
    .sort(([a], [b]) => (a && b ? byPosition(a, b) : 0))
    .map((cluster) => summarize(cluster, identities));
}

function byPosition(a: EventMention, b: EventMention): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  if (a.start !== b.start) return a.start - b.start;
  return a.id < b.id ? -1 : 1;
}

/** Mentions found to tell of one event. */
interface Group {
  members: Profile[];
}

/** The mentions that tell of the same event, in order; only profiles that share a key are compared, and copies once. */
function clusters(profiles: Profile[]): EventMention[][] {
  const copies = [...Map.groupBy(profiles, ({ copyKey }) => copyKey).values()];
  const groupOf = new Map<Profile, Group>();
  const byKey = new Map<string, Profile[]>();
  for (const members of copies) {
    const [profile] = members;
    if (!profile) continue;
    groupOf.set(profile, { members });
    for (const key of profile.keys) {
      const others = byKey.get(key) ?? [];
      for (const other of others) unite(profile, other, groupOf);
      others.push(profile);
      byKey.set(key, others);
    }
  }
  return [...new Set(groupOf.values())].map(({ members }) =>
    members.map(({ mention }) => mention).sort(byPosition),
  );
}

function unite(profile: Profile, other: Profile, groupOf: Map<Profile, Group>): void {
  const own = groupOf.get(profile);
  const theirs = groupOf.get(other);
  if (!own || !theirs || own === theirs || !isSameEvent(profile, other)) return;
  theirs.members.push(...own.members);
  for (const member of own.members) if (groupOf.has(member)) groupOf.set(member, theirs);
}

/** The event that mentions which tell of the same one make, as the best of them presents it. At least one, in order. */
export function summarize(mentions: EventMention[], identities: Identities): Event {
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
