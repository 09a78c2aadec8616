/** What a planted customer cares about; the same five words name the concerns that reviews speak of. */
export const customerTypes = ['quality', 'price', 'gift', 'speed', 'hobby'] as const;
export type CustomerType = (typeof customerTypes)[number];

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/** Three nouns of about one use: the smallest thing that a taste is made of. */
export interface Theme {
  readonly id: string;
  readonly category: string;
  readonly nouns: readonly (Bilingual & { readonly price: number; readonly consumable: boolean })[];
  /** What descriptions say about products of the theme. */
  readonly features: readonly Bilingual[];
}

export interface Product {
  readonly id: string;
  readonly theme: string;
  readonly category: string;
  readonly brand: string;
  readonly title: string;
  readonly description: string;
  /** What a reviewer of either language calls it. */
  readonly noun: Bilingual;
  /** 0 budget, 1 middle, 2 premium. */
  readonly tier: 0 | 1 | 2;
  readonly price: number;
  readonly consumable: boolean;
  readonly popularity: number;
  readonly sold: boolean;
  /** Products often bought after this one: positions in the catalogue. */
  readonly companions: readonly number[];
}

export interface Customer {
  readonly id: string;
  readonly type: CustomerType;
  readonly language: Language;
  readonly email: string;
  readonly age: number;
  readonly gender: string;
  readonly city: string;
  readonly country: string;
  /** Milliseconds since 1970 UTC. */
  readonly registeredAt: number;
  /** Share of each of the type's taste clusters; sums to 1. */
  readonly tastes: readonly number[];
  /** Orders placed; 0 for a customer who only looked. */
  readonly orders: number;
  /** Mean days between two orders. */
  readonly gapDays: number;
  /** Multiplies dwell time and views: how thoroughly this customer looks. */
  readonly care: number;
}

export interface OrderLine {
  readonly orderId: string;
  /** Position in the list of customers, of products. */
  readonly customer: number;
  readonly product: number;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly at: number;
  readonly status: 'completed' | 'cancelled' | 'refunded';
}

export interface Review {
  readonly customer: number;
  readonly product: number;
  readonly rating: number;
  readonly title: string;
  readonly text: string;
  readonly at: number;
}

export type EventName = 'impression' | 'view' | 'add_to_cart' | 'wishlist' | 'purchase';

export interface ShopEvent {
  readonly customer: number;
  readonly product: number;
  readonly event: EventName;
  readonly at: number;
  readonly session: string;
  /** Seconds on the product page; NaN where the event has none. */
  readonly dwellSeconds: number;
}

export const firstInstant = Date.UTC(2025, 0, 1);
export const lastInstant = Date.UTC(2026, 5, 30, 23, 59);
