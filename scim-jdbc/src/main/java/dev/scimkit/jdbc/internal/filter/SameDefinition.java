package dev.scimkit.jdbc.internal.filter;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;

/** Notices a service whose profile publishes other schemas than the forms were written for. */
final class SameDefinition {

    private SameDefinition() {}

    static void check(ResourceType type, ResolvedAttribute path) {
        AttributeDefinition asked = path.definition();
        boolean same = type.resolve(path.path()).orElse(null) instanceof ResolvedAttribute own
                && own.definition().type() == asked.type()
                && own.definition().caseExact() == asked.caseExact()
                && own.attribute().multiValued() == path.attribute().multiValued();
        if (!same) {
            throw new IllegalStateException(
                    "The service compares '" + path + "' differently from how " + type.name() + " is stored: give"
                            + " JdbcRepositories the profile of the service, with JdbcRepositories.Builder.profile");
        }
    }
}
