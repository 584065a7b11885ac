/** An event as it is shown: what the engine found and what the user decided, together. */
import type { Contradiction, Event, EventMention } from '../../core/events/event.ts';
import type { Decisions, ReviewState } from '../contract.ts';
import type { Edit } from './log.ts';
import { type Fields, toldFields } from './told.ts';

/** What is shown of the user's decisions. */
export interface Shown {
  review: ReviewState;
  /** Whether any of its fields is the user's. */
  edited: boolean;
  decisions: Decisions;
  /** Ids of the events of the user's own that are part of it. */
  additions: string[];
  /** See `ties` in regroup.ts; null where the engine's groups are as they were. */
  bound: string | null;
}

/** `shown` is absent where the user decided nothing. */
export interface ShownEvent extends Event {
  contradictions: (Contradiction & { verdict?: string | null })[];
  shown?: Shown;
}

export const UNDECIDED: Decisions = { edited: {}, added: null, reviewed: null, notes: [], tags: [] };

/** An edit that is about an event, and the mention whose claim it takes. */
export interface Judgement {
  edit: Edit;
  claim?: EventMention;
}

interface Overlay {
  edit: Edit;
  /** Set by a verdict, and to be taken back by one. */
  verdict: boolean;
}

/** Which field each kind of contradiction is about. */
const DISPUTED = { date: 'when', amount: 'amounts', factuality: 'factuality' } as const;

/**
 * Applies the edits, the oldest first, to an event.
 * @param engine what the engine found; null where all of it is the user's own
 */
export function decide(
  event: Event,
  engine: Event | null,
  judgements: Judgement[],
): ShownEvent & { shown: Shown } {
  const fields: Partial<Fields> = {};
  const overlays: Partial<Record<keyof Fields, Overlay>> = {};
  const verdicts = new Map<Contradiction['kind'], string>();
  const notes = new Map<number, Decisions['notes'][number]>();
  const tags = new Set<string>();
  let added: Edit | null = null;
  let reviewed: Edit | null = null;
  let review: ReviewState = 'open';

  const set = (values: Partial<Fields>, edit: Edit, verdict: boolean) => {
    Object.assign(fields, values);
    for (const field of FIELDS) if (field in values) overlays[field] = { edit, verdict };
  };
  const unset = (field: keyof Fields) => {
    delete fields[field];
    delete overlays[field];
  };

  for (const { edit, claim } of judgements) {
    switch (edit.kind) {
      case 'add':
        added = edit;
        set(toldFields(edit.value.set), edit, false);
        break;
      case 'correct':
        for (const field of FIELDS) if (edit.value[field] === null) unset(field);
        set(toldFields(edit.value), edit, false);
        break;
      case 'verdict': {
        const field = DISPUTED[edit.value];
        verdicts.delete(edit.value);
        if (overlays[field]?.verdict) unset(field);
        if (!claim) break;
        verdicts.set(edit.value, claim.id);
        set({ [field]: claim[field] }, edit, true);
        break;
      }
      case 'review':
        review = edit.value;
        reviewed = edit.value === 'open' ? null : edit;
        break;
      case 'note': {
        const { text, note } = edit.value;
        const id = note ?? edit.id;
        if (text === '') notes.delete(id);
        else notes.set(id, { id, text, ...decidedBy(edit) });
        break;
      }
      case 'tag':
        if (edit.value.on) tags.add(edit.value.tag);
        else tags.delete(edit.value.tag);
        break;
    }
  }

  const decisions: Decisions = {
    edited: engine ? editedFields(engine, overlays) : {},
    added: added && decidedBy(added),
    reviewed: reviewed && decidedBy(reviewed),
    notes: [...notes.values()],
    tags: [...tags].sort(),
  };
  const edited = added !== null || Object.keys(decisions.edited).length > 0;
  const contradictions = event.contradictions.map((contradiction) => ({
    ...contradiction,
    verdict: verdicts.get(contradiction.kind) ?? null,
  }));
  const shown = { review, edited, decisions, additions: [], bound: null };
  return { ...event, ...fields, contradictions, shown };
}

const FIELDS = ['when', 'title', 'type', 'participants', 'places', 'amounts', 'factuality'] as const;

function decidedBy({ id, at, who }: Edit) {
  return { edit: id, at, who };
}

/** The fields that are the user's, each with the engine's value. */
function editedFields(engine: Event, overlays: Partial<Record<keyof Fields, Overlay>>): Decisions['edited'] {
  const { when, title, type, participants, places, amounts, factuality } = overlays;
  return {
    ...(when && { when: { ...decidedBy(when.edit), engine: engine.when } }),
    ...(title && { title: { ...decidedBy(title.edit), engine: engine.title } }),
    ...(type && { type: { ...decidedBy(type.edit), engine: engine.type } }),
    ...(participants && { participants: { ...decidedBy(participants.edit), engine: engine.participants } }),
    ...(places && { places: { ...decidedBy(places.edit), engine: engine.places } }),
    ...(amounts && { amounts: { ...decidedBy(amounts.edit), engine: engine.amounts } }),
    ...(factuality && { factuality: { ...decidedBy(factuality.edit), engine: engine.factuality } }),
  };
}
