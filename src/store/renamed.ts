import { useApp } from './app-store';

/** Renames a segment of the open shop. @returns what gives it the name before, null where the new one was not kept. */
export async function renamed(code: number, name: string | null): Promise<(() => unknown) | null> {
  const { run, renameSegment } = useApp.getState();
  const before = run?.profiles.find((profile) => profile.code === code)?.customName ?? null;
  return (await renameSegment(code, name)) ? () => renameSegment(code, before) : null;
}
