import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type ClusterTask,
  cloudsOf,
  type Fit,
  minClusterSize,
  minSamples,
  type TaskSize,
} from './cluster-tasks';
import { interpreter, pythonHas, threadsOfPython } from './python';

/** The task by scikit-learn or hdbscan on the same points; null where the interpreter has no scikit-learn. */
export function fitInPython(
  task: ClusterTask,
  size: TaskSize,
  threads: number,
): (Fit & { name: string }) | null {
  if (!pythonHas('sklearn')) return null;
  const folder = mkdtempSync(join(tmpdir(), 'clientele-cluster-'));
  try {
    const file = join(folder, 'points');
    const { values } = cloudsOf(size);
    writeFileSync(file, new Uint8Array(values.buffer));
    const script = fileURLToPath(new URL('cluster.py', import.meta.url));
    const spec = JSON.stringify({ ...size, task, file, minClusterSize, minSamples });
    const printed = execFileSync(interpreter, [script, spec], {
      env: threadsOfPython(threads),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const { name, seconds } = JSON.parse(printed) as { name: string; seconds: number };
    const bytes = readFileSync(`${file}.labels`);
    const labels = new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
    return { name, seconds, labels };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
