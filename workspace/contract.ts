/**
 * The workspace's API: what every window and the command line may ask of it, as zod schemas and the types that follow
 * from them. Both transports (MessagePort and loopback HTTP) carry exactly these calls; `router.ts` is their entrance.
 * One file for each area in `contract/`; everybody else imports this one.
 *
 * Dates are ISO 8601 calendar dates or local date-times (see core/temporal/expression.ts). Offsets are UTF-16 code
 * units into an article's text, end exclusive.
 */
import type { z } from 'zod';
import { articleMethods } from './contract/articles.ts';
import { correctionMethods } from './contract/corrections.ts';
import { dateMethods } from './contract/dates.ts';
import { editMethods } from './contract/edits.ts';
import { engineMethods } from './contract/engine.ts';
import { eventMethods } from './contract/events.ts';
import { exportMethods } from './contract/export.ts';
import { hostMethods } from './contract/host.ts';
import type { Methods } from './contract/method.ts';
import { reviewMethods } from './contract/review.ts';
import { suggestionMethods } from './contract/suggestions.ts';
import { timelineMethods } from './contract/timeline.ts';
import { viewMethods } from './contract/views.ts';
import { workspaceMethods } from './contract/workspace.ts';

export * from './contract/articles.ts';
export * from './contract/corrections.ts';
export * from './contract/dates.ts';
export * from './contract/edits.ts';
export * from './contract/engine.ts';
export * from './contract/events.ts';
export * from './contract/export.ts';
export * from './contract/finding.ts';
export * from './contract/messages.ts';
export * from './contract/review.ts';
export * from './contract/suggestions.ts';
export * from './contract/timeline.ts';
export * from './contract/views.ts';

/** Every method: what goes in, what comes out. */
export const contract = {
  ...hostMethods,
  ...workspaceMethods,
  ...articleMethods,
  ...suggestionMethods,
  ...eventMethods,
  ...timelineMethods,
  ...viewMethods,
  ...editMethods,
  ...correctionMethods,
  ...dateMethods,
  ...reviewMethods,
  ...engineMethods,
  ...exportMethods,
} as const satisfies Methods;

export type Contract = typeof contract;
export type Method = keyof Contract;
/** Answered by the host (workspace/hosted.ts), all others by the workspace (workspace/router.ts). */
export type HostMethod = keyof typeof hostMethods;
/** What a caller passes: fields with a default may be left out. */
export type Input<M extends Method> = z.input<Contract[M]['input']>;
/** What a handler receives after validation. */
export type Parsed<M extends Method> = z.output<Contract[M]['input']>;
export type Output<M extends Method> = z.output<Contract[M]['output']>;

/** The contract with the types of each method bound to its name, for code that is generic in the method. */
export const schemas: { [M in Method]: { input: z.ZodType<Parsed<M>>; output: z.ZodType<Output<M>> } } =
  contract;
