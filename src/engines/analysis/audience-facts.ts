import { AudienceFacts } from '../../domain/audience/facts';
import type { Comparable } from '../../domain/compare/compare-groups';
import type { Shop } from '../../domain/shop/shop';
import { type FoundGroup, suspectsAmong } from '../../domain/suspects/suspects';
import { customerClock } from '../../domain/value/clock/customer-clock';
import { purchaseDays } from '../../domain/value/purchase-days';
import { readVoice } from '../../domain/voice/read-voice';
import { plainBlocksOf } from './sides';

/** The same as a comparison of groups asks of it. */
export class ComparedFacts extends AudienceFacts {
  readonly #features = once(() => plainBlocksOf(this.shop));

  constructor(
    shop: Shop,
    private readonly languageOf: (review: number) => string,
    findings: AudienceFacts['findings'],
  ) {
    super(shop, findings);
  }

  comparable(): Comparable {
    const { shop, languageOf, findings } = this;
    return { shop, languageOf, features: this.#features(), voice: findings.voice() };
  }
}

/**
 * What is known of a shop's customers, each finding made when it is first asked for.
 * @param shop without what fakes did. @param returnRate of each customer; null where the orders' rows are not at hand.
 */
export function audienceFactsOf(
  shop: Shop,
  languageOf: (review: number) => string,
  found: () => readonly FoundGroup[],
  returnRate: Float64Array | null,
): ComparedFacts {
  const { verdicts, ids } = shop.customers;
  // Of who is called a fake nothing is known any more.
  const isFake = (customer: number) => (verdicts?.[customer] ?? 0) < 0;
  return new ComparedFacts(shop, languageOf, {
    returnRate: () => returnRate?.map((rate, c) => (isFake(c) ? Number.NaN : rate)) ?? null,
    voice: once(() => (shop.reviews.count > 0 ? readVoice(shop, languageOf) : null)),
    clock: once(() => {
      const bought = purchaseDays(shop);
      return bought.lastDay < 0 ? null : customerClock(bought);
    }),
    suspects: once(() => suspectsAmong(found(), ids.length, verdicts).isSuspect),
  });
}

/** What `make` makes, made when it is first asked for. */
function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
