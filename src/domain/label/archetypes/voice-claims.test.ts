import { describe, expect, it } from 'vitest';
import { type Kind, portraits } from '../fixtures/portraits';

const lamp = { text: 'It is a lamp and it stands there now.', rating: 4 };
const silentCrowd: Kind = {
  customers: 60,
  reviews: [lamp, { text: 'A lamp for the table, as lamps go.', rating: 4 }],
};
const say = (...texts: string[]): Kind => ({
  customers: 30,
  reviews: texts.map((text) => ({ text, rating: 2 })),
});

describe('what they praise and blame', () => {
  it.each([
    [
      'delivery',
      'late and crushed parcels',
      'The parcel came three weeks late and was crushed.',
      'Shipping was slow, the delivery took forever and never arrived on the day.',
    ],
    [
      'quality',
      'things that are cheaply made',
      'Cheaply made and flimsy, what a shame.',
      'It feels cheap, the stitching is poor.',
    ],
    [
      'returns',
      'refused refunds',
      'They refused the refund that I asked for.',
      'My refund was refused twice, a bad return policy.',
    ],
    [
      'packaging',
      'parcels that were crushed',
      'Terrible packaging, the box was dented.',
      'It arrived broken, badly packed.',
    ],
    ['delivery', '物流慢', '物流太慢了，等了两个星期才送到。', '快递很慢，迟迟没有发货。'],
  ] as const)('is blame of %s for %s', (aspect, _, first, second) => {
    const chinese = /\p{Script=Han}/u.test(first);
    const others = chinese
      ? { customers: 60, reviews: [{ text: '这是一盏灯，放在桌子上。', rating: 4 }] }
      : silentCrowd;
    const [own] = portraits(say(first, second), others);
    expect(own!.voice).toEqual({ aspect, feeling: 'blamed' });
  });

  it('is praise where they praise, and nothing where they are divided', () => {
    const praise = say('Fast delivery, it arrived early.', 'The delivery was quick and on time.');
    expect(portraits(praise, silentCrowd)[0]!.voice).toEqual({ aspect: 'delivery', feeling: 'praised' });
    const divided = say('Fast delivery, it arrived early.', 'The delivery was slow and late.');
    expect(portraits(divided, silentCrowd)[0]!.voice).toBeUndefined();
  });

  it('is nothing that the whole shop says, but the complaint of those whom nothing else sets apart', () => {
    const fast = { text: 'The delivery was fast.', rating: 5 };
    const [pleased] = portraits({ customers: 30, reviews: [fast] }, { customers: 60, reviews: [fast] });
    expect(pleased!.voice).toBeUndefined();
    const late = { text: 'The delivery was slow and late.', rating: 2 };
    const [displeased] = portraits({ customers: 30, reviews: [late] }, { customers: 60, reviews: [late] });
    expect(displeased!.archetype).toBe('critical-voice');
    expect(displeased!.voice).toEqual({ aspect: 'delivery', feeling: 'blamed' });
  });

  it('is not what twenty accounts copied from one another', () => {
    const copy =
      'The delivery was late, the courier lost my parcel and nobody ever answered the telephone at all.';
    const [first] = portraits({ customers: 40, reviews: [lamp, { text: copy, rating: 1 }] }, silentCrowd);
    expect(first!.voice).toBeUndefined();
  });

  it('goes together with no type of the opposite mood', () => {
    const pleased = (text: string): Kind => ({ customers: 30, reviews: [{ text, rating: 5 }] });
    const [first] = portraits(pleased('Lovely lamp, but the delivery was late.'), {
      customers: 60,
      reviews: [{ text: 'It is a lamp and it stands there now.', rating: 3 }],
    });
    expect(first!.voice).toEqual({ aspect: 'delivery', feeling: 'blamed' });
    expect(['happy-customer', 'enthusiastic-reviewer']).not.toContain(first!.archetype);
  });
});
