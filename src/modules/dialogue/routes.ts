import { route } from '../../platform/http/route.ts';
import { actingPerson } from '../ecosystem/index.ts';
import { castVote } from './commands/cast-vote.ts';
import { closeDialogue } from './commands/close-dialogue.ts';
import { openDecision, reachDecision, takeStance } from './commands/decide.ts';
import { changeDialogue, openDialogue } from './commands/open-dialogue.ts';
import { editStatement, sayStatement } from './commands/say-statement.ts';
import { recordDissent, writeSynthesis } from './commands/write-synthesis.ts';
import * as contract from './contract.ts';
import { dialogue } from './queries/dialogue.ts';
import { dialogues } from './queries/dialogues.ts';
import { votesOn } from './queries/results.ts';

export const routes = [
  route(contract.listDialogues, (tx, { query }) => dialogues(tx, query)),
  route(contract.readDialogue, (tx, { params }) => dialogue(tx, params.dialogue)),
  route(contract.openDialogue, (tx, { body }) => openDialogue(tx, actingPerson(tx), body)),
  route(contract.changeDialogue, (tx, { params, body }) => changeDialogue(tx, actingPerson(tx), params.dialogue, body)),
  route(contract.closeDialogue, (tx, { params }) => closeDialogue(tx, actingPerson(tx), params.dialogue)),
  route(contract.sayStatement, (tx, { params, body }) => sayStatement(tx, actingPerson(tx), { ...body, ...params })),
  route(contract.editStatement, (tx, { params, body }) =>
    editStatement(tx, actingPerson(tx), params.statement, { ...body, ...params }),
  ),
  route(contract.castVote, (tx, { params, body }) => castVote(tx, { ...body, ...params })),
  route(contract.readVotes, async (tx, { params }) => ({
    items: await votesOn(tx, params.dialogue, params.statement),
    next: null,
  })),
  route(contract.writeSynthesis, (tx, { params, body }) =>
    writeSynthesis(tx, actingPerson(tx), { ...body, ...params }),
  ),
  route(contract.recordDissent, (tx, { params, body }) => recordDissent(tx, actingPerson(tx), { ...body, ...params })),
  route(contract.openDecision, (tx, { params, body }) => openDecision(tx, actingPerson(tx), { ...body, ...params })),
  route(contract.takeStance, (tx, { params, body }) => takeStance(tx, actingPerson(tx), { ...body, ...params })),
  route(contract.reachDecision, (tx, { params, body }) => reachDecision(tx, actingPerson(tx), { ...body, ...params })),
];
