import type { Recommender, TrainingStep } from '../recommender';
import { BertHeadModel } from './bert-head-model';
import { HeadNetwork } from './head-network';
import type { PairLoss } from './pair-loss';
import { ProjectionNetwork } from './projection-network';
import { TextFactorModel, textFactorNames } from './text-factor-model';
import { type TextPairSources, type TextPairTraining, trainOnTexts } from './train-on-texts';

export interface TextFactorOptions extends TextPairSources, TextPairTraining {
  /** Length of the projected vectors. */
  readonly factors: number;
}

export interface BertHeadOptions extends TextFactorOptions {
  readonly hidden: number;
}

const trainingDefaults: Omit<TextFactorOptions, 'loss'> = {
  texts: null,
  at: null,
  relations: null,
  dimensions: 64,
  whitening: 0.5,
  factors: 32,
  learningRate: 0.01,
  weightDecay: 0.1,
  epochs: 12,
  patience: 3,
  batch: 256,
  sampled: 64,
  entriesPerEpoch: 20_000,
  newcomers: 0.2,
  seed: 1,
};

/**
 * Texts of a customer's reviews against a product's texts and the behaviour around it, both through trained projections:
 * σ(u·v) is the chance that she takes it. By `crossEntropy` R·log σ(u·v) is trained, R being how sure it is that she
 * wanted it, beside log(1 − σ(u·v)) of sampled products that she has not; by `squaredError` the squared error of
 * σ(u·v), weighted in the same way.
 */
function textFactors(loss: PairLoss): Recommender<TextFactorOptions, TextFactorModel> {
  const name = textFactorNames[loss];
  return {
    name,
    defaults: { ...trainingDefaults, loss },
    async *fit(interactions, options): AsyncGenerator<TrainingStep, TextFactorModel> {
      const { factors } = options;
      const trained = yield* trainOnTexts(interactions, options, options, (ofCustomer, ofProduct, random) =>
        ProjectionNetwork.drawn(ofCustomer, ofProduct, factors, random),
      );
      return TextFactorModel.of(name, trained);
    },
    restore: (saved) => TextFactorModel.restore(name, saved),
  };
}

export const textCrossEntropy = textFactors('crossEntropy');
export const textSquaredError = textFactors('squaredError');

/** A head over the vectors of both texts, trained by binary cross-entropy on bought against sampled pairs. */
export const bertHead: Recommender<BertHeadOptions, BertHeadModel> = {
  name: 'bertHead',
  defaults: { ...trainingDefaults, loss: 'crossEntropy', hidden: 32 },
  async *fit(interactions, options): AsyncGenerator<TrainingStep, BertHeadModel> {
    const { factors, hidden } = options;
    const trained = yield* trainOnTexts(interactions, options, options, (ofCustomer, ofProduct, random) =>
      HeadNetwork.drawn(ofCustomer, ofProduct, factors, hidden, random),
    );
    return BertHeadModel.of(trained);
  },
  restore: (saved) => BertHeadModel.restore(saved),
};
