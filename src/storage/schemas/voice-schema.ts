import * as v from 'valibot';
import { aspectKeys } from '../../domain/lexicon/voice';
import type { AspectSummary } from '../../domain/voice/aspect-summaries';
import type { ShopVoice } from '../../domain/voice/shop-voice';
import type { StarCounts } from '../../domain/voice/star-counts';
import { figure } from './checks';

export const aspect = v.picklist(aspectKeys);
export const feeling = v.picklist(['praised', 'blamed']);

const quote = v.nullable(v.object({ text: v.string(), rating: figure }));

export const aspectsSchema = v.array(
  v.object({
    aspect,
    praised: v.number(),
    blamed: v.number(),
    praise: quote,
    complaint: quote,
    months: v.array(v.object({ month: v.number(), praised: v.number(), blamed: v.number() })),
  }),
) satisfies v.GenericSchema<AspectSummary[]>;

export const starsSchema = v.object({
  rated: v.number(),
  low: v.number(),
  high: v.number(),
}) satisfies v.GenericSchema<StarCounts>;

const matters = v.array(v.object({ term: v.string(), reviews: v.number() }));
const counted = v.array(v.object({ aspect, reviews: v.number() }));

/** What they say of each product. */
export const productVoicesSchema = v.array(
  v.object({
    productId: v.string(),
    title: v.string(),
    reviews: v.number(),
    praised: counted,
    blamed: counted,
  }),
);

/** What the reviews of a shop say. */
export const voiceSchema = v.object({
  reviews: v.number(),
  read: v.number(),
  unjoined: v.number(),
  stars: v.exactOptional(starsSchema),
  aspects: aspectsSchema,
  products: productVoicesSchema,
  contradictions: v.array(
    v.object({ rating: v.number(), aspect, feeling, text: v.string(), product: v.string() }),
  ),
  copied: v.array(v.object({ text: v.string(), accounts: v.number() })),
  topics: v.exactOptional(
    v.object({
      looked: v.number(),
      written: v.number(),
      topics: v.array(
        v.object({
          terms: v.array(v.string()),
          reviews: v.number(),
          quotes: v.array(v.string()),
          segments: v.array(v.object({ code: v.number(), reviews: v.number(), quote: v.string() })),
          products: v.array(v.object({ title: v.string(), reviews: v.number() })),
        }),
      ),
    }),
  ),
  others: v.exactOptional(v.object({ praised: matters, blamed: matters })),
  feeling: v.nullable(
    v.object({
      from: v.picklist(['stars', 'words']),
      reviews: v.number(),
      accuracy: figure,
      balanced: figure,
      calibrationError: figure,
      reliability: v.array(v.object({ predicted: figure, observed: figure, count: v.number() })),
    }),
  ),
  withoutStars: v.object({ reviews: v.number(), pleased: v.number() }),
}) satisfies v.GenericSchema<ShopVoice>;
