import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpeaker } from '../../i18n';
import { chosenCustomers, loadProductIndex, type RunSummary } from '../../store';
import { useLoaded } from '../../ui/use-loaded';
import type { Audience } from './audience';

/** A product with the number of customers in whose list it stands. */
export interface ProductAudience {
  readonly id: string;
  readonly title: string;
  readonly customers: number;
}

/** Products of a run, those of the largest audience first; null until they are read, or where nobody asks. */
function useProducts(run: RunSummary, asked: boolean): readonly ProductAudience[] | null {
  const { value } = useLoaded(asked ? run.id : null, () => loadProductIndex(run.id));
  return useMemo(
    () =>
      value === null
        ? null
        : value.products
            .map(({ id, title }, i) => ({ id, title, customers: value.audience[i]! }))
            .sort((a, b) => b.customers - a.customers),
    [value],
  );
}

/**
 * How many customers an audience is, null while none is chosen or it is not known yet, what it is called, and the
 * products among which one can be chosen.
 */
export function useAudience(run: RunSummary, { kind, segment, productId }: Audience) {
  const { t } = useTranslation('campaigns');
  const names = useSpeaker().segmentNames(run.profiles);
  const products = useProducts(run, kind === 'product');
  switch (kind) {
    case 'all':
      return {
        size: run.profiles.reduce((sum, { size }) => sum + size, 0),
        title: t('form.kind.all'),
        products,
      };
    case 'segment': {
      const profile = run.profiles.find(({ code }) => code === segment);
      return { size: profile?.size ?? null, title: profile ? names.shown(profile.code) : '', products };
    }
    case 'product': {
      const product = products?.find(({ id }) => id === productId);
      return {
        size: product?.customers ?? null,
        title: product ? product.title || product.id : '',
        products,
      };
    }
    case 'chosen': {
      const { length } = chosenCustomers(run.id);
      return { size: length > 0 ? length : null, title: t('form.kind.chosen'), products };
    }
    default:
      return kind satisfies never;
  }
}
