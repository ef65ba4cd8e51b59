import { createSign, createVerify, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { ArmError } from './arm-error';
import type { Caller } from './cloud';
import { guidOf } from './derive';
import type { TwinAnswer, TwinRequest } from './service';

/** The only principal that can sign in. */
export interface Credentials {
  tenantId: string;
  clientId: string;
  clientSecret: string;
  objectId: string;
}

interface Claims {
  tid: string;
  oid: string;
  appid: string;
  exp: number;
}

const LIFETIME_SECONDS = 3599;

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Microsoft Entra ID as far as clients of ARM use it: client credentials, discovery, and the check of what it gave out. */
export class TokenService {
  private readonly privateKey: KeyObject;
  private readonly publicKey: KeyObject;
  private readonly keyId = randomUUID().replaceAll('-', '');

  constructor(
    readonly credentials: Credentials,
    private readonly clock: () => Date,
    /** Seconds that a token is good for, when a fault shortens them. */
    private readonly lifetime: () => number | undefined,
  ) {
    ({ privateKey: this.privateKey, publicKey: this.publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 }));
  }

  /** The answer of login.microsoftonline.com; undefined for what it has not. */
  answer(request: TwinRequest): TwinAnswer | undefined {
    const [tenant = '', ...rest] = request.path.split('/').filter(Boolean);
    const path = rest.join('/').toLowerCase();
    if (request.method === 'POST' && /^oauth2(\/v2\.0)?\/token$/.test(path)) return this.token(request, tenant);
    if (request.method !== 'GET') return undefined;
    if (/^(v2\.0\/)?\.well-known\/openid-configuration$/.test(path)) return { body: this.configuration(tenant) };
    if (path === 'discovery/instance') return { body: this.discovery() };
    if (/^discovery(\/v2\.0)?\/keys$/.test(path))
      return { body: { keys: [{ ...this.publicKey.export({ format: 'jwk' }), kid: this.keyId, use: 'sig' }] } };
    return undefined;
  }

  /**
   * Who sent the request.
   * @throws ArmError (401) without a good token
   */
  callerOf(request: TwinRequest): Caller {
    const header = String(request.headers['authorization'] ?? '');
    const challenge = {
      'www-authenticate': `Bearer authorization_uri="https://login.microsoftonline.com/${this.credentials.tenantId}", error="invalid_token", error_description="The access token is missing, invalid or expired."`,
    };
    if (!/^bearer /i.test(header)) {
      throw new ArmError(401, 'AuthenticationFailed', "Authentication failed. The 'Authorization' header is missing.", challenge);
    }
    const claims = this.verified(header.slice(7).trim());
    if (!claims) throw new ArmError(401, 'InvalidAuthenticationToken', 'The access token is invalid.', challenge);
    if (claims.exp * 1000 <= this.clock().getTime()) {
      throw new ArmError(401, 'ExpiredAuthenticationToken', 'The access token expiry has passed.', challenge);
    }
    return { objectId: claims.oid, appId: claims.appid };
  }

  private verified(token: string): Claims | undefined {
    const [header, payload, signature] = token.split('.');
    if (!header || !payload || !signature) return undefined;
    const isOurs = createVerify('RSA-SHA256').update(`${header}.${payload}`).verify(this.publicKey, signature, 'base64url');
    return isOurs ? (JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims) : undefined;
  }

  private token(request: TwinRequest, tenant: string): TwinAnswer {
    const form = new URLSearchParams(request.raw.toString());
    const { clientId, clientSecret, tenantId } = this.credentials;
    if (tenant.toLowerCase() !== tenantId.toLowerCase()) return refusal(400, 'invalid_request', 90002, `Tenant '${tenant}' not found.`);
    if (form.get('grant_type') !== 'client_credentials') {
      return refusal(
        400,
        'unsupported_grant_type',
        70003,
        `The app requested an unsupported grant type '${form.get('grant_type') ?? ''}'.`,
      );
    }
    const basic = Buffer.from(/^Basic (.+)$/i.exec(String(request.headers['authorization'] ?? ''))?.[1] ?? '', 'base64')
      .toString()
      .split(':');
    const [id, secret] = [form.get('client_id') ?? basic[0], form.get('client_secret') ?? basic[1]];
    if (id?.toLowerCase() !== clientId.toLowerCase()) {
      return refusal(400, 'unauthorized_client', 700016, `Application with identifier '${id}' was not found in the directory.`);
    }
    if (secret !== clientSecret) return refusal(401, 'invalid_client', 7000215, 'Invalid client secret provided.');
    const audience = (form.get('scope') ?? form.get('resource') ?? 'https://management.azure.com/')
      .replace(/\.default$/, '')
      .replace(/([^:/])\/\/$/, '$1/');
    const lifetime = this.lifetime() ?? LIFETIME_SECONDS;
    return { body: { token_type: 'Bearer', expires_in: lifetime, ext_expires_in: lifetime, access_token: this.sign(audience, lifetime) } };
  }

  private sign(audience: string, lifetime: number): string {
    const { tenantId, clientId, objectId } = this.credentials;
    const now = Math.floor(this.clock().getTime() / 1000);
    const payload = {
      aud: audience,
      iss: `https://sts.windows.net/${tenantId}/`,
      iat: now,
      nbf: now,
      exp: now + lifetime,
      appid: clientId,
      appidacr: '1',
      idp: `https://sts.windows.net/${tenantId}/`,
      idtyp: 'app',
      oid: objectId,
      sub: objectId,
      tid: tenantId,
      uti: guidOf(String(now), clientId),
      ver: '1.0',
    };
    const text = `${encode({ typ: 'JWT', alg: 'RS256', kid: this.keyId, x5t: this.keyId })}.${encode(payload)}`;
    return `${text}.${createSign('RSA-SHA256').update(text).sign(this.privateKey, 'base64url')}`;
  }

  private configuration(tenant: string): object {
    const host = 'https://login.microsoftonline.com';
    const own = `${host}/${tenant}`;
    return {
      token_endpoint: `${own}/oauth2/v2.0/token`,
      token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
      jwks_uri: `${own}/discovery/v2.0/keys`,
      response_modes_supported: ['query', 'fragment', 'form_post'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
      scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
      issuer: `${host}/${this.credentials.tenantId}/v2.0`,
      authorization_endpoint: `${own}/oauth2/v2.0/authorize`,
      device_authorization_endpoint: `${own}/oauth2/v2.0/devicecode`,
      end_session_endpoint: `${own}/oauth2/v2.0/logout`,
      userinfo_endpoint: 'https://graph.microsoft.com/oidc/userinfo',
      tenant_region_scope: 'EU',
      cloud_instance_name: 'microsoftonline.com',
      cloud_graph_host_name: 'graph.windows.net',
      msgraph_host: 'graph.microsoft.com',
    };
  }

  private discovery(): object {
    return {
      tenant_discovery_endpoint: `https://login.microsoftonline.com/${this.credentials.tenantId}/v2.0/.well-known/openid-configuration`,
      'api-version': '1.1',
      metadata: [
        {
          preferred_network: 'login.microsoftonline.com',
          preferred_cache: 'login.windows.net',
          aliases: ['login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'],
        },
      ],
    };
  }
}

function refusal(status: number, error: string, code: number, description: string): TwinAnswer {
  return { status, body: { error, error_description: `AADSTS${code}: ${description}`, error_codes: [code] } };
}
