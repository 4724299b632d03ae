import { route } from '../../platform/http/route.ts';
import { actingPerson } from '../ecosystem/index.ts';
import { castVote } from './commands/cast-vote.ts';
import { closeDialogue } from './commands/close-dialogue.ts';
import { openDecision, reachDecision, takeStance } from './commands/decide.ts';
import { extendDecision, tellCommitment } from './commands/follow-up.ts';
import { nameGroup } from './commands/name-group.ts';
import { answerObjection, settleObjection } from './commands/object.ts';
import { changeDialogue, openDialogue } from './commands/open-dialogue.ts';
import { editStatement, sayStatement } from './commands/say-statement.ts';
import { recordDissent, writeSynthesis } from './commands/write-synthesis.ts';
import * as contract from './contract.ts';
import * as deciding from './contract-decisions.ts';
import * as mapping from './contract-map.ts';
import * as saying from './contract-statements.ts';
import * as concluding from './contract-synthesis.ts';
import { decisions } from './queries/decisions.ts';
import { dialogue } from './queries/dialogue.ts';
import { dialogues } from './queries/dialogues.ts';
import { map } from './queries/map.ts';
import { votesOn } from './queries/results.ts';
import { ballot, statements } from './queries/statements.ts';
import { synthesis } from './queries/synthesis.ts';
import { exchangeRoutes } from './routes-exchange.ts';

export const routes = [
  ...exchangeRoutes,
  route(contract.listDialogues, (tx, { query }) => dialogues(tx, query)),
  route(contract.readDialogue, (tx, { params }) => dialogue(tx, params.dialogue)),
  route(contract.openDialogue, (tx, { body }) => openDialogue(tx, actingPerson(tx), body)),
  route(contract.changeDialogue, (tx, { params, body }) => changeDialogue(tx, actingPerson(tx), params.dialogue, body)),
  route(contract.closeDialogue, (tx, { params }) => closeDialogue(tx, actingPerson(tx), params.dialogue)),
  route(saying.listStatements, (tx, { params, query }) => statements(tx, params.dialogue, query)),
  route(saying.readBallot, (tx, { params }) => ballot(tx, params.dialogue)),
  route(saying.sayStatement, (tx, { params, body }) => sayStatement(tx, actingPerson(tx), { ...body, ...params })),
  route(saying.editStatement, (tx, { params, body }) =>
    editStatement(tx, actingPerson(tx), params.statement, { ...body, ...params }),
  ),
  route(saying.castVote, (tx, { params, body }) => castVote(tx, { ...body, ...params })),
  route(saying.readVotes, async (tx, { params }) => ({
    items: await votesOn(tx, params.dialogue, params.statement),
    next: null,
  })),
  route(mapping.readMap, (tx, { params }) => map(tx, params.dialogue)),
  route(mapping.nameGroup, (tx, { params, body }) => nameGroup(tx, actingPerson(tx), { ...body, ...params })),
  route(concluding.readSynthesis, (tx, { params }) => synthesis(tx, params.dialogue)),
  route(concluding.writeSynthesis, (tx, { params, body }) =>
    writeSynthesis(tx, actingPerson(tx), { ...body, ...params }),
  ),
  route(concluding.recordDissent, (tx, { params, body }) =>
    recordDissent(tx, actingPerson(tx), { ...body, ...params }),
  ),
  route(deciding.listDecisions, (tx, { params }) => decisions(tx, params.dialogue)),
  route(deciding.openDecision, (tx, { params, body }) => openDecision(tx, actingPerson(tx), { ...body, ...params })),
  route(deciding.takeStance, (tx, { params, body }) => takeStance(tx, actingPerson(tx), { ...body, ...params })),
  route(deciding.answerObjection, (tx, { params, body }) =>
    answerObjection(tx, actingPerson(tx), { ...body, ...params }),
  ),
  route(deciding.settleObjection, (tx, { params, body }) =>
    settleObjection(tx, actingPerson(tx), { ...body, ...params }),
  ),
  route(deciding.extendDecision, (tx, { params, body }) =>
    extendDecision(tx, actingPerson(tx), { ...body, ...params }),
  ),
  route(deciding.tellCommitment, (tx, { params, body }) =>
    tellCommitment(tx, actingPerson(tx), { ...body, ...params }),
  ),
  route(deciding.reachDecision, (tx, { params, body }) => reachDecision(tx, actingPerson(tx), { ...body, ...params })),
];
