/** How verbs of a language look that its word lists do not know; from its `tense.json`. */
export interface VerbForms {
  /** Endings of the past tense: "-te", "-ed". */
  pastEndings: readonly string[];
  /** Participles as they stand in a clause: "ist gestorben"; null where the language's perfect needs none of them. */
  participle: RegExp | null;
  /** Participles before a noun: "dem im Frühjahr beschlossenen Betrag". */
  participleAsAttribute: RegExp | null;
  /** Any participle with the ending of an adjective: "das 1987 gegründete Werk". */
  attribute: RegExp | null;
  /** Endings of the present: "der Rat antwortet"; null where they are those of nouns as well. */
  presentEnding: RegExp | null;
  /** Endings of its plural, between a noun and a word that is none: "die Wahllokale öffnen am Sonntag". */
  presentPlural: RegExp | null;
}

/** The same with the patterns of the data file compiled. */
export function verbForms(data: {
  pastEndings: readonly string[];
  participle: string | null;
  participleAsAttribute: string | null;
  attribute: string | null;
  presentEnding: string | null;
  presentPlural: string | null;
}): VerbForms {
  const pattern = (source: string | null): RegExp | null => (source === null ? null : new RegExp(source));
  return {
    pastEndings: data.pastEndings,
    participle: pattern(data.participle),
    participleAsAttribute: pattern(data.participleAsAttribute),
    attribute: pattern(data.attribute),
    presentEnding: pattern(data.presentEnding),
    presentPlural: pattern(data.presentPlural),
  };
}

/** Of a language whose verbs are not known. */
export const NO_VERBS: VerbForms = {
  pastEndings: [],
  participle: null,
  participleAsAttribute: null,
  attribute: null,
  presentEnding: null,
  presentPlural: null,
};
