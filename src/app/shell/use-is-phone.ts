import { useMediaQuery } from '@mantine/hooks';

/** True below Mantine's `sm` breakpoint, known on the first render so that nothing jumps. */
export function useIsPhone(): boolean {
  return useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
}
