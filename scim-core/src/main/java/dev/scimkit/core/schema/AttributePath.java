package dev.scimkit.core.schema;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An attribute path as written: {@code [URI ":"] attribute ["." subAttribute]} (RFC 7644 section 3.10).
 *
 * <p>The URI ends at the last colon. Spelling is kept; resource types compare paths case-insensitively.
 *
 * @param schemaUri the URI of the schema that defines the attribute, or null when the path has none
 * @param attribute the name of the attribute
 * @param subAttribute the name of the sub-attribute, or null when the path names the whole attribute
 */
public record AttributePath(
        @Nullable String schemaUri,
        String attribute,
        @Nullable String subAttribute) {
    public AttributePath {
        Objects.requireNonNull(attribute, "attribute");
    }

    private static final String NAME = "\\$?[A-Za-z][A-Za-z0-9$_-]*";
    private static final Pattern PATH =
            Pattern.compile("(?:([A-Za-z][^\\s\"()\\[\\]]*):)?(" + NAME + ")(?:\\.(" + NAME + "))?");
    private static final int MAX_LENGTH = 1_000;

    /**
     * Makes the path of an attribute without URI or sub-attribute.
     *
     * @param attribute its name
     * @return the path
     */
    public static AttributePath of(String attribute) {
        return new AttributePath(null, attribute, null);
    }

    /**
     * Makes the path of a sub-attribute without URI.
     *
     * @param attribute the name of the attribute
     * @param subAttribute the name of the sub-attribute
     * @return the path
     */
    public static AttributePath of(String attribute, String subAttribute) {
        Objects.requireNonNull(subAttribute, "subAttribute");
        return new AttributePath(null, attribute, subAttribute);
    }

    /**
     * Parses a path.
     *
     * @param text the path, at most 1,000 characters
     * @return the path, or empty when the text is not a path
     */
    public static Optional<AttributePath> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Matcher matcher = PATH.matcher(text);
        return matcher.matches()
                ? Optional.of(new AttributePath(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    /** {@return the path as RFC 7644 section 3.10 writes it} */
    @Override
    public String toString() {
        String sub = subAttribute == null ? "" : "." + subAttribute;
        return (schemaUri == null ? "" : schemaUri + ":") + attribute + sub;
    }
}
