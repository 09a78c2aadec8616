import { type InferenceSession, Tensor } from 'onnxruntime-web/webgpu';
import type { PaddedBatch } from './padding';

/** What a batch feeds a model; a BERT wants types of tokens too, all 0 in a single text. */
export function feedsOf(session: InferenceSession, batch: PaddedBatch): Record<string, Tensor> {
  const { ids, mask, rows, length } = batch;
  const shape = [rows, length];
  const feeds: Record<string, Tensor> = {
    input_ids: new Tensor('int64', ids, shape),
    attention_mask: new Tensor('int64', mask, shape),
  };
  if (session.inputNames.includes('token_type_ids')) {
    feeds.token_type_ids = new Tensor('int64', new BigInt64Array(rows * length), shape);
  }
  return feeds;
}
