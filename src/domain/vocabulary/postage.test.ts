import { describe, expect, it } from 'vitest';
import { isServiceLine } from '../shop/service-lines';

describe('what a line says of sending', () => {
  it.each([
    'Doprava Zásilkovna',
    'Szállítás GLS',
    'Frete PAC',
    'UPS Ground Shipping',
    'Royal Mail Tracked 48',
    'Express delivery 24h',
    'DHL Express',
    'Posten frakt',
    'Transport Fan Curier',
    'Μεταφορικά',
    'Toimituskulut',
    'رسوم التوصيل',
  ])('%s is postage', (title) => {
    expect(isServiceLine('', title)).toBe(true);
  });

  it.each([
    'UPS 1500',
    'Fan heater',
    'Transport box',
    'Delivery van toy',
    'Port wine',
    'Port Royal',
    'Express',
    'Hermes plus',
    'Postage stamp tin',
  ])('%s is goods', (title) => {
    expect(isServiceLine('', title)).toBe(false);
  });
});
