import { Box } from '@mantine/core';
import { useApp } from '../../store';
import { ErrorNotice } from '../../ui/error-notice';

/** What failed of the last thing that was asked of a shop: to open, rename or delete it, or to write a file of it. */
export function ShopErrorNotice() {
  const error = useApp((state) => state.shopError);
  if (error === null) return null;
  return (
    <Box mb="lg">
      <ErrorNotice
        code={error.code}
        detail={error.detail}
        onDismiss={() => useApp.getState().dismissError()}
      />
    </Box>
  );
}
