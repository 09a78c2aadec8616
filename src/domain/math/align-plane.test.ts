import { expect, it } from 'vitest';
import { alignPlane } from './align-plane';
import { seededRandom } from './random';

const random = seededRandom(4);
const earlier = Float32Array.from({ length: 60 }, () => 10 * random() - 3);
const everyRow = Int32Array.from({ length: 30 }, (_, i) => i);

/** The earlier plane about its middle, turned by an angle and mirrored or not. */
function turned(angle: number, mirror: 1 | -1): Float32Array {
  const plane = new Float32Array(60);
  for (let i = 0; i < 30; i++) {
    const [x, y] = [earlier[2 * i]!, mirror * earlier[2 * i + 1]!];
    plane[2 * i] = Math.cos(angle) * x - Math.sin(angle) * y;
    plane[2 * i + 1] = Math.sin(angle) * x + Math.cos(angle) * y;
  }
  return plane;
}

const farthest = (plane: Float32Array) =>
  Math.max(...plane.map((value, at) => Math.abs(value - earlier[at]!)));

it.each([
  [0.7, 1],
  [Math.PI, 1],
  [-2.5, -1],
  [0, -1],
] as const)('takes back a turn by %d (mirror %d)', (angle, mirror) => {
  const plane = turned(angle, mirror);
  alignPlane(plane, earlier, everyRow);
  expect(farthest(plane)).toBeLessThan(1e-5);
});

it('goes by those who stood on both, and leaves all where they are if nobody did', () => {
  const plane = turned(1.2, -1);
  alignPlane(
    plane,
    earlier,
    everyRow.map((row) => (row % 3 === 0 ? row : -1)),
  );
  expect(farthest(plane)).toBeLessThan(1e-5);
  const alone = turned(1.2, 1);
  alignPlane(alone, earlier, new Int32Array(30).fill(-1));
  expect(alone).toEqual(turned(1.2, 1));
});
