import { type Decoder, decoderOf } from './code-pages';

/** Decodes a text and counts the signs that came out as U+FFFD because their bytes could not be read. */
export class CountingDecoder {
  /** Signs that could not be read; those that stand in the input as U+FFFD are left out (UTF-8). */
  replaced = 0;
  private readonly decoder: Decoder;
  readonly isUtf8: boolean;
  /** How far a U+FFFD of the input had come where the bytes before ended: 0 to 2 of its three. */
  private matched = 0;

  constructor(encoding: string) {
    this.decoder = decoderOf(encoding);
    this.isUtf8 = this.decoder.encoding === 'utf-8';
  }

  decode(bytes: Uint8Array): string {
    const text = this.decoder.decode(bytes, { stream: true });
    this.count(text, bytes);
    return text;
  }

  /** Says that the bytes are over and gives what is left. */
  finish(): string {
    const text = this.decoder.decode();
    this.count(text, new Uint8Array());
    return text;
  }

  private count(text: string, bytes: Uint8Array): void {
    for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) this.replaced++;
    if (!this.isUtf8) return;
    // EF BF BD. Most pieces hold no EF at all.
    let from = this.matched > 0 ? 0 : bytes.indexOf(0xef);
    while (from >= 0 && from < bytes.length) {
      const byte = bytes[from]!;
      if (byte === 0xef) this.matched = 1;
      else if (this.matched === 1 && byte === 0xbf) this.matched = 2;
      else {
        if (this.matched === 2 && byte === 0xbd) this.replaced--;
        this.matched = 0;
      }
      from = this.matched > 0 ? from + 1 : bytes.indexOf(0xef, from + 1);
    }
  }
}
