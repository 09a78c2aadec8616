import type { ReactNode } from 'react';
import type { Rule } from '../../../domain/audience/rule';
import type { DotClasses } from './dot-classes';

/** A way to colour the dots of a map. */
export interface ThingColours {
  /** As the address has it. */
  readonly key: string;
  /** What it is called in the list of colours, and over its legend. */
  readonly label: string;
  readonly dots: DotClasses;
}

/** What a map of things shows: products or sentences, by the numbers of their dots. */
export interface Things {
  readonly count: number;
  /** The usual one first. */
  readonly colours: readonly ThingColours[];
  /** By which the picture is named and summed up, whatever its colours are. */
  readonly named: DotClasses;
  /** What is searched, in small letters. */
  readonly searched: readonly string[];
  readonly name: (dot: number) => string;
  readonly tip: (dot: number) => ReactNode;
  readonly announce: (dot: number) => string;
  /** Where a dot leads; null where nowhere. */
  readonly addressOf: (dot: number) => string | null;
  /** Columns and cells of a list of some. */
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[];
  readonly cells: (dot: number) => readonly ReactNode[];
  /** Numbers of the customers behind some. */
  readonly customersOf: (dots: readonly number[]) => Promise<readonly number[]>;
  /** The rule that finds them, those of newer exports too; missing where none does. */
  readonly ruleOf?: (dots: readonly number[]) => Rule;
}
