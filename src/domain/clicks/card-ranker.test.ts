import { describe, expect, it } from 'vitest';
import { permutation, seededRandom } from '../math/random';
import { CardPlaces, exploredPlaces } from './card-places';
import { fitCardRanker, tryRanker } from './card-ranker';
import type { Impressions } from './impressions';
import { rankerReport } from './ranker-report';

const examination = [1, 0.75, 0.55, 0.45, 0.35];
const liking = [-2.2, -1.8, -1.5, -1.9, -1.2, -2.5, -1.6, -2];
const customers = 400;

/** Log odds of a click at the best place, as planted. */
interface Truth {
  /** What the recommender's score adds for one standard deviation. */
  readonly score: number;
  /** What the odd segment thinks of odd cards more, and of even ones less. */
  readonly segment: number;
}

/** Pages of five of eight cards in random order, clicked as it is planted; each card has a score for each customer. */
function planted({ score, segment }: Truth, pages: number, seed = 1) {
  const random = seededRandom(seed);
  const scores = Array.from({ length: customers * liking.length }, () => 2 * random() - 1);
  const chanceOf = (customer: number, card: number) => {
    const side = customer % 3 === 0 ? (card % 2 === 1 ? segment : -segment) : 0;
    const own = scores[customer * liking.length + card]! * Math.sqrt(3) * score;
    return 1 / (1 + Math.exp(-(liking[card]! + own + side)));
  };
  const depth = examination.length;
  const count = pages * depth;
  const log = {
    count,
    customer: new Int32Array(count),
    product: new Int32Array(count),
    position: new Int32Array(count),
    list: new Int32Array(count),
    model: new Int32Array(count),
    at: new Float64Array(count),
    clicked: new Uint8Array(count),
    score: new Float64Array(count),
    propensity: new Float64Array(count).fill(1 / depth),
    page: new Int32Array(count),
    ...{ pages, customers, products: liking.length, lists: ['forYou'], models: ['blend'] },
  };
  for (let page = 0; page < pages; page++) {
    const customer = page % customers;
    const cards = permutation(liking.length, random).subarray(0, depth);
    cards.forEach((card, k) => {
      const row = page * depth + k;
      log.customer[row] = customer;
      log.product[row] = card;
      log.position[row] = k + 1;
      log.page[row] = page;
      log.at[row] = page * 1e7;
      log.score[row] = scores[customer * liking.length + card]!;
      log.clicked[row] = random() < examination[k]! * chanceOf(customer, card) ? 1 : 0;
    });
  }
  return { log: log as Impressions, chanceOf, scores };
}

const segmentOf = (customer: number) => (customer % 3 === 0 ? 1 : 0);

const logged = planted({ score: 0.6, segment: 0.8 }, 2400);

describe('a ranker on top of the recommender’s score', () => {
  it('finds what score and segment are worth, and foretells chances that come true', () => {
    const { log, chanceOf, scores } = logged;
    const ranker = fitCardRanker(log, segmentOf);
    expect(ranker.weights.recommender).toBeGreaterThan(0.45);
    expect(ranker.weights.recommender).toBeLessThan(0.75);
    let error = 0;
    for (let customer = 0; customer < 60; customer++)
      for (const card of liking.keys()) {
        const score = scores[customer * liking.length + card]!;
        const found = ranker.chance({ product: card, segment: segmentOf(customer), score }, 1);
        error += Math.abs(found - chanceOf(customer, card)) / (60 * liking.length);
      }
    expect(error).toBeLessThan(0.04);
    const trial = tryRanker(log, segmentOf)!;
    for (const { foretold, happened, count } of trial.groups) {
      const chanceError = Math.sqrt((foretold * (1 - foretold)) / count);
      expect(Math.abs(foretold - happened)).toBeLessThan(4 * chanceError);
    }
    expect(trial.calibration.scales[0]).toBeGreaterThan(0.8);
    expect(trial.calibration.scales[0]).toBeLessThan(1.2);
    expect(trial.loss).toBeLessThan(trial.lossByPlace);
  });

  it('is taken where the log says that its order brings more, and what it says holds the truth', () => {
    const { log, chanceOf } = logged;
    const { check } = rankerReport(log, segmentOf)!;
    expect(check.refusal).toBeNull();
    expect(check.verdict).toBe('better');
    // What the best order brings in truth on these very pages is the most that any can bring.
    let best = 0;
    for (let page = 0; page < log.pages; page++) {
      const rows = examination.map((_, k) => page * examination.length + k);
      const chances = rows
        .map((row) => chanceOf(log.customer[row]!, log.product[row]!))
        .sort((a, b) => b - a);
      best += chances.reduce((sum, chance, k) => sum + chance * examination[k]!, 0) / log.count;
    }
    const { value, low } = check.estimates!.dr;
    expect(low).toBeLessThan(best);
    expect(value).toBeGreaterThan(0.9 * best);
  });

  it('does not call an order better where nothing tells cards apart', () => {
    const found = [1, 2].map((seed) => {
      const { log } = planted({ score: 0, segment: 0 }, 500, seed);
      const clicked = Uint8Array.from({ length: log.count }, (_, row) => ((row * 7919) % 10 === 0 ? 1 : 0));
      return rankerReport({ ...log, clicked }, segmentOf)!.check.verdict;
    });
    expect(found).not.toContain('better');
  });

  it('has no order of its own where no chances were logged', () => {
    const { log } = planted({ score: 0.6, segment: 0 }, 1000);
    const blind = { ...log, propensity: log.propensity.map(() => Number.NaN) };
    expect(rankerReport(blind, segmentOf)!.check.refusal).toBe('noPropensities');
  });
});

describe('places of a row', () => {
  const { log } = planted({ score: 0.6, segment: 0 }, 2000);
  const cards = Array.from({ length: 8 }, (_, product) => ({ product, score: 0 }));
  const placed = (share: number, ranked: readonly string[] = []) =>
    new CardPlaces(log, segmentOf, { share, ranked });

  it('stay as the recommender has them without a share, surely', () => {
    const { order, propensity } = placed(0).place('forYou', 1, cards, 'a');
    expect([...order]).toEqual([...cards.keys()]);
    expect([...propensity]).toEqual(cards.map(() => 1));
  });

  it('are the same for the same visit, and behind the first five nothing moves', () => {
    const places = placed(1);
    const visits = Array.from({ length: 40 }, (_, visit) => places.place('shop', 1, cards, `${visit}`));
    expect(places.place('shop', 1, cards, '7')).toEqual(visits[7]);
    expect(new Set(visits.map(({ order }) => order.join())).size).toBeGreaterThan(5);
    for (const { order, propensity } of visits) {
      expect([...order].sort()).toEqual([...cards.keys()]);
      expect([...order.slice(exploredPlaces)]).toEqual([5, 6, 7]);
      expect([...propensity.slice(exploredPlaces)]).toEqual([1, 1, 1]);
    }
  });

  it('come as often as the chances say that are noted', () => {
    const places = placed(0.3);
    const rounds = 600;
    // Over all visits the inverse chances of what stood there count each card once (Horvitz and Thompson).
    const sums = new Map<number, number>();
    for (let visit = 0; visit < rounds; visit++) {
      const { order, propensity } = places.place('forYou', 1, cards, `v${visit}`);
      sums.set(order[0]!, (sums.get(order[0]!) ?? 0) + 1 / propensity[0]!);
    }
    expect(sums.get(0)! / rounds).toBeGreaterThan(0.9);
    expect(sums.get(0)! / rounds).toBeLessThan(1.1);
    expect(sums.get(4)! / rounds).toBeGreaterThan(0.7);
    expect(sums.get(4)! / rounds).toBeLessThan(1.3);
  });

  it('go by the ranker for lists that were taken, and for no others', () => {
    const places = placed(0, ['forYou']);
    const scored = cards.map((card) => ({ ...card, score: card.product === 3 ? 3 : 0 }));
    expect(places.standing('forYou', 1, scored)[0]).toBe(3);
    expect(places.standing('because', 1, scored)[0]).toBe(0);
  });

  it('draw any order alike of a list that was never shown', () => {
    const first = new Float64Array(exploredPlaces);
    const places = placed(1);
    for (let visit = 0; visit < 150; visit++)
      first[places.place('because', 1, cards, `${visit}`).order[0]!]!++;
    for (const count of first) expect(Math.abs(count - 30)).toBeLessThan(20);
  });
});
