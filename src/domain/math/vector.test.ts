import { describe, expect, it } from 'vitest';
import reference from './fixtures/linear-algebra.json';
import { argsort, argsortDescending, groupByKey, range } from './order';
import { cosine, dot, mean, median, normaliseInPlace, standardiseInPlace, sum } from './vector';

const { columns, values, ...numpy } = reference.points;
const row = (i: number) => values.slice(i * columns, (i + 1) * columns);
const firstColumn = values.filter((_, at) => at % columns === 0);

describe('vectors', () => {
  it('have scipy’s cosine; that of a zero vector is no number', () => {
    expect(cosine(row(0), row(1))).toBeCloseTo(numpy.cosine01, 12);
    expect(cosine([0, 0], [1, 2])).toBeNaN();
  });

  it('of length 1 have their inner product as cosine', () => {
    const units = [0, 1].map((i) => Float32Array.from(row(i)));
    for (const unit of units) normaliseInPlace(unit);
    expect(dot(units[0], units[0])).toBeCloseTo(1, 6);
    expect(dot(units[0], units[1])).toBeCloseTo(numpy.cosine01, 6);
  });

  it('of zeros stay when they are normalised', () => {
    const zero = new Float32Array(3);
    normaliseInPlace(zero);
    expect([...zero]).toEqual([0, 0, 0]);
  });
});

describe('figures of a list', () => {
  it('are numpy’s', () => {
    expect(mean(firstColumn)).toBeCloseTo(numpy.means[0], 12);
    expect(sum(firstColumn)).toBeCloseTo(numpy.means[0] * firstColumn.length, 10);
    expect(median(firstColumn)).toBe(numpy.median);
    expect(median(firstColumn.slice(0, 8))).toBeCloseTo(numpy.medianOfEven, 12);
    const scores = Float32Array.from(firstColumn);
    standardiseInPlace(scores);
    scores.forEach((score, i) => {
      expect(score).toBeCloseTo(numpy.standardScores[i], 5);
    });
  });

  it('are not there of none, and equal values have no spread', () => {
    expect([mean([]), median([])]).toEqual([Number.NaN, Number.NaN]);
    const flat = Float32Array.of(3, 3, 3);
    standardiseInPlace(flat);
    expect([...flat]).toEqual([0, 0, 0]);
  });

  it('leave the list as it is', () => {
    const list = [3, 1, 2];
    median(list);
    expect(list).toEqual([3, 1, 2]);
  });
});

describe('order', () => {
  it('is numpy’s stable argsort', () => {
    expect([...argsort(firstColumn)]).toEqual(numpy.argsort);
    expect([...argsort([2, 1, 2, 1])]).toEqual([1, 3, 0, 2]);
    expect([...argsortDescending([2, 1, 2, 1])]).toEqual([0, 2, 1, 3]);
    expect([...range(3)]).toEqual([0, 1, 2]);
  });

  it('by group keeps each group in the order of the list and leaves negative keys out', () => {
    const { starts, positions } = groupByKey([1, 0, -1, 1, 3], 4);
    expect([...starts]).toEqual([0, 1, 3, 3, 4]);
    expect([...positions]).toEqual([1, 0, 3, 4]);
    expect([...groupByKey([1, 0, 1, 1], 2, 3, (i) => i !== 0).positions]).toEqual([1, 2]);
  });
});
