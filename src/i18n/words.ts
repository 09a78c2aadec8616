/**
 * The shape of a translation: the same keys with other words. English singulars (`…_one`) have no
 * counterpart in languages without plural forms and are left out.
 */
export type Words<T> = {
  readonly [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string
    ? string
    : Words<T[K]>;
};
