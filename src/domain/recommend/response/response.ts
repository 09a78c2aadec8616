import { portion, type Step } from '../../steps';
import { msPerDay } from '../../time';
import { purchaseFacts } from '../evaluation/purchases';
import type { Facts } from '../facts';
import type { Chosen } from '../lists';
import type { LearningInput } from '../models/model-inputs';
import { groupResponse } from './group-response';
import { type Response, responseDays } from './response-report';
import { measureWindow, type Stretch, type Window } from './window';

/** Those of a year, so that each season counts once where the past reaches so far. */
const mostWindows = 4;

/**
 * How many of a hundred customers bought what would have been offered to them, over the last windows of `responseDays`
 * before which the export reaches back as far again. Null where there is none such, or there are no dates. The weights
 * of the blend are those of the evaluation, which saw a part of the later purchases: a handful of numbers that teach no
 * customer's taste.
 */
export async function* measureResponse(
  input: LearningInput,
  tuning: Chosen,
): AsyncGenerator<Step, Response | null> {
  const stretches = stretchesOf(input.facts);
  const windows: Window[] = [];
  for (const [w, stretch] of stretches.entries()) {
    const measured = measureWindow(input, tuning, stretch);
    const window = yield* portion(measured, w / stretches.length, (w + 1) / stretches.length);
    // Of the windows before fewer customers still are known.
    if (window === null) break;
    windows.push(window);
  }
  if (windows.length === 0) return null;
  const group = (kind: keyof Window) =>
    groupResponse(
      windows.map((window) => window[kind]),
      input.seed,
    );
  const customers = new Set(
    windows.flatMap(({ active, quiet }) => [...active.customers, ...quiet.customers]),
  );
  return {
    cutAt: stretches[0].cutAt,
    customers: customers.size,
    active: group('active'),
    quiet: group('quiet'),
  };
}

/** The windows of the past, the newest first; it ends with the export. */
function stretchesOf(facts: Facts): Stretch[] {
  const span = spanOf(facts);
  if (span === null) return [];
  const length = responseDays * msPerDay;
  const whole = Math.floor((span.to - span.from) / length);
  return Array.from({ length: Math.max(0, Math.min(mostWindows, whole - 1)) }, (_, w) => ({
    cutAt: span.to - (w + 1) * length,
    until: w === 0 ? Number.POSITIVE_INFINITY : span.to - w * length,
  }));
}

/** First and last instant of the purchases, ms; null without dates. */
function spanOf(facts: Facts): { readonly from: number; readonly to: number } | null {
  const purchases = purchaseFacts(facts);
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let f = 0; f < facts.count; f++) {
    if (purchases[f] === 0 || !Number.isFinite(facts.at[f])) continue;
    from = Math.min(from, facts.at[f]);
    to = Math.max(to, facts.at[f]);
  }
  return from < to ? { from, to } : null;
}
