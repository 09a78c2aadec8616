/** What src/kernels/assembly/normal-equations.ts is measured by: products and solutions in double precision. */
export { halfStep } from '../../domain/recommend/als';
export { gramOf } from '../../domain/recommend/als-model';
