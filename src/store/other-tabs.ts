import { onChange } from '../jobs/other-tabs';
import { guarded } from './failure';
import { runOwner, useApp } from './app-store';

/** Follows what other tabs do: lists are never stale, and a shop that was deleted elsewhere closes with a word. */
export function followOtherTabs(): void {
  onChange(({ shopId, deleted }) => void follow(shopId, deleted));
}

async function follow(shopId: string, deleted: boolean): Promise<void> {
  const { shop, loadShops } = useApp.getState();
  const isOpen = shop?.id === shopId;
  if (isOpen && deleted) runOwner.loseShop();
  await loadShops();
  if (isOpen && !deleted) await guarded(useApp.setState, () => runOwner.refresh());
}
