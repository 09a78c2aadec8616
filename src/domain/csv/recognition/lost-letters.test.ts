import { describe, expect, it } from 'vitest';
import { withLostLetters } from './lost-letters';

const names = ['numerodeorden', 'telefono', 'pais', 'envio'];

describe('withLostLetters', () => {
  it('finds the one name that fits what is left of it', () => {
    expect(withLostLetters('N\ufffdmero de orden', names)).toBe('numerodeorden');
    expect(withLostLetters('Tel\ufffd\ufffdfono', names)).toBe('telefono');
  });

  it('leaves alone what is whole, what nothing fits and what is too short to tell', () => {
    for (const header of ['Número de orden', 'Cami\ufffdn de reparto', 'Pa\ufffds', '\ufffd\ufffd\ufffd'])
      expect(withLostLetters(header, names)).toBe(header);
  });
});
