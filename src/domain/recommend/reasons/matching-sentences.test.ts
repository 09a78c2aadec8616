import { describe, expect, it } from 'vitest';
import { matchingSentences } from './matching-sentences';

/** Unit vectors by their angle, in degrees. */
const at = (...degrees: number[]) =>
  Float32Array.from(
    degrees.flatMap((each) => [Math.cos((each * Math.PI) / 180), Math.sin((each * Math.PI) / 180)]),
  );

function products(...degrees: number[]) {
  return {
    vectors: { rows: degrees.length, columns: 2, values: at(...degrees) },
    counts: Int32Array.from(degrees, () => 1),
  };
}

const match = (
  about: number[],
  sentences: Float32Array,
  of: ReturnType<typeof products>,
  ...offered: number[]
) => [...matchingSentences(about, () => true, sentences, of, Int32Array.from(offered))];

describe('the sentence that speaks for an offer', () => {
  it('is the nearest one, for each product its own', () => {
    expect(match([-1, -1], at(5, 85), products(0, 90, 200), 0, 1)).toEqual([0, 1]);
  });

  it('is none below the stated cosine of 0.45', () => {
    // 63 degrees have a cosine of 0.454, 64 of 0.438.
    expect(match([-1], at(63), products(0, 200), 0)).toEqual([0]);
    expect(match([-1], at(64), products(0, 200), 0)).toEqual([-1]);
  });

  it('is none that other products are nearer to, as a sentence is that fits everything', () => {
    expect(match([-1], at(0), products(0, 10, 20, 200), 2)).toEqual([-1]);
    expect(match([-1], at(0), products(0, 10, 20, 200), 1)).toEqual([0]);
  });

  it('is the nearest of those that can be of the product', () => {
    const of = products(0, 200);
    const speaks = (sentence: number) => sentence === 1;
    expect([...matchingSentences([-1, -1], speaks, at(5, 20), of, Int32Array.of(0))]).toEqual([1]);
    expect([...matchingSentences([-1], () => false, at(5), of, Int32Array.of(0))]).toEqual([-1]);
  });

  it('is none that she wrote of the very product, and none for what nothing describes', () => {
    expect(match([0], at(0), products(0, 90), 0)).toEqual([-1]);
    const silent = { ...products(0, 90), counts: Int32Array.of(0, 1) };
    expect([...matchingSentences([-1], () => true, at(0), silent, Int32Array.of(0))]).toEqual([-1]);
  });
});
