/** What src/compute/assembly/normal-equations.ts is measured by: products and solutions in double precision. */
export { halfStep } from '../../domain/recommend/models/als';
export { gramOf } from '../../domain/recommend/models/als-model';
