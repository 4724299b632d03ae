import { useState } from 'react';
import { useAsk, useSend } from '../../../web/api.ts';
import { Button, TextLink } from '../../../web/controls/button.tsx';
import { CopyField } from '../../../web/controls/copy-field.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { ProblemNote } from '../../../web/controls/problem-note.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { TextField } from '../../../web/controls/text-field.tsx';
import { usePictures } from '../../../web/pictures.ts';
import { useParam } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { raiseByLink, readLink } from '../contract.ts';
import { MOST_PHOTOS } from '../contract-photos.ts';
import { type Draft, keepDraft, openDraft, rememberSent, sentFromHere } from './draft.ts';
import { PhotoField, PhotosGoing, photosOfReceipt, sendPhotos } from './photos.tsx';

/** Behind the QR code on the box: one box, one button, made for a roof. */
export function Page() {
  const { t } = useWords();
  const token = useParam('token');
  const { data, error } = useAsk(readLink, { params: { token } });
  const [draft, setDraft] = useState(() => openDraft(token));
  const photos = usePictures(`link ${token}`, MOST_PHOTOS);
  const send = useSend(raiseByLink, {
    onSent: async ({ receipt }) => {
      rememberSent(receipt, draft.body);
      // The words are forgotten last: should the page go in between, they are sent again, never doubled, and the photos follow.
      await sendPhotos(photosOfReceipt(receipt), photos.pictures);
      photos.clear();
      keepDraft(token, null);
    },
  });
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(token, next);
  };
  if (error) return <ProblemNote problem={error} />;
  if (!data) return <Loading heading lines={4} />;
  if (send.data) return <Sent receipt={send.data.receipt} />;
  return (
    <div className="w-full max-w-120 self-center">
      <PageHead title={t('journey.public-title')} sentence={t('journey.public-sentence', data)} />
      <Form onSubmit={() => send.mutate({ params: { token }, body: draft })} problem={send.error}>
        <TextArea
          label={t('journey.noticed')}
          hideLabel
          help={t('journey.kept-here')}
          name="body"
          speech
          rows={5}
          value={draft.body}
          onChange={(body) => change({ body })}
        />
        <PhotoField photos={photos} />
        <TextField
          label={t('journey.your-name')}
          name="name"
          maxLength={120}
          value={draft.name}
          onChange={(name) => change({ name })}
        />
        <Button type="submit" look="filled" wide isDisabled={!draft.body.trim()} isPending={send.isPending}>
          {t('journey.send')}
        </Button>
      </Form>
      <SentBefore />
    </div>
  );
}

function SentBefore() {
  const { t } = useWords();
  const sent = sentFromHere();
  if (sent.length === 0) return null;
  return (
    <section className="mt-10 border-line border-t pt-5 text-meta">
      <h2 className="mb-2 font-strong">{t('journey.sent-before')}</h2>
      <ul className="grid gap-1.5">
        {sent.map(({ receipt, words }) => (
          <li key={receipt} className="truncate">
            <TextLink to={`/r/${receipt}`}>{words}</TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sent({ receipt }: { receipt: string }) {
  const { t } = useWords();
  return (
    <div className="grid w-full max-w-120 gap-5 self-center">
      <PageHead title={t('journey.sent-title')} sentence={t('journey.sent-sentence')} />
      <PhotosGoing below={photosOfReceipt(receipt)} />
      <CopyField label={t('journey.receipt-link')} value={`${window.location.origin}/r/${receipt}`} />
      <p>
        <TextLink to={`/r/${receipt}`}>{t('journey.see-receipt')}</TextLink>
      </p>
    </div>
  );
}
