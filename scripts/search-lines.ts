import type { ModelOptions } from '../src/domain/recommend/experiments/experiment';
import {
  fewestValidated,
  type ModelSearch,
  type SearchReport,
} from '../src/domain/recommend/search/search-report';

/** What a search for better options found, one line a model. */
export function searchLines({ customers, models, split }: SearchReport): string[] {
  if (models.length === 0) {
    const why =
      customers < fewestValidated
        ? `${customers} customers to choose by, ${fewestValidated} needed`
        : 'no model';
    return [`tuning: nothing was searched (${why})`];
  }
  return [
    `tuning: on an inner ${split} split, ${customers} customers, half choose and half confirm`,
    ...models.map(lineOf),
  ];
}

function lineOf({
  model,
  outcome,
  best,
  default: usual,
  confirmation,
  tried,
  looks,
  seconds,
  stopped,
}: ModelSearch) {
  const effort = `${tried} tried in ${looks} looks, ${seconds.toFixed(1)} s${stopped ? ', stopped' : ''}`;
  if (confirmation === null) return `  ${model}: no time; ${told(usual)} stays (${effort})`;
  const { difference, standardError, best: found, default: before } = confirmation;
  const figures = `NDCG@20 ${found.toFixed(4)} against ${before.toFixed(4)}, ${difference.value.toFixed(4)} ± ${standardError.toFixed(4)}`;
  const chosen =
    outcome === 'better'
      ? `${told(best ?? {})} taken in place of ${told(usual)}`
      : `${told(usual)} stays; best other ${told(best ?? {})}`;
  return `  ${model}: ${chosen}: ${figures} (${effort})`;
}

function told(options: ModelOptions): string {
  return Object.entries(options)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}
