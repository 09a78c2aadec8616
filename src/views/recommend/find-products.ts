import type { ProductIndex } from '../../store';

const shown = 50;

/** Numbers of at most fifty products whose title or id contains the query (any case), the largest audience first. */
export function findProducts({ products, audience }: ProductIndex, query: string): number[] {
  const wanted = query.trim().toLowerCase();
  const found: number[] = [];
  products.forEach(({ id, title }, product) => {
    if (title.toLowerCase().includes(wanted) || id.toLowerCase().includes(wanted)) found.push(product);
  });
  return found.sort((a, b) => audience[b]! - audience[a]! || a - b).slice(0, shown);
}
