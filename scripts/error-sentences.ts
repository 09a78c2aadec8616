import type { ErrorCode } from '../src/contracts/errors';
import errors from '../src/i18n/en/errors';

/** One sentence for a failure: what it is about, and what the screens would say of it. */
export function sentenceFor(code: ErrorCode, detail: string): string {
  const words: Readonly<Record<string, unknown>> = errors;
  const found = words[code] as { title?: string } | undefined;
  return found?.title ? `${found.title}: ${detail}` : detail;
}
