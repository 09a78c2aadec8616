/** Where a file keeps the tensors of one layer. Weights are found by the bias that is added to their product. */
export interface LayerNames {
  readonly queryBias: string;
  readonly keyBias: string;
  readonly valueBias: string;
  readonly attendedBias: string;
  readonly attendedNorm: NormNames;
  readonly innerBias: string;
  readonly outerBias: string;
  readonly norm: NormNames;
}

interface NormNames {
  readonly gamma: string;
  readonly beta: string;
}

/** How a file names the tensors of a BERT. */
export interface BertNames {
  /** Word table without its ending: `_q` holds the numbers, `_scale` their scales. */
  readonly words: string;
  /** Position table; `_q` and `_scale` behind it where it is of 8 bits. */
  readonly positions: string;
  readonly types: string;
  readonly norm: NormNames;
  layer(index: number): LayerNames;
}

/** Names as Hugging Face's exports have them. */
const exported: BertNames = {
  words: 'embeddings.word_embeddings.weight',
  positions: 'embeddings.position_embeddings.weight',
  types: 'embeddings.token_type_embeddings.weight',
  norm: { gamma: 'embeddings.LayerNorm.weight', beta: 'embeddings.LayerNorm.bias' },
  layer: (index) => {
    const stem = `encoder.layer.${index}`;
    const norm = (name: string) => ({ gamma: `${stem}.${name}.weight`, beta: `${stem}.${name}.bias` });
    return {
      queryBias: `${stem}.attention.self.query.bias`,
      keyBias: `${stem}.attention.self.key.bias`,
      valueBias: `${stem}.attention.self.value.bias`,
      attendedBias: `${stem}.attention.output.dense.bias`,
      attendedNorm: norm('attention.output.LayerNorm'),
      innerBias: `${stem}.intermediate.dense.bias`,
      outerBias: `${stem}.output.dense.bias`,
      norm: norm('output.LayerNorm'),
    };
  },
};

/** Names of the files that were written layer by layer; the last norm bears the name of the model's output. */
const written = (layers: number): BertNames => ({
  words: 'words',
  positions: 'positions',
  types: 'types',
  norm: { gamma: 'embedded_gamma', beta: 'embedded_beta' },
  layer: (index) => {
    const stem = `layer${index}`;
    const norm = (name: string) => ({ gamma: `${name}_gamma`, beta: `${name}_beta` });
    return {
      queryBias: `${stem}_q_b`,
      keyBias: `${stem}_k_b`,
      valueBias: `${stem}_v_b`,
      attendedBias: `${stem}_attended_b`,
      attendedNorm: norm(`${stem}_attended_norm`),
      innerBias: `${stem}_inner_b`,
      outerBias: `${stem}_outer_b`,
      norm: norm(index === layers - 1 ? 'last_hidden_state' : `${stem}_out`),
    };
  },
});

/** The scheme of a file, told by a name that it holds. */
export function bertNames(layers: number, has: (name: string) => boolean): BertNames {
  return has(exported.norm.gamma) ? exported : written(layers);
}
