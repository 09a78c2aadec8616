import { describe, expect, it } from 'vitest';
import { aspectKeys, purposeKeys } from '../lexicon/voice';
import { voiceOf } from './language-voice';
import { readText } from './read-voice';

/** 'delivery-' for blame, 'price+' for praise, 'fit' for a mere mention; each once. */
const said = (language: string, text: string): string[] => [
  ...new Set(
    readText(text, voiceOf(language)!).mentions.map(
      ({ aspect, feeling }) => `${aspectKeys[aspect]}${feeling > 0 ? '+' : feeling < 0 ? '-' : ''}`,
    ),
  ),
];

describe('readText', () => {
  it.each([
    ['The parcel came three weeks late and the box was crushed.', ['delivery-', 'packaging-']],
    ['Cheaply made, broke after two days.', ['quality-', 'durability-']],
    ['Great quality, fast delivery, but terrible packaging.', ['quality+', 'delivery+', 'packaging-']],
    ['great delivery and terrible packaging', ['delivery+', 'packaging-']],
    ['Not expensive at all and it fits perfectly.', ['price+', 'fit+']],
    ['No problems with the delivery.', ['delivery+']],
    ['The delivery, which took three weeks, was awful.', ['delivery-']],
    ['The battery lasts all day and the sound is clear.', ['battery+', 'durability+', 'sound+']],
    [
      'Delivery could have been faster, and the packaging should have been better.',
      ['delivery-', 'packaging-'],
    ],
    [
      'The packaging could not have been better, and it was delivered in no time.',
      ['packaging+', 'delivery+'],
    ],
    ['The delivery was not as fast as promised.', ['delivery-']],
    ['Service is second to none.', ['service+']],
    ['I have an analog delay pedal and a hard case.', []],
  ])('hears of %s', (text, expected) => {
    expect(said('en', text)).toEqual(expected);
  });

  it.each([
    ['包装破损，客服态度很差。', ['packaging-', 'service-']],
    ['质量很好，物流也快，就是有点贵', ['quality+', 'delivery+', 'price-']],
    ['没有异味，做工不错，穿着舒服，尺码偏小。', ['smell+', 'quality+', 'comfort+', 'fit-']],
    ['电池不耐用', ['battery-', 'durability-']],
    ['价格不贵', ['price+']],
    ['没有想象中的那么好用', ['function-']],
    ['快递好像是顺丰', ['delivery']],
  ])('hears of %s', (text, expected) => {
    expect(said('zh', text)).toEqual(expected);
  });

  it('hears what a thing was bought for', () => {
    const gifts = 1 << purposeKeys.indexOf('gifts');
    expect(readText('A birthday present for my sister', voiceOf('en')!).purposes).toBe(gifts);
    expect(readText('送给妈妈的生日礼物', voiceOf('zh')!).purposes).toBe(gifts);
  });

  it.each(['👎', 'Delivery. 👎', '差。👎'])('hears a sign that stands alone: %s', (text) => {
    const { praise, blame } = readText(text, voiceOf(text.startsWith('差') ? 'zh' : 'en')!);
    expect(praise).toBe(0);
    expect(blame).toBeGreaterThanOrEqual(1);
  });

  it('reads no language by the words of another', () => {
    expect(voiceOf('de')).toBeNull();
    expect(voiceOf('tlh')).toBeNull();
  });
});
