/** What the palette offers about the selected event alone: its claims, notes and tags, and what was set in it. */
import type { EventDetail } from '../../workspace/contract.ts';
import { correctEvent, tagEvents, tellVerdict, writeNote } from '../edit/decide.ts';
import { FIELDS, startEditing } from '../edit/editing.ts';
import type { CommandContext } from './command.ts';

/** A line of the palette, without its group. */
interface Entry {
  id: string;
  label: string;
  run(): void;
}

/** Notes are told apart by their beginning. */
const NOTE = 60;

export function eventEntries(context: CommandContext, event: EventDetail): Entry[] {
  return [
    ...verdicts(context, event),
    ...noteEntries(context, event),
    ...tagEntries(context, event),
    ...takenBack(context, event),
  ];
}

function verdicts(context: CommandContext, { id, contradictions, mentions }: EventDetail): Entry[] {
  const { t } = context;
  return contradictions.flatMap(({ kind, claims, verdict }) => {
    const follow = claims
      .filter(({ mention }) => mention !== verdict)
      .map(({ mention, value }) => {
        const source = mentions.find((each) => each.id === mention)?.articleTitle ?? '';
        return {
          id: `verdict ${kind} ${mention}`,
          label: t('compare.follow', { value, source }),
          run: () => void tellVerdict(context, { id, kind, mention }),
        };
      });
    const takeBack = {
      id: `verdict ${kind}`,
      label: `${t('compare.takeBack')}: ${t(`compare.${kind}`)}`,
      run: () => void tellVerdict(context, { id, kind, mention: null }),
    };
    return verdict === null ? follow : [...follow, takeBack];
  });
}

function noteEntries(context: CommandContext, { id, decisions }: EventDetail): Entry[] {
  const { t } = context;
  return decisions.notes.flatMap(({ id: note, text }) => {
    const beginning = text.length > NOTE ? `${text.slice(0, NOTE).trimEnd()}…` : text;
    return [
      {
        id: `note ${note}`,
        label: `${t('edit.notes.edit')}: ${beginning}`,
        run: () => startEditing(note),
      },
      {
        id: `no note ${note}`,
        label: `${t('edit.notes.remove')}: ${beginning}`,
        run: () => void writeNote(context, { id, note, text: '' }),
      },
    ];
  });
}

function tagEntries(context: CommandContext, { id, decisions }: EventDetail): Entry[] {
  return decisions.tags.map((tag) => ({
    id: `no tag ${tag}`,
    label: context.t('edit.tags.remove', { name: tag }),
    run: () => void tagEvents(context, [id], tag, false),
  }));
}

function takenBack(context: CommandContext, { id, decisions }: EventDetail): Entry[] {
  const { t } = context;
  return FIELDS.filter((field) => decisions.edited[field]).map((field) => ({
    id: `as found ${field}`,
    label: t('edit.takeBackField', { field: t(`edit.fields.${field}`) }),
    run: () => void correctEvent(context, id, { [field]: null }),
  }));
}
