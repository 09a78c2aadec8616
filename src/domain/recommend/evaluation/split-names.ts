/**
 * What is hidden to test on: the last order of each customer, all that was bought from one day on, or a random part of
 * each customer's products. Figures of different splits say different things and are never compared.
 */
export const splitNames = ['last-order', 'time', 'ratio'] as const;
export type SplitName = (typeof splitNames)[number];
