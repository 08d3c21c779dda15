package dev.scimkit.server.profile;

import dev.scimkit.core.resource.Resource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** The form of versions, and whether requests may depend on them. */
public enum VersionPolicy {

    /** Entity tags, in {@code ETag} and {@code meta.version}, for {@code If-Match} and {@code If-None-Match}. */
    ENTITY_TAGS {
        @Override
        public String shown(String entityTag, Resource resource) {
            return entityTag;
        }
    },

    /**
     * Numbers in {@code meta.version} that grow with each change; requests cannot depend on them.
     *
     * <p>If the repository counts versions, as in {@code W/"7"}, it is that number. Otherwise it is the time of the
     * last change in microseconds, which grows since the service never gives a resource the same {@code lastModified}
     * twice. If the repository keeps neither, it is computed from the content: it then differs after each change, but
     * does not grow.
     */
    CHANGE_NUMBERS {
        @Override
        public String shown(String entityTag, Resource resource) {
            Matcher counted = COUNTED.matcher(entityTag);
            if (counted.matches()) {
                return counted.group(1);
            }
            Instant lastModified = resource.getMeta().lastModified();
            if (lastModified != null) {
                return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, lastModified));
            }
            CRC32 number = new CRC32();
            number.update(entityTag.getBytes(StandardCharsets.UTF_8));
            return Long.toString(number.getValue());
        }
    };

    private static final Pattern COUNTED = Pattern.compile("(?:W/)?\"([0-9]+)\"");

    /**
     * Converts a version to the form that clients see.
     *
     * @param entityTag the version as an entity tag
     * @param resource the resource, whose {@code meta.lastModified} is used if the repository keeps it
     * @return the value of {@code meta.version}
     */
    public abstract String shown(String entityTag, Resource resource);

    /** {@return true if there are {@code ETag}s and requests may depend on them} */
    public boolean hasEntityTags() {
        return this == ENTITY_TAGS;
    }
}
