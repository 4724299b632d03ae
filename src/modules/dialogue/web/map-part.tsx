import { useState } from 'react';
import { useAsk, useSend } from '../../../web/api.ts';
import { Behind } from '../../../web/charts/behind.tsx';
import { Button, ButtonRow, TextLink } from '../../../web/controls/button.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Disclosure } from '../../../web/controls/section.tsx';
import { TextField } from '../../../web/controls/text-field.tsx';
import { useWords } from '../../../web/words/words.tsx';
import type { Dialogue } from '../contract.ts';
import { type DrawnMap, LONGEST_GROUP_NAME, type MapGroup, nameGroup, type ReadMap, readMap } from '../contract-map.ts';
import { GroupBars, MapLists } from './map-lists.tsx';
import { type Chosen, kindOf, MapPicture, nameOf } from './map-picture.tsx';
import { MapState } from './map-sentence.tsx';

interface Within {
  params: { ecosystem: string; dialogue: string };
}

/** Who stands near whom, what bridges and what divides: as of the last map, and never computed by opening the page. */
export function MapPart({ params, dialogue }: Within & { dialogue: Dialogue }) {
  const { t } = useWords();
  const { data } = useAsk(readMap, { params }, { about: ['map'] });
  if (!data || dialogue.hidden === 'vote first' || dialogue.hidden === 'when closed') return null;
  if (!data.map) return dialogue.statements > 0 ? <MapState read={data} dialogue={dialogue} /> : null;
  return (
    <section aria-label={t('dialogue.map')} className="mb-11">
      <MapState read={data} dialogue={dialogue} />
      <div className="grid gap-x-11 gap-y-7 broad:grid-cols-[minmax(0,1fr)_minmax(17rem,22rem)]">
        <Drawn map={data.map} read={data} params={params} />
        <MapLists map={data.map} />
      </div>
    </section>
  );
}

function Drawn({ map, read, params }: Within & { map: DrawnMap; read: ReadMap }) {
  const { t, share } = useWords();
  const [chosen, setChosen] = useState<Chosen>(null);
  const isDrawn = map.placed > 0 && read.needs === 0;
  return (
    <figure className="min-w-0">
      {isDrawn && <MapPicture map={map} chosen={chosen} onChoose={setChosen} />}
      {isDrawn && <Legend map={map} />}
      <figcaption className="mt-1.5 text-meta text-soft">
        {isDrawn && t(map.strewn ? 'dialogue.map-strewn' : 'dialogue.map-near')}
        {isDrawn && map.directions < 2 && ` ${t('dialogue.map-faint', { directions: map.directions })}`}
        {map.me === null && isDrawn && ` ${t('dialogue.map-no-you')}`}
      </figcaption>
      <div aria-live="polite">
        <What chosen={chosen} map={map} mayName={read.may.name} params={params} />
      </div>
      {map.groups.length > 0 && (
        <Behind
          caption={t('dialogue.map-table')}
          rowKey={({ id }: MapGroup) => String(id)}
          rows={map.groups}
          columns={[
            {
              key: 'group',
              title: t('dialogue.map-group'),
              names: true,
              cell: (group) => `${group.letter} · ${nameOf(group, map)}`,
            },
            { key: 'size', title: t('dialogue.map-size'), figure: true, cell: (group) => group.size },
            {
              key: 'stability',
              title: t('dialogue.map-stability'),
              figure: true,
              cell: (group) => (group.stability === null ? '–' : share(group.stability)),
            },
          ]}
        />
      )}
      <Disclosure title={t('dialogue.map-how')}>
        <div className="max-w-measure space-y-2 text-meta text-soft">
          <p>{t('dialogue.map-how-placed')}</p>
          <p>{t('dialogue.map-how-groups')}</p>
          {map.strewn && <p>{t('dialogue.map-how-anonymous')}</p>}
          <p>{t('dialogue.map-how-inputs', { votes: map.votes, voters: map.voters, number: map.number })}</p>
        </div>
      </Disclosure>
    </figure>
  );
}

const SIGNS = { bridge: '◆', divide: '□', unsure: '◌' } as const;

/** What the signs between the dots are. */
function Legend({ map }: { map: DrawnMap }) {
  const { t } = useWords();
  const kinds = new Set(map.statements.flatMap(({ id, at }) => (at && kindOf(id, map)) || []));
  return (
    <ul className="mt-2.5 flex flex-wrap gap-x-4 text-meta text-soft">
      {(['bridge', 'divide', 'unsure'] as const)
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <li key={kind}>
            <span aria-hidden="true" className={kind === 'bridge' ? 'text-leaf' : 'text-ink'}>
              {SIGNS[kind]}
            </span>{' '}
            {t(`dialogue.order-${kind}`)}
          </li>
        ))}
    </ul>
  );
}

interface WhatProps extends Within {
  chosen: Chosen;
  map: DrawnMap;
  mayName: boolean;
}

/** What is pointed at, in words. */
function What({ chosen, map, mayName, params }: WhatProps) {
  const { t, share } = useWords();
  if (chosen === null) return null;
  if ('statement' in chosen) {
    const statement = map.statements.find(({ id }) => id === chosen.statement);
    const kind = kindOf(chosen.statement, map);
    return (
      statement && (
        <div className="mt-3 border-line border-t pt-3">
          {kind && <p className="text-meta text-soft">{t('dialogue.map-mark', { kind })}</p>}
          <p className="font-serif text-speech">
            <TextLink to="." hash={`s-${statement.id}`} className="no-underline hover:underline">
              {statement.body}
            </TextLink>
          </p>
          <GroupBars statement={statement} map={map} />
        </div>
      )
    );
  }
  const group = map.groups[chosen.group];
  if (!group) return null;
  return (
    <div className="mt-3 border-line border-t pt-3">
      <p className="font-serif text-speech">{`${group.letter} · ${nameOf(group, map, 200)}`}</p>
      <p className="text-meta text-soft">
        {t('dialogue.map-people', { count: group.size })}
        {group.stability !== null && `, ${t('dialogue.map-stable', { share: share(group.stability) })}`}
        {group.namedBy && ` · ${t('dialogue.map-named-by', { by: group.namedBy })}`}
      </p>
      <ul className="mt-2 grid gap-2">
        {group.telling.map(({ statement, agrees }) => {
          const told = map.statements.find(({ id }) => id === statement);
          return (
            told && (
              <li key={statement} className="text-meta">
                <span className="text-soft">{t('dialogue.map-telling', { agrees: agrees ? 'yes' : 'no' })}</span>{' '}
                <span className="font-serif text-body">{told.body}</span>
              </li>
            )
          );
        })}
      </ul>
      {mayName && <Naming key={group.id} group={group} params={params} />}
    </div>
  );
}

function Naming({ group, params }: Within & { group: MapGroup }) {
  const { t } = useWords();
  const [name, setName] = useState<string | null>(null);
  const send = useSend(nameGroup, { onSent: () => setName(null) });
  if (name === null) {
    return (
      <div className="mt-2">
        <Button look="text" onPress={() => setName(group.name ?? '')}>
          {t('dialogue.map-name')}
        </Button>
      </div>
    );
  }
  return (
    <div className="mt-3 max-w-measure">
      <Form
        problem={send.error}
        onSubmit={() => send.mutate({ params: { ...params, group: group.id }, body: { name } })}
      >
        <TextField
          label={t('dialogue.map-name-label')}
          name="name"
          value={name}
          onChange={setName}
          maxLength={LONGEST_GROUP_NAME}
        />
        <ButtonRow>
          <Button type="submit" isDisabled={!name.trim()} isPending={send.isPending}>
            {t('dialogue.save')}
          </Button>
          <Button look="text" onPress={() => setName(null)}>
            {t('dialogue.cancel')}
          </Button>
        </ButtonRow>
      </Form>
    </div>
  );
}
