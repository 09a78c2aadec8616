import { Table } from '@mantine/core';

export interface HeadColumn {
  readonly label: string;
  /** Numbers stand to the right, under each other. */
  readonly numeric?: boolean;
}

/** The line of a table that names its columns. */
export function TableHead({ columns }: { readonly columns: readonly HeadColumn[] }) {
  return (
    <Table.Thead>
      <Table.Tr>
        {columns.map(({ label, numeric }) => (
          <Table.Th
            key={label}
            scope="col"
            ta={numeric ? 'right' : 'left'}
            {...(numeric ? { style: { whiteSpace: 'nowrap' } } : {})}
          >
            {label}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  );
}
