/**
 * Passwords that clients set: {@link dev.scimkit.server.password.PasswordPolicy} decides which are acceptable, and
 * {@link dev.scimkit.server.password.PasswordHasher} hashes them for repositories.
 */
@NullMarked
package dev.scimkit.server.password;

import org.jspecify.annotations.NullMarked;
