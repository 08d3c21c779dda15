package dev.scimkit.patch.request;

/**
 * How large a request may be. Checked before the operations are read; a larger request is answered with status 413.
 *
 * @param maxOperations the greatest number of operations in a request
 * @param maxValues the greatest number of values in one operation, counting the elements of all its arrays together
 */
public record PatchLimits(int maxOperations, int maxValues) {

    private static final PatchLimits STANDARD = new PatchLimits(1_000, 100_000);

    public PatchLimits {
        if (maxOperations < 1) {
            throw new IllegalArgumentException("maxOperations must be at least 1: " + maxOperations);
        }
        if (maxValues < 1) {
            throw new IllegalArgumentException("maxValues must be at least 1: " + maxValues);
        }
    }

    /** {@return 1,000 operations of 100,000 values each} */
    public static PatchLimits standard() {
        return STANDARD;
    }
}
