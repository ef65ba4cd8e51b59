import { MOVE_STATES } from './move-state';

const text = { type: 'string', minLength: 1 };
const number = { type: 'integer', minimum: 1 };

function object(properties: Record<string, object>, optional: string[] = []): object {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties).filter((key) => !optional.includes(key)),
    properties,
  };
}

function list(items: object): object {
  return { type: 'array', items };
}

/** JSON Schema of ledger.json. */
export const ledgerSchema = object({
  schemaVersion: { const: 1 },
  move: object({ subscriptionId: text, source: text, destination: text }),
  resources: list(object({ id: text, state: { enum: [...MOVE_STATES] }, since: number })),
  events: list(
    object({
      number,
      at: text,
      by: text,
      command: text,
      changes: list(object({ to: { enum: [...MOVE_STATES, null] }, ids: list(text), reason: text }, ['reason'])),
      evidence: { type: 'object' },
      hash: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    }),
  ),
});
