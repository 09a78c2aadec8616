import '../src/engines/privacy/worker-guard';
import { expose } from 'comlink';
import type { ShopFileApi } from '../src/contracts/shop-file-api';
import { lookAtShopFile, openShopFile } from '../src/engines/shop-file/open-shop';
import { saveShop } from '../src/engines/shop-file/save-shop';

const api: ShopFileApi = { save: saveShop, look: lookAtShopFile, open: openShopFile };

expose(api);
