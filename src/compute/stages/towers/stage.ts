import { checkProduct, plainProducts } from '../../../domain/math/matrix-products';
import { checkGradients } from '../../../domain/recommend/models/two-tower/gradient-check';
import type { DenseProducts } from '../../../domain/recommend/models/two-tower/sampled-softmax';
import { KernelProducts } from '../filter/kernel-products';
import { plain, type Stage } from '../stage';

/**
 * The products of a batch in the training of the two towers. The kernels have proved themselves on a small batch before
 * they train. A graphics card would take longer to be handed such batches than to multiply them.
 */
export const towersStage: Stage<DenseProducts> = {
  name: 'towers',
  backends: [
    {
      device: 'kernels',
      open: async (machine) => {
        const workspace = await machine.kernels();
        if (workspace === null) return null;
        const products = new KernelProducts(workspace);
        await checkGradients(products);
        return products;
      },
    },
    plain(plainProducts),
  ],
  over: (working) => ({
    async dense(tall, small) {
      checkProduct(tall.columns, small.rows);
      return working.run((products) => products.dense(tall, small));
    },
  }),
};
