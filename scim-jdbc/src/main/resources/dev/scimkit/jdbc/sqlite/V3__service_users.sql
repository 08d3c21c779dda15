-- Service users and the hashes of their tokens. A token says which organization a request belongs to, so it is found
-- without one.
CREATE TABLE ${prefix}service_user (
  id             text NOT NULL PRIMARY KEY,
  organization   text NOT NULL,
  name           text NOT NULL,
  roles          text NOT NULL,  -- a JSON array of names
  metadata       text NOT NULL,  -- a JSON object of texts
  added          text NOT NULL   -- UTC, in a form whose order is that of time
) WITHOUT ROWID;

CREATE TABLE ${prefix}service_user_token (
  sha256          text NOT NULL PRIMARY KEY,  -- in hexadecimal
  service_user_id text NOT NULL,
  expires         text NOT NULL,
  position        integer NOT NULL
) WITHOUT ROWID;

CREATE INDEX ${prefix}service_user_token_by_user ON ${prefix}service_user_token (service_user_id, position);

INSERT INTO ${prefix}schema_version (version, script) VALUES (3, 'V3__service_users.sql');
