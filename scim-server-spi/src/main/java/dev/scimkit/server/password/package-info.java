/**
 * Passwords that clients set: {@link dev.scimkit.server.password.PasswordPolicy} says which are good enough, and
 * {@link dev.scimkit.server.password.PasswordHasher} turns them into what repositories keep.
 */
@NullMarked
package dev.scimkit.server.password;

import org.jspecify.annotations.NullMarked;
