import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, it } from 'vitest';

const importing = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;

/** Files of the project and names of packages that are loaded before a module's first line is run. */
function loadedWith(entries: readonly string[]): {
  readonly files: Set<string>;
  readonly packages: Set<string>;
} {
  const [files, packages] = [new Set<string>(), new Set<string>()];
  const visit = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    for (const [, name] of readFileSync(file, 'utf8').matchAll(importing)) {
      if (!name!.startsWith('.')) {
        packages.add(name!);
        continue;
      }
      const stem = resolve(dirname(file), name!);
      const found = [`${stem}.ts`, `${stem}/index.ts`, stem].find(existsSync);
      if (found) visit(found);
    }
  };
  for (const entry of entries) visit(resolve(import.meta.dirname, entry));
  return { files, packages };
}

const checking = ['analyze.ts', 'analyze-options.ts', 'points/points-options.ts', 'lists/lists-options.ts'];

it('checks a command line without loading bundler, browser or models', () => {
  const { files, packages } = loadedWith(checking);
  for (const heavy of ['vite', '@playwright/test', 'assemblyscript', 'react'])
    expect(packages).not.toContain(heavy);
  const names = [...files].map((file) => file.slice(resolve(import.meta.dirname, '..').length + 1));
  expect(names).not.toContain('scripts/build.ts');
  expect(names).not.toContain('src/domain/recommend/models/recommenders.ts');
  expect(names).not.toContain('scripts/points/analyze-points.ts');
});

it('sees what the job itself loads', () => {
  expect(loadedWith(['analyze-shop.ts']).packages).toContain('@playwright/test');
  expect(loadedWith(['lists/analyze-lists.ts']).files.size).toBeGreaterThan(100);
});
