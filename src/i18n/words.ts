/**
 * The shape of a translation: the same keys with other words. A text with a number in it has a form for each plural
 * category of its language (`…_one`, `…_few`); `…_other` is what all languages have, so the others may be left out.
 */
export type Words<T> = {
  readonly [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string
    ? string
    : Words<T[K]>;
};
