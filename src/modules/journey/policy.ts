/** Whoever takes part in a signal's space may say what it means and answer it. */
export interface LoadedSignal {
  /** The acting person takes part in its space. */
  member: boolean;
  answered: boolean;
}

export const canInterpret = (signal: LoadedSignal): boolean => signal.member;
export const canAnswer = (signal: LoadedSignal): boolean => signal.member && !signal.answered;
