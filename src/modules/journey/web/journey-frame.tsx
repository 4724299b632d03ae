import type { ReactNode } from 'react';
import type { AskOf, Endpoint } from '../../../kernel/endpoint.ts';
import { useAsk, useSend } from '../../../web/api.ts';
import { Button } from '../../../web/controls/button.tsx';
import { Dialog } from '../../../web/controls/dialog.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { useEcosystem } from '../../../web/place.ts';
import { readSpace } from '../../ecosystem/contract-spaces.ts';
import type * as contract from '../contract-journeys.ts';

export interface Props {
  journey: contract.Journey;
  onClose: () => void;
}

interface FrameProps<E extends Endpoint> {
  title: string;
  word: string;
  endpoint: E;
  /** Null: something is missing yet. */
  asked: AskOf<E> | null;
  dirty: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** One question or a few, and one button. */
export function Frame<E extends Endpoint>({ title, word, endpoint, asked, dirty, onClose, children }: FrameProps<E>) {
  const send = useSend(endpoint, { onSent: onClose, stale: ['/api/:ecosystem/dialogues', '/api/:ecosystem/home'] });
  return (
    <Dialog title={title} isOpen onClose={onClose} closeBeside={false}>
      <Form onSubmit={() => asked && send.mutate(asked)} problem={send.error} unsaved={dirty && !send.isSuccess}>
        {children}
        <Button type="submit" look="filled" isDisabled={asked === null} isPending={send.isPending}>
          {word}
        </Button>
      </Form>
    </Dialog>
  );
}

export function useParams(journey: contract.Journey) {
  return { ecosystem: useEcosystem(), journey: journey.id };
}

export function useMembers(journey: contract.Journey) {
  const ecosystem = useEcosystem();
  const { data } = useAsk(readSpace, { params: { ecosystem, space: journey.space.id } });
  return (data?.people ?? []).map(({ id, name }) => ({ value: id, label: name }));
}
