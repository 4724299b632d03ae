import { Disclosure } from '../controls/section.tsx';
import type { Column } from '../controls/table.tsx';
import { Table } from '../controls/table.tsx';
import { useWords } from '../words/words.tsx';

interface BehindProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/** The table behind a picture. */
export function Behind<Row>(props: BehindProps<Row>) {
  const { t } = useWords();
  return (
    <Disclosure title={t('shell.as-table')}>
      <Table {...props} />
    </Disclosure>
  );
}
