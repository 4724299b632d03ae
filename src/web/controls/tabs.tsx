import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';

interface TabsProps {
  label: string;
  tabs: readonly { id: string; title: string; count?: string; content: ReactNode }[];
  /** Which one is open, where the address says so. */
  open?: string;
  onOpen?: (id: string) => void;
}

/** Sides of one thing. What is needed together does not belong into tabs. */
export function Tabs({ label, tabs, open, onOpen }: TabsProps) {
  return (
    <AriaTabs selectedKey={open} onSelectionChange={(key) => onOpen?.(String(key))}>
      <TabList aria-label={label} className="mb-6 flex gap-6 overflow-x-auto border-line border-b">
        {tabs.map(({ id, title, count }) => (
          <Tab
            key={id}
            id={id}
            className="-mb-px flex min-h-12 shrink-0 cursor-pointer items-center gap-2 border-transparent border-b-2 text-soft transition-colors selected:border-leaf selected:font-medium selected:text-ink desk:min-h-10"
          >
            {title}
            {count && <span className="font-normal text-meta text-soft">{count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="rounded-sm outline-offset-4">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
