package dev.scimkit.server.internal.engine.wire;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.server.repository.VersionCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entity-tags of an {@code If-Match} or {@code If-None-Match} header field (RFC 9110 section 13.1). */
public final class EntityTags {

    private static final Pattern TAG = Pattern.compile("(W/)?\"[^\"]*\"|[^\\s,\"]+");

    /** More than any client needs: most send one. */
    private static final int MAX_TAGS = 100;

    /** Those of a missing field. */
    public static final EntityTags NONE = new EntityTags(false, List.of());

    private final boolean any;
    private final List<String> tags;

    private EntityTags(boolean any, List<String> tags) {
        this.any = any;
        this.tags = tags;
    }

    /** Parses all values of the field, with 400 if there are more than a hundred tags; tags without quotes, as some clients send them, count as quoted. */
    public static EntityTags parse(List<String> values) {
        if (values.isEmpty()) {
            return NONE;
        }
        List<String> tags = new ArrayList<>();
        for (String value : values) {
            if (value.strip().equals("*")) {
                return new EntityTags(true, List.of());
            }
            Matcher matcher = TAG.matcher(value);
            while (matcher.find()) {
                if (tags.size() == MAX_TAGS) {
                    throw ScimException.of(
                            400, "If-Match and If-None-Match must not have more than " + MAX_TAGS + " entity-tags");
                }
                String tag = matcher.group();
                tags.add(tag.endsWith("\"") ? tag : "\"" + tag + "\"");
            }
        }
        return new EntityTags(false, List.copyOf(tags));
    }

    /** The versions of the resources themselves, without the {@link ShownVersion} of what was shown with them. */
    public EntityTags ofResources() {
        return tags.isEmpty()
                ? this
                : new EntityTags(
                        false, tags.stream().map(ShownVersion::ofResource).toList());
    }

    /** Whether the field is {@code *}. */
    public boolean isAny() {
        return any;
    }

    public boolean isEmpty() {
        return !any && tags.isEmpty();
    }

    public List<String> tags() {
        return tags;
    }

    /** What a repository has to check: that the version is one of the tags; nothing if the field is {@code *} or missing. */
    public VersionCondition condition() {
        return tags.isEmpty() ? VersionCondition.any() : VersionCondition.oneOf(tags);
    }

    /** Weak comparison with the version of a resource that exists (RFC 9110 section 8.8.3.2). */
    public boolean matches(String version) {
        return any || tags.stream().anyMatch(tag -> opaque(tag).equals(opaque(version)));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
