import { expect, it } from 'vitest';
import { fields } from './protobuf';
import { floatField, intField, joinParts, messageField, textField } from './protobuf-writer';

it('reads what was written', () => {
  const inner = [textField(1, 'größer'), intField(2, 2 ** 40 + 5)];
  const message = joinParts([intField(1, 0), ...messageField(300, inner), floatField(4, 0.25)]);
  const read = Array.from(fields(message));
  expect(read.map(({ number, value }) => [number, value])).toEqual([
    [1, 0],
    [300, 0],
    [4, 0.25],
  ]);
  const [name, size] = Array.from(fields(read[1]!.bytes));
  expect(new TextDecoder().decode(name!.bytes)).toBe('größer');
  expect(size!.value).toBe(2 ** 40 + 5);
});

it('gives each field whole, so that all of them make the message again', () => {
  const message = joinParts([intField(7, 300), textField(16, 'x'.repeat(200)), floatField(2, -1.5)]);
  expect(joinParts(Array.from(fields(message), ({ whole }) => whole))).toEqual(message);
});
