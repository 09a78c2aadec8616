import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { type HeadColumn, TableHead } from '../table-head';

interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly HeadColumn[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** A chart's numbers as a plain table. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  const align = (column: HeadColumn | undefined) =>
    column?.numeric
      ? ({ textAlign: 'right', whiteSpace: 'nowrap' } as const)
      : ({ textAlign: 'left' } as const);
  return (
    <Table.ScrollContainer
      minWidth={420}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': caption } }}
    >
      <Table verticalSpacing={6} tabularNums aria-label={caption}>
        <TableHead columns={columns} />
        <Table.Tbody>
          {rows.map(({ key, cells }) => (
            <Table.Tr key={key}>
              {cells.map((cell, i) =>
                i === 0 ? (
                  <Table.Th key={columns[i]!.label} scope="row" fw={500} miw="6em">
                    {cell}
                  </Table.Th>
                ) : (
                  <Table.Td key={columns[i]!.label} style={align(columns[i])}>
                    {cell}
                  </Table.Td>
                ),
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
