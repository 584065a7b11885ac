/** A lane as its head shows it. */
export interface LaneInfo {
  id: string;
  label: string;
  /** The event type it stands for, where lanes are types. */
  type: string | null;
  /** Events in sight; null before that is known. */
  count: number | null;
}
