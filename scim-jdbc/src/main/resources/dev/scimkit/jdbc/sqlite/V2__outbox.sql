-- The outbox: a row for each committed change, written in the transaction of the change.
-- Positions count the changes of an organization from 1, in the order of their commits, without a gap.
CREATE TABLE ${prefix}outbox (
  organization   text NOT NULL,
  position       integer NOT NULL,
  transaction_id text NOT NULL,
  kind           text NOT NULL,  -- CREATED, MODIFIED or DELETED
  type           text NOT NULL,  -- the name of the resource type
  resource_id    text NOT NULL,
  version        text NOT NULL,  -- of a deleted resource, its last one
  attributes     text NOT NULL,  -- what changed: a JSON array of names
  document_before text,           -- a JSON document without secrets; null if the resource was created
  document_after  text,           -- a JSON document without secrets; null if the resource was deleted
  recorded       text NOT NULL,  -- UTC, in a form whose order is that of time
  PRIMARY KEY (organization, position)
) WITHOUT ROWID;

-- The last position of each organization. Its row is locked from the last statement of a transaction to the commit.
CREATE TABLE ${prefix}outbox_head (
  organization   text NOT NULL PRIMARY KEY,
  last_position  integer NOT NULL
) WITHOUT ROWID;

-- How far a reader has come, and which worker reads for it until when.
CREATE TABLE ${prefix}outbox_reader (
  organization   text NOT NULL,
  reader         text NOT NULL,
  position       integer NOT NULL,
  claimed_by     text NOT NULL,
  claimed_until  text NOT NULL,
  PRIMARY KEY (organization, reader)
) WITHOUT ROWID;

INSERT INTO ${prefix}schema_version (version, script) VALUES (2, 'V2__outbox.sql');
