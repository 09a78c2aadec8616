import { filesOutcome } from './src/engines/import/fixtures/shop-outcome';
import { openAsBlob } from 'node:fs';
import * as A from './src/domain/shop/assemble';
const t=performance.now();
const o = await filesOutcome([new File([await openAsBlob('/work/shared/data/uci-online-retail/online-retail.csv.gz')],'u.csv.gz')]);
console.log('all', performance.now()-t);
