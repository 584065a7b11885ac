import moment from 'moment';
import 'moment/dist/locale/de';
import type { TimelineFormatOption } from 'vis-timeline/peer';
import type { Language } from '../i18n/language.ts';

/** Calendar dates have no time zone: the axis counts in UTC, in which every day has 24 hours. */
export const momentFor = (language: Language) => (input?: moment.MomentInput) =>
  moment.utc(input).locale(language === 'de' ? 'de' : 'en');

/** How the axis writes its two lines of labels, in moment's format language. */
export function axisFormat(language: Language): TimelineFormatOption {
  const dot = language === 'de' ? '.' : '';
  const day = `D${dot}`;
  return {
    minorLabels: {
      minute: 'HH:mm',
      hour: 'HH:mm',
      weekday: `dd ${day}`,
      day,
      week: `${day} MMM`,
      month: 'MMM',
      year: 'YYYY',
    },
    majorLabels: {
      minute: `dddd, ${day} MMMM YYYY`,
      hour: `dddd, ${day} MMMM YYYY`,
      weekday: 'MMMM YYYY',
      day: 'MMMM YYYY',
      week: 'MMMM YYYY',
      month: 'YYYY',
      year: '',
    },
  };
}
