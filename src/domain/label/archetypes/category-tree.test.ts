import { describe, expect, it } from 'vitest';
import { categoryTree } from './category-tree';

/** Names of the nodes on each category's path. */
function namesOf(...categories: string[]): string[][] {
  const { nodes, nodesOf } = categoryTree(categories);
  return categories.map((category) => nodesOf.get(category)!.map((node) => nodes[node]!.name));
}

describe('the tree of categories', () => {
  it('has every step of a path, and says whose it is where two paths end alike', () => {
    expect(namesOf('Dog > Food', 'Dog > Beds', 'Cat > Food')).toEqual([
      ['Dog', 'Dog › Food'],
      ['Dog', 'Beds'],
      ['Cat', 'Cat › Food'],
    ]);
  });

  it('takes a stroke for a step only where categories branch at it', () => {
    expect(namesOf('Men/Shoes', 'Men/Shirts', 'Women/Shirts')).toEqual([
      ['Men', 'Shoes'],
      ['Men', 'Men › Shirts'],
      ['Women', 'Women › Shirts'],
    ]);
    expect(namesOf('Tea/Coffee', 'TV/Audio', 'Books')).toEqual([['Tea/Coffee'], ['TV/Audio'], ['Books']]);
  });

  it('knows no names without letters', () => {
    expect(namesOf('12', 'Home > 7 > Lamps')).toEqual([[], ['Home', 'Lamps']]);
  });
});
