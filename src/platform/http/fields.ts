import type { FastifySchemaValidationError } from 'fastify/types/schema.js';
import type { Locale } from '../../kernel/words.ts';
import type { Wording } from './words.ts';

export interface FieldProblem {
  /** Where in what was sent: `assumption.text`, `persons.0`. */
  path: string;
  message: string;
}

/** What the schema library says of one field, in words that say what would be right. */
export function fieldProblem(issue: FastifySchemaValidationError, locale: Locale, wording: Wording): FieldProblem {
  const path = issue.instancePath.split('/').filter(Boolean).join('.');
  const { key, values } = wordsFor(issue);
  return { path, message: wording.error(`field-${key}`, locale, values) };
}

interface Worded {
  key: string;
  values: Record<string, string | number>;
}

const FORMS = new Set(['uuid', 'email', 'date', 'datetime', 'url']);

function wordsFor({ keyword, params }: FastifySchemaValidationError): Worded {
  const { origin, expected, format, values, minimum, maximum } = params as Record<string, unknown>;
  switch (keyword) {
    case 'invalid_type':
      return { key: 'type', values: { expected: String(expected) } };
    case 'too_small':
      return { key: 'small', values: { origin: String(origin), least: Number(minimum) } };
    case 'too_big':
      return { key: 'big', values: { origin: String(origin), most: Number(maximum) } };
    case 'invalid_value':
      return { key: 'value', values: { values: (values as unknown[]).join(', ') } };
    case 'invalid_format':
      return { key: 'form', values: { form: FORMS.has(String(format)) ? String(format) : 'other' } };
    case 'unrecognized_keys':
      return { key: 'unknown', values: {} };
    default:
      return { key: 'form', values: { form: 'other' } };
  }
}
