import { useMemo } from 'react';
import { useSpeaker } from '../../i18n';
import { useApp } from '../../store';

/** Names of a run's segments in the language on screen, and those that were kept where the run, or a segment, is gone. */
export function useNamesOfRun(runId: string): (code: number, kept: string) => string {
  const run = useApp(({ runs }) => runs.find(({ id }) => id === runId));
  const speaker = useSpeaker();
  return useMemo(() => {
    if (run === undefined) return (_, kept) => kept;
    const names = speaker.segmentNames(run.profiles);
    return (code, kept) => names.shown(code) || kept;
  }, [run, speaker]);
}
