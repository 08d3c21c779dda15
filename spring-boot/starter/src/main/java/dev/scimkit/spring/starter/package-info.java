/**
 * Nothing: the starter only names what an application with SCIM depends on, {@code scimkit-spring-boot-autoconfigure} and
 * {@code scim-server-spi}.
 */
package dev.scimkit.spring.starter;
