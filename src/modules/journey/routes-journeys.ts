import { route } from '../../platform/http/route.ts';
import { actingPerson } from '../ecosystem/index.ts';
import {
  adoptPractice,
  beginExperiment,
  concludeExperiment,
  noteUnlearning,
  retirePractice,
} from './commands/experiment.ts';
import { mergeJourney, moveJourney, splitJourney } from './commands/move-journey.ts';
import {
  addSignals,
  changeJourney,
  commitResources,
  joinJourney,
  leaveJourney,
  openJourney,
} from './commands/open-journey.ts';
import { talkThrough } from './commands/talk-through.ts';
import * as contract from './contract-journeys.ts';
import * as trials from './contract-trials.ts';
import { journey, journeys } from './queries/journeys.ts';

export const journeyRoutes = [
  route(contract.listJourneys, (tx, { query }) => journeys(tx, query)),
  route(contract.readJourney, (tx, { params }) => journey(tx, params.journey)),
  route(contract.openJourney, (tx, { body }) => openJourney(tx, actingPerson(tx), body)),
  route(contract.changeJourney, (tx, { params, body }) => changeJourney(tx, actingPerson(tx), params.journey, body)),
  route(contract.addSignals, (tx, { params, body }) => addSignals(tx, actingPerson(tx), params.journey, body.signals)),
  route(contract.joinJourney, (tx, { params, body }) => joinJourney(tx, actingPerson(tx), params.journey, body.person)),
  route(contract.leaveJourney, (tx, { params }) => leaveJourney(tx, actingPerson(tx), params.journey, params.person)),
  route(trials.talkThrough, (tx, { params, body }) =>
    talkThrough(tx, actingPerson(tx), { journey: params.journey, talk: body }),
  ),
  route(trials.beginExperiment, (tx, { params, body }) =>
    beginExperiment(tx, actingPerson(tx), { ...body, ...params }),
  ),
  route(trials.concludeExperiment, (tx, { params, body }) =>
    concludeExperiment(tx, actingPerson(tx), { ...body, ...params }),
  ),
  route(trials.adoptPractice, (tx, { params, body }) => adoptPractice(tx, actingPerson(tx), { ...body, ...params })),
  route(trials.retirePractice, (tx, { params, body }) => retirePractice(tx, actingPerson(tx), { ...body, ...params })),
  route(trials.noteUnlearning, (tx, { params, body }) => noteUnlearning(tx, actingPerson(tx), { ...body, ...params })),
  route(trials.commitResources, (tx, { params, body }) =>
    commitResources(tx, actingPerson(tx), params.journey, body.text),
  ),
  route(contract.moveJourney, (tx, { params, body }) => moveJourney(tx, actingPerson(tx), { ...body, ...params })),
  route(contract.mergeJourney, (tx, { params, body }) => mergeJourney(tx, actingPerson(tx), { ...body, ...params })),
  route(contract.splitJourney, (tx, { params, body }) => splitJourney(tx, actingPerson(tx), { ...body, ...params })),
];
