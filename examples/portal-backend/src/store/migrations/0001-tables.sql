-- Whose data a row is stands in every table of a tenant, first in its key. Ids are checked by the
-- program; the checks here hold against every other hand.

CREATE TABLE portal.tenants (
  id text PRIMARY KEY CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._~-]{0,127}$'),
  name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE portal.keys (
  id text PRIMARY KEY,
  tenant text NOT NULL REFERENCES portal.tenants,
  name text NOT NULL,
  scopes text[] NOT NULL,
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz
);

CREATE INDEX keys_of_tenant ON portal.keys (tenant, created_at);

CREATE TABLE portal.rulebooks (
  digest text PRIMARY KEY CHECK (digest ~ '^[0-9a-f]{64}$'),
  version text NOT NULL,
  -- a JSON object of file names and texts; null: the one of the package
  files text,
  added_at timestamptz NOT NULL DEFAULT now()
);

-- one row: which rulebook is current
CREATE TABLE portal.current_rulebook (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  digest text NOT NULL REFERENCES portal.rulebooks
);

CREATE TABLE portal.profiles (
  tenant text NOT NULL REFERENCES portal.tenants,
  id text NOT NULL,
  version integer NOT NULL DEFAULT 0,
  digest text,
  PRIMARY KEY (tenant, id)
);

-- content is JSON kept as text: jsonb would refuse U+0000 and forget how numbers were written
CREATE TABLE portal.profile_versions (
  tenant text NOT NULL,
  id text NOT NULL,
  version integer NOT NULL,
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  content text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant, id, version),
  FOREIGN KEY (tenant, id) REFERENCES portal.profiles ON DELETE CASCADE
);

-- the end of each tenant's series; its row is locked while a receipt is appended
CREATE TABLE portal.series (
  tenant text PRIMARY KEY REFERENCES portal.tenants,
  last text,
  count integer NOT NULL DEFAULT 0
);

CREATE TABLE portal.receipts (
  tenant text NOT NULL REFERENCES portal.tenants,
  position integer NOT NULL,
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  previous text,
  as_of text NOT NULL,
  rulebook text NOT NULL,
  profile text NOT NULL,
  content text NOT NULL,
  request_key text,
  request_fingerprint text,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant, position),
  UNIQUE (tenant, digest),
  UNIQUE (tenant, request_key),
  -- the one before it is there, and no two follow the same one
  FOREIGN KEY (tenant, previous) REFERENCES portal.receipts (tenant, digest),
  UNIQUE (tenant, previous),
  CHECK ((position = 1) = (previous IS NULL))
);

CREATE TABLE portal.jobs (
  tenant text NOT NULL REFERENCES portal.tenants,
  id uuid NOT NULL,
  number bigint GENERATED ALWAYS AS IDENTITY,
  -- the server that has the files
  runner text NOT NULL,
  request text NOT NULL,
  upload_bytes bigint NOT NULL,
  upload_digest text NOT NULL,
  state text NOT NULL DEFAULT 'queued'
    CHECK (state IN ('queued', 'running', 'done', 'cancelled', 'failed')),
  attempts integer NOT NULL DEFAULT 0,
  done_bytes bigint NOT NULL DEFAULT 0,
  done_lines bigint NOT NULL DEFAULT 0,
  outcome text,
  issues text,
  request_key text,
  request_fingerprint text,
  created_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  ended_at timestamptz,
  expires_at timestamptz,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, request_key),
  CHECK ((state IN ('done', 'cancelled', 'failed')) = (ended_at IS NOT NULL AND expires_at IS NOT NULL)),
  CHECK ((state = 'done') = (outcome IS NOT NULL)),
  CHECK ((state = 'failed') = (issues IS NOT NULL)),
  CHECK (state <> 'running' OR started_at IS NOT NULL)
);

CREATE INDEX jobs_waiting ON portal.jobs (runner, number) WHERE state = 'queued';
CREATE INDEX jobs_latest ON portal.jobs (tenant, number);
CREATE INDEX jobs_expiring ON portal.jobs (expires_at) WHERE expires_at IS NOT NULL;
