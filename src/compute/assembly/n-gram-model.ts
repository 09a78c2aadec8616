import { nGramBranches, nGramBranchWidth, nGramLayerList, nGramWordWidth } from '../memory-layout';
import { layerAt } from './linear-layer';

/** Columns of all branches side by side. */
export const branchesWidth: i32 = nGramBranches * nGramBranchWidth;
/** Columns of a token's features: its word and its branches. */
export const featureWidth: i32 = nGramWordWidth + branchesWidth;

/** The linear layer at a place of the model's list. */
// @ts-ignore: decorator
@inline
export function layerOf(model: usize, place: usize): usize {
  return layerAt(load<usize>(model, nGramLayerList), place);
}
