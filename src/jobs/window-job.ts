import type { AnalysisApi, ListsAgain, Question } from '../contracts/analysis-api';
import { ClienteleError } from '../contracts/errors';
import type { StageContext } from '../contracts/progress';
import type { RunSummary } from '../contracts/run';
import type { StreamFrame, StreamWanted } from '../contracts/stream';
import type { FoundFile, FoundPage, Pictures } from '../contracts/window';
import type * as Comlink from 'comlink';
import type { AnalysisSession } from './analysis-session';
import { listStagesOf, withReadingOf } from './run-job';
import { proxied } from './worker-bridge';

type Ask<T> = (api: Comlink.Remote<AnalysisApi>, asked: ListsAgain, question: Question) => Promise<T>;

/** Asks for pages by the lists of a run: at once where what made them is there, else once it was fitted again. */
async function askPages<T>(
  session: AnalysisSession,
  run: RunSummary,
  { signal, ...context }: StageContext,
  question: Ask<T>,
): Promise<T> {
  const { options, tuned } = run;
  const asked = { options, stages: await listStagesOf(run), ...(tuned && { tuned }) };
  const ask = () => session.askStoppable(signal, (api, number) => question(api, asked, number));
  if (await session.ask(signal, (api) => api.holdsLists(asked.stages.lists))) return ask();
  return withReadingOf(run, session, { signal, ...context }, ask);
}

/** A customer's page, its rows in the order of this visit. Throws `bad-option` where the shop has no such customer. */
export async function pageOfCustomer(
  session: AnalysisSession,
  run: RunSummary,
  customerId: string,
  visit: string,
  context: StageContext,
): Promise<FoundPage> {
  const found = await askPages(session, run, context, (api, asked, question) =>
    api.windowPage(question, asked, customerId, visit, proxied(context)),
  );
  if (found === null) throw new ClienteleError('bad-option', `There is no customer ${customerId}.`);
  return found;
}

/** The shop as it was at an instant, by the segments and, where somebody is followed, the lists of a run. */
export async function streamOf(
  session: AnalysisSession,
  run: RunSummary,
  wanted: StreamWanted,
  context: StageContext,
): Promise<StreamFrame> {
  const { options, tuned } = run;
  const asked = { options, stages: await listStagesOf(run), ...(tuned && { tuned }) };
  const ask = () =>
    session.askStoppable(context.signal, (api, number) =>
      api.stream(number, asked, wanted, proxied(context)),
    );
  const isReady =
    wanted.customerId === null ||
    (await session.ask(context.signal, (api) => api.holdsLists(asked.stages.lists)));
  // A frame after the first finds all that it needs.
  if (isReady && !wanted.isWhole) return ask();
  return withReadingOf(run, session, context, ask);
}

export function windowFileOf(
  session: AnalysisSession,
  run: RunSummary,
  customerIds: readonly string[],
  context: StageContext,
): Promise<FoundFile> {
  return askPages(session, run, context, (api, asked) =>
    api.windowFile(asked, customerIds, proxied(context)),
  );
}

export function picturesOf(
  session: AnalysisSession,
  run: RunSummary,
  context: StageContext,
): Promise<Pictures> {
  return askPages(session, run, context, (api, asked) => api.windowPictures(asked, proxied(context)));
}
