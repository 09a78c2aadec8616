/** What a map can be of beside customers. */
export const thingKinds = ['products', 'sentences'] as const;
export type ThingKind = (typeof thingKinds)[number];

/** How things stand on a map by UMAP. */
interface ThingPlaces {
  /** things × 2. */
  readonly places: Float32Array;
  /** Of the fourteen things most like each, the share that is nearest to it on the map too, 0 to 1. */
  readonly kept: number;
}

/** The products of a shop by what is written of them, or by who takes them where nothing is. */
export interface ProductMap extends ThingPlaces {
  /** Number of the product of each place. */
  readonly products: Int32Array;
  readonly by: 'words' | 'takers';
  /** What each is by its title ('bag', 'mug'), '' where that is not known. */
  readonly things: readonly string[];
}

/** Sampled sentences of the reviews by their meaning. */
export interface SentenceMap extends ThingPlaces {
  readonly texts: readonly string[];
  /** Number of who wrote it and of what it is of, -1 where that is not known; stars, NaN where there are none. */
  readonly customer: Int32Array;
  readonly product: Int32Array;
  readonly rating: Float32Array;
  /** Position in `aspectKeys`, -1 for none; 1 praised, -1 blamed, 0 neither. */
  readonly aspect: Int8Array;
  readonly feeling: Int8Array;
  /** Words that name each topic, and the topic of each sentence, -1 for none. */
  readonly topics: readonly (readonly string[])[];
  readonly topic: Int16Array;
  /** Reviews whose sentences these are, and all that have a text. */
  readonly looked: number;
  readonly written: number;
}

/** Fewer things make no map. */
export const fewestOnMap = 12;
