import { newId } from '../../src/kernel/identifiers.ts';
import type { Scenario } from './scenario.ts';

export interface Row {
  /** Method, path below the ecosystem where it has one, and what is answered to each kind of `KINDS`, in their order. */
  route: string;
  answers: string;
  body?: (s: Scenario) => unknown;
  /** What stands for a parameter, where it is not what the scenario calls the same. */
  params?: (s: Scenario) => Record<string, string>;
  query?: string;
}

const text = { body: 'A sentence.' };
const account = () => ({ noticed: 'It went well.', clientKey: newId() });
const polis = {
  summary: 'topic,Why?\n',
  comments: 'timestamp,comment-id,author-id,moderated,comment-body\n1,0,0,1,One\n',
  votes: 'timestamp,comment-id,voter-id,vote\n1,0,0,1\n2,0,0,-1\n',
};
const later = () => new Date(Date.now() + 86_400_000).toISOString();
const token = (name: string) => (s: Scenario) => ({ token: s[name] ?? '' });

/**
 * Written by hand: what each route answers to nobody, somebody of another ecosystem, a guest of another space, a former member of the
 * space, somebody who left the ecosystem, a steward who is not in the space, and a member. Content is for its members; a steward
 * looks after people, spaces and invitations (docs/decisions/0003). What one may not see sounds like what is not there.
 */
export const TABLE: Row[] = [
  // --- people and spaces
  { route: 'GET ', answers: '401 404 200 200 404 200 200' },
  { route: 'GET /people', answers: '401 404 200 200 404 200 200' },
  { route: 'GET /people/:person', answers: '401 404 404 404 404 200 200' },
  {
    route: 'PATCH /people/:person',
    answers: '401 404 403 403 404 403 403',
    body: () => ({ name: 'N', role: '', about: '' }),
  },
  { route: 'PUT /people/:person/portrait', answers: '401 404 403 403 404 403 403' },
  { route: 'DELETE /people/:person/portrait', answers: '401 404 403 403 404 403 403' },
  {
    route: 'GET /people/:person/portrait/:portrait',
    answers: '401 404 404 404 404 404 404',
    params: () => ({ portrait: newId() }),
  },
  { route: 'DELETE /people/:person', answers: '401 404 403 403 404 200 403' },
  {
    route: 'PUT /people/:person/stewardship',
    answers: '401 404 403 403 404 200 403',
    body: () => ({ steward: true }),
  },
  { route: 'POST /people/:person/reset', answers: '401 404 403 403 404 200 403' },
  { route: 'GET /organizations/:organization', answers: '401 404 200 200 404 200 200' },
  { route: 'GET /spaces', answers: '401 404 200 200 404 200 200' },
  {
    route: 'POST /spaces',
    answers: '401 404 403 403 404 200 403',
    body: () => ({ name: 'New', kind: 'team', visibility: 'members' }),
  },
  { route: 'GET /spaces/:space', answers: '401 404 404 404 404 200 200' },
  {
    route: 'POST /spaces/:space/members',
    answers: '401 404 403 403 404 200 403',
    body: (s) => ({ persons: [s.person] }),
  },
  { route: 'DELETE /spaces/:space/members/:person', answers: '401 404 403 403 404 200 403' },
  { route: 'POST /spaces/:space/links', answers: '401 404 404 404 404 403 200' },
  { route: 'DELETE /spaces/:space/links/:link', answers: '401 404 403 403 404 200 403' },
  { route: 'POST /invitations', answers: '401 404 403 403 404 200 403', body: () => ({ relation: 'installer' }) },
  { route: 'GET /invitations', answers: '401 404 200 200 404 200 200' },
  { route: 'DELETE /invitations/:invitation', answers: '401 404 403 403 404 200 403' },
  { route: 'GET /own', answers: '401 404 200 200 404 200 200' },
  // --- signals
  { route: 'GET /signals', answers: '401 404 200 200 404 200 200' },
  { route: 'GET /signals/overview', answers: '401 404 200 200 404 200 200' },
  {
    route: 'POST /signals/similar',
    answers: '401 404 200 200 404 200 200',
    body: () => ({ words: 'the louvre sings loudly' }),
  },
  { route: 'GET /signals/:signal', answers: '401 404 404 404 404 404 200' },
  {
    route: 'POST /signals',
    answers: '401 404 404 404 404 404 200',
    body: (s) => ({ ...text, space: s.space, clientKey: newId() }),
  },
  { route: 'PATCH /signals/:signal', answers: '401 404 404 404 404 404 200', body: () => ({ kind: 'idea' }) },
  { route: 'POST /signals/:signal/interpretations', answers: '401 404 404 404 404 404 200', body: () => text },
  {
    route: 'POST /signals/:signal/questions',
    answers: '401 404 404 404 404 404 200',
    body: () => text,
    params: (s) => ({ signal: s.another ?? '' }),
  },
  {
    route: 'POST /signals/:signal/questions/:question/reply',
    answers: '401 404 404 404 404 404 200',
    body: () => text,
  },
  { route: 'POST /signals/:signal/answer', answers: '401 404 404 404 404 404 200', body: () => text },
  {
    route: 'POST /signals/:signal/merging',
    answers: '401 404 404 404 404 404 200',
    body: (s) => ({ into: s.another, reason: 'The same.' }),
  },
  {
    route: 'PUT /signals/:signal/photos/:photo',
    answers: '401 404 404 404 404 404 200',
    params: () => ({ photo: newId() }),
  },
  { route: 'GET /photos/:photo/:size', answers: '401 404 404 404 404 404 200', params: () => ({ size: 'small' }) },
  // --- journeys
  { route: 'GET /journeys', answers: '401 404 200 200 404 200 200' },
  { route: 'GET /journeys/:journey', answers: '401 404 404 404 404 404 200' },
  {
    route: 'POST /journeys',
    answers: '401 404 404 404 404 404 200',
    body: (s) => ({ space: s.space, title: 'T', mode: 'exploit' }),
  },
  {
    route: 'PATCH /journeys/:journey',
    answers: '401 404 404 404 404 404 200',
    body: (s) => ({ title: 'T', mode: 'exploit', knowledge: null, owner: s.person }),
  },
  {
    route: 'POST /journeys/:journey/signals',
    answers: '401 404 404 404 404 404 200',
    body: (s) => ({ signals: [s.another] }),
  },
  {
    route: 'POST /journeys/:journey/participants',
    answers: '401 404 404 404 404 404 200',
    body: (s) => ({ person: s.person }),
  },
  // The owner hands over first.
  {
    route: 'DELETE /journeys/:journey/participants/:person',
    answers: '401 404 404 404 404 404 409',
    params: (s) => ({ person: s.member ?? '' }),
  },
  {
    route: 'POST /journeys/:journey/dialogues',
    answers: '401 404 404 404 404 404 200',
    body: (s) => ({ dialogue: s.dialogue }),
  },
  {
    route: 'POST /journeys/:journey/experiments',
    answers: '401 404 404 404 404 404 200',
    body: () => ({ hypothesis: 'h', measure: 'm', threshold: 't' }),
  },
  {
    route: 'POST /journeys/:journey/experiments/:experiment/result',
    answers: '401 404 404 404 404 404 200',
    body: () => ({ result: 'r', met: true, learned: 'l' }),
  },
  {
    route: 'POST /journeys/:journey/practices',
    answers: '401 404 404 404 404 404 200',
    body: (s) => ({ what: 'w', keeper: s.person }),
  },
  {
    route: 'POST /journeys/:journey/practices/:practice/retirement',
    answers: '401 404 404 404 404 404 200',
    body: () => ({ reason: 'r' }),
  },
  {
    route: 'POST /journeys/:journey/unlearnings',
    answers: '401 404 404 404 404 404 200',
    body: () => ({ what: 'w', reason: 'r' }),
  },
  {
    route: 'PUT /journeys/:journey/resources',
    answers: '401 404 404 404 404 404 200',
    body: () => ({ text: 'Two days.' }),
  },
  {
    route: 'POST /journeys/:journey/moves',
    answers: '401 404 404 404 404 404 200',
    body: () => ({ do: 'park', reason: 'Winter.' }),
  },
  {
    route: 'POST /journeys/:journey/merging',
    answers: '401 404 404 404 404 404 200',
    body: (s) => ({ into: s.into, reason: 'r' }),
  },
  {
    route: 'POST /journeys/:journey/splitting',
    answers: '401 404 404 404 404 404 200',
    body: (s) => ({ title: 'T', signals: [s.another], reason: 'r' }),
  },
  // --- dialogues
  { route: 'GET /dialogues', answers: '401 404 200 200 404 200 200' },
  { route: 'GET /dialogues/:dialogue', answers: '401 404 404 404 404 404 200' },
  {
    route: 'POST /dialogues',
    answers: '401 404 404 404 404 404 200',
    body: (s) => ({ space: s.space, question: 'Q?' }),
  },
  {
    route: 'PATCH /dialogues/:dialogue',
    answers: '401 404 404 404 404 404 200',
    body: () => ({ question: 'Q?', results: 'open' }),
  },
  { route: 'POST /dialogues/:dialogue/closing', answers: '401 404 404 404 404 404 200' },
  { route: 'GET /dialogues/:dialogue/statements', answers: '401 404 404 404 404 404 200' },
  { route: 'GET /dialogues/:dialogue/ballot', answers: '401 404 404 404 404 404 200' },
  { route: 'GET /dialogues/:dialogue/map', answers: '401 404 404 404 404 404 200' },
  // In the scenario nobody can tell groups yet: a member is told that there is no such group.
  {
    route: 'POST /dialogues/:dialogue/groups/:group/name',
    answers: '401 404 404 404 404 404 404',
    body: () => ({ name: 'N' }),
    params: () => ({ group: '0' }),
  },
  {
    route: 'POST /dialogues/polis/reading',
    answers: '401 404 404 404 404 404 200',
    body: (s) => ({ ...polis, space: s.space }),
  },
  {
    route: 'POST /dialogues/polis',
    answers: '401 404 404 404 404 404 200',
    body: (s) => ({ ...polis, space: s.space }),
  },
  {
    route: 'GET /dialogues/:dialogue/polis/:file',
    answers: '401 404 404 404 404 404 200',
    params: () => ({ file: 'comments.csv' }),
  },
  // Of a public space it is told to anybody: report.test.ts.
  { route: 'GET /dialogues/:dialogue/report', answers: '404 404 404 404 404 404 200' },
  { route: 'GET /dialogues/:dialogue/synthesis', answers: '401 404 404 404 404 404 200' },
  { route: 'GET /dialogues/:dialogue/decisions', answers: '401 404 404 404 404 404 200' },
  { route: 'POST /dialogues/:dialogue/statements', answers: '401 404 404 404 404 404 200', body: () => text },
  {
    route: 'PATCH /dialogues/:dialogue/statements/:statement',
    answers: '401 404 404 404 404 404 200',
    body: () => text,
    params: (s) => ({ statement: s.unheard ?? '' }),
  },
  {
    route: 'PUT /dialogues/:dialogue/statements/:statement/vote',
    answers: '401 404 404 404 404 404 200',
    body: () => ({ vote: 'pass' }),
  },
  { route: 'GET /dialogues/:dialogue/statements/:statement/votes', answers: '401 404 404 404 404 404 200' },
  {
    route: 'POST /dialogues/:dialogue/syntheses',
    answers: '401 404 404 404 404 404 200',
    body: () => ({ ...text, basedOn: 0 }),
  },
  { route: 'POST /dialogues/:dialogue/dissents', answers: '401 404 404 404 404 404 200', body: () => text },
  {
    route: 'POST /dialogues/:dialogue/decisions',
    answers: '401 404 404 404 404 404 200',
    body: () => ({ method: 'consent', proposal: 'p', quorum: 1, deadline: later() }),
  },
  {
    route: 'PUT /dialogues/:dialogue/decisions/:decision/stance',
    answers: '401 404 404 404 404 404 200',
    body: () => ({ stance: 'agree' }),
    params: (s) => ({ dialogue: s.deciding ?? '' }),
  },
  {
    route: 'PUT /dialogues/:dialogue/decisions/:decision/objections/:objection/answer',
    answers: '401 404 404 404 404 404 200',
    body: () => ({ answer: 'a' }),
    params: (s) => ({ dialogue: s.opposing ?? '', decision: s.opposed ?? '', objection: s.opposition ?? '' }),
  },
  {
    route: 'PUT /dialogues/:dialogue/decisions/:decision/objections/:objection/settlement',
    answers: '401 404 404 404 404 404 200',
    body: () => ({ settled: 'kept' }),
    params: (s) => ({ dialogue: s.objecting ?? '', decision: s.objected ?? '' }),
  },
  {
    route: 'POST /dialogues/:dialogue/decisions/:decision/extensions',
    answers: '401 404 404 404 404 404 200',
    body: () => ({ deadline: new Date(Date.now() + 3 * 86_400_000).toISOString(), reason: 'r' }),
    params: (s) => ({ dialogue: s.deciding ?? '' }),
  },
  {
    route: 'PUT /dialogues/:dialogue/decisions/:decision/commitment',
    answers: '401 404 404 404 404 404 200',
    body: () => ({ done: true }),
    params: (s) => ({ dialogue: s.decided ?? '', decision: s.reached ?? '' }),
  },
  {
    route: 'POST /dialogues/:dialogue/decisions/:decision/outcome',
    answers: '401 404 404 404 404 404 200',
    body: () => ({ outcome: 'o' }),
    params: (s) => ({ dialogue: s.deciding ?? '' }),
  },
  // --- value
  { route: 'GET /propositions', answers: '401 404 200 200 404 200 200' },
  { route: 'GET /propositions/:proposition', answers: '401 404 404 404 404 404 200' },
  {
    route: 'POST /propositions',
    answers: '401 404 404 404 404 404 200',
    body: (s) => ({ space: s.space, title: 'T', body: 'B' }),
  },
  {
    route: 'PUT /propositions/:proposition',
    answers: '401 404 404 404 404 404 200',
    body: () => ({ title: 'T', body: 'B', basedOn: 1 }),
  },
  {
    route: 'GET /propositions/:proposition/versions/:number',
    answers: '401 404 404 404 404 404 200',
    params: () => ({ number: '1' }),
  },
  {
    route: 'POST /propositions/:proposition/contributors',
    answers: '401 404 404 404 404 404 200',
    body: (s) => ({ person: s.person, gave: 'an idea' }),
  },
  { route: 'POST /propositions/:proposition/agreements', answers: '401 404 404 404 404 404 200', body: () => ({}) },
  {
    route: 'POST /propositions/:proposition/promises',
    answers: '401 404 404 404 404 404 200',
    body: () => ({ claim: 'c', measure: 'm', evidence: 'e', horizon: '2030-01-01', openLink: true }),
  },
  { route: 'GET /promises', answers: '401 404 200 200 404 200 200' },
  { route: 'GET /promises/:promise', answers: '401 404 404 404 404 404 200' },
  {
    route: 'POST /promises/:promise/withdrawal',
    answers: '401 404 404 404 404 404 200',
    body: () => ({ reason: 'r' }),
  },
  { route: 'POST /promises/:promise/links', answers: '401 404 404 404 404 404 200' },
  {
    route: 'DELETE /promises/:promise/links/:link',
    answers: '401 404 404 404 404 404 200',
    params: (s) => ({ link: s.promiseLink ?? '' }),
  },
  {
    route: 'POST /promises/:promise/experiences',
    answers: '401 404 404 404 404 404 200',
    body: () => ({ ...account(), kept: 'kept' }),
  },
  {
    route: 'POST /experiences',
    answers: '401 404 404 404 404 404 200',
    body: (s) => ({ ...account(), space: s.space }),
  },
  { route: 'GET /experiences', answers: '401 404 200 200 404 200 200' },
  {
    route: 'POST /experiences/:experience/repairs',
    answers: '401 404 404 404 404 404 200',
    body: () => ({ what: 'w' }),
  },
  { route: 'POST /experiences/:experience/repairs/:repair/confirmation', answers: '401 404 404 404 404 404 200' },
  // --- the thread
  { route: 'GET /home', answers: '401 404 200 200 404 200 200' },
  {
    route: 'POST /home/seen',
    answers: '401 404 200 200 404 200 200',
    body: () => ({ until: new Date().toISOString() }),
  },
  {
    route: 'GET /traces/:subject',
    answers: '401 404 404 404 404 404 200',
    params: (s) => ({ subject: s.signal ?? '' }),
  },
  {
    route: 'PUT /traces/:subject/face',
    answers: '401 404 404 404 404 404 200',
    params: (s) => ({ subject: s.journey ?? '' }),
    body: () => ({ sentence: 'We took it up.' }),
  },
  { route: 'GET /search', answers: '401 404 200 200 404 200 200', query: 'words=louvre' },
  // --- by a secret: whoever holds it, whoever they are; refused without
  { route: 'GET /api/links/:token', answers: '200 200 200 200 200 200 200', params: token('linkToken') },
  {
    route: 'POST /api/links/:token/signals',
    answers: '200 200 200 200 200 200 200',
    params: token('linkToken'),
    body: () => ({ ...text, clientKey: newId(), receipt: newId() }),
  },
  { route: 'GET /api/promises/:token', answers: '200 200 200 200 200 200 200', params: token('promiseToken') },
  {
    route: 'POST /api/promises/:token/experiences',
    answers: '200 200 200 200 200 200 200',
    params: token('promiseToken'),
    body: () => ({ ...account(), kept: 'kept', receipt: newId() }),
  },
  { route: 'GET /api/receipts/:token', answers: '200 200 200 200 200 200 200', params: token('receipt') },
  { route: 'GET /api/receipts/:token/steps', answers: '200 200 200 200 200 200 200', params: token('receipt') },
  { route: 'GET /api/receipts/:token/experience', answers: '200 200 200 200 200 200 200', params: token('answered') },
  // The first to come replies, confirms; for the others it is done.
  {
    route: 'POST /api/receipts/:token/questions/:question/reply',
    answers: '200 409 409 409 409 409 409',
    params: (s) => ({ token: s.receipt ?? '', question: s.receiptQuestion ?? '' }),
    body: () => text,
  },
  {
    route: 'POST /api/receipts/:token/repairs/:repair/confirmation',
    answers: '200 409 409 409 409 409 409',
    params: (s) => ({ token: s.answered ?? '', repair: s.receiptRepair ?? '' }),
  },
  {
    route: 'PUT /api/receipts/:token/photos/:photo',
    answers: '200 200 200 200 200 200 409',
    params: (s) => ({ token: s.receipt ?? '', photo: newId() }),
  },
  // Somebody else's photo is nobody's with this receipt.
  {
    route: 'GET /api/receipts/:token/photos/:photo/:size',
    answers: '404 404 404 404 404 404 404',
    params: (s) => ({ token: s.receipt ?? '', size: 'small' }),
  },
  // The first to come has it; last in the table, for from then on the guest has something of that space.
  { route: 'POST /receipts/:token/claim', answers: '401 404 200 404 404 404 404', params: token('receipt') },
];

/** Open to anybody by design, or about one's own account alone; `src/platform/identity/identity.test.ts` and the journeys of the browser try them. */
export const OUTSIDE = [
  'DELETE /api/session',
  'GET /api/:ecosystem/live',
  'GET /api/demonstrations',
  'GET /api/invitations/:token',
  'GET /api/session',
  'PATCH /api/session',
  'POST /api/account',
  'POST /api/account/credentials',
  'POST /api/account/forgotten',
  'PUT /api/account/digest',
  'POST /api/account/password',
  'POST /api/account/re-entry',
  'POST /api/demonstrations',
  'POST /api/demonstrations/:slug/walk-in',
  'POST /api/ecosystems',
  'POST /api/invitations/:token/accept',
  'POST /api/re-entry',
  'POST /api/reset',
  'POST /api/session',
  'POST /api/session/everywhere-out',
];
