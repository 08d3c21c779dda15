-- Service users and the hashes of their tokens. A token says which organization a request belongs to, so it is found
-- without one.
CREATE TABLE ${prefix}service_user (
  id             text COLLATE "C" NOT NULL PRIMARY KEY,
  organization   text COLLATE "C" NOT NULL,
  name           text COLLATE "C" NOT NULL,
  roles          text COLLATE "C" NOT NULL,  -- a JSON array of names
  metadata       text COLLATE "C" NOT NULL,  -- a JSON object of texts
  added          text COLLATE "C" NOT NULL   -- UTC, in a form whose order is that of time
);

CREATE TABLE ${prefix}service_user_token (
  sha256          text COLLATE "C" NOT NULL PRIMARY KEY,  -- in hexadecimal
  service_user_id text COLLATE "C" NOT NULL,
  expires         text COLLATE "C" NOT NULL,
  position        bigint NOT NULL
);

CREATE INDEX ${prefix}service_user_token_by_user ON ${prefix}service_user_token (service_user_id, position);

INSERT INTO ${prefix}schema_version (version, script) VALUES (3, 'V3__service_users.sql');
