/** Where the host's signed token comes from; called again when the last one expired or was refused. */
export type TokenSupplier = () => Promise<string> | string;

/** Keeps the last token until shortly before its own expiry. */
export interface TokenKeeper {
  /** The token to send; `fresh` asks the host again whatever is kept. */
  get(fresh?: boolean): Promise<string>;
  /** Forgets the kept token, as when another person signs in. */
  forget(): void;
}

const early = 10_000;
/** How long a token is kept that was over when the host handed it over: then this page's clock is wrong, and the server tells when it really is. */
const unsure = 60_000;

/** The instant a JWT says it ends, in milliseconds, or null when it does not say. Never used to decide anything but when to ask again. */
export function tokenExpiry(token: string): number | null {
  const payload = token.split('.')[1];
  if (!payload) return null;
  try {
    const { exp } = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/'))) as { exp?: unknown };
    return typeof exp === 'number' ? exp * 1000 : null;
  } catch {
    return null;
  }
}

/** Makes a keeper; simultaneous callers share one question to the host. */
export function createTokenKeeper(supply: TokenSupplier, now: () => number = Date.now): TokenKeeper {
  let kept: { token: string; until: number } | null = null;
  let asking: Promise<string> | null = null;

  async function ask(): Promise<string> {
    const token = await supply();
    const ends = tokenExpiry(token);
    kept = { token, until: ends === null ? Number.POSITIVE_INFINITY : ends > now() ? ends : now() + unsure + early };
    return token;
  }

  return {
    async get(fresh = false) {
      if (!fresh && kept && kept.until - early > now()) return kept.token;
      asking ??= ask().finally(() => {
        asking = null;
      });
      return asking;
    },
    forget() {
      kept = null;
    },
  };
}
