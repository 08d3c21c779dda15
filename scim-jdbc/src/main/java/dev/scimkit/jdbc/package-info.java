/** Users, groups and other resources in a SQL database, with nothing but a {@link javax.sql.DataSource}. */
@NullMarked
package dev.scimkit.jdbc;

import org.jspecify.annotations.NullMarked;
