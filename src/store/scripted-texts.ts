import { ClienteleError } from '../contracts/errors';
import type { RunSummary, ShopSummary } from '../contracts/run';
import { type MailTool, mailTools, inNotation } from '../domain/lists/mail-slots';
import { type MailTone, mostExamples, plainTone } from '../domain/writing/mail-text';
import type { ReviewSaid } from '../domain/writing/review-said';
import { type WritingKind, writingKinds, type WrittenText } from '../domain/writing/written-text';
import { currentLanguage, languages, mailSlotWords, speakerFor, type WritingMatter } from '../i18n';
import { listTexts } from '../jobs/kept-texts';
import { goodsOfRun, portrayedProducts, productOf } from '../jobs/writing-matter';
import { modelTexts, type WriteBy } from './model-texts';
import { runMovement } from './run-movement';

/** How a script wants texts. */
export interface WriteWanted extends WriteBy {
  /** Of mails, in place of that of their readers' reviews: a language of the interface (BCP 47). */
  readonly language?: string;
  /** Of mails: one sentence on how they are to sound, and at most three passages that do. What the shop kept, unless given. */
  readonly tone?: string;
  readonly examples?: readonly string[];
  /** Of mails: the tool in whose notation the places to fill in are written ('{name}' and '{shop}' unless given). */
  readonly tool?: MailTool;
  /** Of answers: reviews, in place of those that were put on the list. */
  readonly reviews?: readonly Partial<ReviewSaid>[];
}

/** What `write` of `window.clientele` does. */
export function scriptedTexts(lastRun: () => RunSummary, openShop: () => ShopSummary) {
  return {
    async write(kind: WritingKind, id?: string | number, by: WriteWanted = {}): Promise<WrittenText[]> {
      if (!writingKinds.includes(kind)) {
        throw new ClienteleError('bad-option', `write() takes ${writingKinds.join(', ')}; not '${kind}'.`);
      }
      checkWanted(by);
      const run = lastRun();
      const shop = openShop();
      const wishes = { policy: by.policy ?? shop.policy ?? '', tone: toneOf(by, shop) };
      const speaker = speakerFor(currentLanguage());
      const { to = Number.NaN, currency = '' } = shop.facts ?? {};
      const moved =
        kind === 'lead'
          ? speaker.movedLately(run, await runMovement.ask(run, () => undefined), to, currency)
          : [];
      const lead = { headline: speaker.headline(run), moved };
      const matter = { ...(await matterOf(kind, id, run, by)), tone: wishes.tone, ...lead };
      const texts = speaker.written(kind, matter, currency);
      const wanted = id === undefined ? texts : texts.filter((text) => text.id === String(id));
      if (id !== undefined && wanted.length === 0) {
        throw new ClienteleError('bad-option', `There is no ${id} among the ${kind}.`);
      }
      const written = by.model === undefined ? wanted : await modelTexts.write(by.model, wanted, wishes);
      const { tool } = by;
      if (tool === undefined || kind !== 'mails') return written;
      return written.map((mail) => ({
        ...mail,
        text: inNotation(mail.text, tool, mailSlotWords(mail.language)),
      }));
    },
  };
}

function checkWanted({ language, tool, examples = [] }: WriteWanted): void {
  if (language !== undefined && !languages.includes(language)) {
    throw new ClienteleError('bad-option', `write() takes ${languages.join(', ')}; not '${language}'.`);
  }
  if (tool !== undefined && !mailTools.includes(tool)) {
    throw new ClienteleError('bad-option', `write() takes ${mailTools.join(', ')}; not '${tool}'.`);
  }
  if (examples.length > mostExamples) {
    throw new ClienteleError('bad-option', `A tone takes ${mostExamples} examples, not ${examples.length}.`);
  }
}

function toneOf({ tone, examples }: WriteWanted, shop: ShopSummary): MailTone {
  if (tone === undefined && examples === undefined) return shop.tone ?? plainTone;
  return { words: tone ?? '', examples: examples ?? [] };
}

async function matterOf(
  kind: WritingKind,
  id: string | number | undefined,
  run: RunSummary,
  { language, reviews }: WriteWanted,
): Promise<WritingMatter> {
  const { profiles, voice = null } = run;
  const own = { profiles, voice };
  const productId = /^product:(?<id>.*)$/su.exec(String(id))?.groups?.id;
  switch (kind) {
    case 'answers':
      return { ...own, reviews: reviews?.map(wholeReview) ?? (await listedReviews(run.shopId)) };
    case 'mails': {
      const mailed = productId === undefined ? [] : [await productOf(run, productId)];
      return {
        ...{ ...own, goods: await goodsOfRun(run), mailed },
        ...(language !== undefined && { mailLanguage: language }),
      };
    }
    case 'portraits': {
      const products =
        productId === undefined ? await portrayedProducts(run) : [await productOf(run, productId)];
      return { ...own, goods: await goodsOfRun(run), products };
    }
    default:
      return own;
  }
}

function wholeReview({
  text = '',
  rating = Number.NaN,
  product = '',
  customer = '',
  at = Number.NaN,
}: Partial<ReviewSaid>): ReviewSaid {
  return { text, rating, product, customer, at };
}

/** Reviews that were put on the list of those to answer, and not dropped. */
async function listedReviews(shopId: string): Promise<ReviewSaid[]> {
  const texts = await listTexts(shopId);
  return texts.flatMap(({ kind, review, state }) =>
    kind === 'answers' && review !== undefined && state !== 'dropped' ? [review] : [],
  );
}
