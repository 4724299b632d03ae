import { z } from 'zod';
import { NO_NUL } from '../../kernel/fields.ts';

export const words = (most: number) => z.string().trim().min(1).max(most).regex(NO_NUL);
export const maybeWords = (most: number) => z.string().trim().max(most).regex(NO_NUL).default('');
export const inEcosystem = z.object({ ecosystem: z.string().max(40) });
export const aboutDialogue = inEcosystem.extend({ dialogue: z.uuid() });
export const aboutStatement = aboutDialogue.extend({ statement: z.uuid() });
export const moment = z.iso.datetime({ offset: true });
export const done = z.object({ id: z.string() });
export const named = z.object({ id: z.string(), name: z.string() });
