import { ErrorNotice } from '../../ui/error-notice';
import { ShopList } from './shop-list';
import { useApp } from '../../store';

/** Why an import stopped. Where the storage is full, the shops that take the room can be deleted
 * right here. Dismissing leads back to the files, or to the start where there are none. */
export function FailedImport() {
  const error = useApp(({ importState }) => (importState.phase === 'failed' ? importState.error : null));
  const hasShops = useApp(({ shops, damagedShops }) => shops.length + damagedShops.length > 0);
  if (error === null) return null;
  return (
    <>
      <ErrorNotice
        code={error.code}
        detail={error.detail}
        onDismiss={() => useApp.getState().dismissError()}
      />
      {error.code === 'storage-full' && hasShops && <ShopList />}
    </>
  );
}
