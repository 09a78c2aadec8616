import { checkPolynomial, checkProduct } from '../../../domain/math/matrix-products';
import { checkFiltering, type GraphFilter } from '../../../domain/recommend/models/chebyshev/graph-filter';
import { cpuGraphFilter } from '../../../domain/recommend/models/chebyshev/graph-filter-cpu';
import { onKernels, plain, type Stage } from '../stage';
import { KernelGraphFilter } from './kernels';

/** The filter over the graph of customers and products. It has no version for the graphics card. */
export const filterStage: Stage<GraphFilter> = {
  name: 'filter',
  backends: [onKernels((workspace) => new KernelGraphFilter(workspace)), plain(cpuGraphFilter)],
  over: (working) => ({
    products: {
      async sparse(matrix, dense) {
        checkProduct(matrix.columns, dense.rows);
        return working.run(({ products }) => products.sparse(matrix, dense));
      },
      async polynomial(matrix, coefficients, dense) {
        checkProduct(matrix.columns, dense.rows);
        checkPolynomial(coefficients);
        return working.run(({ products }) => products.polynomial(matrix, coefficients, dense));
      },
      gram: (dense) => working.run(({ products }) => products.gram(dense)),
      async dense(tall, small) {
        checkProduct(tall.columns, small.rows);
        return working.run(({ products }) => products.dense(tall, small));
      },
    },
    async topFiltered(filter, rows, k, exclude) {
      checkFiltering(filter, rows, k, exclude);
      return working.run((on) => on.topFiltered(filter, rows, k, exclude));
    },
  }),
};
