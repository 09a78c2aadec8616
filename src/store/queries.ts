/** What the screens ask of a stored run: in keys and figures, so in no language. */
export {
  customerDetail as loadCustomer,
  customerFigures as loadCustomerFigures,
  customerIndex as loadCustomerIndex,
  rfmOfRun as loadRfm,
  segmentFavourites as loadSegmentFavourites,
  takersOf as findTakers,
} from '../jobs/queries';
export {
  productDetail as loadProduct,
  productIndex as loadProductIndex,
  productsOfMap as loadProductsOfMap,
  type ProductsOfMap,
  takersOfProducts as findTakersOfProducts,
  ruleEffects as loadRuleEffects,
} from '../jobs/product-queries';
export { type ComparedFigure, compareCustomers } from '../jobs/compare-customers';
export { watchExperiments } from '../jobs/experiments';
export { loadShopTotals } from './shop-totals';
export { runFlow as loadRunFlow, segmentFigures as loadSegmentFigures } from '../jobs/comparisons';
