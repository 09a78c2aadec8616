import type { Trait } from '../domain/label/segment';
import { featureEffects } from '../domain/label/traits/feature-effects';
import { outputsOf } from './queries';

/** How one feature stands among some customers and among all others; `effect` against the shop, see `featureEffects`. */
export interface ComparedFigure extends Pick<Trait, 'feature' | 'unit' | 'effect'> {
  readonly here: number;
  readonly others: number;
}

/**
 * What sets some customers of a run apart from all others, in plain units, that of most effect first. One feature after
 * the other, with a pause for the page between them. Features of which nothing is known on either side are left out.
 *
 * @param chosen 1 for each of them; length n.
 */
export async function compareCustomers(runId: string, chosen: Uint8Array): Promise<ComparedFigure[]> {
  const { featureColumns, featureValues } = (await outputsOf(runId)).entities;
  const width = featureColumns.length;
  const labels = Int32Array.from(chosen);
  const found: ComparedFigure[] = [];
  for (const [j, column] of featureColumns.entries()) {
    const values = Float32Array.from(chosen, (_, customer) => featureValues[customer * width + j]!);
    const [others, own] = featureEffects([{ rows: chosen.length, columns: [column], values }], labels, 2);
    const [here, there] = [own?.get(column.name), others?.get(column.name)];
    if (here && there) {
      const { feature, unit, effect, segmentValue } = here;
      found.push({ feature, unit, effect, here: segmentValue, others: there.segmentValue });
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
  return found.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || (a.feature < b.feature ? -1 : 1));
}
