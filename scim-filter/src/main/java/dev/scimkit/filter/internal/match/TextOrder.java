package dev.scimkit.filter.internal.match;

/** Orders two stored strings by the code points of their forms. */
final class TextOrder {

    private TextOrder() {}

    static int compare(CaseTable table, String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char l = table.plainForm(left.charAt(i));
            char r = table.plainForm(right.charAt(i));
            if (l == CaseTable.NOT_PLAIN || r == CaseTable.NOT_PLAIN) {
                return compareForms(table, left, right);
            }
            if (l != r) {
                return isPlainAt(table, left, i + 1) && isPlainAt(table, right, i + 1)
                        ? Character.compare(l, r)
                        : compareForms(table, left, right);
            }
        }
        return isPlainAt(table, left, length) && isPlainAt(table, right, length)
                ? Integer.compare(left.length(), right.length())
                : compareForms(table, left, right);
    }

    private static boolean isPlainAt(CaseTable table, String text, int index) {
        return index >= text.length() || table.isPlain(text.charAt(index));
    }

    private static int compareForms(CaseTable table, String left, String right) {
        return CodePointOrder.compare(table.form(left), table.form(right));
    }
}
