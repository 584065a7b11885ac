/** Which part of which event is being corrected in the inspector: one at a time. */
import { create } from 'zustand';
import type { CorrectableField } from '../../workspace/contract.ts';
import { setPanel, useView } from '../state/view.ts';

export const FIELDS = ['when', 'title', 'type', 'participants', 'places', 'amounts', 'factuality'] as const;

/** A field of the event, what is added to it, or the number of a note that is changed. */
export type Part = CorrectableField | 'note' | 'tag' | number;

interface Editing {
  event: string | null;
  part: Part | null;
}

export const useEditing = create<Editing>(() => ({ event: null, part: null }));

/** Opens the form of a part of the selected event. */
export function startEditing(part: Part): void {
  const { event, inspector } = useView.getState();
  if (event === null) return;
  if (!inspector) setPanel('inspector', true);
  useEditing.setState({ event, part });
}

export const stopEditing = () => useEditing.setState({ event: null, part: null });

/** Whether the form of a part is open. */
export const useIsEditing = (event: string, part: Part) =>
  useEditing((editing) => editing.event === event && editing.part === part);
