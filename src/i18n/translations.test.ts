import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { fewestCustomers } from '../contracts/analysis-api';
import { archetypeKeys } from '../domain/label/archetypes/archetypes';
import { aspectKeys } from '../domain/lexicon/voice';
import { reasonKinds } from '../domain/recommend/lists';
import en from './en';
import { initialLanguage } from './language';
import { languages, matchLanguage, translations } from './languages';

const here = import.meta.dirname;

/** Every text by its path. */
function texts(tree: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] => {
      const at = path === '' ? key : `${path}.${key}`;
      return typeof value === 'string' ? [[at, value]] : [...texts(value, at)];
    }),
  );
}

const pluralForm = /_(zero|one|two|few|many|other)$/;

/** The keys, one for all plural forms of a text. */
function keys(words: ReadonlyMap<string, string>): string[] {
  return [...new Set([...words.keys()].map((key) => key.replace(pluralForm, '#')))].sort();
}

/** Placeholders of each key, over all its plural forms. */
function placeholders(words: ReadonlyMap<string, string>): Record<string, string> {
  const found = new Map<string, Set<string>>();
  for (const [key, text] of words) {
    const of = found.get(key.replace(pluralForm, '#')) ?? new Set();
    for (const match of text.matchAll(/\{\{\s*(\w+)/g)) of.add(match[1]!);
    found.set(key.replace(pluralForm, '#'), of);
  }
  return Object.fromEntries([...found].map(([key, names]) => [key, [...names].sort().join()]));
}

const reference = texts(en.words);

it('every folder is a language of the interface, and nothing else is', () => {
  const folders = readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'say')
    .map(({ name }) => name);
  expect([...languages].sort()).toEqual(folders.sort());
  for (const language of languages) expect(new Intl.Locale(language).baseName).toBe(language);
});

describe.each(languages)('the words of %s', (language) => {
  const words = texts(translations[language]!.words);

  it('stand under exactly the keys of the others', () => {
    expect(keys(words)).toEqual(keys(reference));
  });

  it('name the number of customers below which there are no segments', () => {
    expect(words.get('errors.too-few-customers.text')).toMatch(new RegExp(`\\b${fewestCustomers}\\b`));
  });

  it('have a form for each plural category of the language', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = [...words.keys()].filter((key) => pluralForm.test(key));
    const missing = counted.flatMap((key) =>
      needed.map((form) => key.replace(pluralForm, `_${form}`)).filter((form) => !words.has(form)),
    );
    expect(missing).toEqual([]);
  });

  it('are nowhere empty', () => {
    expect([...words].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it('carry the placeholders of the others', () => {
    expect(placeholders(words)).toEqual(placeholders(reference));
  });

  it('name every archetype, every reason and every aspect', () => {
    const { archetypes, recommend, voice } = translations[language]!.words;
    for (const group of [voice.aspect, voice.praised, voice.blamed, voice.actionBlamed]) {
      expect(Object.keys(group).sort()).toEqual([...aspectKeys].sort());
    }
    expect(Object.keys(archetypes).sort()).toEqual([...archetypeKeys].sort());
    expect(Object.keys(recommend.reason).sort()).toEqual([...reasonKinds].sort());
  });
});

describe('the language to start in', () => {
  it('is the one asked for, be it of another country, else English', () => {
    expect(matchLanguage(['zh-CN'])).toBe('zh-CN');
    expect(matchLanguage(['zh'])).toBe('zh-CN');
    expect(matchLanguage(['ZH-tw'])).toBe('zh-CN');
    expect(matchLanguage(['en-GB'])).toBe('en');
    expect(matchLanguage(['tlh'])).toBe('en');
    expect(matchLanguage([])).toBe('en');
  });

  it('is the browser’s first; a wish after it does not count', () => {
    try {
      for (const [wanted, found] of [
        [['zh-HK', 'fr'], 'zh-CN'],
        [['fr', 'zh'], 'en'],
      ] as const) {
        vi.stubGlobal('navigator', { languages: wanted });
        expect(initialLanguage()).toBe(found);
      }
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

/** Where a language may be named: its own folder, the fallback, and what reads texts in it. */
const mayNameALanguage = [
  /^i18n\/[a-z]{2}(-[A-Z]{2})?\//,
  /^i18n\/languages\.ts$/,
  /^domain\/lexicon\//,
  /^domain\/text\//,
  /^domain\/label\/keywords\//,
];

it('a language is named nowhere but in its folder and where texts are read', () => {
  const source = join(here, '..');
  const named = new RegExp(`['"\`](${[...languages, 'zh'].join('|')})['"\`]`);
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.ts$|fixtures/.test(path))
    .map((path) => relative(source, join(source, path)).replaceAll('\\', '/'));
  expect(files.length).toBeGreaterThan(300);
  const naming = files.filter(
    (path) =>
      !mayNameALanguage.some((place) => place.test(path)) &&
      named.test(readFileSync(join(source, path), 'utf8')),
  );
  expect(naming).toEqual([]);
});
