import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { KernelTask, TaskSizes, Timing } from './kernels-tasks';

/** The interpreter may be named where the system's own has no numpy. */
const interpreter = process.env.CLIENTELE_PYTHON ?? 'python3';

export interface PythonTiming extends Timing {
  readonly task: KernelTask;
  readonly name: string;
}

/** Timings of numpy and scikit-learn on so many threads; null where the interpreter has no numpy. */
export function timePython(sizes: TaskSizes, threads: number): PythonTiming[] | null {
  const count = String(threads);
  const env = {
    ...process.env,
    OMP_NUM_THREADS: count,
    OPENBLAS_NUM_THREADS: count,
    MKL_NUM_THREADS: count,
  };
  try {
    execFileSync(interpreter, ['-c', 'import numpy'], { stdio: 'ignore' });
  } catch {
    return null;
  }
  const script = fileURLToPath(new URL('kernels.py', import.meta.url));
  const printed = execFileSync(interpreter, [script, JSON.stringify(sizes)], { env, encoding: 'utf8' });
  const lines = printed.trim().split('\n');
  return lines.map((line) => JSON.parse(line) as PythonTiming);
}
