/** The encoders in public/models with the length of their vectors, which is needed before a model is loaded. */
export const encoderDimensions = {
  'all-MiniLM-L6-v2': 384,
  'bge-small-zh-v1.5': 512,
  'multilingual-e5-small': 384,
  'use-multilingual-v3': 512,
} as const;

export type EncoderName = keyof typeof encoderDimensions;

export const encoderNames = Object.keys(encoderDimensions) as readonly EncoderName[];

/** The quick reader: not a BERT, several times faster. */
export const quickEncoder: EncoderName = 'use-multilingual-v3';
