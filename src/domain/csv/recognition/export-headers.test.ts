import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  alterations,
  asGiven,
  disagreements,
  type ExportList,
  parseReading,
} from './fixtures/altered-exports';
import { expertReadings } from './fixtures/expert-readings';

const path = resolve(import.meta.dirname, '../../../../../shared/design/export-headers.json');

describe.skipIf(!existsSync(path))('real exports (skipped where ../shared/design is missing)', () => {
  const lists: readonly ExportList[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];

  it.each(lists.map((list) => [`${list.platform} / ${list.export}`, list] as const))('%s', (name, list) => {
    const given = asGiven(list, parseReading(expertReadings[name]!));
    const wrong = Object.entries(alterations).flatMap(([how, alter]) =>
      disagreements(alter(given)).map((what) => `${how}: ${what}`),
    );
    expect(wrong).toEqual([]);
  });
});
