export { encodeBert } from './bert';
export { encodeNGrams } from './n-gram-encoder';
export { gemmRate } from './gemm-rate';
export { applyLinear, attendText, normaliseText } from './single-layers';
export { assignPoints } from './nearest-centroids';
export { gramMatrix, solveRows } from './normal-equations';
export { filterSignals } from './graph-filter';
export { multiplySparse } from './sparse-product';
export { topItems } from './top-k';
