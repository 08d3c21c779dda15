package dev.scimkit.filter.internal.match;

/** The order of strings by code points, which differs from the order by chars beyond the basic plane. */
final class CodePointOrder {

    private CodePointOrder() {}

    static int compare(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char l = left.charAt(i);
            char r = right.charAt(i);
            if (l != r) {
                int kinds = Boolean.compare(Character.isSurrogate(l), Character.isSurrogate(r));
                return kinds == 0 ? Character.compare(l, r) : kinds;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
