CREATE TABLE IF NOT EXISTS billing_journal (
  tenant character varying(64) NOT NULL,
  sequence bigint NOT NULL CHECK (sequence > 0),
  decided_at character varying(64) NOT NULL,
  kind character varying NOT NULL,
  unique_key character varying,
  key_digest character varying(64),
  facts character varying NOT NULL,
  hash character varying(64) NOT NULL,
  append_id uuid NOT NULL,
  PRIMARY KEY (tenant, sequence),
  CONSTRAINT billing_journal_key UNIQUE (key_digest, tenant)
);

CREATE TABLE IF NOT EXISTS billing_checkpoint (
  tenant character varying(64) NOT NULL,
  part integer NOT NULL CHECK (part >= 0),
  content binary varying(1048576) NOT NULL,
  PRIMARY KEY (tenant, part)
);

CREATE TABLE IF NOT EXISTS billing_lease (
  tenant character varying(64) NOT NULL PRIMARY KEY,
  worker character varying NOT NULL,
  claim uuid NOT NULL,
  expires_at timestamp with time zone NOT NULL
);
