/**
 * Bean Validation constraints that the standard ones lack: {@link dev.scimkit.core.constraint.LanguageTag}, {@link
 * dev.scimkit.core.constraint.IanaTimeZone}, {@link dev.scimkit.core.constraint.HttpUrl}, {@link
 * dev.scimkit.core.constraint.E164}, {@link dev.scimkit.core.constraint.CountryCode} and {@link
 * dev.scimkit.core.constraint.DerCertificate}. The nested {@code Check} classes are public only so that any provider
 * can instantiate them.
 */
@NullMarked
package dev.scimkit.core.constraint;

import org.jspecify.annotations.NullMarked;
