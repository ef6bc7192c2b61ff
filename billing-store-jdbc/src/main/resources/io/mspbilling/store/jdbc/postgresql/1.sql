-- An entry is never changed or deleted: a role that may SELECT and INSERT is all that a journal needs.
-- Compared byte by byte (collation C), so that no upgrade of the operating system changes an order.
-- The second key begins with the digest: began it with the tenant, a planner without statistics might
-- look for a sequence number in it, entry by entry.
CREATE TABLE IF NOT EXISTS billing_journal (
  tenant text COLLATE "C" NOT NULL,
  sequence bigint NOT NULL CHECK (sequence > 0),
  decided_at text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  unique_key text COLLATE "C",
  key_digest text COLLATE "C",
  facts text COLLATE "C" NOT NULL,
  hash text COLLATE "C" NOT NULL,
  append_id uuid NOT NULL,
  PRIMARY KEY (tenant, sequence),
  CONSTRAINT billing_journal_key UNIQUE (key_digest, tenant)
);

-- A mere copy of what the journal says, which may be deleted at any time; replacing it needs DELETE as well.
CREATE TABLE IF NOT EXISTS billing_checkpoint (
  tenant text COLLATE "C" NOT NULL,
  part integer NOT NULL CHECK (part >= 0),
  content bytea NOT NULL,
  PRIMARY KEY (tenant, part)
);

CREATE TABLE IF NOT EXISTS billing_lease (
  tenant text COLLATE "C" NOT NULL PRIMARY KEY,
  worker text COLLATE "C" NOT NULL,
  claim uuid NOT NULL,
  expires_at timestamp with time zone NOT NULL
);
