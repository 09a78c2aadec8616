import { ClienteleError } from '../../contracts/errors';
import type { RecommenderName } from '../../domain/recommend/models/recommender';
import { UnservedError } from '../../domain/recommend/recommend';
import { type SearchedName, searchedNames } from '../../domain/recommend/search/search-space';

/** Says it as an option that does not fit where the shop cannot be served by what was chosen. */
export async function served<Lists>(make: () => Promise<Lists>): Promise<Lists> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof UnservedError) throw new ClienteleError('bad-option', error.message);
    throw error;
  }
}

/** Whose options are searched: those that are named, or of the one that serves alone; else of all that may be blended. */
export function modelsAsked(named: readonly SearchedName[] | undefined, recommender: RecommenderName) {
  if (named !== undefined) return { models: named };
  const alone = searchedNames.filter((name) => name === recommender);
  return alone.length > 0 ? { models: alone } : {};
}
