import { execFileSync } from 'node:child_process';

/** The interpreter may be named where the system's own lacks what is compared with. */
export const interpreter = process.env.CLIENTELE_PYTHON ?? 'python3';

export function pythonHas(library: string): boolean {
  try {
    execFileSync(interpreter, ['-c', `import ${library}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** An environment in which numpy and its like use so many threads. */
export function threadsOfPython(threads: number): NodeJS.ProcessEnv {
  const count = String(threads);
  return { ...process.env, OMP_NUM_THREADS: count, OPENBLAS_NUM_THREADS: count, MKL_NUM_THREADS: count };
}
