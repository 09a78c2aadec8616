import type { FileRefusal } from '../../../domain/csv/inspect';

/** Thrown where a source turns out to be unreadable while it is read, with the reason. */
export class SourceRefused extends Error {
  readonly refusal: FileRefusal;

  constructor(refusal: FileRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}
