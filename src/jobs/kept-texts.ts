import type { ShopHead } from '../contracts/stored';
import { type MailTone, mostExamples } from '../domain/writing/mail-text';
import { changeShop } from '../storage/shops';
import { announce } from './other-tabs';

export { deleteText, listTexts, putText, watchTexts } from '../storage/texts';

/** Keeps what a shop grants to its customers, in its own words; '' grants nothing. */
export async function setPolicy(shopId: string, policy: string): Promise<void> {
  const trimmed = policy.trim();
  await changeShop(shopId, (): Partial<ShopHead> => ({ policy: trimmed }));
  announce(shopId);
}

/** Keeps how a shop's mails are to sound; blank examples, and more than three, are left out. */
export async function setTone(shopId: string, { words, examples }: MailTone): Promise<MailTone> {
  const told = examples.map((example) => example.trim()).filter((example) => example !== '');
  const tone = { words: words.trim(), examples: told.slice(0, mostExamples) };
  await changeShop(shopId, (): Partial<ShopHead> => ({ tone }));
  announce(shopId);
  return tone;
}
