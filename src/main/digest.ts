import { LANGUAGES, selectable } from '../kernel/words.ts';
import { ecosystemsOf, enter } from '../modules/ecosystem/index.ts';
import type { News } from '../modules/thread/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { Account, Identity } from '../platform/identity/identity.ts';
import type { Mailer, Message } from '../platform/mail/mailer.ts';
import { newsOf, wordingOf } from './modules.ts';

interface DigestOptions {
  database: Database;
  identity: Identity;
  mailer: Mailer;
  publicUrl: string;
}

/** So many lines of one ecosystem; the page has the rest. */
const MOST = 8;

/**
 * One message a day at most to each account with an address that has news and did not wish otherwise. An account is claimed before it
 * is written to, so that no node writes twice; what a crash lost is in the next one, as long as it was not seen.
 */
export async function sendDigests({ database, identity, mailer, publicUrl }: DigestOptions): Promise<void> {
  for (const account of await identity.dueForDigest()) {
    const parts: Part[] = [];
    for (const { slug, name } of await ecosystemsOf(database, account.id)) {
      const person = await enter(database, slug, account.id);
      const news = person ? await database.as(person, newsOf) : [];
      if (news.length > 0) parts.push({ slug, name, news });
    }
    const fresh = parts.some(({ news }) => news.some(({ at }) => at > account.digestedAt));
    if (fresh && (await identity.claimDigest(account))) await mailer.send(worded(account, parts, publicUrl));
  }
}

interface Part {
  slug: string;
  name: string;
  news: News[];
}

function worded(account: Account & { email: string }, parts: readonly Part[], publicUrl: string): Message {
  const locale = LANGUAGES.find((each) => each === account.locale) ?? 'en';
  const wording = wordingOf();
  const say = (key: string, values: Record<string, string | number> = {}) => wording.say('thread', key, locale, values);
  const sections = parts.map(({ slug, name, news }) => {
    const lines = news.slice(0, MOST).map(({ by, deadline, kind, subject, own }) => {
      const what = subject.title ?? subject.sentence ?? say('face', { kind: subject.kind });
      const from = own.title ? `\n  ${say('from-yours', { kind: own.kind, title: own.title })}` : '';
      return `- ${by ?? say('somebody', { who: deadline ? 'deadline' : 'other' })} ${say('happened', { kind: selectable(kind) })}: ${what}${from}`;
    });
    const more = news.length > MOST ? [say('digest-more', { count: news.length - MOST })] : [];
    return [name, ...lines, ...more, `${publicUrl}/${slug}`].join('\n');
  });
  const text = [
    say('digest-greeting', { name: account.name }),
    ...sections,
    say('digest-foot', { address: `${publicUrl}/account` }),
  ];
  return { to: account.email, subject: say('became'), text: `${text.join('\n\n')}\n` };
}
