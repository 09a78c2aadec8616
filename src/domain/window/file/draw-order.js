// How a file that was taken along draws the order of a row: as clicks/thompson-order.ts does, in a page that stands alone.

/** A source of uniform numbers by a seed (mulberry32). */
// biome-ignore lint/correctness/noUnusedVariables: the page that stands behind calls it.
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number of the gamma distribution (Marsaglia and Tsang 2000). */
function gammaDraw(shape, random) {
  if (shape < 1) return gammaDraw(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Cards by one number drawn of each belief, highest first. */
function thompson(beliefs, random) {
  const drawn = beliefs.map(([a, b]) => {
    const [first, second] = [gammaDraw(a, random), gammaDraw(b, random)];
    return first + second > 0 ? first / (first + second) : a / (a + b);
  });
  return [...drawn.keys()].sort((i, j) => drawn[j] - drawn[i] || i - j);
}

/**
 * As the cards stand, or in a drawn order in a share of the cases; the chance of each to stand where it stands, that of
 * drawn orders counted over 400 of them, the one that came out among them.
 */
// biome-ignore lint/correctness/noUnusedVariables: the page that stands behind calls it.
function drawOrder(beliefs, share, random) {
  const draws = 400;
  const standing = [...beliefs.keys()];
  if (!(share > 0) || beliefs.length < 2) return { order: standing, propensity: standing.map(() => 1) };
  const drawn = thompson(beliefs, random);
  const order = random() < share ? drawn : standing;
  const hits = standing.map(() => 0);
  for (let i = 0; i < draws; i++) {
    const other = i === 0 ? drawn : thompson(beliefs, random);
    for (const place of standing) if (other[place] === order[place]) hits[place]++;
  }
  return {
    order,
    propensity: hits.map((hit, place) => (share * hit) / draws + (order[place] === place ? 1 - share : 0)),
  };
}
