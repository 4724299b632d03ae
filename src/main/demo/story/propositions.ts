import { agreeToProposition, creditContributor } from '../../../modules/value/commands/credit.ts';
import { draftProposition, saveProposition } from '../../../modules/value/commands/draft-proposition.ts';
import { makePromise, makePromiseLink } from '../../../modules/value/commands/make-promise.ts';
import type { Content } from '../content.ts';
import type { Script } from './script.ts';

export function writeProposition(script: Script, proposition: Content['propositions'][number]): void {
  const name = `proposition:${proposition.key}`;
  const { title, body, by, at, journey } = proposition;
  script.by(by, at, name, async (tx, actor) => {
    const made = await draftProposition(tx, actor, {
      space: script.space(proposition.space),
      title,
      body,
      ...(journey ? { journey: script.id(`journey:${journey}`) } : {}),
    });
    for (const { person, gave } of proposition.contributors) {
      await creditContributor(tx, actor, { proposition: made.id, person: script.person(person).personId, gave });
    }
    return made;
  });
  for (const [place, revision] of proposition.revisions.entries()) {
    script.by(revision.by, revision.at, `${name}/revision ${place}`, (tx, actor) =>
      saveProposition(tx, actor, { proposition: script.id(name), title, body: revision.body, basedOn: place + 1 }),
    );
  }
  for (const promise of proposition.promises) {
    const { claim, measure, evidence, openLink } = promise;
    const promised = `promise:${promise.key}`;
    script.by(promise.by, promise.at, promised, async (tx, actor) => {
      const persons = promise.beneficiaries.map((key) => script.person(key).personId);
      const horizon = script.moment(promise.horizon).toISOString().slice(0, 10);
      const made = await makePromise(tx, actor, {
        proposition: script.id(name),
        claim,
        measure,
        evidence,
        beneficiaries: '',
        persons,
        horizon,
        openLink,
      });
      if (openLink) script.made.set(`${promised}/link`, (await makePromiseLink(tx, actor, made.id)).id);
      return made;
    });
  }
  for (const { by: who, at: when, note } of proposition.agreements) {
    script.by(who, when, `${name}/agreement of ${who}`, (tx, actor) =>
      agreeToProposition(tx, actor, { proposition: script.id(name), note }),
    );
  }
}
