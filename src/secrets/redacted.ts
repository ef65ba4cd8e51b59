/** Stands where a secret stood, also inside longer texts (a connection string less its key). */
export const REDACTED = '<azmove:secret>';
