-- The outbox: a row for each committed change, written in the transaction of the change.
-- Positions count the changes of an organization from 1, in the order of their commits, without a gap.
CREATE TABLE ${prefix}outbox (
  organization   text COLLATE "C" NOT NULL,
  position       bigint NOT NULL,
  transaction_id text COLLATE "C" NOT NULL,
  kind           text COLLATE "C" NOT NULL,  -- CREATED, MODIFIED or DELETED
  type           text COLLATE "C" NOT NULL,  -- the name of the resource type
  resource_id    text COLLATE "C" NOT NULL,
  version        text COLLATE "C" NOT NULL,  -- of a deleted resource, its last one
  attributes     text COLLATE "C" NOT NULL,  -- what changed: a JSON array of names
  document_before text COLLATE "C",           -- a JSON document without secrets; null if the resource was created
  document_after  text COLLATE "C",           -- a JSON document without secrets; null if the resource was deleted
  recorded       text COLLATE "C" NOT NULL,  -- UTC, in a form whose order is that of time
  PRIMARY KEY (organization, position)
);

-- The last position of each organization. Its row is locked from the last statement of a transaction to the commit.
CREATE TABLE ${prefix}outbox_head (
  organization   text COLLATE "C" NOT NULL PRIMARY KEY,
  last_position  bigint NOT NULL
);

-- How far a reader has come, and which worker reads for it until when.
CREATE TABLE ${prefix}outbox_reader (
  organization   text COLLATE "C" NOT NULL,
  reader         text COLLATE "C" NOT NULL,
  position       bigint NOT NULL,
  claimed_by     text COLLATE "C" NOT NULL,
  claimed_until  text COLLATE "C" NOT NULL,
  PRIMARY KEY (organization, reader)
);

INSERT INTO ${prefix}schema_version (version, script) VALUES (2, 'V2__outbox.sql');
