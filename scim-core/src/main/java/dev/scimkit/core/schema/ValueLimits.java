package dev.scimkit.core.schema;

import dev.scimkit.core.internal.Ascii;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How long the texts of attributes may be. A resource type has them, so that they hold wherever its resources are validated:
 * for POST, PUT, PATCH and bulk operations alike.
 *
 * <p>Lengths count UTF-16 units, as {@link String#length()} does. Names are texts that are shown, sorted and searched:
 * unique attributes, {@code externalId}, {@code displayName}, {@code nickName}, {@code title}, {@code userType}, {@code
 * display} and the parts of {@code name}.
 *
 * @param maxName the maximum length of names
 * @param maxText the maximum length of all other strings, references and dates
 * @param maxBinary the maximum length of binary values such as certificates, in base64
 * @param maxMarks the maximum number of combining marks after one another; no language needs more than a few, and
 *     Unicode's Stream-Safe Text Format has 30 at most
 * @param overrides the maximum lengths of single attributes by path, in lower case
 */
public record ValueLimits(int maxName, int maxText, int maxBinary, int maxMarks, Map<String, Integer> overrides) {

    private static final ValueLimits STANDARD = new ValueLimits(1_000, 50_000, 1_000_000, 30, Map.of());

    private static final Set<String> NAMES = Set.of(
            "externalid",
            "displayname",
            "nickname",
            "title",
            "usertype",
            "display",
            "formatted",
            "familyname",
            "givenname",
            "middlename",
            "honorificprefix",
            "honorificsuffix");

    public ValueLimits {
        requireAtLeast("maxName", maxName, 1);
        requireAtLeast("maxText", maxText, 1);
        requireAtLeast("maxBinary", maxBinary, 1);
        requireAtLeast("maxMarks", maxMarks, 1);
        Map<String, Integer> copy = new HashMap<>();
        overrides.forEach((path, length) -> {
            requireAtLeast(path, length, 1);
            copy.put(Ascii.lowerCase(path), length);
        });
        overrides = Map.copyOf(copy);
    }

    /** {@return 1,000 characters for names, 50,000 for other texts, 1,000,000 for binary values, 30 combining marks} */
    public static ValueLimits standard() {
        return STANDARD;
    }

    /**
     * Changes the maximum length of one attribute.
     *
     * @param path the path of the attribute or sub-attribute, in any case, such as {@code userName}, {@code name.formatted},
     *     {@code emails.value}, or the URI of an extension, a colon and the path within it
     * @param length the maximum length
     * @return the changed limits
     */
    public ValueLimits withLength(String path, int length) {
        Objects.requireNonNull(path, "path");
        Map<String, Integer> more = new HashMap<>(overrides);
        more.put(Ascii.lowerCase(path), length);
        return new ValueLimits(maxName, maxText, maxBinary, maxMarks, more);
    }

    /**
     * Tells how long the values of an attribute may be.
     *
     * @param path the path of the attribute or sub-attribute, in any case
     * @param attribute its definition
     * @return the maximum length of its texts
     */
    public int maxLength(String path, AttributeDefinition attribute) {
        String name = Ascii.lowerCase(attribute.name());
        Integer override = overrides.get(Ascii.lowerCase(path));
        if (override != null) {
            return override;
        }
        if (attribute.type() == AttributeType.BINARY) {
            return maxBinary;
        }
        return attribute.uniqueness() != Uniqueness.NONE || NAMES.contains(name) ? maxName : maxText;
    }

    private static void requireAtLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ": " + value);
        }
    }
}
