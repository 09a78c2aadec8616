/** What src/compute/assembly/top-k.ts is measured by: the ranking in plain TypeScript. */
export { topProducts } from '../../domain/recommend/ranking/rank-cpu';
