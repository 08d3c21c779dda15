/**
 * This package is empty. The starter only brings in {@code scimkit-spring-boot-autoconfigure}, {@code scim-server-spi} and
 * {@code spring-boot-starter}.
 */
package dev.scimkit.spring.starter;
