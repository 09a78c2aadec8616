import { createContext, useContext } from 'react';

/** What the charts need of the app to be saved: for their file's name, and the way to a file. */
export interface ChartSaving {
  /** Name of the open shop. */
  readonly shop: string;
  readonly save: (name: string, content: Blob) => void;
}

const ChartSavingContext = createContext<ChartSaving | null>(null);

export const ChartSavingProvider = ChartSavingContext.Provider;

/** null where no shop is open. */
export function useChartSaving(): ChartSaving | null {
  return useContext(ChartSavingContext);
}
