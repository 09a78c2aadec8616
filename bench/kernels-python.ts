import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { KernelTask, TaskSizes, Timing } from './kernels-tasks';
import { interpreter, pythonHas, threadsOfPython } from './python';

export interface PythonTiming extends Timing {
  readonly task: KernelTask;
  readonly name: string;
}

/** Timings of numpy and scikit-learn on so many threads; null where the interpreter has no numpy. */
export function timePython(sizes: TaskSizes, threads: number): PythonTiming[] | null {
  if (!pythonHas('numpy')) return null;
  const script = fileURLToPath(new URL('kernels.py', import.meta.url));
  const env = threadsOfPython(threads);
  const printed = execFileSync(interpreter, [script, JSON.stringify(sizes)], { env, encoding: 'utf8' });
  const lines = printed.trim().split('\n');
  return lines.map((line) => JSON.parse(line) as PythonTiming);
}
