/** A Spring Boot application that identity providers can provision users into. */
@NullMarked
package dev.scimkit.springboot;

import org.jspecify.annotations.NullMarked;
