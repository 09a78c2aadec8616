import { expect, it } from 'vitest';
import { panBy, zoomAt } from './camera';
import { serves, viewOf } from './moving-picture';

const seen = { width: 1000, height: 600 };
/** Painted with 200 and 120 pixels of room on each side. */
const painted = { width: 1400, height: 840 };
const camera = { scale: 20, offsetX: 500, offsetY: 300 };
const still = panBy(camera, 200, 120);

const onScreen = (at: typeof camera, [x, y]: readonly [number, number]) => [
  x * at.scale + at.offsetX,
  y * at.scale + at.offsetY,
];

it('puts every dot of what was painted where the moved camera has it', () => {
  const wanted = zoomAt(panBy(camera, 37, -12), 1.4, 250, 400, camera);
  const view = viewOf(still, wanted);
  for (const dot of [
    [0, 0],
    [-13, 8],
    [21, -4],
  ] as const) {
    const [px, py] = onScreen(still, dot);
    const [x, y] = onScreen(wanted, dot);
    expect(view.x + view.scale * px!).toBeCloseTo(x!, 9);
    expect(view.y + view.scale * py!).toBeCloseTo(y!, 9);
  }
});

it('stands in as long as neither its edge nor coarse pixels are seen', () => {
  const at = (wanted: typeof camera) => serves(viewOf(still, wanted), painted, seen);
  expect(at(camera)).toBe(true);
  expect(at(panBy(camera, 199, -119))).toBe(true);
  expect(at(panBy(camera, 201, 0))).toBe(false);
  expect(at(panBy(camera, 0, -121))).toBe(false);
  expect(at(zoomAt(camera, 1.6, 500, 300, camera))).toBe(true);
  expect(at(zoomAt(camera, 2, 500, 300, camera))).toBe(false);
  expect(at(zoomAt(camera, 0.65, 500, 300, camera))).toBe(true);
  expect(at(zoomAt(camera, 0.55, 500, 300, camera))).toBe(false);
});
