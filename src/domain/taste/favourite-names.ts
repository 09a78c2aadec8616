/** What a favourite is told by; the first that the export has. */
const favouriteKinds = ['spend', 'buy', 'review', 'view'] as const;
export type FavouriteKind = (typeof favouriteKinds)[number];

/** Whether a feature is the share of one category or brand, like `spendCategory=Coffee`. */
export const isFavourite = (feature: string): boolean => favouriteName.test(feature);
const favouriteName = new RegExp(`^(?:${favouriteKinds.join('|')})(?:Category|Brand)=`);
