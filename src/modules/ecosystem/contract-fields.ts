import { z } from 'zod';
import { NO_NUL } from '../../kernel/fields.ts';

export const RELATIONS = [
  'employee',
  'customer',
  'end user',
  'supplier',
  'installer',
  'competitor',
  'parent',
  'researcher',
  'consultant',
  'regulator',
] as const;
export type Relation = (typeof RELATIONS)[number];
const KINDS = ['organization', 'team', 'shared'] as const;
export const VISIBILITIES = ['members', 'named relations', 'public'] as const;
export const line = (most: number) => z.string().trim().min(1).max(most).regex(NO_NUL);
export const maybeLine = (most: number) => z.string().trim().max(most).regex(NO_NUL);
export const relation = z.enum(RELATIONS);
export const at = z.string();
export const id = z.uuid();
export const done = z.object({ done: z.literal(true) });
export const here = { ecosystem: z.string().max(40) };

export const personBrief = z.object({
  id,
  name: z.string(),
  role: z.string(),
  relation,
  organizationId: id.nullable(),
  organization: z.string().nullable(),
  /** Which photo of them, at `/people/:person/portrait/:portrait`. */
  portrait: id.nullable(),
});
export type PersonBrief = z.infer<typeof personBrief>;

export const spaceBrief = z.object({
  id,
  name: z.string(),
  about: z.string(),
  kind: z.enum(KINDS),
  visibility: z.enum(VISIBILITIES),
  relations: z.array(relation),
  members: z.number(),
  member: z.boolean(),
});
export type SpaceBrief = z.infer<typeof spaceBrief>;

export const organizationBrief = z.object({
  id,
  name: z.string(),
  about: z.string(),
  focal: z.boolean(),
  relation: z.string(),
});
export type OrganizationBrief = z.infer<typeof organizationBrief>;
