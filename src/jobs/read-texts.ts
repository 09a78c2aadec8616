import type { RunOptions } from '../contracts/analysis-api';
import type { DeviceChoice, Depth } from '../contracts/encoder-api';
import type { EncoderName } from '../domain/text/encoders';
import { ClienteleError } from '../contracts/errors';
import type { StageContext } from '../contracts/progress';
import type { AnalysisSession } from './analysis-session';
import { type OnPace, Reader, type Reading } from './reader';

/** Where careful reading takes longer than this, quick segments come first. */
const patienceSeconds = 10;

/** A careful reading that was put off; what it read is stored. Whoever holds it closes it. */
export interface PendingReading {
  readonly encoder: EncoderName;
  readonly texts: number;
  /** Reads what is left. */
  read(context: StageContext): Promise<Reading>;
  close(): void;
}

export interface TextsRead {
  readonly depth: Depth;
  /** null for a shop without texts. Texts without weight are read all the same: names and recommendations use them. */
  readonly reading: Reading | null;
  readonly pending: PendingReading | null;
}

/**
 * Reads a shop's texts as deep as the options say. Where the choice is left to the app they are read carefully, and
 * quickly instead as soon as that turns out to take longer than the user's patience, or while another tab reads them.
 * The careful encoder is then loaded ahead, so that its reading can begin when the quick segments are on screen.
 * @param quick the quick reader, which the caller closes.
 */
export async function readTexts(
  session: AnalysisSession,
  { options, device }: { readonly options: RunOptions; readonly device: DeviceChoice },
  quick: Reader,
  context: StageContext,
): Promise<TextsRead> {
  const { texts, facts } = session;
  const readQuickly = async () => whole(await quick.read(session, context, () => true));
  const asked: Depth = options.depth === 'quick' ? 'quick' : 'careful';
  if (texts === 0) return { depth: asked, reading: null, pending: null };
  context.onProgress({ stage: 'embed', done: 0, total: 0, secondsLeft: null });
  if (asked === 'quick') return { depth: 'quick', reading: await readQuickly(), pending: null };
  const encoder: EncoderName = options.encoder === 'auto' ? facts.encoder : options.encoder;
  const careful = new Reader(encoder, device);
  try {
    const reading =
      options.depth === 'careful'
        ? await careful.read(session, context, () => true)
        : await careful.read(session, context, withinPatience, 'leave');
    if (reading) {
      careful.close();
      return { depth: 'careful', reading, pending: null };
    }
    const quickly = await readQuickly();
    careful.loadAhead();
    const pending: PendingReading = {
      encoder,
      texts,
      read: async (behind) => whole(await careful.read(session, behind, () => true)),
      close: () => careful.close(),
    };
    return { depth: 'quick', reading: quickly, pending };
  } catch (error) {
    careful.close();
    throw error;
  }
}

/**
 * Asked before the encoder is loaded and after each batch, for as long as nothing is on screen: on a machine that slows
 * down under a reading, quick segments still come soon.
 */
export const withinPatience: OnPace = (_done, _texts, secondsLeft) =>
  secondsLeft === null || secondsLeft <= patienceSeconds;

/** A reading that nobody stopped. */
function whole(reading: Reading | null): Reading {
  if (reading === null) throw new ClienteleError('unexpected', 'The reading stopped by itself.');
  return reading;
}
