import { expect, it } from 'vitest';
import { genderOf } from './genders';

it('knows the genders as exports of several languages write them', () => {
  expect(['F', 'weiblich', '女士'].map(genderOf)).toEqual(['female', 'female', 'female']);
  expect(['Male', 'homme', '男'].map(genderOf)).toEqual(['male', 'male', 'male']);
  expect(genderOf('diverse')).toBeNull();
});
