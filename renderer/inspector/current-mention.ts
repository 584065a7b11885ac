import type { EventDetail, Mention } from '../../workspace/contract.ts';

/** The source that is open: the chosen one, else the first. */
export const currentMention = ({ mentions }: EventDetail, chosen: string | null): Mention | null =>
  mentions.find(({ id }) => id === chosen) ?? mentions[0] ?? null;
