import {
  adoptPractice,
  beginExperiment,
  concludeExperiment,
  noteUnlearning,
} from '../../../modules/journey/commands/experiment.ts';
import { mergeJourney, moveJourney } from '../../../modules/journey/commands/move-journey.ts';
import {
  changeJourney,
  commitResources,
  joinJourney,
  openJourney,
} from '../../../modules/journey/commands/open-journey.ts';
import { talkThrough } from '../../../modules/journey/commands/talk-through.ts';
import type { Content } from '../content.ts';
import type { Script } from './script.ts';

export function writeJourney(script: Script, journey: Content['journeys'][number]): void {
  const name = `journey:${journey.key}`;
  const own = () => script.id(name);
  const { title, mode, target } = journey;
  const owner = journey.owner ?? journey.by;
  script.by(journey.by, journey.at, name, async (tx, actor) => {
    const signals = journey.signals.map((key) => script.id(`signal:${key}`));
    const made = await openJourney(tx, actor, { space: script.space(journey.space), title, mode, ...target, signals });
    for (const key of journey.participants) await joinJourney(tx, actor, made.id, script.person(key).personId);
    const knowledge = journey.knowledge ?? null;
    await changeJourney(tx, actor, made.id, {
      title,
      mode,
      ...target,
      knowledge,
      owner: script.person(owner).personId,
    });
    return made;
  });
  const taken = journey.dialogue;
  const first = journey.moves.find((move) => move.do === 'advance');
  if (taken && first) {
    // Taken in as the journey leaves acquisition: by then the dialogue is open.
    script.by(owner, first.at, `${name}/dialogue`, (tx, actor) =>
      script.made.has(`dialogue:${taken}`)
        ? talkThrough(tx, actor, { journey: own(), talk: { dialogue: script.id(`dialogue:${taken}`) } })
        : Promise.resolve(undefined),
    );
  }
  for (const trial of journey.experiments) writeTrial(script, name, trial);
  for (const { by, at, what, keeper, clause, key } of journey.practices) {
    script.by(by, at, `practice:${key}`, (tx, actor) =>
      adoptPractice(tx, actor, {
        journey: own(),
        what,
        keeper: script.person(keeper).personId,
        since: script.moment(at).toISOString().slice(0, 10),
        clause,
      }),
    );
  }
  for (const [place, { by, at, what, reason }] of journey.unlearned.entries()) {
    script.by(by, at, `${name}/unlearned ${place}`, (tx, actor) =>
      noteUnlearning(tx, actor, { journey: own(), what, reason }),
    );
  }
  const { resources } = journey;
  if (resources) {
    script.by(resources.by, resources.at, `${name}/resources`, (tx, actor) =>
      commitResources(tx, actor, own(), resources.text),
    );
  }
  for (const [place, move] of journey.moves.entries()) {
    script.by(move.by, move.at, `${name}/move ${place}`, async (tx, actor) => {
      if (move.do === 'merge') {
        return void (await mergeJourney(tx, actor, {
          journey: own(),
          into: script.id(`journey:${move.into}`),
          reason: move.reason,
        }));
      }
      if (taken && script.made.has(`dialogue:${taken}`) && move.do === 'advance') {
        await talkThrough(tx, actor, { journey: own(), talk: { dialogue: script.id(`dialogue:${taken}`) } });
      }
      await moveJourney(tx, actor, { journey: own(), do: move.do, reason: move.reason });
    });
  }
}

function writeTrial(script: Script, journey: string, trial: Content['journeys'][number]['experiments'][number]): void {
  const name = `experiment:${trial.key}`;
  const { hypothesis, measure, threshold, result } = trial;
  const due = trial.due === undefined ? null : script.moment(Number(trial.due)).toISOString().slice(0, 10);
  script.by(trial.by, trial.at, name, (tx, actor) =>
    beginExperiment(tx, actor, { journey: script.id(journey), hypothesis, measure, threshold, due }),
  );
  if (!result) return;
  const { text, met, learned } = result;
  script.by(result.by, result.at, `${name}/result`, (tx, actor) =>
    concludeExperiment(tx, actor, {
      journey: script.id(journey),
      experiment: script.id(name),
      result: text,
      met,
      learned,
    }),
  );
}
