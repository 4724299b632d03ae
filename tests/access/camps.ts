import type { PersonActor } from '../../src/kernel/actor.ts';
import { openThreads } from '../../src/main/threads.ts';
import { drawMaps } from '../../src/modules/dialogue/draw-maps.ts';
import type { TestHouse } from '../database/house.ts';

/** A dialogue in which two camps can be told apart, and the number of one of their groups. */
export async function campsIn(
  house: TestHouse,
  member: PersonActor,
  space: string,
): Promise<{ dialogue: string; group: string }> {
  const post = async (url: string, body: object) => (await house.as(member).post(`/api/acme${url}`, body)).body.id;
  const dialogue = await post('/dialogues', { space, question: 'Left or right?', results: 'open' });
  const statements: string[] = [];
  for (let number = 0; number < 8; number += 1) {
    statements.push(await post(`/dialogues/${dialogue}/statements`, { body: `Statement ${number}.` }));
  }
  for (let place = 0; place < 12; place += 1) {
    const person = await house.person(`Camp ${place}`);
    await house.owner.query(
      'INSERT INTO ecosystem.memberships (ecosystem_id, space_id, person_id) VALUES ($1, $2, $3)',
      [house.ecosystem.id, space, person.personId],
    );
    for (const [number, statement] of statements.entries()) {
      const odd = (place * 7 + number * 3) % 11 === 0;
      const vote = ((place % 2 === 0) !== (number % 2 === 0)) !== odd ? 'agree' : 'disagree';
      await house.as(person).put(`/api/acme/dialogues/${dialogue}/statements/${statement}/vote`, { vote });
    }
  }
  // Also where the house only serves.
  await drawMaps((work, when) => house.database.as(house.system, work, when), openThreads(1));
  const { map } = (await house.as(member).get(`/api/acme/dialogues/${dialogue}/map`)).body;
  return { dialogue, group: String(map.groups[0].id) };
}
