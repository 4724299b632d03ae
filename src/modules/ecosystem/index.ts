/** What other rooms may call. */
export { actingPerson } from './acting.ts';
export { giveReceipt } from './commands/give-receipt.ts';
export { invite } from './commands/invite.ts';
export {
  ecosystemsOf,
  enter,
  entrance,
  holderOf,
  type OpenedLink,
  openLink,
  openReceipt,
  personHere,
} from './queries/doors.ts';
export { knownPersons, personCalled, personNames } from './queries/people.ts';
export { countMembers, mustTakePart, seesSpace, sight, takesPart } from './queries/space.ts';
export { tokenAfter } from './token.ts';
