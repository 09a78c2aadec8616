import { boundsOf, fitCamera, panBy, zoomAt } from '../../src/ui/charts/scatter/camera';
import { agrees } from '../../src/ui/charts/scatter/gpu/agrees';
import { GpuDots } from '../../src/ui/charts/scatter/gpu/gpu-dots';
import { MovingPicture } from '../../src/ui/charts/scatter/moving-picture';

const size = { width: 1100, height: 700 };
const frames = 120;

const nextFrame = () =>
  new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now())));

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
  /**
   * Milliseconds from frame to frame, median and slowest twentieth, while one zooms in fourfold and out again and moves to
   * either side, and the share of frames for which all dots were painted.
   * @param by 'frame': painted for each; 'app': as the app does it without a graphics card; 'card': by a real one.
   * @returns null where there is no graphics card that paints as the processor does.
   */
  async frames({
    count,
    by,
  }: {
    count: number;
    by: 'frame' | 'app' | 'card';
  }): Promise<{ median: number; slow: number; painted: number } | null> {
    const card = by === 'card' ? await GpuDots.open() : null;
    if (by === 'card' && (card === null || !agrees(card))) return null;
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
    const picture = new MovingPicture();
    const taken: number[] = [];
    let [last, rested] = [await nextFrame(), 0];
    for (let frame = 0; frame < frames; frame++) {
      const zoom = 4 ** Math.sin((Math.PI * frame) / frames);
      const drift = 120 * Math.sin((2 * Math.PI * frame) / frames);
      const camera = panBy(zoomAt(fitted, zoom, size.width / 2, size.height / 2, fitted), drift, 0);
      const wanted = { dots, camera, zoom, ...size, contours: null };
      if (by === 'frame') picture.paint(canvas, wanted, null);
      else if (picture.show(canvas, wanted, card)) rested++;
      const now = await nextFrame();
      taken.push(now - last);
      last = now;
    }
    taken.sort((a, b) => a - b);
    canvas.remove();
    card?.destroy();
    return { median: taken[frames >> 1]!, slow: taken[Math.floor(0.95 * frames)]!, painted: rested / frames };
  },
};

Object.assign(window, { bench });
