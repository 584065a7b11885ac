import type { ErrorCode } from '../../workspace/contract.ts';
import type de from '../i18n/de.json';

type Reason = keyof typeof de.access.none;
const REASONS: Record<Reason, true> = {
  'not-found': true,
  'not-a-workspace': true,
  'newer-version': true,
  'older-version': true,
  'read-only': true,
  busy: true,
  'disk-full': true,
  unavailable: true,
  damaged: true,
  internal: true,
};

const isReason = (code: ErrorCode | null): code is Reason => code !== null && Object.hasOwn(REASONS, code);

/** Why a workspace cannot be opened, as the window tells it. */
export const reasonOf = (code: ErrorCode | null): Reason => (isReason(code) ? code : 'internal');
