import type { Choices } from './address-choices';

/** A group of customers as an address names it. */
export type GroupRef =
  | { readonly kind: 'segment'; readonly code: number; readonly month: string | null }
  | { readonly kind: 'audience'; readonly id: string }
  | { readonly kind: 'everybody' | 'rest' | 'chosen' };

/** 'segment.3', 'segment.3.2024-03', 'audience.‹id›', 'everybody', 'rest', 'chosen'. */
export function writtenGroup(ref: GroupRef): string {
  switch (ref.kind) {
    case 'segment':
      return `segment.${ref.code}${ref.month === null ? '' : `.${ref.month}`}`;
    case 'audience':
      return `audience.${ref.id}`;
    default:
      return ref.kind;
  }
}

/** The group that an address names; null where it names none. */
export function groupOf(written: string | undefined): GroupRef | null {
  if (written === 'everybody' || written === 'rest' || written === 'chosen') return { kind: written };
  const [, code, month] = /^segment\.(\d{1,9})(?:\.(\d{4}-\d{2}))?$/.exec(written ?? '') ?? [];
  if (code !== undefined) return { kind: 'segment', code: Number(code), month: month ?? null };
  const [, id] = /^audience\.(.+)$/.exec(written ?? '') ?? [];
  return id === undefined ? null : { kind: 'audience', id };
}

/** The address of a comparison. */
export function compareAddress(one: GroupRef, other: GroupRef): string {
  return `/compare/${new URLSearchParams({ one: writtenGroup(one), other: writtenGroup(other) }).toString()}`;
}

/** What the choices of an address of old, which named two segments by their codes, are called now. */
export function choicesOfOld({ first, second }: Choices): Choices {
  const isCode = (written: string | undefined) => /^\d{1,9}$/.test(written ?? '');
  if (!isCode(first) || !isCode(second)) return {};
  return { one: `segment.${first}`, other: `segment.${second}` };
}
