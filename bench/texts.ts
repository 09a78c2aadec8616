import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { generateSampleShop } from '../scripts/sample/generate';
import { shuffled } from '../scripts/sample/chance';
import type { EncoderName } from '../src/domain/text/encoders';
import { seededRandom } from '../src/domain/math/random';
import { joinText } from '../src/domain/text/collect-texts';

/** Texts of one kind. A label is null where there is none. */
export interface Corpus {
  readonly name: string;
  readonly language: 'en' | 'zh';
  readonly texts: readonly LabelledText[];
}

export interface LabelledText {
  readonly text: string;
  readonly topic: string | null;
  /** Liked (true) or not; null where the rating is in between. */
  readonly liked: boolean | null;
}

type Row = Readonly<Record<string, string>>;

const data = new URL('../../shared/data/', import.meta.url);

/** Languages that an encoder is for. */
const languagesOf: Readonly<Record<EncoderName, readonly string[]>> = {
  'all-MiniLM-L6-v2': ['en'],
  'bge-small-zh-v1.5': ['zh'],
  'multilingual-e5-small': ['en', 'zh'],
  'use-multilingual-v3': ['en', 'zh'],
};

/** Whether the real reviews are there; else the corpora are the sample shop's. */
export const hasRealTexts = existsSync(data);

/** All corpora in a language of the encoder, each text once, in the order of the files. */
export function corporaFor(encoder: EncoderName): Corpus[] {
  const languages = languagesOf[encoder];
  return (hasRealTexts ? realCorpora() : generatedCorpora()).filter(({ language }) =>
    languages.includes(language),
  );
}

/** `count` texts of a corpus, drawn with the seed; lengths as they come. */
export function sampleOf(corpus: Corpus, count: number, seed = 1): LabelledText[] {
  return shuffled(corpus.texts, seededRandom(seed)).slice(0, count);
}

function realCorpora(): Corpus[] {
  const amazon = [
    ...readCsv('amazon-musical-instruments/reviews.csv.gz'),
    ...readCsv('amazon-all-beauty/reviews.csv.gz'),
  ];
  return [
    corpus('Amazon reviews', 'en', amazon, ({ title, text, rating }) => ({
      text: joinText(title!, text!),
      topic: null,
      liked: likedBy(Number(rating)),
    })),
    corpus("women's clothing reviews", 'en', readCsv('womens-clothing/reviews.csv'), (row) => ({
      text: joinText(row.Title!, row['Review Text']!),
      topic: row['Department Name'] || null,
      liked: null,
    })),
    corpus(
      'Chinese reviews',
      'zh',
      readCsv('chinese-online-shopping/online_shopping_10_cats.csv.gz'),
      (row) => ({
        text: row.review!.trim(),
        topic: row.cat!,
        liked: row.label === '1',
      }),
    ),
  ];
}

function generatedCorpora(): Corpus[] {
  const file = generateSampleShop(1).files.find(({ name }) => name === 'reviews.csv')!;
  const rows = parse(file.text);
  const isChinese = (row: Row) => /\p{Script=Han}/u.test(row['Review text']!);
  const read = (row: Row): LabelledText => ({
    text: joinText(row.Title!, row['Review text']!),
    topic: null,
    liked: likedBy(Number(row.Rating)),
  });
  return [
    corpus(
      'generated reviews',
      'en',
      rows.filter((row) => !isChinese(row)),
      read,
    ),
    corpus('generated Chinese reviews', 'zh', rows.filter(isChinese), read),
  ];
}

function corpus(
  name: string,
  language: Corpus['language'],
  rows: readonly Row[],
  read: (row: Row) => LabelledText,
): Corpus {
  const texts = new Map<string, LabelledText>();
  for (const row of rows) {
    const each = read(row);
    if (each.text !== '' && !texts.has(each.text)) texts.set(each.text, each);
  }
  return { name, language, texts: [...texts.values()] };
}

function likedBy(rating: number): boolean | null {
  if (rating === 5) return true;
  return rating === 1 || rating === 2 ? false : null;
}

function readCsv(name: string): Row[] {
  const bytes = readFileSync(new URL(name, data));
  return parse((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString());
}

function parse(text: string): Row[] {
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}
