-- Resources: the JSON document as clients see it, and its values in the form in which SCIM compares them.
-- meta and the members of groups are not part of either.
CREATE TABLE ${prefix}resource (
  organization  text NOT NULL,
  type          text NOT NULL,  -- the name of the resource type
  id            text NOT NULL,
  version       integer NOT NULL,
  ordinal       integer NOT NULL,  -- the microsecond of creation, in UTC
  created       text NOT NULL,  -- UTC, in a form whose order is that of time
  last_modified text NOT NULL,
  document      text NOT NULL,
  forms         text NOT NULL,
  PRIMARY KEY (organization, type, id)
);

-- The order of lists without sortBy.
CREATE INDEX ${prefix}resource_by_creation ON ${prefix}resource (organization, type, ordinal, id);

-- Values of unique attributes. The organization is empty for attributes that are unique in all organizations.
-- value_key is the comparison form of the value; of a long one, its beginning and its hash.
CREATE TABLE ${prefix}unique_value (
  organization  text NOT NULL,
  type          text NOT NULL,
  attribute     text NOT NULL,
  value_key     text NOT NULL,
  resource_id   text NOT NULL,
  PRIMARY KEY (organization, type, attribute, value_key)
) WITHOUT ROWID;

-- Values of other attributes by which resources are looked up. Resources without a value have a row for the attribute with
-- " missing" after its name, so that they have a place in the order of the values.
CREATE TABLE ${prefix}lookup_value (
  organization  text NOT NULL,
  type          text NOT NULL,
  attribute     text NOT NULL,
  value_key     text NOT NULL,
  resource_id   text NOT NULL,
  PRIMARY KEY (organization, type, attribute, value_key, resource_id)
) WITHOUT ROWID;

-- Members of groups, in the order of the list. type and group_id are those of the group.
CREATE TABLE ${prefix}member (
  organization  text NOT NULL,
  type          text NOT NULL,
  group_id      text NOT NULL,
  position      integer NOT NULL,
  member_key    text NOT NULL,
  document      text NOT NULL,
  forms         text NOT NULL,
  PRIMARY KEY (organization, type, group_id, position)
) WITHOUT ROWID;

CREATE INDEX ${prefix}member_by_key ON ${prefix}member (organization, member_key, type, group_id);

-- The attributes whose values are in unique_value and lookup_value, for all resources of a type.
CREATE TABLE ${prefix}indexed_attribute (
  type          text NOT NULL,
  attribute     text NOT NULL,
  kind          text NOT NULL,  -- global, unique or lookup
  PRIMARY KEY (type, attribute)
) WITHOUT ROWID;

-- The scripts that have run, whoever ran them.
CREATE TABLE ${prefix}schema_version (
  version       integer NOT NULL PRIMARY KEY,
  script        text NOT NULL
);

INSERT INTO ${prefix}schema_version (version, script) VALUES (1, 'V1__resources.sql');
