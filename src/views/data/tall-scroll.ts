/** Elements higher than this are cut off by one browser or another (Firefox from 17.9 million pixels on). */
const highest = 8_000_000;

/**
 * Scrolls through a list that is taller than any element may be: the element is `height` tall and stands for `total`.
 * Step by step every pixel is a pixel, and the element is set back now and then to where the scroll bar belongs; a
 * jump of the scroll bar goes to the same share of the whole. (SlickGrid's 'virtual paging' does the like by pages.)
 */
export class TallScroll {
  /** Pixels of the scrolled element. */
  readonly height: number;
  #top = 0;
  /** Where the element stands. */
  #at = 0;
  /** Pixels of the whole to one of the element. */
  readonly #share: number;
  /** As much way is left before either end of the element, unless the whole ends there too. */
  readonly #room: number;

  /**
   * @param total pixels of all rows.
   * @param view pixels of them in sight.
   */
  constructor(
    readonly total: number,
    readonly view: number,
    limit = highest,
  ) {
    this.height = Math.min(total, limit);
    const way = this.height - view;
    this.#share = way > 0 ? (total - view) / way : 1;
    this.#room = Math.max(0, Math.min(10 * view, way / 4));
  }

  /** Position in the whole of what stands at the upper edge. */
  get top(): number {
    return this.#top;
  }

  /** Position in the whole minus position in the element. */
  get offset(): number {
    return this.#top - this.#at;
  }

  /**
   * Takes a position that the element was scrolled to.
   * @returns the position that it must be set to, mostly the same.
   */
  moved(scrollTop: number): number {
    const step = scrollTop - this.#at;
    const jumped = Math.abs(step) >= this.view;
    this.#top = this.#bounded(jumped ? scrollTop * this.#share : this.#top + step);
    const drift = Math.abs(scrollTop - this.#placeOf(this.#top));
    const isNearAnEnd = scrollTop < this.#room || scrollTop > this.height - this.view - this.#room;
    this.#at = drift > this.#room || isNearAnEnd ? this.#placeOf(this.#top) : scrollTop;
    return this.#at;
  }

  /**
   * Goes to a position in the whole.
   * @returns the position that the element must be set to.
   */
  to(top: number): number {
    this.#top = this.#bounded(top);
    this.#at = this.#placeOf(this.#top);
    return this.#at;
  }

  #bounded(top: number): number {
    return Math.max(0, Math.min(top, this.total - this.view));
  }

  /** Where the scroll bar belongs. */
  #placeOf(top: number): number {
    const way = Math.max(0, this.height - this.view);
    const below = this.total - this.view - top;
    const least = Math.min(top, this.#room);
    const most = way - Math.min(Math.max(0, below), this.#room);
    return Math.max(least, Math.min(Math.round(top / this.#share), most));
  }
}
