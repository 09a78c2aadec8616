import { describe, expect, it } from 'vitest';
import { parseRating } from './ratings';
import { parseVotes } from './votes';

describe('parseRating', () => {
  it.each([
    ['4', 4],
    ['4.5', 4.5],
    ['4 out of 5 stars', 4],
    ['4.0 out of 5 stars', 4],
    ['4/5', 4],
    ['4,7/5', 4.7],
    ['8/10', 4],
    ['80 / 100', 4],
    ['80%', 4],
    ['5 von 5', 5],
    ['4,0 von 5 Sternen', 4],
    ['4,0 sur 5 étoiles', 4],
    ['4.0 de 5 estrellas', 4],
    ['4,0 su 5 stelle', 4],
    ['5つ星のうち4.0', 4],
    ['5 üzerinden 4', 4],
    ['满分5分，得4分', 4],
    ['★★★★☆', 4],
    ['★★★★', 4],
    ['⭐⭐⭐', 3],
    ['⭐️⭐️⭐️⭐️', 4],
    ['★★★½', 3.5],
    ['★★★★★★★★☆☆', 4],
    ['★ 4.5', 4.5],
    ['4 ★', 4],
    ['5星', 5],
    ['五星', 5],
    ['四颗星', 4],
    ['Four Stars', 4],
    ['one star', 1],
    ['fünf Sterne', 5],
    ['quatre étoiles', 4],
    ['tres estrellas', 3],
    ['Пять звёзд', 5],
    ['Excellent', 5],
    ['very poor', 1],
    ['好评', 5],
    ['中评', 3],
    ['差评', 1],
    ['отлично', 5],
    ['👍', 5],
    ['👎', 1],
    ['😐', 3],
    ['٤', 4],
  ])('reads %s', (cell, stars) => {
    expect(parseRating(cell)).toBeCloseTo(stars, 10);
  });

  it('reads decimals by the mark of the column', () => {
    expect(parseRating('4,5', ',')).toBe(4.5);
  });

  it.each(['', 'N/A', '-', '☆☆☆☆☆'])('takes %j for no rating', (cell) => {
    expect(parseRating(cell)).toBeNull();
  });

  it.each(['blue', 'I would give 4', '7/5', 'four seasons', '2024-03-05'])(
    'says that %j is no rating',
    (cell) => {
      expect(parseRating(cell)).toBeNaN();
    },
  );
});

describe('parseVotes', () => {
  it.each([
    ['12', 12],
    ['1,234 people found this helpful', 1234],
    ['One person found this helpful', 1],
    ['12 von 14', 12],
    ['[2, 3]', 2],
    ['12/14', 12],
    ['有用(12)', 12],
    ['12人のお客様がこれが役に立ったと考えています', 12],
    ['1.2k', 1200],
    ['Eine Person fand diese Informationen hilfreich', 1],
    ['1.234 Personen fanden diese Informationen hilfreich', 1234],
    ['A 3 personas les resultó útil', 3],
    ['Una persona ha trovato utile', 1],
    ['Une personne a trouvé cela utile', 1],
    ['No one found this helpful', 0],
  ])('reads %s', (cell, votes) => {
    expect(parseVotes(cell)).toBe(votes);
  });

  it('takes an empty cell for missing, and words without a number for unreadable', () => {
    expect(parseVotes('')).toBeNull();
    expect(parseVotes('helpful to many')).toBeNaN();
    expect(parseVotes('Report abuse on 12 March 2024 at 3')).toBeNaN();
  });
});
