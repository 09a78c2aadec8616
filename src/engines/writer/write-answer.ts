import type { Decoder } from '../../compute/decoder/decoder';
import { chooseToken, type Sampling } from './choose-token';
import type { Grammar, GrammarState } from './grammar';
import type { WriterTokeniser } from './tokeniser';

export interface AnswerOptions {
  /** Tokens at most. */
  readonly most: number;
  /** Chance's part in it; without, the best token is always taken. */
  readonly sampling?: Sampling;
  /** What the answer must look like. */
  readonly grammar?: Grammar;
  /** Texts that end the answer, themselves left out. */
  readonly stops?: readonly string[];
  /** Told what was written, whenever it is certain to stay. */
  readonly onText?: (text: string) => void;
  readonly signal?: AbortSignal;
  /** Waited for behind every token: lets a thread that computes itself hear that it is to stop. */
  readonly pause?: () => Promise<void>;
}

export interface WrittenAnswer {
  readonly text: string;
  readonly tokens: readonly number[];
  /** By itself, by one of `stops`, because it was as long as allowed, or because the grammar let nothing follow. */
  readonly ended: 'itself' | 'stop' | 'length' | 'grammar';
}

/**
 * Writes what follows a prompt. Rejects with the signal's reason once it is aborted, between two tokens; what was read until
 * then stays read.
 */
export async function writeAnswer(
  decoder: Decoder,
  tokeniser: WriterTokeniser,
  prompt: readonly number[],
  options: AnswerOptions,
): Promise<WrittenAnswer> {
  const { most, sampling = null, grammar, stops = [], onText, signal, pause } = options;
  const decode = new TextDecoder('utf-8', { ignoreBOM: true });
  let state = grammar?.start() ?? null;
  const tokens: number[] = [];
  let [text, told] = ['', 0];
  const held = Math.max(0, ...stops.map((stop) => stop.length - 1));
  const tell = (upTo: number) => {
    if (upTo > told) onText?.(text.slice(told, upTo));
    told = Math.max(told, upTo);
  };
  const done = (ended: WrittenAnswer['ended']): WrittenAnswer => {
    tell(text.length);
    return { text, tokens, ended };
  };
  let scores = await decoder.readAll(prompt, signal);
  let pending: Uint8Array = new Uint8Array(0);
  for (;;) {
    const token = chooseToken(scores, sampling, allowed(tokeniser, grammar, state, pending));
    if (token === null) return done('grammar');
    if (tokeniser.ends.has(token)) return done('itself');
    tokens.push(token);
    const bytes = tokeniser.bytes(token);
    if (grammar && state) {
      const whole = wholeCharacters(pending, bytes);
      state = grammar.advance(state, whole.text);
      pending = whole.rest;
    }
    text += decode.decode(bytes, { stream: true });
    const stop = firstStop(text, stops);
    if (stop !== null) {
      text = text.slice(0, stop);
      return done('stop');
    }
    tell(text.length - held);
    if (tokens.length === most || decoder.length === decoder.capacity) return done('length');
    await pause?.();
    signal?.throwIfAborted();
    scores = await decoder.read([token], signal);
  }
}

/** Which tokens may follow: any that writes something or ends, or those of the grammar. */
function allowed(
  tokeniser: WriterTokeniser,
  grammar: Grammar | undefined,
  state: GrammarState | null,
  pending: Uint8Array,
): (token: number) => boolean {
  return (token) => {
    if (tokeniser.ends.has(token))
      return !grammar || (state !== null && pending.length === 0 && grammar.ends(state));
    const bytes = tokeniser.bytes(token);
    if (bytes.length === 0) return false;
    if (!grammar) return true;
    const { text, rest, broken } = wholeCharacters(pending, bytes);
    const next = broken || state === null ? null : grammar.advance(state, text);
    return next !== null && (rest.length === 0 || grammar.mayBegin(next, rest));
  };
}

/** The characters that bytes make up, and what is left of one that is not whole yet. */
function wholeCharacters(
  before: Uint8Array,
  bytes: Uint8Array,
): { text: string; rest: Uint8Array; broken: boolean } {
  const all = new Uint8Array(before.length + bytes.length);
  all.set(before);
  all.set(bytes, before.length);
  // A character has four bytes at most, and its first says how many.
  let whole = all.length;
  for (let back = 1; back <= Math.min(3, all.length); back++) {
    const byte = all[all.length - back]!;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    if (wanted > back) whole = all.length - back;
    break;
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(all.subarray(0, whole));
  return { text, rest: all.slice(whole), broken: text.includes('\ufffd') };
}

function firstStop(text: string, stops: readonly string[]): number | null {
  const found = stops.map((stop) => text.indexOf(stop)).filter((at) => at >= 0);
  return found.length > 0 ? Math.min(...found) : null;
}
