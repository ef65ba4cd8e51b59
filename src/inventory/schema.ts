const text = { type: 'string', minLength: 1 };

function object(properties: Record<string, object>, required: string[]): object {
  return { type: 'object', additionalProperties: false, required, properties };
}

/** JSON Schema of inventory.json. Bodies of resources are ARM's own and stay open. */
export const inventorySchema = object(
  {
    schemaVersion: { const: 1 },
    source: object({ subscriptionId: text, tenantId: text, region: text, resourceGroups: { type: 'array', items: text } }, [
      'subscriptionId',
      'region',
      'resourceGroups',
    ]),
    resources: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'name', 'type', 'properties'],
        properties: {
          id: { type: 'string', pattern: '^/' },
          name: text,
          type: { type: 'string', pattern: '^[^/]+/[^/]' },
          location: text,
          tags: { type: 'object', additionalProperties: { type: 'string' } },
          zones: { type: 'array', items: { type: 'string' } },
          properties: { type: 'object' },
        },
      },
    },
    errors: {
      type: 'array',
      items: object({ id: text, operation: text, status: { type: 'integer' }, code: text, message: { type: 'string' } }, [
        'id',
        'operation',
        'code',
        'message',
      ]),
    },
    redactions: { type: 'array', items: object({ id: text, path: text, rule: text }, ['id', 'path', 'rule']) },
  },
  ['schemaVersion', 'source', 'resources', 'errors', 'redactions'],
);
