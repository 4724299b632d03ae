import { randomBytes } from 'node:crypto';
import type { PersonActor, VisitorActor } from '../../kernel/actor.ts';
import { type Id, newId } from '../../kernel/identifiers.ts';
import { castVote } from '../../modules/dialogue/commands/cast-vote.ts';
import { closeDialogue } from '../../modules/dialogue/commands/close-dialogue.ts';
import { openDecision, reachDecision, takeStance } from '../../modules/dialogue/commands/decide.ts';
import { openDialogue } from '../../modules/dialogue/commands/open-dialogue.ts';
import { sayStatement } from '../../modules/dialogue/commands/say-statement.ts';
import { recordDissent, writeSynthesis } from '../../modules/dialogue/commands/write-synthesis.ts';
import { makeLink } from '../../modules/ecosystem/commands/links.ts';
import { giveReceipt } from '../../modules/ecosystem/index.ts';
import { answerSignal } from '../../modules/journey/commands/answer-signal.ts';
import { askBack, replyToQuestion } from '../../modules/journey/commands/ask-back.ts';
import {
  adoptPractice,
  beginExperiment,
  concludeExperiment,
  noteUnlearning,
} from '../../modules/journey/commands/experiment.ts';
import { interpretSignal } from '../../modules/journey/commands/interpret-signal.ts';
import { mergeSignal } from '../../modules/journey/commands/merge-signal.ts';
import { mergeJourney, moveJourney } from '../../modules/journey/commands/move-journey.ts';
import {
  changeJourney,
  commitResources,
  joinJourney,
  openJourney,
} from '../../modules/journey/commands/open-journey.ts';
import { raiseByLink, raiseSignal } from '../../modules/journey/commands/raise-signal.ts';
import { talkThrough } from '../../modules/journey/commands/talk-through.ts';
import { agreeToProposition, creditContributor } from '../../modules/value/commands/credit.ts';
import { draftProposition, saveProposition } from '../../modules/value/commands/draft-proposition.ts';
import { makePromise, makePromiseLink } from '../../modules/value/commands/make-promise.ts';
import {
  type Account,
  confirmRepair,
  repairExperience,
  reportByLink,
  reportExperience,
  tellExperience,
} from '../../modules/value/commands/report-experience.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { Cast } from './actors.ts';
import type { At, Content } from './content.ts';

/** One thing somebody did, at its moment. */
export interface Happening {
  at: Date;
  what: string;
  run: () => Promise<void>;
}

type Doer = PersonActor | VisitorActor;

/**
 * Everything that happens in the demonstration, as calls of the commands a user's actions run through. What one made (a signal, a
 * dialogue) is known to later ones by its key.
 */
export class Script {
  readonly #database: Database;
  readonly #cast: Cast;
  readonly #moment: (at: At) => Date;
  readonly #content: Content;
  readonly #made = new Map<string, Id>();
  readonly happenings: Happening[] = [];

  constructor(database: Database, cast: Cast, moment: (at: At) => Date, content: Content) {
    this.#database = database;
    this.#content = content;
    this.#cast = cast;
    this.#moment = moment;
  }

  write(): void {
    const content = this.#content;
    for (const signal of content.signals) this.#signal(signal);
    for (const dialogue of content.dialogues) this.#dialogue(dialogue);
    for (const journey of content.journeys) this.#journey(journey);
    for (const proposition of content.propositions) this.#proposition(proposition);
    for (const [place, experience] of content.experiences.entries())
      this.#experience(experience, `experience:${place}`);
    // At the same moment, in the order written: a signal comes before its readings.
    this.happenings.sort((one, other) => one.at.getTime() - other.at.getTime());
  }

  #person(key: string): PersonActor {
    const person = this.#cast.persons.get(key);
    if (!person) throw new Error(`demo/greenco: nobody is called ${key}.`);
    return person;
  }

  #space(key: string): Id {
    const space = this.#cast.spaces.get(key);
    if (!space) throw new Error(`demo/greenco: no space is called ${key}.`);
    return space;
  }

  #memberOf(space: string): PersonActor {
    const member = this.#content.actors.persons.find((person) => person.spaces.includes(space));
    if (!member) throw new Error(`demo/greenco: nobody takes part in ${space}.`);
    return this.#person(member.key);
  }

  #id(name: string): Id {
    const id = this.#made.get(name);
    if (!id) throw new Error(`demo/greenco: ${name} does not exist yet at that time.`);
    return id;
  }

  #by(who: string, at: At, what: string, work: (tx: Tx, actor: PersonActor) => Promise<unknown>): void {
    const actor = this.#person(who);
    this.#do(
      at,
      what,
      () => actor,
      (tx) => work(tx, actor),
    );
  }

  #do(at: At, what: string, who: () => Doer, work: (tx: Tx) => Promise<unknown>): void {
    const moment = this.#moment(at);
    const run = async () => {
      const made = await this.#database.as(who(), work, { at: moment });
      if (made && typeof made === 'object' && 'id' in made) this.#made.set(what, made.id as Id);
    };
    this.happenings.push({ at: moment, what, run });
  }

  #signal(signal: Content['signals'][number]): void {
    const name = `signal:${signal.key}`;
    const space = this.#space(signal.space);
    const raised = { space, title: signal.title, body: signal.body, kind: signal.kind, clientKey: newId() };
    if (signal.by) this.#by(signal.by, signal.at, name, (tx, actor) => raiseSignal(tx, actor, raised));
    else this.#signalByLink(signal, name, raised);
    for (const [place, { by, at, body, assumption }] of signal.interpretations.entries()) {
      const said = (tx: Tx, actor: PersonActor) =>
        interpretSignal(tx, actor, { signal: this.#id(name), body, assumption });
      this.#by(by, at, `${name}/reading ${place}`, said);
    }
    for (const [place, { by, at, body, reply }] of signal.questions.entries()) {
      const question = `${name}/question ${place}`;
      this.#by(by, at, question, (tx, actor) => askBack(tx, actor, { signal: this.#id(name), body }));
      if (reply && signal.by) {
        this.#by(signal.by, reply.at, `${question}/reply`, (tx) =>
          replyToQuestion(tx, { signal: this.#id(name), question: this.#id(question), body: reply.body }),
        );
      }
    }
    const { answer, mergedInto } = signal;
    if (answer) {
      this.#by(answer.by, answer.at, `${name}/answer`, (tx, actor) =>
        answerSignal(tx, actor, { signal: this.#id(name), body: answer.body }),
      );
    }
    if (mergedInto) {
      this.#by(mergedInto.by, mergedInto.at, `${name}/merge`, (tx, actor) =>
        mergeSignal(tx, actor, {
          signal: this.#id(name),
          into: this.#id(`signal:${mergedInto.signal}`),
          reason: mergedInto.reason,
        }),
      );
    }
  }

  /** Through the space's public link, which a member makes when the first of these comes. */
  #signalByLink(
    signal: Content['signals'][number],
    name: string,
    raised: { space: Id; title: string; body: string; clientKey: Id },
  ): void {
    const link = `link:${signal.space}`;
    if (!this.happenings.some(({ what }) => what === link)) {
      this.happenings.push({
        at: new Date(0),
        what: link,
        run: async () => {
          const made = await this.#database.as(this.#memberOf(signal.space), (tx) => makeLink(tx, raised.space));
          this.#made.set(link, made.id);
        },
      });
    }
    const visitor = (): VisitorActor => ({
      kind: 'visitor',
      ecosystemId: this.#cast.system.ecosystemId,
      linkId: this.#id(link),
    });
    this.#do(signal.at, name, visitor, async (tx) => {
      const by = signal.from ?? '';
      const { receiptId } = await giveReceipt(tx, { name: by, token: randomBytes(16).toString('base64url') });
      return raiseByLink(tx, { ...raised, name: by, receiptId });
    });
  }

  #dialogue(dialogue: Content['dialogues'][number]): void {
    const name = `dialogue:${dialogue.key}`;
    const journey = this.#content.journeys.find((each) => each.dialogue === dialogue.key);
    const follows = () => {
      const subjects = dialogue.follows.map((each) => ({ kind: each.split(':')[0] as string, id: this.#id(each) }));
      const own = journey && this.#made.get(`journey:${journey.key}`);
      return own && !subjects.some(({ id }) => id === own) ? [...subjects, { kind: 'journey', id: own }] : subjects;
    };
    this.#by(dialogue.by, dialogue.at, name, (tx, actor) => {
      const { question, context, votes, results } = dialogue;
      return openDialogue(tx, actor, {
        question,
        context,
        votes,
        results,
        closesAt: null,
        space: this.#space(dialogue.space),
        follows: follows(),
      });
    });
    for (const statement of dialogue.statements) {
      this.#by(statement.by, statement.at, `${name}/${statement.key}`, (tx, actor) =>
        sayStatement(tx, actor, { dialogue: this.#id(name), body: statement.text, assumption: statement.assumption }),
      );
    }
    for (const [voter, { at, cast }] of Object.entries(dialogue.votes_cast)) {
      this.#by(voter, at, `${name}/votes of ${voter}`, async (tx) => {
        for (const [place, letter] of [...cast].entries()) {
          const statement = this.#made.get(`${name}/${dialogue.statements[place]?.key}`);
          const vote = ({ a: 'agree', d: 'disagree', p: 'pass' } as const)[letter];
          if (statement && vote) await castVote(tx, { dialogue: this.#id(name), statement, vote });
        }
      });
    }
    const { closed, synthesis, decision } = dialogue;
    if (closed)
      this.#by(closed.by, closed.at, `${name}/closed`, (tx, actor) => closeDialogue(tx, actor, this.#id(name)));
    if (synthesis) {
      this.#by(synthesis.by, synthesis.at, `${name}/synthesis`, (tx, actor) => {
        const body = synthesis.text.replace(
          /\[\[([a-z0-9-]+)\]\]/g,
          (_whole, key: string) => `[[${this.#id(`${name}/${key}`)}]]`,
        );
        return writeSynthesis(tx, actor, { dialogue: this.#id(name), body, basedOn: 0 });
      });
    }
    for (const [place, { by, at, text }] of dialogue.dissents.entries()) {
      this.#by(by, at, `${name}/dissent ${place}`, (tx, actor) =>
        recordDissent(tx, actor, { dialogue: this.#id(name), body: text }),
      );
    }
    if (decision) this.#decision(name, decision);
  }

  #decision(dialogue: string, decision: NonNullable<Content['dialogues'][number]['decision']>): void {
    const name = `${dialogue}/decision`;
    const { method, proposal, quorum, decided } = decision;
    const deadline = this.#moment(decision.deadline).toISOString();
    this.#by(decision.by, decision.at, name, (tx, actor) =>
      openDecision(tx, actor, { dialogue: this.#id(dialogue), method, proposal, quorum, deadline }),
    );
    for (const [who, stance] of Object.entries(decision.stances)) {
      this.#by(who, decision.at, `${name}/${who}`, (tx, actor) =>
        takeStance(tx, actor, {
          dialogue: this.#id(dialogue),
          decision: this.#id(name),
          stance,
          reason: decision.reasons[who] ?? '',
        }),
      );
    }
    if (decided) {
      this.#by(decided.by, decided.at, `${name}/outcome`, (tx, actor) =>
        reachDecision(tx, actor, { dialogue: this.#id(dialogue), decision: this.#id(name), outcome: decided.outcome }),
      );
    }
  }

  #journey(journey: Content['journeys'][number]): void {
    const name = `journey:${journey.key}`;
    const own = () => this.#id(name);
    const { title, mode, target } = journey;
    const owner = journey.owner ?? journey.by;
    this.#by(journey.by, journey.at, name, async (tx, actor) => {
      const signals = journey.signals.map((key) => this.#id(`signal:${key}`));
      const made = await openJourney(tx, actor, { space: this.#space(journey.space), title, mode, ...target, signals });
      for (const key of journey.participants) await joinJourney(tx, actor, made.id, this.#person(key).personId);
      const knowledge = journey.knowledge ?? null;
      await changeJourney(tx, actor, made.id, {
        title,
        mode,
        ...target,
        knowledge,
        owner: this.#person(owner).personId,
      });
      return made;
    });
    const taken = journey.dialogue;
    const first = journey.moves.find((move) => move.do === 'advance');
    if (taken && first) {
      // Taken in as the journey leaves acquisition: by then the dialogue is open.
      this.#by(owner, first.at, `${name}/dialogue`, (tx, actor) =>
        this.#made.has(`dialogue:${taken}`)
          ? talkThrough(tx, actor, { journey: own(), talk: { dialogue: this.#id(`dialogue:${taken}`) } })
          : Promise.resolve(undefined),
      );
    }
    for (const trial of journey.experiments) this.#trial(name, trial);
    for (const { by, at, what, keeper, clause, key } of journey.practices) {
      this.#by(by, at, `practice:${key}`, (tx, actor) =>
        adoptPractice(tx, actor, {
          journey: own(),
          what,
          keeper: this.#person(keeper).personId,
          since: this.#moment(at).toISOString().slice(0, 10),
          clause,
        }),
      );
    }
    for (const [place, { by, at, what, reason }] of journey.unlearned.entries()) {
      this.#by(by, at, `${name}/unlearned ${place}`, (tx, actor) =>
        noteUnlearning(tx, actor, { journey: own(), what, reason }),
      );
    }
    const { resources } = journey;
    if (resources) {
      this.#by(resources.by, resources.at, `${name}/resources`, (tx, actor) =>
        commitResources(tx, actor, own(), resources.text),
      );
    }
    for (const [place, move] of journey.moves.entries()) {
      this.#by(move.by, move.at, `${name}/move ${place}`, async (tx, actor) => {
        if (move.do === 'merge') {
          return void (await mergeJourney(tx, actor, {
            journey: own(),
            into: this.#id(`journey:${move.into}`),
            reason: move.reason,
          }));
        }
        if (taken && this.#made.has(`dialogue:${taken}`) && move.do === 'advance') {
          await talkThrough(tx, actor, { journey: own(), talk: { dialogue: this.#id(`dialogue:${taken}`) } });
        }
        await moveJourney(tx, actor, { journey: own(), do: move.do, reason: move.reason });
      });
    }
  }

  #trial(journey: string, trial: Content['journeys'][number]['experiments'][number]): void {
    const name = `experiment:${trial.key}`;
    const { hypothesis, measure, threshold, result } = trial;
    const due = trial.due === undefined ? null : this.#moment(Number(trial.due)).toISOString().slice(0, 10);
    this.#by(trial.by, trial.at, name, (tx, actor) =>
      beginExperiment(tx, actor, { journey: this.#id(journey), hypothesis, measure, threshold, due }),
    );
    if (!result) return;
    const { text, met, learned } = result;
    this.#by(result.by, result.at, `${name}/result`, (tx, actor) =>
      concludeExperiment(tx, actor, {
        journey: this.#id(journey),
        experiment: this.#id(name),
        result: text,
        met,
        learned,
      }),
    );
  }

  #proposition(proposition: Content['propositions'][number]): void {
    const name = `proposition:${proposition.key}`;
    const { title, body, by, at, journey } = proposition;
    this.#by(by, at, name, async (tx, actor) => {
      const made = await draftProposition(tx, actor, {
        space: this.#space(proposition.space),
        title,
        body,
        ...(journey ? { journey: this.#id(`journey:${journey}`) } : {}),
      });
      for (const { person, gave } of proposition.contributors) {
        await creditContributor(tx, actor, { proposition: made.id, person: this.#person(person).personId, gave });
      }
      return made;
    });
    for (const [place, revision] of proposition.revisions.entries()) {
      this.#by(revision.by, revision.at, `${name}/revision ${place}`, (tx, actor) =>
        saveProposition(tx, actor, { proposition: this.#id(name), title, body: revision.body, basedOn: place + 1 }),
      );
    }
    for (const promise of proposition.promises) {
      const { claim, measure, evidence, openLink } = promise;
      const promised = `promise:${promise.key}`;
      this.#by(promise.by, promise.at, promised, async (tx, actor) => {
        const persons = promise.beneficiaries.map((key) => this.#person(key).personId);
        const horizon = this.#moment(promise.horizon).toISOString().slice(0, 10);
        const made = await makePromise(tx, actor, {
          proposition: this.#id(name),
          claim,
          measure,
          evidence,
          beneficiaries: '',
          persons,
          horizon,
          openLink,
        });
        if (openLink) this.#made.set(`${promised}/link`, (await makePromiseLink(tx, actor, made.id)).id);
        return made;
      });
    }
    for (const { by: who, at: when, note } of proposition.agreements) {
      this.#by(who, when, `${name}/agreement of ${who}`, (tx, actor) =>
        agreeToProposition(tx, actor, { proposition: this.#id(name), note }),
      );
    }
  }

  #experience(experience: Content['experiences'][number], name: string): void {
    const { noticed, felt, differently, fit, dealt, kept, promise, by, at } = experience;
    const account = { noticed, felt, differently, fit, dealt, clientKey: newId() };
    const promised = `promise:${promise}`;
    if (!promise || !kept) {
      const space = this.#space(experience.space ?? '');
      this.#by(by ?? '', at, name, (tx, actor) => tellExperience(tx, actor, { ...account, space }));
      return;
    }
    if (by)
      this.#by(by, at, name, (tx, actor) =>
        reportExperience(tx, actor, { ...account, promise: this.#id(promised), kept }),
      );
    else this.#experienceByLink(at, name, promised, { ...account, kept, name: experience.from ?? '' });
    const { repair } = experience;
    if (!repair || !by) return;
    this.#by(repair.by, repair.at, `${name}/repair`, (tx, actor) =>
      repairExperience(tx, actor, { experience: this.#id(name), what: repair.what }),
    );
    if (repair.confirmed) {
      this.#by(by, repair.confirmed, `${name}/confirmed`, (tx) =>
        confirmRepair(tx, { repair: this.#id(`${name}/repair`) }),
      );
    }
  }

  #experienceByLink(at: At, what: string, promised: string, account: Account & { kept: string; name: string }): void {
    const { ecosystemId } = this.#cast.system;
    const visitor = (): VisitorActor => ({ kind: 'visitor', ecosystemId, linkId: this.#id(`${promised}/link`) });
    this.#do(at, what, visitor, async (tx) => {
      const { receiptId } = await giveReceipt(tx, { name: account.name, token: randomBytes(16).toString('base64url') });
      const about = this.#content.propositions.find(({ promises }) =>
        promises.some(({ key }) => `promise:${key}` === promised),
      );
      if (!about) throw new Error(`demo/greenco: ${promised} is nobody's promise.`);
      const { space, journey } = about;
      await reportByLink(tx, {
        ...account,
        promise: this.#id(promised),
        space: this.#space(space),
        journey: journey ? this.#id(`journey:${journey}`) : null,
        receiptId,
        known: false,
      });
    });
  }
}
