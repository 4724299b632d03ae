export type { Estimate } from './engine/estimate.ts';
export {
  type ArmResult,
  type Experiment,
  type ExperimentResult,
  type Job,
  type Levels,
  type Precision,
  type Replications,
  type RunMany,
  runExperiment,
} from './engine/experiment.ts';
export { liveThrough, type Run, type Watch } from './engine/live.ts';
export type { Waiting } from './engine/waiting.ts';
export { type Breach, checkValues, type Model, type Parameter, type Values } from './model.ts';
export { MODELS } from './models.ts';
export {
  type Agreement,
  type FoundPoint,
  type FoundTime,
  type Reproduced,
  reproduce,
} from './reproductions/compare.ts';
export type { ContestFound } from './reproductions/contest.ts';
export type { Axis, Reproduction } from './reproductions/reproduction.ts';
export { REPRODUCTIONS } from './reproductions/reproductions.ts';
export { modelNamed, runJob } from './run-job.ts';
export { setByStandingArms, withStandingArms } from './standing-arms.ts';
