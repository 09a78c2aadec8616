import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from './foretold-chances';

describe('area under the curve', () => {
  it('is what scikit-learn’s roc_auc_score gives, ties halved', () => {
    // roc_auc_score([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]) = 0.75, its documentation's example.
    expect(areaUnderCurve([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])).toBe(0.75);
    expect(areaUnderCurve([0.5, 0.5, 0.5, 0.9], [0, 1, 0, 1])).toBe(0.75);
    expect(areaUnderCurve([0.1, 0.2], [1, 1])).toBeNaN();
  });
});
