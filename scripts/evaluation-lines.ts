import {
  type Figure,
  fewestTested,
  type RecommendationEvaluation,
  type TrainingQuality,
} from '../src/domain/recommend/evaluation/report';

/** The figures of every way of recommending as lines for a terminal. */
export function evaluationLines(evaluation: RecommendationEvaluation): string[] {
  const { split, customers, hidden, models, comparisons, cold, again } = evaluation;
  const share = ({ value, low, high }: Figure) =>
    `${value.toFixed(4)} (${low.toFixed(4)} to ${high.toFixed(4)})`;
  const lines = [`Split ${split}: ${customers} customers tested, ${hidden} products hidden`];
  if (customers === 0) {
    lines[0] = `Split ${split}: nobody known bought something new in the hidden part, so that it is not known how often lists hit`;
  } else if (customers < fewestTested) {
    lines.push(`Fewer than ${fewestTested} customers: which way of recommending is better cannot be known`);
  }
  if (evaluation.blind !== undefined) {
    lines.push(`Drawn blindly: recall@${evaluation.listLength} ${evaluation.blind.toFixed(4)}`);
  }
  if (evaluation.repeated) {
    lines.push(`Had before, of all hidden products: ${evaluation.repeated.toFixed(4)}`);
  }
  for (const { model, atK, coverage, training } of customers > 0 ? models : []) {
    const figures = atK.map(
      ({ k, recall, ndcg }) => `recall@${k} ${share(recall)}, NDCG@${k} ${share(ndcg)}`,
    );
    const against = comparisons.find((each) => each.model === model && each.measure === 'recall');
    const beside = against
      ? `; blend ahead in recall@${evaluation.listLength} by ${share(against.difference)}, p = ${against.p.toFixed(3)}`
      : '';
    lines.push(`${model}: ${figures.join('; ')}; coverage ${coverage.toFixed(3)}${beside}`);
    if (training) lines.push(trainingLine(model, training));
  }
  if (cold) {
    const blend = cold.models.find(({ model }) => model === 'blend');
    if (blend)
      lines.push(`Without a purchase to learn from (${cold.customers}): blend ${share(blend.recall)}`);
  }
  if (again) {
    lines.push(
      `Bought again, among ${again.k} of her own (${again.customers} customers): blend ${share(again.blend)}, ` +
        `habit ${share(again.habit)}, chance ${again.chance.toFixed(4)}`,
    );
  }
  return lines;
}

function trainingLine(
  model: string,
  { balancedAccuracy, standardError, isChance, epoch, epochs }: TrainingQuality,
): string {
  const told = `balanced accuracy ${balancedAccuracy.toFixed(3)} ± ${standardError.toFixed(3)} on purchases kept aside`;
  const verdict = isChance ? ', which is no better than chance' : '';
  return `  ${model}: ${told} (epoch ${epoch} of ${epochs})${verdict}`;
}
