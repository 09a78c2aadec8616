import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { GivenSegments, RunOptions } from '../src/contracts/analysis-api';
import { adaptChoices } from '../src/domain/adapt/adapt-report';
import { type Fusion, fusions } from '../src/domain/fusion/fusion';
import { divisionNames } from '../src/domain/cluster/clusterer';
import { defaultKs } from '../src/domain/recommend/evaluation/report';
import { type SplitName, splitNames } from '../src/domain/recommend/evaluation/split-names';
import { recommenderNames } from '../src/domain/recommend/models/recommender';
import { type WritingKind, writers, writingKinds } from '../src/domain/writing/written-text';
import { type OfferRules, rulesFrom } from '../src/domain/recommend/rules/offer-rules';
import { encoderNames, type EncoderName } from '../src/domain/text/encoders';
import { type CampaignOptions, campaignUsage, readCampaign, readOutcome } from './analyze-campaign';
import { type MapKind, mapKinds } from '../src/contracts/details';
import { firstSentence, oneOf, UsageError, whole, within } from './command-line';
import { type ByHandWanted, byHandUsage, readByHand } from './analyze-by-hand';
import { readSegments } from './read-segments';
import { readAudience } from './analyze-audience';
import { readLabelsFile } from './analyze-labels';
import { pointsUsage } from './points/points-options';
import { listsUsage } from './lists/lists-options';

/** The languages of the interface: the folders of its words. 'zh' will do for 'zh-CN'. */
const tags = readdirSync(resolve(import.meta.dirname, '../src/i18n')).filter((name) =>
  existsSync(resolve(import.meta.dirname, '../src/i18n', name, 'index.ts')),
);
const tongues = [...new Set(tags.map((tag) => tag.split('-')[0]!))];

export const usage = `Usage: npm run analyze -- --in FILE… --out FOLDER [options]

  --in FILE…          the shop's exports, several at once, or folders of them
  --out FOLDER        where segments.csv, segments.json, recommendations.csv, features.csv, audiences.csv,
                      together.csv, evaluation.json and run.json go
  --dry-run           stops after import and cleaning: run.json alone, with what became of every file
  --tables            adds the cleaned tables (orders.csv, reviews.csv …) and customers-summary.csv
  --k auto|N          number of segments (2 to 50); as many as lie apart, from 2 to 20, unless given
  --cluster NAME      ${divisionNames.join(', ')} (default kmeans)
  --cut H             ward, average, complete: height of the dendrogram to cut at, in place of --k
  --homes R           hdbscan, dbscan: share of those in no group who get the nearest one (default 1)
  --from OLD_OUT      the --out folder of an earlier run: its segments keep number, name and colour
  --assign-only       with --from: whoever it knows stays in her segment, whoever is new gets the nearest; nothing
                      is clustered
${byHandUsage}
  --fusion HOW        ${fusions.join(', ')} (default weighted)
  --weight auto|W     of what customers write against what they do: 0 to 1, or found by stability
                      (default: both and their tastes alike)
  --seed N            seed of everything that is left to chance (default 1)
  --depth careful|quick   BERT, or the quick reader (default careful)
  --encoder NAME      ${encoderNames.join(', ')}; chosen by language unless given
  --list-length N     products offered to each customer (default 20)
  --recommender NAME  who makes the lists: ${recommenderNames.join(', ')} (default blend)
  --split HOW         what is hidden to measure by: ${splitNames.join(', ')}; by the dates unless given
  --k-list N,N…       lengths of lists at which all is measured (default ${defaultKs.join()})
  --tune SECONDS      searches better options for the models first, so long; the run goes by what won, and
                      experiments.json holds every fit
  --value             adds value.csv (what each customer will buy and be worth, and when she is due) and due.csv (who
                      should buy which product again), and says how they were found; needs no run
  --risk              adds risk.csv (chances that each customer orders nothing, or sends something back, within the days
                      that are said) where the shop's own past foretells it, and says how that was tried; needs no run
  --evaluate          says the figures of every way of recommending; they are in evaluation.json in any case
  --history           adds movement.csv (month, customer_id, segment_code: where everybody stood at the end of every
                      month, by today's segments) and movement.json (sizes, and who went where, month by month)
  --adapt KIND        adapts the reading to the shop, and feelings and offers go by it where customers it did not see
                      are told better, segments never; adds adapt.json: taken or not and why, the curve, every task
                      before and after. contrastive: by what makes reviews alike (stars, category, customer); mlm: the
                      encoder's last layer goes on learning by masked words and next sentences (2,000 different reviews,
                      careful reading)
  --labels FILE       a CSV of an id and a label a line (a reason of complaints, a persona): adds labels.csv (id, label,
                      probability, given: told of all reviews or customers) and labels.json (accuracy on labels that were
                      held out, beside the commonest one's, calibration, what is worth a look)
  --map KIND          adds map.csv (customer_id, x, y, segment_code): where everybody stands on the map, umap (by their
                      likes) or pca (the plane of most variance)
  --audience FILE     rules as JSON (docs/scripting.md): audience.csv has whom they find with what a list wants beside the
                      id, audience.json how many, what they paid, and how much of each segment
  --report FILE       writes what is known of the customers as one HTML page to read, print or send on, to FILE
  --metrics           adds metrics.json: click-through, conversion, satisfaction, repeat rate and coverage, each with
                      its definition, interval and n, or what export would tell; and clicks.json: where customers look,
                      what they click for itself, and whether another order would bring more clicks
  --suspects          adds suspects.csv: accounts, reviews, orders and clicks behind which there seems to be no customer,
                      each with its score and what speaks against it; needs no run
  --window FILE.html  adds the shop window as one HTML file that asks no other address; it keeps what visitors do in
                      their browser and hands it over as CSV, which an addition to the shop reads
  --window-segment N  with --window: the pages of one segment's customers alone
  --write KINDS       adds texts.json: ${writingKinds.join(', ')}, some of them with commas between; each text with
                      the facts it is made of
  --writer NAME       who writes them: ${writers.join(', ')} (default template, sentences with places for figures); what a
                      model writes is taken only where its facts bear it out
  --tone SENTENCE     how mails are to sound; else as the shop's own words have it
  --model FILE        another model than the app's own: a GGUF file of Qwen2's kind
  --rules JSON        what may be offered, as '{"perCategory": 3}' or a file of it (see docs/scripting.md)
  --language ${tongues.join('|')}    language of segment names and reasons (default en)

${campaignUsage}

${pointsUsage}

${listsUsage}`;

export interface AnalyzeOptions {
  readonly files: readonly string[];
  readonly out: string;
  /** Stops after the import. */
  readonly dryRun: boolean;
  /** Writes the tables too. */
  readonly tables: boolean;
  readonly language: string;
  /** Writes what customers will be worth too. */
  readonly value: boolean;
  readonly risk: boolean;
  /** Says what was measured, beside writing it. */
  readonly evaluate: boolean;
  /** Seconds of a search for better options before the run; null for none. */
  readonly tune: number | null;
  readonly run: Partial<RunOptions>;
  /** Segments of an earlier run that are to survive. */
  readonly given: GivenSegments | null;
  /** Newcomers are placed in these, and nothing is clustered. */
  readonly assignOnly: boolean;
  /** Segments of the earlier run that are put together or split, in place of a new division; null for none. */
  readonly byHand: ByHandWanted | null;
  /** Writes what the export tells of how the shop is going. */
  readonly metrics: boolean;
  /** Writes what looks like fakes. */
  readonly suspects: boolean;
  readonly history: boolean;
  /** Whose places are written; null for none. */
  readonly map: MapKind | null;
  /** Rules of an audience as they were written; null for none. */
  readonly audience: unknown;
  /** Labels of the shop's own, as CSV; null for none. */
  readonly labels: string | null;
  /** Where the shop window goes, and the segment whose it is; null for none. */
  readonly window: { readonly file: string; readonly segment: number | null } | null;
  /** Where the report is written; null for none. */
  readonly reportFile: string | null;
  /** Kinds of texts that are written. */
  readonly write: readonly WritingKind[];
  /** The file of the model that writes them; null where templates do. */
  readonly writer: string | null;
  /** How mails are to sound; null where nothing is said. */
  readonly tone: string | null;
  /** Drawn from the run's customers; null for none. */
  readonly campaign: CampaignOptions | null;
  /** A campaign as it was written down, which the orders close in place of a run; null for none. */
  readonly outcome: unknown;
}

/** @throws UsageError with one clear sentence. */
export function readOptions(args: readonly string[]): AnalyzeOptions {
  const values = parse(gatherFiles(args));
  const given = (values.in ?? []).map((path) => resolve(path));
  if (given.length === 0) throw new UsageError('No input: name at least one file with --in.');
  const missing = given.find((path) => !existsSync(path));
  if (missing) throw new UsageError(`There is no file ${missing}.`);
  const files = given.flatMap(filesIn);
  if (files.length === 0) throw new UsageError(`There is no file in ${given.join(', ')}.`);
  checkServed(values);
  if (values['assign-only'] && values.from === undefined)
    throw new UsageError('--assign-only takes the segments of an earlier run: name its folder with --from.');
  if (values.outcome !== undefined && values.campaign !== undefined)
    throw new UsageError('--outcome closes a campaign and --campaign draws one: leave one out.');
  if (!values.out) throw new UsageError('No output: name a folder with --out.');
  const seed = whole('--seed', values.seed ?? '1', 0, 2 ** 31 - 1);
  return {
    files,
    metrics: values.metrics ?? false,
    suspects: values.suspects ?? false,
    history: values.history ?? false,
    map: values.map === undefined ? null : oneOf('--map', values.map, mapKinds),
    audience: readAudience(values.audience),
    labels: readLabelsFile(values.labels),
    window: readWindow(values),
    reportFile: values.report === undefined ? null : resolve(values.report),
    write: readWrite(values.write),
    writer: readWriter(values),
    tone: values.tone ?? null,
    campaign: readCampaign(values, seed),
    outcome: readOutcome(values.outcome),
    out: resolve(values.out),
    dryRun: values['dry-run'] ?? false,
    tables: values.tables ?? false,
    language: oneOf('--language', values.language ?? 'en', [...new Set([...tongues, ...tags])]),
    assignOnly: values['assign-only'] ?? false,
    byHand: readByHand(values),
    evaluate: values.evaluate ?? false,
    value: values.value ?? false,
    risk: values.risk ?? false,
    tune: values.tune === undefined ? null : within('--tune', values.tune, 1, 86_400),
    given: values.from === undefined ? null : readSegments(resolve(values.from)),
    run: {
      depth: oneOf('--depth', values.depth ?? 'careful', ['careful', 'quick']),
      seed,
      ...(values.k === undefined || values.k === 'auto' ? {} : { k: whole('--k', values.k, 2, 50) }),
      ...(values.cluster === undefined ? {} : { cluster: oneOf('--cluster', values.cluster, divisionNames) }),
      ...(values.cut === undefined ? {} : { cutHeight: within('--cut', values.cut, 0, Number.MAX_VALUE) }),
      ...(values.homes === undefined ? {} : { homes: within('--homes', values.homes, 0, 1) }),
      ...(values['list-length'] === undefined
        ? {}
        : { listLength: whole('--list-length', values['list-length'], 1, 200) }),
      ...(values.rules === undefined ? {} : { rules: readRules(values.rules) }),
      ...(values.recommender === undefined
        ? {}
        : { recommender: oneOf('--recommender', values.recommender, recommenderNames) }),
      ...(values.split === undefined ? {} : { split: oneOf<SplitName>('--split', values.split, splitNames) }),
      ...(values['k-list'] === undefined ? {} : { ks: lengths(values['k-list']) }),
      ...(values.weight === undefined ? {} : weighting(values.weight)),
      ...(values.fusion === undefined ? {} : { fusion: oneOf<Fusion>('--fusion', values.fusion, fusions) }),
      ...(values.adapt === undefined ? {} : { adapt: oneOf('--adapt', values.adapt, adaptChoices) }),
      ...(values.encoder === undefined
        ? {}
        : { encoder: oneOf<EncoderName>('--encoder', values.encoder, encoderNames) }),
    },
  };
}

/** The file itself, or the files in a folder and below it, in the order of their names; hidden ones are left. */
function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => !name.startsWith('.'));
  return names.sort().flatMap((name) => filesIn(join(path, name)));
}

/** `--in a b` is how people write it; parseArgs wants `--in a --in b`. */
function gatherFiles(args: readonly string[]): string[] {
  const gathered: string[] = [];
  let inFiles = false;
  for (const arg of args) {
    if (arg.startsWith('--')) inFiles = arg === '--in';
    if (arg === '--in') continue;
    gathered.push(...(inFiles && !arg.startsWith('--') ? ['--in', arg] : [arg]));
  }
  return gathered;
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      options: {
        in: { type: 'string', multiple: true },
        out: text,
        'dry-run': { type: 'boolean' },
        tables: { type: 'boolean' },
        tune: text,
        k: text,
        cluster: text,
        cut: text,
        homes: text,
        from: text,
        'assign-only': { type: 'boolean' },
        'merge-segments': text,
        'split-segment': text,
        seed: text,
        weight: text,
        fusion: text,
        depth: text,
        encoder: text,
        language: text,
        'list-length': text,
        rules: text,
        recommender: text,
        split: text,
        'k-list': text,
        evaluate: { type: 'boolean' },
        metrics: { type: 'boolean' },
        suspects: { type: 'boolean' },
        adapt: { type: 'string' },
        history: { type: 'boolean' },
        map: text,
        audience: text,
        labels: text,
        window: text,
        'window-segment': text,
        report: text,
        write: text,
        tone: text,
        writer: text,
        model: text,
        campaign: text,
        control: text,
        date: text,
        days: text,
        message: text,
        outcome: text,
        value: { type: 'boolean' },
        risk: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(firstSentence(error));
  }
}

function readWindow({
  window,
  'window-segment': segment,
}: Partial<Record<'window' | 'window-segment', string>>): AnalyzeOptions['window'] {
  if (window === undefined && segment !== undefined)
    throw new UsageError('--window-segment says whose pages --window holds: name its file too.');
  if (window === undefined) return null;
  if (!/\.html?$/i.test(window))
    throw new UsageError(`--window takes the name of an HTML file; not '${window}'.`);
  return {
    file: resolve(window),
    segment: segment === undefined ? null : whole('--window-segment', segment, 0, 10_000),
  };
}

/** Kinds of texts, each once, in the order in which they stand in the file. */
function readWrite(kinds: string | undefined): WritingKind[] {
  const wanted = kinds?.split(',').map((kind) => oneOf('--write', kind.trim(), writingKinds)) ?? [];
  return writingKinds.filter((kind) => wanted.includes(kind));
}

/** The model's file, 'shipped' for the app's own, or null where templates write. */
function readWriter({
  write,
  writer,
  model,
  tone,
}: Partial<Record<'write' | 'writer' | 'model' | 'tone', string>>): string | null {
  if (write === undefined && (writer ?? model ?? tone) !== undefined)
    throw new UsageError('--writer, --model and --tone say how that is written which --write asks for.');
  if (oneOf('--writer', writer ?? 'template', writers) === 'template') {
    if (model !== undefined) throw new UsageError('--model is for --writer model.');
    return null;
  }
  if (model === undefined) return 'shipped';
  if (!existsSync(model)) throw new UsageError(`There is no file ${model}.`);
  return resolve(model);
}

/** Lengths of lists, ascending, each once. */
function lengths(value: string): number[] {
  const each = value.split(',').map((length) => whole('--k-list', length, 1, 200));
  return [...new Set(each)].sort((a, b) => a - b);
}

/** Rules for offers as JSON, or the file in which they stand. */
function readRules(value: string): OfferRules {
  try {
    return rulesFrom(JSON.parse(existsSync(value) ? readFileSync(value, 'utf8') : value));
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw new UsageError(`--rules takes JSON or a file of it; '${value}' is neither.`);
  }
}

/** 'auto', or what customers write against what they do, beside their tastes as usual. */
function weighting(value: string): Partial<RunOptions> {
  if (value === 'auto') return { weighting: 'auto' };
  const weight = Number(value);
  if (value.trim() === '' || !(weight >= 0 && weight <= 1)) {
    throw new UsageError(`--weight takes auto or a number from 0 to 1; not '${value}'.`);
  }
  return { weights: { text: 2 * weight, taste: 1, behaviour: 2 * (1 - weight), attributes: 0 } };
}

/** Options that mean nothing to the way of finding groups are refused. */
function checkServed({ cluster = 'kmeans', cut, homes, k }: Partial<Record<string, unknown>>): void {
  const linkage = ['ward', 'average', 'complete'].includes(String(cluster));
  const density = ['hdbscan', 'dbscan'].includes(String(cluster));
  if (cut !== undefined && !linkage) throw new UsageError(`--cut means nothing to --cluster ${cluster}.`);
  if (cut !== undefined && k !== undefined)
    throw new UsageError('--cut stands in place of --k: leave one out.');
  if (homes !== undefined && !density) throw new UsageError(`--homes means nothing to --cluster ${cluster}.`);
}
