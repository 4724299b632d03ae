import { selectable } from '../../../kernel/words.ts';
import { Disclosure } from '../../../web/controls/section.tsx';
import { type Column, Table } from '../../../web/controls/table.tsx';
import { useWords } from '../../../web/words/words.tsx';
import type { Decision } from '../contract-decisions.ts';
import { methodOf } from '../domain/decision.ts';
import { useOptionName } from './decision-words.ts';

/** How it stands, or stood: a sentence, and the figures behind it. */
export function Count({ decision }: { decision: Decision }) {
  const { t } = useWords();
  const { ballots, quorum, result, count } = decision;
  const told = useTold(decision);
  if (ballots.length === 0) return <p className="mt-3 text-meta text-soft">{t('dialogue.count-nobody')}</p>;
  return (
    <div className="mt-3 text-meta">
      <p>
        {told}{' '}
        {result === null && (
          <span className="text-soft">
            {t('dialogue.standing', { result: selectable(count.result), count: ballots.length, quorum })}
          </span>
        )}
      </p>
      <Disclosure title={t('dialogue.count-table')}>
        <Figures decision={decision} />
      </Disclosure>
    </div>
  );
}

function useTold({ method, options, count, ballots }: Decision): string {
  const { t, list } = useWords();
  const nameOf = useOptionName(method);
  const { stances, marks } = methodOf(method);
  if (!marks) {
    const counts = stances.map((stance, place) => ({ stance, count: count.table[place]?.[0] ?? 0 }));
    return `${list(counts.filter((each) => each.count > 0).map((each) => t('dialogue.stance-count', each)))}.`;
  }
  const first = count.order[0] ?? [];
  const names = first.map((place) => nameOf(options[place] ?? ''));
  if (!ballots.some((ballot) => ballot.marks)) return t('dialogue.count-nobody');
  if (names.length > 1) return t('dialogue.count-level', { names: list(names), why: count.why });
  const figure = count.table[first[0] ?? 0]?.[0] ?? 0;
  const why = count.why === 'figure' ? method : selectable(count.why);
  return t('dialogue.count-led', { why, lead: names[0] ?? '', figure });
}

interface Row {
  key: string;
  name: string;
  figures: readonly number[];
}

function Figures({ decision: { method, options, count } }: { decision: Decision }) {
  const { t } = useWords();
  const nameOf = useOptionName(method);
  const { stances, marks, columns } = methodOf(method);
  const rows: Row[] = marks
    ? count.order.flat().map((place) => ({
        key: String(place),
        name: nameOf(options[place] ?? ''),
        figures:
          columns === 'options'
            ? count.order.flat().map((at) => count.table[place]?.[at] ?? 0)
            : (count.table[place] ?? []),
      }))
    : stances.map((stance, place) => ({
        key: stance,
        name: t('dialogue.stance', { stance }),
        figures: count.table[place] ?? [],
      }));
  const titles =
    columns === 'options'
      ? rows.map(({ name }) => name)
      : columns.map((column) => t('dialogue.count-column', { column: selectable(column) }));
  const shown: Column<Row>[] = [
    {
      key: 'name',
      title: t(marks ? 'dialogue.count-option' : 'dialogue.count-stance'),
      names: true,
      cell: ({ name }) => name,
    },
    ...titles.map((title, place) => ({
      key: `${place} ${title}`,
      title,
      figure: true,
      cell: ({ key, figures }: Row) => (columns === 'options' && rows[place]?.key === key ? '·' : figures[place]),
    })),
  ];
  const caption = t(columns === 'options' ? 'dialogue.count-prefers' : 'dialogue.count-table');
  return (
    <Table
      caption={caption}
      showCaption={columns === 'options'}
      columns={shown}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}
