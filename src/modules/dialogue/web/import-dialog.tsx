import { useState } from 'react';
import { useAsk, useSend } from '../../../web/api.ts';
import { Button, ButtonRow, buttonClass } from '../../../web/controls/button.tsx';
import { Dialog } from '../../../web/controls/dialog.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Select } from '../../../web/controls/select.tsx';
import { useEcosystem, useGoTo } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { listSpaces } from '../../ecosystem/contract-spaces.ts';
import { bringPolis, MOST_BYTES, readPolisFiles } from '../contract-exchange.ts';
import type { PolisFile } from '../domain/polis.ts';
import { type Chosen, lackingIn, takeFiles } from './import-files.ts';
import { Held } from './import-held.tsx';

/** Four files, what they hold, then one press: nothing is kept before. */
export function BringDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem() };
  const spaces = (useAsk(listSpaces, { params }).data?.items ?? []).filter(({ member }) => member);
  const [where, setWhere] = useState<string | null>(null);
  const space = where ?? spaces[0]?.id ?? null;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const read = useSend(readPolisFiles);
  const bring = useSend(bringPolis);
  useGoTo(bring.data ? `/${params.ecosystem}/dialogues/${bring.data.id}` : null);
  const held = read.data;
  const body = space && chosen?.texts ? { space, ...chosen.texts } : null;
  const again = () => {
    setChosen(null);
    read.reset();
    bring.reset();
  };
  const submit = () => {
    if (!body) return;
    if (held) bring.mutate({ params, body });
    else read.mutate({ params, body });
  };
  return (
    <Dialog title={t('dialogue.polis-title')} isOpen onClose={onClose} closeBeside={false}>
      <Form onSubmit={submit} problem={bring.error ?? read.error}>
        {held ? (
          <Held held={held} />
        ) : (
          <>
            <p className="text-soft">{t('dialogue.polis-intro')}</p>
            <Select
              label={t('dialogue.where')}
              name="space"
              value={space}
              onChange={setWhere}
              options={spaces.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Files chosen={chosen} onChoose={setChosen} />
          </>
        )}
        <ButtonRow>
          {(!held || held.problems.length === 0) && (
            <Button
              type="submit"
              look="filled"
              isDisabled={!body}
              isPending={read.isPending || bring.isPending || bring.isSuccess}
            >
              {t(held ? 'dialogue.polis-send' : 'dialogue.polis-read')}
            </Button>
          )}
          {held && (
            <Button look="text" onPress={again}>
              {t('dialogue.polis-again')}
            </Button>
          )}
        </ButtonRow>
      </Form>
    </Dialog>
  );
}

function Files({ chosen, onChoose }: { chosen: Chosen | null; onChoose: (chosen: Chosen) => void }) {
  const { t, list, number } = useWords();
  const named = (files: readonly PolisFile[]) => list([...files]);
  const lacking = chosen ? lackingIn(chosen) : [];
  const mega = (bytes: number) => number(Math.ceil(bytes / 100_000) / 10);
  return (
    <div>
      <label
        className={buttonClass(
          'quiet',
          false,
          'cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-leaf',
        )}
      >
        {t('dialogue.polis-choose')}
        <input
          type="file"
          multiple
          accept=".csv,text/csv"
          className="sr-only"
          onChange={async (event) => onChoose(await takeFiles([...(event.target.files ?? [])]))}
        />
      </label>
      <div aria-live="polite" className="mt-2 grid gap-1 text-meta">
        {chosen && chosen.names.length > 0 && (
          <p className="text-soft">{t('dialogue.polis-chosen', { files: named(chosen.names) })}</p>
        )}
        {chosen && lacking.length > 0 && (
          <p className="text-clay">{t('dialogue.polis-lacks', { files: named(lacking) })}</p>
        )}
        {chosen?.garbled && <p className="text-clay">{t('dialogue.polis-utf8', { file: chosen.garbled })}</p>}
        {chosen && chosen.bytes > MOST_BYTES && (
          <p className="text-clay">{t('dialogue.polis-large', { size: mega(chosen.bytes), most: mega(MOST_BYTES) })}</p>
        )}
      </div>
    </div>
  );
}
