import { AliasTable } from '../../../math/alias-table';
import type { Random } from '../../../math/random';

/** Draws before a customer who took nearly everything is left without a product that she did not take. */
const mostDraws = 10;

/**
 * Draws products that a customer did not take, of those that anybody took: in proportion to their takers to the power of
 * `popularityExponent`. At 0 all alike, as in Rendle et al. 2009; at 1 as often as they are taken, which makes up for
 * much taken products standing on the liked side of most triples.
 */
export class Negatives {
  private readonly known: Int32Array;
  private readonly table: AliasTable;

  /** @param takers customers who took each product, one above 0 at least. */
  constructor(takers: Int32Array, popularityExponent: number) {
    this.known = Int32Array.from(takers.keys()).filter((product) => takers[product] > 0);
    this.table = new AliasTable(
      Float64Array.from(this.known, (product) => takers[product] ** popularityExponent),
    );
  }

  /** A product that `isTaken` does not hold of; -1 where none was found. */
  draw(random: Random, isTaken: (product: number) => boolean): number {
    for (let d = 0; d < mostDraws; d++) {
      const product = this.known[this.table.draw(random)];
      if (!isTaken(product)) return product;
    }
    return -1;
  }
}
