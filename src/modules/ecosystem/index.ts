/** What other rooms may call. */
export { actingPerson } from './acting.ts';
export { giveReceipt } from './commands/give-receipt.ts';
export { ecosystemsOf, enter, entrance, holderOf, type OpenedLink, openLink, openReceipt } from './queries/doors.ts';
export { personNames } from './queries/people.ts';
export { mustTakePart, seesSpace, sight } from './queries/space.ts';
