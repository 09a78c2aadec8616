import type { Reviews } from '../shop/shop';
import { type Random, seededRandom } from '../math/random';

/** What a text is there for: to learn from, to end the learning by, to test by; 'none' would tell a test too much. */
export const side = { learn: 0, end: 1, test: 2, none: 3 } as const;

const shares = { test: 0.3, end: 0.15 };

/** Of each text and each customer the side, drawn by customer; a text of nobody known is drawn by itself. */
export interface Sides {
  readonly ofText: Uint8Array;
  readonly ofCustomer: Uint8Array;
}

/**
 * Parts customers, and with them what they wrote, so that no text of a customer who is tested was learnt from. A text that
 * stands on two sides is on none.
 */
export function drawSides(
  reviews: Reviews,
  textOfReview: Int32Array,
  texts: number,
  customers: number,
  seed: number,
): Sides {
  const random = seededRandom(seed);
  const ofCustomer = Uint8Array.from({ length: customers }, () => drawn(random));
  const open = 255;
  const ofText = new Uint8Array(texts).fill(open);
  textOfReview.forEach((text, review) => {
    if (text < 0) return;
    const customer = reviews.customer[review];
    if (customer < 0) {
      if (ofText[text] === open) ofText[text] = drawn(random);
      return;
    }
    const own = ofCustomer[customer];
    ofText[text] = ofText[text] === open || ofText[text] === own ? own : side.none;
  });
  return { ofText: ofText.map((each) => (each === open ? side.none : each)), ofCustomer };
}

function drawn(random: Random): number {
  const u = random();
  return u < shares.test
    ? side.test
    : u < shares.test + (1 - shares.test) * shares.end
      ? side.end
      : side.learn;
}
