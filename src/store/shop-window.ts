import { ClienteleError } from '../contracts/errors';
import type { StageContext } from '../contracts/progress';
import type { RunSummary, ShopSummary } from '../contracts/run';
import type { Pictures, ShopWindow, WindowPolicy } from '../contracts/window';
import { type EventType, eventTypes } from '../domain/vocabulary/event-types';
import type { WindowEvent } from '../domain/window/window-event';
import { currentLanguage, formatFor, languages, speakerFor, translations } from '../i18n';
import {
  deleteGesture,
  getWindowPolicy,
  listGestures,
  recordGesture,
  takeBackPlayed,
  windowOf,
} from '../jobs/shop-window';
import { pageOfCustomer, picturesOf, windowFileOf } from '../jobs/window-job';
import { customersOfFile, type FileWords, windowHtml } from '../jobs/take-along';
import { runner, useApp } from './app-store';
import { AskedOnce } from './asked-once';
import { downloadBlob } from './download';
import { uninterrupted } from './uninterrupted';
import { explore, leaveOrder, orderToTake, takeOrder } from './window-policy';

export {
  addToGesture,
  deleteGesture as takeBackGesture,
  listGestures,
  recordGesture,
  takeBackPlayed,
  watchPlayed,
} from '../jobs/shop-window';
export type { WindowEvent };

/** They are the same for all pages of a run. */
const pictures = new AskedOnce<RunSummary, Pictures>(
  ({ id }) => id,
  (run, context) => runner.questions.ofWindow(run, context, (session) => picturesOf(session, run, context)),
);

/**
 * A customer's page, what was played as her folded in. The same visit has the same orders. The first page after a shop was opened has the models fitted; what
 * fails of its pictures fails the page.
 */
export async function askWindow(
  run: RunSummary,
  customerId: string,
  visit: string,
  context: StageContext = uninterrupted(),
): Promise<ShopWindow> {
  const page = await runner.questions.ofWindow(run, context, (session) =>
    pageOfCustomer(session, run, customerId, visit, context),
  );
  return windowOf(run, page, await pictures.ask(run, context.onProgress));
}

/** Names a visit that begins now: another one once the customer did something. */
export async function visitOf(shopId: string, customerId: string): Promise<string> {
  return String((await listGestures(shopId, customerId)).length);
}

/** Now, by the clock on the wall, as a shop's files write instants. */
export function wallClock(): number {
  const now = new Date();
  return now.getTime() - now.getTimezoneOffset() * 60_000;
}

/**
 * The shop window as one HTML file. @param segment code of the segment whose pages it holds; null: all customers'.
 * @param language on opening; null: by the visitor's browser.
 */
export async function takeAlong(
  run: RunSummary,
  segment: number | null,
  language: string | null,
  context: StageContext,
): Promise<string> {
  if (segment !== null && !run.profiles.some(({ code }) => code === segment))
    throw new ClienteleError('bad-option', `There is no segment ${segment}.`);
  const ids = await customersOfFile(run, segment);
  const { shop } = useApp.getState();
  const found = await runner.questions.ofWindow(run, context, (session) =>
    windowFileOf(session, run, ids, context),
  );
  const tongues = languages.map((tag) => fileWords(tag, run, shop?.facts?.currency ?? ''));
  return windowHtml(run, { name: shop?.name ?? '', language }, found, tongues);
}

function fileWords(tag: string, run: RunSummary, currency: string): FileWords {
  const [speaker, format] = [speakerFor(tag), formatFor(tag)];
  const names = speaker.segmentNames(run.profiles);
  return {
    tag,
    page: translations[tag]!.words.window.file,
    price: (price) => format.money(price, currency),
    rating: (rating) => format.fixed(rating, 1),
    row: (row) => speaker.windowRow(row),
    reason: (reason) => speaker.reason(reason, names),
  };
}

/** Saves it as a file. */
export async function downloadTakeAlong(
  run: RunSummary,
  segment: number | null,
  context: StageContext,
): Promise<void> {
  const html = await takeAlong(run, segment, null, context);
  const name = segment === null ? 'shop-window.html' : `shop-window-segment-${segment}.html`;
  downloadBlob(name, new Blob([html], { type: 'text/html;charset=utf-8' }));
}

/** An event as a script hands it; what is left out is as in the app's own window. */
export interface PlayedEvent extends Partial<Omit<WindowEvent, 'customerId' | 'productId' | 'kind'>> {
  readonly customerId: string;
  readonly productId: string;
  readonly kind: EventType;
}

/** The same for scripts. */
export function windowScript(
  lastRun: () => RunSummary,
  openShop: () => ShopSummary,
  context: () => StageContext,
) {
  return {
    async shopWindow(customerId: string, { visit }: { readonly visit?: string } = {}) {
      const run = lastRun();
      const own = visit ?? (await visitOf(run.shopId, customerId));
      const speaker = speakerFor(currentLanguage());
      const names = speaker.segmentNames(run.profiles);
      const { rows, ...page } = await askWindow(run, customerId, own, context());
      return {
        ...page,
        rows: rows.map((row) => ({
          list: row.list,
          title: speaker.windowRow(row),
          cards: row.cards.map(({ product, picture, reason, model, position, score, propensity }) => ({
            position,
            productId: product.id,
            title: product.title,
            description: product.description,
            price: product.price,
            rating: product.rating,
            picture,
            reason: speaker.reason(reason, names),
            model,
            score,
            propensity,
          })),
        })),
      };
    },

    async record(event: PlayedEvent | readonly PlayedEvent[]): Promise<number> {
      const played = [event].flat() as PlayedEvent[];
      const [first] = played;
      const odd = played.find(({ kind }) => !eventTypes.includes(kind));
      if (first === undefined || odd !== undefined)
        throw new ClienteleError('bad-option', `record() takes events of ${eventTypes.join(', ')}.`);
      if (played.some(({ customerId }) => customerId !== first.customerId))
        throw new ClienteleError('bad-option', 'record() takes events of one customer at a time.');
      const whole = played.map((each) => ({
        ...{ at: wallClock(), position: 0, list: '', model: '', dwellSeconds: Number.NaN },
        ...each,
      }));
      return recordGesture(openShop().id, first.customerId, whole);
    },

    async takeBack(id?: number): Promise<void> {
      const { id: shopId } = openShop();
      if (id === undefined) return takeBackPlayed(shopId);
      await deleteGesture(id);
    },

    async played(): Promise<WindowEvent[]> {
      return (await listGestures(openShop().id)).flatMap(({ events }) => events);
    },

    /** Without a share what stands. */
    async explore(share?: number): Promise<WindowPolicy> {
      const { id } = openShop();
      return share === undefined ? getWindowPolicy(id) : explore(id, share);
    },

    async takeOrder(list: string): Promise<WindowPolicy> {
      const run = lastRun();
      const order = orderToTake(await runner.questions.clicks(run, list, context()));
      if (order?.list !== list)
        throw new ClienteleError(
          'bad-option',
          `The order of ${list} is not taken: clicks() says what the check found.`,
        );
      return takeOrder(run.shopId, order);
    },

    async leaveOrder(list: string): Promise<WindowPolicy> {
      return leaveOrder(openShop().id, list);
    },

    async takeAlong({ segment = null }: { readonly segment?: number | null } = {}): Promise<string> {
      return takeAlong(lastRun(), segment, null, context());
    },
  };
}
