import type { WritingKind } from '../written-text';

/** What a text is to be made of. */
export interface Asked {
  readonly facts: readonly string[];
  /** Places that a text to customers must have. */
  readonly slots: readonly string[];
  /** Of a mail how it is to sound; '' where nothing was said. */
  readonly tone: string;
}

/** What a small model is told, and shown by examples; the same each time, so that it is read once. */
export interface Lesson {
  readonly told: string;
  readonly shown: readonly (readonly [asked: string, answered: string])[];
  readonly ask: (asked: Asked) => string;
}

export type Lessons = Readonly<Record<WritingKind, Lesson>>;
