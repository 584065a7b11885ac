/** Covers what the library lists: else the text of every article is read past on the way to the columns behind it. */
export const articleList = /* sql */ `
CREATE INDEX article_list ON article (
  key, shelved, id, name, title, language, language_user, updated,
  published, published_provenance, published_start, published_end, published_text, published_user
);
`;
