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
  const told = new Told();
  for (const judgement of judgements) told.take(judgement);
  return told.about(event, engine);
}

/** What the user told of an event so far. */
class Told {
  readonly #fields: Partial<Fields> = {};
  readonly #overlays: Partial<Record<keyof Fields, Overlay>> = {};
  readonly #verdicts = new Map<Contradiction['kind'], string>();
  readonly #notes = new Map<number, Decisions['notes'][number]>();
  readonly #tags = new Set<string>();
  #added: Edit | null = null;
  #reviewed: Edit | null = null;
  #review: ReviewState = 'open';

  take({ edit, claim }: Judgement): void {
    switch (edit.kind) {
      case 'add':
        this.#added = edit;
        this.#set(toldFields(edit.value.set), edit);
        break;
      case 'correct':
        for (const field of FIELDS) if (edit.value[field] === null) this.#unset(field);
        this.#set(toldFields(edit.value), edit);
        break;
      case 'verdict':
        this.#takeClaim(edit, edit.value, claim);
        break;
      case 'review':
        this.#review = edit.value;
        this.#reviewed = edit.value === 'open' ? null : edit;
        break;
      case 'note':
        this.#write(edit, edit.value);
        break;
      case 'tag':
        if (edit.value.on) this.#tags.add(edit.value.tag);
        else this.#tags.delete(edit.value.tag);
        break;
    }
  }

  #set(values: Partial<Fields>, edit: Edit, verdict = false): void {
    Object.assign(this.#fields, values);
    for (const field of FIELDS) if (field in values) this.#overlays[field] = { edit, verdict };
  }

  #unset(field: keyof Fields): void {
    delete this.#fields[field];
    delete this.#overlays[field];
  }

  /** Takes back what an earlier verdict on the same set. */
  #takeClaim(edit: Edit, kind: Contradiction['kind'], claim: EventMention | undefined): void {
    const field = DISPUTED[kind];
    this.#verdicts.delete(kind);
    if (this.#overlays[field]?.verdict) this.#unset(field);
    if (!claim) return;
    this.#verdicts.set(kind, claim.id);
    this.#set({ [field]: claim[field] }, edit, true);
  }

  #write(edit: Edit, { text, note }: { text: string; note: number | null }): void {
    const id = note ?? edit.id;
    if (text === '') this.#notes.delete(id);
    else this.#notes.set(id, { id, text, ...decidedBy(edit) });
  }

  /** The event with the user's values. */
  about(event: Event, engine: Event | null): ShownEvent & { shown: Shown } {
    const decisions: Decisions = {
      edited: engine ? editedFields(engine, this.#overlays) : {},
      added: this.#added && decidedBy(this.#added),
      reviewed: this.#reviewed && decidedBy(this.#reviewed),
      notes: [...this.#notes.values()],
      tags: [...this.#tags].sort(),
    };
    const edited = this.#added !== null || Object.keys(decisions.edited).length > 0;
    const contradictions = event.contradictions.map((contradiction) => ({
      ...contradiction,
      verdict: this.#verdicts.get(contradiction.kind) ?? null,
    }));
    const shown = { review: this.#review, edited, decisions, additions: [], bound: null };
    return { ...event, ...this.#fields, contradictions, shown };
  }
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
