import type {
  Accounts,
  FieldCoverage,
  RoomPerson,
  RoomRule,
  RoomProfile,
  RoomRow,
  RowQuery,
  RowView,
  RuleEffect,
} from '../contracts/data-room-api';
import type { TableKind } from '../domain/shop/tables/tables';
import { askDataRoom } from '../jobs/data-room';
import { useApp } from './app-store';
import { download } from './download';
import { guarded } from './failure';

export { dataRoomTables as loadRoomTables } from '../jobs/data-room';

/** What the data room's screens ask about the rows of a stored shop. */
export const findRows = (shopId: string, query: RowQuery): Promise<RowView> =>
  askDataRoom(shopId, (api) => api.find(query));

export const readRows = (
  shopId: string,
  view: number,
  from: number,
  count: number,
): Promise<readonly RoomRow[]> => askDataRoom(shopId, (api) => api.rows(view, from, count));

export const loadProfile = (shopId: string, kind: TableKind, field: string): Promise<RoomProfile> =>
  askDataRoom(shopId, (api) => api.profile(kind, field));

/** Id of the customer whom a row belongs to, null where it is of nobody known. */
export const loadPersonOf = (shopId: string, kind: TableKind, row: number): Promise<string | null> =>
  askDataRoom(shopId, (api) => api.personOf(kind, row));

export const loadPerson = (shopId: string, id: string): Promise<RoomPerson | null> =>
  askDataRoom(shopId, (api) => api.person(id));

/** Has the shop put together; rows found before lack what is understood then. */
export const understandShop = (shopId: string): Promise<void> =>
  askDataRoom(shopId, (api) => api.understand());

/** null for a shop without orders. */
export const loadAccounts = (shopId: string): Promise<Accounts | null> =>
  askDataRoom(shopId, (api) => api.accounts());

export const loadRules = (shopId: string): Promise<readonly RoomRule[]> =>
  askDataRoom(shopId, (api) => api.rules());

export const loadRuleEffect = (shopId: string, rule: string): Promise<RuleEffect> =>
  askDataRoom(shopId, (api) => api.ruleEffect(rule));

export const loadCoverage = (shopId: string): Promise<readonly FieldCoverage[]> =>
  askDataRoom(shopId, (api) => api.coverage());

/** Offers the rows that a query finds as a CSV file. */
export async function downloadRows(shopId: string, query: RowQuery): Promise<void> {
  const { exportBom } = useApp.getState();
  await guarded(useApp.setState, async () => {
    const csv = await askDataRoom(shopId, (api) => api.csv(query, exportBom));
    download(`${query.kind}.csv`, [csv]);
  });
}
