import { type ReactNode, useMemo } from 'react';
import { useApp } from '../store';
import { downloadBlob } from '../store/download';
import { ChartSavingProvider } from '../ui/charts/export/saving';

/** Lets every chart below be saved as a file that bears the open shop's name. */
export function SavableCharts({ children }: { readonly children: ReactNode }) {
  const shop = useApp((state) => state.shop?.name ?? null);
  const saving = useMemo(() => (shop === null ? null : { shop, save: downloadBlob }), [shop]);
  return <ChartSavingProvider value={saving}>{children}</ChartSavingProvider>;
}
