import type { NamedField } from '../../shop/tables/tables';

/** A field that has a column in this file, or a column that joins tables. */
export type ReadField = Pick<NamedField, 'name' | 'type' | 'masked'>;
