import { useState } from 'react';
import { Avatar } from '../controls/avatar.tsx';
import { Button, ButtonRow } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Loading } from '../controls/loading.tsx';
import { Menu } from '../controls/menu.tsx';
import { Moment } from '../controls/moment.tsx';
import { Pager } from '../controls/pager.tsx';
import { Popover } from '../controls/popover.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { QrCode } from '../controls/qr-code.tsx';
import { Card, Disclosure, Empty, Facts, Section } from '../controls/section.tsx';
import { Speech } from '../controls/speech.tsx';
import { Table } from '../controls/table.tsx';
import { Tabs } from '../controls/tabs.tsx';
import { VirtualList } from '../controls/virtual-list.tsx';
import { toast } from '../layout/toasts.tsx';
import { offlineProblem, Problem } from '../problem.ts';

const PEOPLE = [
  { name: 'Dario Venn', gave: 'noticed it; both trials', roofs: 8 },
  { name: 'Mei Tran', gave: 'reading, clip design', roofs: 3 },
  { name: 'Roofline Pty', gave: 'five roofs to try on', roofs: 5 },
];

const MANY = Array.from({ length: 10_000 }, (_, place) => ({ id: String(place), title: `Signal number ${place + 1}` }));

function Floating() {
  const [open, setOpen] = useState(false);
  const [many, setMany] = useState(false);
  return (
    <>
      <ButtonRow>
        <Button onPress={() => setOpen(true)}>Open a dialog</Button>
        <Menu
          label="More to do"
          button="Open a menu"
          actions={[
            { id: 'park', label: 'Park it', onAction: () => toast('Parked.') },
            { id: 'split', label: 'Split it', onAction: () => undefined, disabled: true },
            { id: 'withdraw', label: 'Take it back', onAction: () => undefined, clay: true },
          ]}
        />
        <Popover label="How this is computed" button="How this is computed" look="text">
          Kept divided by kept, partly and not; the latest answer of each beneficiary.
        </Popover>
        <Button onPress={() => toast('Your signal is on its way.', { word: 'Undo', do: () => undefined })}>
          Show a toast
        </Button>
        <Button onPress={() => setMany(!many)}>10,000 rows</Button>
      </ButtonRow>
      <Dialog title="Park this journey?" isOpen={open} onClose={() => setOpen(false)}>
        <p className="mb-5">It keeps everything and waits. Say why, so that others know.</p>
        <Button look="filled" onPress={() => setOpen(false)}>
          Park it
        </Button>
      </Dialog>
      {many && (
        <VirtualList
          label="Many"
          items={MANY}
          itemKey={(item) => item.id}
          row={(item) => <p className="py-4 font-serif text-speech">{item.title}</p>}
          estimate={59}
        />
      )}
    </>
  );
}

function Said() {
  return (
    <div className="grid gap-6">
      <Speech who="Dario Venn, installer" note="quoted twice in the synthesis" quoted>
        Two of us, forty minutes, for one vent.
      </Speech>
      <Speech size="large">A second person is a safety rule, not a cost.</Speech>
      <div className="flex items-center gap-3">
        <Avatar name="Mei Tran" />
        <Avatar name="Øystein Ångström" size={44} />
        <span className="text-meta text-soft">
          <Moment at="2026-03-04T09:12:00Z" /> · <Moment at="2026-11-20T09:12:00Z" relative />
        </span>
      </div>
    </div>
  );
}

export function PartSamples() {
  return (
    <>
      <Section title="Said">
        <Said />
      </Section>
      <Section title="Floating">
        <Floating />
      </Section>
      <Section title="Sides of one thing">
        <Tabs
          label="Signals"
          tabs={[
            {
              id: 'open',
              title: 'Unanswered',
              count: '3',
              content: (
                <Empty title="Every voice has its answer.">
                  When somebody raises something, it waits here until somebody answers.
                </Empty>
              ),
            },
            {
              id: 'in',
              title: 'In a journey',
              count: '12',
              content: <Pager more loading={false} onMore={() => undefined} />,
            },
          ]}
        />
      </Section>
      <Section title="Facts and tables">
        <div className="grid gap-8 wide:grid-cols-2">
          <Card>
            <Facts
              facts={[
                { term: 'First answer', is: '2 days' },
                { term: 'Signal to value', is: '81 days, still open' },
              ]}
            />
          </Card>
          <Table
            caption="Made by"
            showCaption
            rows={PEOPLE}
            rowKey={(row) => row.name}
            columns={[
              { key: 'who', title: 'Who', names: true, cell: (row) => row.name },
              { key: 'gave', title: 'Gave', cell: (row) => row.gave },
              { key: 'roofs', title: 'Roofs', figure: true, cell: (row) => row.roofs },
            ]}
          />
        </div>
      </Section>
      <Section title="Waiting, wrong, more">
        <div className="grid gap-8 wide:grid-cols-2">
          <Loading heading lines={4} />
          <div className="grid content-start gap-5">
            <ProblemNote problem={offlineProblem()} onRetry={() => undefined} />
            <ProblemNote problem={new Problem({ status: 500, code: 'unexpected', request: '7f3a' })} />
            <Disclosure title="How this is computed">
              <p className="max-w-measure text-meta">Wilson’s interval for a share of few answers.</p>
            </Disclosure>
          </div>
        </div>
      </Section>
      <Section title="A code to print">
        <QrCode address="https://tilth.example.org/s/x7Hq2mPv9KcT" size={160} />
      </Section>
    </>
  );
}
