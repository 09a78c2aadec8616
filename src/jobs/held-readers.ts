import type { DeviceChoice } from '../contracts/encoder-api';
import { type EncoderName, quickEncoder } from '../domain/text/encoders';
import { Reader } from './reader';

interface HeldReader {
  readonly reader: Reader;
  readonly device: DeviceChoice;
}

/** Readers that are loaded before they are needed, or stay for what is read next. */
export class HeldReaders {
  /** Of a first run whose shop is still being imported. */
  #ahead: HeldReader | null = null;
  /** Reads what customers of a run wrote, sentence by sentence. */
  #sentences: HeldReader | null = null;

  /**
   * Loads the quick reader.
   * @returns what lets go of it where nobody took it.
   */
  loadAhead(device: DeviceChoice): () => void {
    const ahead = { reader: new Reader(quickEncoder, device), device };
    this.#ahead?.reader.close();
    this.#ahead = ahead;
    ahead.reader.loadAhead();
    return () => {
      if (this.#ahead !== ahead) return;
      this.#ahead = null;
      ahead.reader.close();
    };
  }

  /** The quick reader that was loaded ahead for this device, or a new one. */
  quick(device: DeviceChoice): Reader {
    if (this.#ahead?.device !== device) return new Reader(quickEncoder, device);
    const { reader } = this.#ahead;
    this.#ahead = null;
    return reader;
  }

  /** The reader of single sentences, which stays for the next customer. */
  ofSentences(encoder: EncoderName, device: DeviceChoice): Reader {
    if (this.#sentences?.reader.encoder !== encoder || this.#sentences.device !== device) {
      this.closeSentences();
      this.#sentences = { reader: new Reader(encoder, device), device };
    }
    return this.#sentences.reader;
  }

  closeSentences(): void {
    this.#sentences?.reader.close();
    this.#sentences = null;
  }
}
