import { randomBytes } from 'node:crypto';
import type { VisitorActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/identifiers.ts';
import { giveReceipt } from '../../../modules/ecosystem/index.ts';
import {
  type Account,
  confirmRepair,
  repairExperience,
  reportByLink,
  reportExperience,
  tellExperience,
} from '../../../modules/value/commands/report-experience.ts';
import type { At, Content } from '../content.ts';
import type { Script } from './script.ts';

export function writeExperience(script: Script, experience: Content['experiences'][number], name: string): void {
  const { noticed, felt, differently, fit, dealt, kept, promise, by, at } = experience;
  const account = { noticed, felt, differently, fit, dealt, clientKey: newId() };
  const promised = `promise:${promise}`;
  if (!promise || !kept) {
    const space = script.space(experience.space ?? '');
    script.by(by ?? '', at, name, (tx, actor) => tellExperience(tx, actor, { ...account, space }));
    return;
  }
  if (by)
    script.by(by, at, name, (tx, actor) =>
      reportExperience(tx, actor, { ...account, promise: script.id(promised), kept }),
    );
  else writeExperienceByLink(script, at, name, promised, { ...account, kept, name: experience.from ?? '' });
  const { repair } = experience;
  if (!repair || !by) return;
  script.by(repair.by, repair.at, `${name}/repair`, (tx, actor) =>
    repairExperience(tx, actor, { experience: script.id(name), what: repair.what }),
  );
  if (repair.confirmed) {
    script.by(by, repair.confirmed, `${name}/confirmed`, (tx) =>
      confirmRepair(tx, { repair: script.id(`${name}/repair`) }),
    );
  }
}

function writeExperienceByLink(
  script: Script,
  at: At,
  name: string,
  promised: string,
  account: Account & { kept: string; name: string },
): void {
  const { ecosystemId } = script.cast.system;
  const visitor = (): VisitorActor => ({ kind: 'visitor', ecosystemId, linkId: script.id(`${promised}/link`) });
  script.do(at, name, visitor, async (tx) => {
    const { receiptId } = await giveReceipt(tx, { name: account.name, token: randomBytes(16).toString('base64url') });
    const about = script.content.propositions.find(({ promises }) =>
      promises.some(({ key }) => `promise:${key}` === promised),
    );
    if (!about) throw new Error(`demo/greenco: ${promised} is nobody's promise.`);
    const { space, journey } = about;
    await reportByLink(tx, {
      ...account,
      promise: script.id(promised),
      space: script.space(space),
      journey: journey ? script.id(`journey:${journey}`) : null,
      receiptId,
      known: false,
    });
  });
}
