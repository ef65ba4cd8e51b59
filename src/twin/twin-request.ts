import type { Json } from '../arm/resource';

/** A request as actions, views, routes and data planes see it. */
export interface TwinRequest {
  method: string;
  /** Without port, lower case. */
  host: string;
  /** Decoded, single slashes. */
  path: string;
  /** Names in lower case. */
  query: ReadonlyMap<string, string>;
  /** Names in lower case. */
  headers: Record<string, string | string[] | undefined>;
  apiVersion: string;
  /** The body as sent. */
  raw: Buffer;
  /** The body as JSON; an empty object when there is none. */
  body: Record<string, Json>;
  /** Values of `{placeholders}` of the route; of a data plane `name`: what `*` stood for. */
  parameters: Record<string, string>;
}

/** An answer. An object body is sent as JSON with its nulls dropped. Status 200 unless given. */
export interface TwinAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: object | string | Buffer;
}
