import { expect, it } from 'vitest';
import { type DeviceReason, devices } from '../contracts/encoder-api';
import { encoderNames } from '../domain/text/encoders';
import type { ErrorCode } from '../contracts/errors';
import type { StageName } from '../contracts/progress';
import { fieldsOf, tableKinds, tableOf } from '../domain/shop/tables/tables';
import en from '../i18n/en';

// Unions of the contracts have no list at run time: the compiler checks these.
const stages: Readonly<Record<StageName, string>> = en.words.common.stage;
const reasons: Readonly<Record<DeviceReason, string>> = en.words.common.device.reason;
const errors: Readonly<Record<ErrorCode, { title: string; text: string }>> = en.words.errors;

it('has words for every stage, device reason and error', () => {
  expect(Object.keys(stages).length).toBeGreaterThan(0);
  expect(Object.keys(reasons).length).toBeGreaterThan(0);
  for (const { title, text } of [errors['file-empty'], errors.unexpected]) {
    expect(title.length).toBeGreaterThan(0);
    expect(text.length).toBeGreaterThan(title.length);
  }
});

it('has words for every field and kind of table that a file can be matched to', () => {
  const words = en.words.tables;
  const fields = tableKinds.flatMap((kind) => fieldsOf(tableOf(kind)).map(({ name }) => name));
  expect(fields.filter((name) => !(name in words.field))).toEqual([]);
  expect(tableKinds.filter((kind) => !(kind in words.kind))).toEqual([]);
});

it('says of every reader what it is for', () => {
  expect(encoderNames.filter((name) => !(name in en.words.settings.encoder))).toEqual([]);
});

it('names and explains every device, in all places that name one', () => {
  const { name, short, help, rate } = en.words.common.device;
  for (const words of [name, short, help, rate]) {
    expect(devices.filter((device) => !(device in words))).toEqual([]);
  }
});
