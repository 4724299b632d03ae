import type { PersonActor } from '../../../kernel/actor.ts';
import type { Locale } from '../../../kernel/words.ts';
import type { House } from '../../../platform/http/route.ts';
import { Wording } from '../../../platform/http/words.ts';
import { readEcosystem } from '../queries/ecosystem.ts';
import { personNames } from '../queries/people.ts';
import { de } from '../words/de.ts';
import { en } from '../words/en.ts';

interface Invitation {
  url: string;
  note: string;
  until: string;
  email?: string;
}

/** In the inviter's language. @returns whether the mail server took it; where not, the link is there to hand on. */
export async function mailInvitation(
  { database, mailer }: House,
  actor: PersonActor,
  { url, note, until, email }: Invitation,
  locale: Locale,
): Promise<boolean> {
  if (!mailer || !email) return false;
  const { ecosystem, inviter } = await database.as(actor, async (tx) => ({
    ecosystem: (await readEcosystem(tx)).name,
    inviter: (await personNames(tx, [actor.personId])).get(actor.personId) ?? '',
  }));
  const wording = new Wording();
  wording.add('ecosystem', { en, de });
  const values = { inviter, ecosystem, note: note ? `${note}\n\n` : '', url, until: until.slice(0, 10) };
  const say = (key: string) => wording.say('ecosystem', key, locale, values);
  return mailer.send({ to: email, subject: say('mail-subject'), text: say('mail-text') }).then(
    () => true,
    () => false,
  );
}
