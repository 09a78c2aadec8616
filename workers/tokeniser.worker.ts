import '../src/engines/privacy/worker-guard';
import { expose, transfer } from 'comlink';
import { ClienteleError } from '../src/contracts/errors';
import type { TokeniserApi } from '../src/contracts/tokeniser-api';
import { modelSpecs } from '../src/engines/text-encoder/models';
import { loadTokeniser, type Tokeniser } from '../src/engines/text-encoder/tokens/tokeniser';

let tokeniser: Tokeniser | null = null;

const api: TokeniserApi = {
  async load(encoder) {
    tokeniser = await loadTokeniser(modelSpecs[encoder]);
  },
  async tokenise(texts) {
    if (tokeniser === null) throw new ClienteleError('encoder-failed', 'no vocabulary is loaded');
    const tokenised = tokeniser.tokenise(texts);
    const { ids, starts, textStarts, cut } = tokenised;
    return transfer(tokenised, [ids.buffer, starts.buffer, textStarts.buffer, cut.buffer]);
  },
};

expose(api);
