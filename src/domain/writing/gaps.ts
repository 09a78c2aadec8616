import type { Objection } from './written-text';

/**
 * Where a text breaks off, as it does where a model writes longer than it may: behind no stop, or within a quote; and where
 * what stands behind a stop begins as no sentence does, a fact copied as it was given.
 */
export function breakIn(text: string): Objection[] {
  const opened = text.lastIndexOf('“');
  const isOpen = opened > text.lastIndexOf('”');
  const [stump] = text.match(/(?<=^|[.!?]\s+|\n)\p{Ll}.*/u) ?? [];
  if (!isOpen && stump !== undefined) return [{ kind: 'unfinished', text: stump.trim() }];
  if (!isOpen && /[.!?。！？…][”"’)）]?$/u.test(text.trim())) return [];
  return [{ kind: 'unfinished', text: isOpen ? text.slice(opened) : text.slice(-shownOfBreak) }];
}

/** Characters that show where. */
const shownOfBreak = 30;
/** Part of the facts with figures that a text must tell which is to tell them all. */
const mostOf = 2 / 3;
const figure = /\d+(?:[.,]\d+)*/gu;

/**
 * Facts of which a text tells no figure, where it leaves out too many: what is true and says one thing of five is no
 * portrait. Facts without figures are nothing to go by.
 */
export function gapsIn(text: string, told: readonly string[]): Objection[] {
  const figures = new Set(text.match(figure) ?? []);
  const withFigures = told.filter((fact) => /\d/u.test(fact));
  const left = withFigures.filter((fact) => !(fact.match(figure) ?? []).some((each) => figures.has(each)));
  if (withFigures.length - left.length >= mostOf * withFigures.length) return [];
  return left.map((fact) => ({ kind: 'gap', text: fact }));
}
