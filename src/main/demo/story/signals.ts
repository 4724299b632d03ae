import { randomBytes } from 'node:crypto';
import type { PersonActor, VisitorActor } from '../../../kernel/actor.ts';
import { type Id, newId } from '../../../kernel/identifiers.ts';
import { makeLink } from '../../../modules/ecosystem/commands/links.ts';
import { giveReceipt } from '../../../modules/ecosystem/index.ts';
import { answerSignal } from '../../../modules/journey/commands/answer-signal.ts';
import { askBack, replyToQuestion } from '../../../modules/journey/commands/ask-back.ts';
import { interpretSignal } from '../../../modules/journey/commands/interpret-signal.ts';
import { mergeSignal } from '../../../modules/journey/commands/merge-signal.ts';
import { raiseByLink, raiseSignal } from '../../../modules/journey/commands/raise-signal.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import type { Content } from '../content.ts';
import type { Script } from './script.ts';

export function writeSignal(script: Script, signal: Content['signals'][number]): void {
  const name = `signal:${signal.key}`;
  const space = script.space(signal.space);
  const raised = { space, title: signal.title, body: signal.body, kind: signal.kind, clientKey: newId() };
  if (signal.by) script.by(signal.by, signal.at, name, (tx, actor) => raiseSignal(tx, actor, raised));
  else writeSignalByLink(script, signal, name, raised);
  for (const [place, { by, at, body, assumption }] of signal.interpretations.entries()) {
    const said = (tx: Tx, actor: PersonActor) =>
      interpretSignal(tx, actor, { signal: script.id(name), body, assumption });
    script.by(by, at, `${name}/reading ${place}`, said);
  }
  for (const [place, { by, at, body, reply }] of signal.questions.entries()) {
    const question = `${name}/question ${place}`;
    script.by(by, at, question, (tx, actor) => askBack(tx, actor, { signal: script.id(name), body }));
    if (reply && signal.by) {
      script.by(signal.by, reply.at, `${question}/reply`, (tx) =>
        replyToQuestion(tx, { signal: script.id(name), question: script.id(question), body: reply.body }),
      );
    }
  }
  const { answer, mergedInto } = signal;
  if (answer) {
    script.by(answer.by, answer.at, `${name}/answer`, (tx, actor) =>
      answerSignal(tx, actor, { signal: script.id(name), body: answer.body }),
    );
  }
  if (mergedInto) {
    script.by(mergedInto.by, mergedInto.at, `${name}/merge`, (tx, actor) =>
      mergeSignal(tx, actor, {
        signal: script.id(name),
        into: script.id(`signal:${mergedInto.signal}`),
        reason: mergedInto.reason,
      }),
    );
  }
}

/** Through the space's public link, which a member makes when the first of these comes. */
function writeSignalByLink(
  script: Script,
  signal: Content['signals'][number],
  name: string,
  raised: { space: Id; title: string; body: string; clientKey: Id },
): void {
  const link = `link:${signal.space}`;
  if (!script.happenings.some(({ what }) => what === link)) {
    script.happenings.push({
      at: new Date(0),
      what: link,
      run: async () => {
        const made = await script.database.as(script.memberOf(signal.space), (tx) => makeLink(tx, raised.space));
        script.made.set(link, made.id);
      },
    });
  }
  const visitor = (): VisitorActor => ({
    kind: 'visitor',
    ecosystemId: script.cast.system.ecosystemId,
    linkId: script.id(link),
  });
  script.do(signal.at, name, visitor, async (tx) => {
    const by = signal.from ?? '';
    const { receiptId } = await giveReceipt(tx, { name: by, token: randomBytes(16).toString('base64url') });
    return raiseByLink(tx, { ...raised, name: by, receiptId });
  });
}
