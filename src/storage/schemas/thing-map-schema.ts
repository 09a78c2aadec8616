import * as v from 'valibot';
import type { ProductMap, SentenceMap } from '../../contracts/thing-maps';
import { aspectKeys } from '../../domain/lexicon/voice';
import { count, strings } from './checks';

const placesOf = v.pipe(
  v.instance(Float32Array),
  v.check((places) => places.every(Number.isFinite)),
);

export const productMapSchema: v.GenericSchema<ProductMap> = v.pipe(
  v.object({
    places: placesOf,
    kept: v.number(),
    products: v.instance(Int32Array),
    by: v.picklist(['words', 'takers']),
    things: strings,
  }),
  v.check(
    ({ places, products, things }) =>
      places.length === 2 * products.length &&
      things.length === products.length &&
      products.every((product) => product >= 0),
  ),
);

const ends = (values: Int8Array | Int16Array, least: number, end: number) =>
  values.every((value) => value >= least && value < end);

export const sentenceMapSchema: v.GenericSchema<SentenceMap> = v.pipe(
  v.object({
    places: placesOf,
    kept: v.number(),
    texts: strings,
    customer: v.instance(Int32Array),
    product: v.instance(Int32Array),
    rating: v.instance(Float32Array),
    aspect: v.instance(Int8Array),
    feeling: v.instance(Int8Array),
    topics: v.array(v.array(v.string())),
    topic: v.instance(Int16Array),
    looked: count,
    written: count,
  }),
  v.check(
    ({ places, texts, customer, product, rating, aspect, feeling, topics, topic }) =>
      [places.length / 2, customer.length, product.length, rating.length, topic.length].every(
        (length) => length === texts.length,
      ) &&
      aspect.length === texts.length &&
      feeling.length === texts.length &&
      ends(aspect, -1, aspectKeys.length) &&
      ends(feeling, -1, 2) &&
      ends(topic, -1, topics.length),
  ),
);
