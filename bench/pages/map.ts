import { boundsOf, fitCamera, zoomAt } from '../../src/ui/charts/scatter/camera';
import { paint } from '../../src/ui/charts/scatter/use-painting';

const size = { width: 1100, height: 700 };
const frames = 40;

/** Eight round crowds in the plane, seeded. */
function crowds(count: number): Float32Array {
  let state = 11;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  const points = new Float32Array(2 * count);
  for (let i = 0; i < count; i++) {
    const [radius, angle] = [Math.sqrt(-2 * Math.log(random())), 2 * Math.PI * random()];
    points[2 * i] = 6 * Math.cos(i % 8) + radius * Math.cos(angle);
    points[2 * i + 1] = 4 * Math.sin(i % 8) + radius * Math.sin(angle);
  }
  return points;
}

const bench = {
  /** Milliseconds to paint a frame, median and slowest twentieth, while one zooms in fourfold and out again. */
  frames(count: number): { median: number; slow: number } {
    const points = crowds(count);
    const dots = {
      points,
      labels: Int32Array.from({ length: count }, (_, i) => i % 8),
      colours: Uint8Array.from({ length: 24 }, (_, i) => (i * 37) % 256),
      shown: new Uint8Array(8).fill(1),
    };
    const canvas = document.createElement('canvas');
    document.body.append(canvas);
    const fitted = fitCamera(boundsOf(points), size.width, size.height, 28);
    const taken = Array.from({ length: frames }, (_, frame) => {
      const zoom = 4 ** Math.sin((Math.PI * frame) / frames);
      const camera = zoomAt(fitted, zoom, size.width / 2, size.height / 2, fitted);
      const started = performance.now();
      paint(canvas, { dots, camera, zoom, ...size, contours: null });
      return performance.now() - started;
    }).sort((a, b) => a - b);
    canvas.remove();
    return { median: taken[frames >> 1]!, slow: taken[Math.floor(0.95 * frames)]! };
  },
};

Object.assign(window, { bench });
