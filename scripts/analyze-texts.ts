import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type {} from '../src/app/script-api';
import type { WritingKind, WrittenText } from '../src/domain/writing/written-text';

/** Writes texts.json, and says how many a model wrote. @param model its file, or 'shipped'; null where templates write. @param tone of mails. */
export async function writeTexts(
  page: Page,
  out: string,
  kinds: readonly WritingKind[],
  model: string | null,
  tone: string | null = null,
): Promise<void> {
  const input = await page.evaluateHandle(() => {
    const element = document.createElement('input');
    element.type = 'file';
    return document.body.appendChild(element);
  });
  if (model !== null && model !== 'shipped') await input.asElement().setInputFiles(model);
  const texts: WrittenText[] = [];
  for (const kind of kinds) {
    texts.push(
      ...(await page.evaluate(
        ([element, wanted, shipped, sounding]) => {
          const by = shipped ? 'shipped' : element.files?.[0];
          const manner = sounding === null ? {} : { tone: sounding };
          return window.clientele.write(wanted, undefined, { ...manner, ...(by && { model: by }) });
        },
        [input, kind, model === 'shipped', tone] as const,
      )),
    );
  }
  await input.evaluate((element) => element.remove());
  await writeFile(join(out, 'texts.json'), `${JSON.stringify(texts, null, 2)}\n`);
  if (model === null) return;
  const names = texts.filter(({ choices = [] }) => choices.length > 1);
  if (names.length > 0) {
    const other = names.filter(({ writer }) => writer === 'model').length;
    console.log(`${names.length} names with others to choose from: the model takes another for ${other}.`);
  }
  const free = texts.filter(({ choices }) => choices === undefined);
  if (free.length === 0) return;
  const stood = free.filter(({ writer }) => writer === 'model');
  const atOnce = stood.filter(({ objections }) => objections.length === 0).length;
  console.log(
    `${free.length} texts: the model's stands at once for ${atOnce}, at its second try for ${stood.length - atOnce}; ` +
      `for ${free.length - stood.length} the template does.`,
  );
}
