export { encodeBert } from './bert';
export { encodeGrams } from './grams';
export { gemmRate } from './gemm-rate';
export { applyLinear, attendText, normaliseText } from './parts';
export { assignPoints } from './assign';
export { gramOfRows, solveRows } from './normal-equations';
export { topItems } from './top-k';
