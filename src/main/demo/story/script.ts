import type { PersonActor, VisitorActor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import type { Cast } from '../actors.ts';
import type { At, Content } from '../content.ts';

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
  readonly database: Database;
  readonly cast: Cast;
  readonly moment: (at: At) => Date;
  readonly content: Content;
  readonly made = new Map<string, Id>();
  readonly happenings: Happening[] = [];

  constructor(database: Database, cast: Cast, moment: (at: At) => Date, content: Content) {
    this.database = database;
    this.content = content;
    this.cast = cast;
    this.moment = moment;
  }

  person(key: string): PersonActor {
    const person = this.cast.persons.get(key);
    if (!person) throw new Error(`demo/greenco: nobody is called ${key}.`);
    return person;
  }

  space(key: string): Id {
    const space = this.cast.spaces.get(key);
    if (!space) throw new Error(`demo/greenco: no space is called ${key}.`);
    return space;
  }

  memberOf(space: string): PersonActor {
    const member = this.content.actors.persons.find((person) => person.spaces.includes(space));
    if (!member) throw new Error(`demo/greenco: nobody takes part in ${space}.`);
    return this.person(member.key);
  }

  id(name: string): Id {
    const id = this.made.get(name);
    if (!id) throw new Error(`demo/greenco: ${name} does not exist yet at that time.`);
    return id;
  }

  by(who: string, at: At, what: string, work: (tx: Tx, actor: PersonActor) => Promise<unknown>): void {
    const actor = this.person(who);
    this.do(
      at,
      what,
      () => actor,
      (tx) => work(tx, actor),
    );
  }

  do(at: At, what: string, who: () => Doer, work: (tx: Tx) => Promise<unknown>): void {
    const moment = this.moment(at);
    const run = async () => {
      const made = await this.database.as(who(), work, { at: moment });
      if (made && typeof made === 'object' && 'id' in made) this.made.set(what, made.id as Id);
    };
    this.happenings.push({ at: moment, what, run });
  }
}
