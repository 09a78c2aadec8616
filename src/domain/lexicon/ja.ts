import type { Lexicon } from './lexicon';

/** Japanese. */
export const ja: Lexicon = {
  unspaced: true,
  serviceLines: [/^送料$/],
};
