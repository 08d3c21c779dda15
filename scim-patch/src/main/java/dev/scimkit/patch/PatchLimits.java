package dev.scimkit.patch;

/**
 * How large a request may be; checked before anything of it is looked at.
 *
 * @param maxOperations the greatest number of operations in a request
 * @param maxValues the greatest number of values in one operation: elements of its arrays, all together
 */
public record PatchLimits(int maxOperations, int maxValues) {

    /** 1,000 operations of 100,000 values each. */
    public static final PatchLimits DEFAULT = new PatchLimits(1_000, 100_000);

    public PatchLimits {
        if (maxOperations < 1) {
            throw new IllegalArgumentException("maxOperations must be at least 1: " + maxOperations);
        }
        if (maxValues < 1) {
            throw new IllegalArgumentException("maxValues must be at least 1: " + maxValues);
        }
    }
}
