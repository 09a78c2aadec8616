import type { Unit } from '../domain/behaviour/features';
import { useSpeaker } from '../i18n';

/** Prints a figure with its unit, in the language on screen. */
export function useFigureWords(currency: string): (unit: Unit, value: number) => string {
  const speaker = useSpeaker();
  return (unit, value) => speaker.figure(unit, value, currency);
}
