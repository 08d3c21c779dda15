package dev.scimkit.core.json;

/**
 * How large and how deep a JSON document may be before reading it is given up.
 *
 * @param maxNesting how deeply objects and arrays may be nested, 1 to 200
 * @param maxStringLength the longest string, in UTF-16 units
 * @param maxNameLength the longest member name, in UTF-16 units
 * @param maxNumberLength the longest number, in characters
 * @param maxNumberScale by how many powers of ten a number may be larger or smaller than its digits, 1 to 1,000,000,000;
 *     a program that writes out all the digits of {@code 1e999999999} hangs or runs out of memory
 * @param maxMembers the most members that one object may have
 */
public record JsonLimits(
        int maxNesting,
        int maxStringLength,
        int maxNameLength,
        int maxNumberLength,
        int maxNumberScale,
        int maxMembers) {

    private static final int LARGEST_SCALE = 1_000_000_000;
    private static final JsonLimits STANDARD = new JsonLimits(32, 1_000_000, 1_000, 100, 1_000, 1_000);

    public JsonLimits {
        if (maxNesting < 1 || maxNesting > 200) {
            throw new IllegalArgumentException("maxNesting must be between 1 and 200: " + maxNesting);
        }
        requirePositive("maxStringLength", maxStringLength);
        requirePositive("maxNameLength", maxNameLength);
        requirePositive("maxNumberLength", maxNumberLength);
        requirePositive("maxNumberScale", maxNumberScale);
        if (maxNumberScale > LARGEST_SCALE) {
            throw new IllegalArgumentException(
                    "maxNumberScale must be at most " + LARGEST_SCALE + ": " + maxNumberScale);
        }
        requirePositive("maxMembers", maxMembers);
    }

    /** {@return limits that every known SCIM client keeps: 32 levels, strings of a million, 1,000 members, no 1e1001} */
    public static JsonLimits standard() {
        return STANDARD;
    }

    /** What is allowed, for the error about a limit that the parser checks. */
    String allowed() {
        return "The JSON document is beyond a limit: at most " + maxNesting + " levels, " + maxNameLength
                + " characters in a name, " + maxStringLength + " in a string, " + maxNumberLength
                + " in a number that is at most " + maxNumberScale + " powers of ten from its digits";
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1: " + value);
        }
    }
}
