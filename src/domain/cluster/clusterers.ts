import type { Clusterer, ClustererName, DivisionName } from './clusterer';
import { dbscan } from './density/dbscan';
import { hdbscan } from './density/hdbscan';
import { kMeansClusterer, sphericalClusterer } from './k-means-clusterer';
import { rfmClusterer } from './rfm-clusterer';
import { average, complete, ward } from './linkage/agglomerative';

/** Every clusterer by its name. A new one is a line here, a name in `clusterer.ts` and its words. */
export const clusterers: Readonly<Record<ClustererName, Clusterer>> = {
  kmeans: kMeansClusterer,
  spherical: sphericalClusterer,
  hdbscan,
  dbscan,
  ward,
  average,
  complete,
};

/** The same with RFM, which divides purchases (`rfmPoints`) and no other points. */
export const divisions: Readonly<Record<DivisionName, Clusterer>> = {
  ...clusterers,
  rfm: { name: 'rfm', ...rfmClusterer },
};
