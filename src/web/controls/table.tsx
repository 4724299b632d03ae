import type { ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right, in even widths. */
  figure?: boolean;
  /** Names the row: read out with each of its cells. */
  names?: boolean;
}

interface TableProps<Row> {
  /** What the table holds; heard, and seen where `showCaption` says so. */
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/** Lines, no boxes. Wider than a phone, it scrolls within itself. */
export function Table<Row>({ caption, showCaption, columns, rows, rowKey }: TableProps<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a region that scrolls, not a part of a form
    <div role="group" aria-label={caption} tabIndex={0} className="-mx-1 overflow-x-auto px-1">
      <table className="w-full border-collapse text-meta">
        <caption className={showCaption ? 'pb-2 text-left text-soft' : 'sr-only'}>{caption}</caption>
        <thead>
          <tr className="border-line border-b">
            {columns.map(({ key, title, figure }) => (
              <th
                key={key}
                scope="col"
                className={`py-2 pr-4 align-bottom font-medium text-soft last:pr-0 ${figure ? 'text-right' : 'text-left'}`}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-line border-b">
              {columns.map(({ key, cell, figure, names }) => {
                const look = `py-2.5 pr-4 align-top font-normal last:pr-0 ${figure ? 'text-right tabular-nums' : 'text-left'}`;
                return names ? (
                  <th key={key} scope="row" className={look}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} className={look}>
                    {cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
