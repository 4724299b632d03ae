import { openDecision, reachDecision, takeStance } from '../../../modules/dialogue/commands/decide.ts';
import { extendDecision, tellCommitment } from '../../../modules/dialogue/commands/follow-up.ts';
import { answerObjection, settleObjection } from '../../../modules/dialogue/commands/object.ts';
import { standingObjection } from '../../../modules/dialogue/store-objections.ts';
import type { At, Content } from '../content.ts';
import type { Script } from './script.ts';

type Decision = Content['dialogues'][number]['decisions'][number];

/** "50-": a mark for each option, a dash where it was left blank. */
const marksIn = (cast: string) => [...cast].map((mark) => (mark === '-' ? null : Number(mark)));

export function writeDecision(script: Script, dialogue: string, decision: Decision, place: number): void {
  const name = `${dialogue}/decision ${place}`;
  const about = () => ({ dialogue: script.id(dialogue), decision: script.id(name) });
  const moment = (at: At) => script.moment(at).toISOString();
  const { method, proposal, quorum, deciders, changes } = decision;
  script.by(decision.by, decision.at, name, (tx, actor) =>
    openDecision(tx, actor, {
      dialogue: script.id(dialogue),
      method,
      proposal,
      options: decision.options.map((option) =>
        method === 'time' ? moment(option as At).slice(0, 10) : String(option),
      ),
      dots: decision.dots ?? null,
      quorum,
      deadline: moment(decision.deadline),
      deciders: deciders?.map((key) => script.person(key).personId) ?? null,
      changes,
    }),
  );
  const said = [
    ...Object.entries(decision.stances).map(([by, stance]) => ({ by, stance, marks: null })),
    ...Object.entries(decision.marks).map(([by, marks]) => ({ by, stance: null, marks: marksIn(marks) })),
  ];
  for (const { by, ...ballot } of said) {
    script.by(by, decision.at, `${name}/${by}`, (tx, actor) =>
      takeStance(tx, actor, { ...about(), ...ballot, reason: decision.reasons[by] ?? '' }),
    );
  }
  writeTalk(script, name, about, decision);
  writeOutcome(script, name, about, decision);
}

type About = () => { dialogue: string; decision: string };

function writeTalk(
  script: Script,
  name: string,
  about: About,
  { by, second_thoughts, answers, extended }: Decision,
): void {
  for (const { by: who, at, stance, reason } of second_thoughts) {
    script.by(who, at, `${name}/${who} again`, (tx, actor) =>
      takeStance(tx, actor, { ...about(), stance, marks: null, reason }),
    );
  }
  if (extended) {
    const { at, deadline, reason } = extended;
    script.by(by, at, `${name}/more time`, (tx, actor) =>
      extendDecision(tx, actor, { ...about(), deadline: script.moment(deadline).toISOString(), reason }),
    );
  }
  for (const { to, by: who, at, text, objection, settled } of answers) {
    const answered = `${name}/answer to ${to}`;
    script.by(who, at, answered, async (tx, actor) => {
      const objection = await standingObjection(tx, about().decision, script.person(to).personId);
      if (!objection) throw new Error(`demo/greenco: ${to} does not object to ${name}.`);
      return answerObjection(tx, actor, { ...about(), objection: objection.id, answer: text });
    });
    if (objection) {
      script.by(to, settled ?? at, `${name}/settled by ${to}`, (tx, actor) =>
        settleObjection(tx, actor, { ...about(), objection: script.id(answered), settled: objection }),
      );
    }
  }
}

function writeOutcome(script: Script, name: string, about: About, { decided }: Decision): void {
  if (!decided) return;
  const { outcome, changes, owner, due, told } = decided;
  script.by(decided.by, decided.at, `${name}/outcome`, (tx, actor) =>
    reachDecision(tx, actor, {
      ...about(),
      outcome,
      changes: changes ?? null,
      commitment:
        owner !== undefined && due !== undefined
          ? { owner: script.person(owner).personId, due: script.moment(due).toISOString().slice(0, 10) }
          : null,
    }),
  );
  if (owner && told) {
    const { done, note } = told;
    script.by(owner, told.at, `${name}/told`, (tx, actor) => tellCommitment(tx, actor, { ...about(), done, note }));
  }
}
