package dev.scimkit.server.repository;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.internal.ResourceVersion;
import java.util.List;

/**
 * The version that a resource must have when it is changed: the {@code If-Match} of RFC 9110 section 13.1.1, or the
 * version from which the engine computed the change.
 *
 * <p>A repository calls {@link #check} with the stored resource, in the same unit of work as the change.
 */
public final class VersionCondition {

    private static final VersionCondition ANY = new VersionCondition(List.of());

    private final List<String> versions;

    private VersionCondition(List<String> versions) {
        this.versions = versions;
    }

    /** {@return a condition that every version meets} */
    public static VersionCondition any() {
        return ANY;
    }

    /**
     * Makes a condition that only some versions meet.
     *
     * @param versions the entity tags, at least one, as in {@code W/"5"}
     * @return the condition
     */
    public static VersionCondition oneOf(List<String> versions) {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("versions must not be empty");
        }
        return new VersionCondition(List.copyOf(versions));
    }

    /**
     * Makes a condition that a resource meets as long as it does not change.
     *
     * @param state the resource as its repository returned it, with or without a version
     * @return the condition
     */
    public static VersionCondition of(Resource state) {
        return oneOf(List.of(ResourceVersion.of(state)));
    }

    /** {@return true if every version meets this condition} */
    public boolean isAny() {
        return versions.isEmpty();
    }

    /** {@return the entity tags that meet the condition; empty if all do} */
    public List<String> versions() {
        return versions;
    }

    /**
     * Checks whether a resource's version meets this condition. Tags are compared weakly, since SCIM sends weak ones in
     * {@code If-Match} (RFC 7644 section 3.14).
     *
     * @param stored the stored resource
     * @return true if it does
     */
    public boolean isMetBy(Resource stored) {
        if (isAny()) {
            return true;
        }
        String opaque = opaque(ResourceVersion.of(stored));
        for (String version : versions) {
            if (opaque(version).equals(opaque)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Checks that a resource meets this condition.
     *
     * @param stored the stored resource
     * @throws VersionConflictException if it does not; the repository must not have changed anything
     */
    public void check(Resource stored) {
        if (!isMetBy(stored)) {
            throw new VersionConflictException();
        }
    }

    private static String opaque(String entityTag) {
        return entityTag.startsWith("W/") ? entityTag.substring(2) : entityTag;
    }
}
