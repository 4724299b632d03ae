import { castVote } from '../../../modules/dialogue/commands/cast-vote.ts';
import { closeDialogue } from '../../../modules/dialogue/commands/close-dialogue.ts';
import { openDialogue } from '../../../modules/dialogue/commands/open-dialogue.ts';
import { sayStatement } from '../../../modules/dialogue/commands/say-statement.ts';
import { recordDissent, writeSynthesis } from '../../../modules/dialogue/commands/write-synthesis.ts';
import type { Content } from '../content.ts';
import { writeDecision } from './decisions.ts';
import type { Script } from './script.ts';

export function writeDialogue(script: Script, dialogue: Content['dialogues'][number]): void {
  const name = `dialogue:${dialogue.key}`;
  const journey = script.content.journeys.find((each) => each.dialogue === dialogue.key);
  const follows = () => {
    const subjects = dialogue.follows.map((each) => ({ kind: each.split(':')[0] as string, id: script.id(each) }));
    const own = journey && script.made.get(`journey:${journey.key}`);
    return own && !subjects.some(({ id }) => id === own) ? [...subjects, { kind: 'journey', id: own }] : subjects;
  };
  script.by(dialogue.by, dialogue.at, name, (tx, actor) => {
    const { question, context, votes, results } = dialogue;
    return openDialogue(tx, actor, {
      question,
      context,
      votes,
      results,
      closesAt: null,
      space: script.space(dialogue.space),
      follows: follows(),
    });
  });
  for (const statement of dialogue.statements) {
    script.by(statement.by, statement.at, `${name}/${statement.key}`, (tx, actor) =>
      sayStatement(tx, actor, { dialogue: script.id(name), body: statement.text, assumption: statement.assumption }),
    );
  }
  for (const [voter, { at, cast }] of Object.entries(dialogue.votes_cast)) {
    script.by(voter, at, `${name}/votes of ${voter}`, async (tx) => {
      for (const [place, letter] of [...cast].entries()) {
        const statement = script.made.get(`${name}/${dialogue.statements[place]?.key}`);
        const vote = ({ a: 'agree', d: 'disagree', p: 'pass' } as const)[letter];
        if (statement && vote) await castVote(tx, { dialogue: script.id(name), statement, vote });
      }
    });
  }
  const { closed, synthesis } = dialogue;
  if (closed)
    script.by(closed.by, closed.at, `${name}/closed`, (tx, actor) => closeDialogue(tx, actor, script.id(name)));
  if (synthesis) {
    script.by(synthesis.by, synthesis.at, `${name}/synthesis`, (tx, actor) => {
      const body = synthesis.text.replace(
        /\[\[([a-z0-9-]+)\]\]/g,
        (_whole, key: string) => `[[${script.id(`${name}/${key}`)}]]`,
      );
      return writeSynthesis(tx, actor, { dialogue: script.id(name), body, basedOn: 0 });
    });
  }
  for (const [place, { by, at, text }] of dialogue.dissents.entries()) {
    script.by(by, at, `${name}/dissent ${place}`, (tx, actor) =>
      recordDissent(tx, actor, { dialogue: script.id(name), body: text }),
    );
  }
  for (const [place, decision] of dialogue.decisions.entries()) writeDecision(script, name, decision, place);
}
