package dev.scimkit.server.policy;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** What versions of resources look like, and whether requests may depend on them. */
public enum VersionPolicy {

    /** Entity-tags, in {@code ETag} and {@code meta.version}, for {@code If-Match} and {@code If-None-Match}. */
    ENTITY_TAGS {
        @Override
        public String shown(String entityTag) {
            return entityTag;
        }
    },

    /** Numbers in {@code meta.version} that tell one change from another; requests cannot depend on them. */
    CHANGE_NUMBERS {
        @Override
        public String shown(String entityTag) {
            Matcher counted = COUNTED.matcher(entityTag);
            if (counted.matches()) {
                return counted.group(1);
            }
            CRC32 number = new CRC32();
            number.update(entityTag.getBytes(StandardCharsets.UTF_8));
            return Long.toString(number.getValue());
        }
    };

    private static final Pattern COUNTED = Pattern.compile("(?:W/)?\"([0-9]+)\"");

    /**
     * Gives a version the form in which clients see it.
     *
     * @param entityTag the version as an entity-tag
     * @return the value of {@code meta.version}
     */
    public abstract String shown(String entityTag);

    /** {@return whether there are {@code ETag}s, and requests may depend on them} */
    public boolean hasEntityTags() {
        return this == ENTITY_TAGS;
    }
}
