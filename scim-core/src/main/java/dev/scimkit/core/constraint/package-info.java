/**
 * Bean Validation constraints for what the standard ones lack: {@link dev.scimkit.core.constraint.LanguageTag},
 * {@link dev.scimkit.core.constraint.IanaTimeZone}, {@link dev.scimkit.core.constraint.HttpUrl},
 * {@link dev.scimkit.core.constraint.E164}, {@link dev.scimkit.core.constraint.CountryCode} and
 * {@link dev.scimkit.core.constraint.DerCertificate}. The classes whose names end in {@code Check} are public only so that any
 * provider can make them.
 */
@NullMarked
package dev.scimkit.core.constraint;

import org.jspecify.annotations.NullMarked;
