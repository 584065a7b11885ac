/** Sizes of a laid-out timeline in CSS pixels. */
export const FONT = { label: 14, lane: 15, axis: 13, note: 10 } as const;

/** How far the numbers of notes are raised above the baseline, and their distance from the title. */
export const NOTE_RISE = 5;
export const NOTE_GAP = 2;

/** Height of a point or bar with one line of text, and what every further line adds. */
export const ENTRY_HEIGHT = 24;
export const LINE_HEIGHT = 18;

/** Height of the rows that entries take up: entries of one and of two lines are whole numbers of them. */
export const ROW_HEIGHT = 6;

/** First baseline under the top of an entry: centres capitals of the label font on its first line. */
export const BASELINE = 17;

/** Height of a bar beside one line of text, and radius of a point. */
export const BAR_HEIGHT = 20;
export const POINT_RADIUS = 6;

/** Narrowest bar: shorter stretches would not be seen. */
export const BAR_MIN_WIDTH = 6;

/** Narrowest bar with an open end: room for the end to fade, however little of the stretch is known. */
export const OPEN_BAR_MIN_WIDTH = 40;

/** Between a mark and its label, between a bar's edge and a label inside, between date and title. */
export const LABEL_GAP = 6;
export const BAR_PADDING = 8;
export const DATE_GAP = 6;

/** Widest label: two lines hold a title of 90 characters behind the longest date. */
export const LABEL_MAX_WIDTH = 640;

/** A label on one line that is wider than this is tried on two lines as well. */
export const LABEL_USUAL_WIDTH = 320;

/** Beside less room than this a label would be all ellipsis. */
export const LABEL_MIN_WIDTH = 96;

/** Free space between neighbours in a row. */
export const NEIGHBOUR_GAP = 16;

/** Above and below the rows of a lane. */
export const LANE_PADDING = 8;

/** Pictures narrower than this carry the lane labels above the rows instead of beside them. */
export const LANE_COLUMN_FROM = 720;
/** Widest column of lane labels, as a share of the picture's width; and for one word that is wider. */
export const LANE_COLUMN_SHARE = 0.16;
export const LANE_WORD_SHARE = 0.28;
export const LANE_COLUMN_GAP = 16;

/** Two lines of axis labels. */
export const AXIS_HEIGHT = 44;

/** Height of an entry with so many lines of text. */
export const entryHeight = (lines: number) => ENTRY_HEIGHT + (lines - 1) * LINE_HEIGHT;
