import { generateSampleShop } from '../scripts/sample/generate';
import { adjustedRandIndex } from '../src/domain/cluster/adjusted-rand-index';

/** The sample shop as the build makes it, with its planted answer. */
export const sample = generateSampleShop(1);

/** Adjusted Rand index of the planted types against segment codes by customer id. */
export function agreement(codes: ReadonlyMap<string, number>): number {
  const ids = [...codes.keys()].filter((id) => typeOf(id) !== undefined);
  const types = [...new Set(ids.map((id) => typeOf(id)!))];
  return adjustedRandIndex(
    ids.map((id) => types.indexOf(typeOf(id)!)),
    ids.map((id) => codes.get(id)!),
  );
}

/** The planted type of a customer. */
export function typeOf(id: string): string | undefined {
  return (sample.truth as Readonly<Record<string, string>>)[id];
}
