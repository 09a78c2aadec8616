import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../math/random';
import { cosine } from '../math/vector';
import { ownDirections, productWording } from './product-wording';

const dimensions = 8;

interface Said {
  readonly customer: number;
  readonly product: number;
}

/** Reviews as unit vectors: an axis for the customer's taste (0, 1), one for each product, and chance. */
function write(said: readonly Said[], taste: (customer: number) => number, wording: number, chance = 0.4) {
  const random = seededRandom(7);
  const vectors = new Float32Array(said.length * dimensions);
  said.forEach(({ customer, product }, i) => {
    const vector = Float64Array.from({ length: dimensions }, () => chance * normal(random) * 0.35);
    vector[taste(customer)]! += 1;
    if (product >= 0) vector[2 + product]! += wording;
    const length = Math.hypot(...vector);
    vector.forEach((value, d) => {
      vectors[i * dimensions + d] = value / length;
    });
  });
  const column = (of: (one: Said) => number) => Int32Array.from(said, of);
  return {
    vectors,
    reviews: {
      text: column((one) => said.indexOf(one)),
      product: column(({ product }) => product),
      customer: column(({ customer }) => customer),
    },
  };
}

const directionsOf = ({ vectors, reviews }: ReturnType<typeof write>, customers: number) => {
  const wording = productWording(vectors, dimensions, reviews, 5);
  const all = ownDirections(vectors, dimensions, reviews, customers, wording);
  return (c: number) => all.subarray(c * dimensions, (c + 1) * dimensions);
};

describe('the share of the wording that is the product’s', () => {
  it('agrees with a hand-computed example', () => {
    // Two products, reviews at 1 and 3, and at 5 and 7, in one dimension.
    const reviews = {
      text: Int32Array.of(0, 1, 2, 3),
      product: Int32Array.of(0, 0, 1, 1),
      customer: Int32Array.of(0, 1, 2, 3),
    };
    // Within 4 / 2 = 2, between 16 / 1 = 16, component (16 - 2) / 2 = 7.
    expect(productWording(Float32Array.of(1, 3, 5, 7), 1, reviews, 2).share).toBeCloseTo(7 / 9, 10);
  });

  it('is nothing where products make no difference, and where none has a second review', () => {
    const said = Array.from({ length: 40 }, (_, i) => ({ customer: i, product: i % 5 }));
    const { vectors, reviews } = write(said, (c) => (c % 8 < 4 ? 0 : 1), 0);
    expect(productWording(vectors, dimensions, reviews, 5).share).toBeLessThan(0.05);
    const single = write(said.slice(0, 5), () => 0, 2);
    expect(productWording(single.vectors, dimensions, single.reviews, 5).share).toBe(0);
  });
});

describe('what a customer writes about', () => {
  it('lies in the same place after one review and after twelve', () => {
    const said = Array.from({ length: 80 }, (_, customer) =>
      Array.from({ length: customer % 2 === 0 ? 1 : 12 }, () => ({ customer, product: -1 })),
    ).flat();
    const direction = directionsOf(
      write(said, (c) => (c % 4 < 2 ? 0 : 1), 0),
      80,
    );
    for (const c of [0, 1, 2, 3]) expect(Math.hypot(...direction(c))).toBeCloseTo(1, 5);
    // Customers 0 (one review) and 1 (twelve) are of one taste, 2 and 3 of the other.
    expect(cosine(direction(0), direction(1))).toBeGreaterThan(0.85);
    expect(cosine(direction(2), direction(3))).toBeGreaterThan(0.85);
    expect(cosine(direction(1), direction(3))).toBeLessThan(0.4);
  });

  it('is not the wording of what she bought', () => {
    const said = Array.from({ length: 60 }, (_, i) => ({ customer: i, product: i % 5 }));
    const direction = directionsOf(
      write(said, (c) => (c % 2 === 0 ? 0 : 1), 2),
      60,
    );
    // 0 and 2 are of one taste and bought different things; 0 and 5 bought the same and are not.
    expect(cosine(direction(0), direction(2))).toBeGreaterThan(0.6);
    expect(cosine(direction(0), direction(5))).toBeLessThan(0);
  });

  it('keeps what only she said of a product', () => {
    const said = Array.from({ length: 40 }, (_, i) => ({ customer: i % 5, product: i % 5 }));
    const direction = directionsOf(
      write(said, () => 0, 2),
      5,
    );
    for (let c = 0; c < 5; c++) expect(direction(c)[2 + c]).toBeGreaterThan(0.7);
  });

  it('is not known of who wrote nothing', () => {
    const direction = directionsOf(
      write([{ customer: 0, product: 0 }], () => 0, 0),
      2,
    );
    expect(direction(1).every(Number.isNaN)).toBe(true);
    expect(direction(0).some(Number.isNaN)).toBe(false);
  });
});
