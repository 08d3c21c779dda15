package dev.scimkit.core.schema;

import dev.scimkit.core.internal.CodePointOrder;
import dev.scimkit.core.internal.CombiningMarks;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The form of a text in which SCIM compares it: two values of an attribute are equal exactly when their forms are equal.
 *
 * <table>
 *   <caption>Forms of values</caption>
 *   <tr><th>{@code caseExact}</th><th>Equal are</th><th>Form</th></tr>
 *   <tr><td>true</td><td>canonically equivalent texts</td><td>Normalization Form C (Unicode Standard Annex 15)</td></tr>
 *   <tr><td>false</td><td>canonical caseless matches</td><td>full case folding, then Normalization Form C (Unicode
 *       section 3.13, definition D145)</td></tr>
 *   <tr><td>any, of type binary</td><td>the same octets</td><td>base64 of the standard alphabet, without padding</td></tr>
 * </table>
 *
 * <p>So {@code ß}, {@code ẞ} and {@code ss} are equal where case is ignored, but {@code ı} and {@code i} are not.
 * Compatibility characters such as full-width letters stay distinct. The locale has no effect.
 *
 * <p>The form of a text stays the same in later versions of Java, as long as the text has only characters that are
 * assigned in this one, so applications may store it in an index column. Compute it once: it takes time in proportion to
 * the length of the text. To keep that bound, a run of more than 30 combining marks is split by U+034F (the Stream-Safe
 * Text Format of Annex 15); texts that differ in the order of such marks may not be equal.
 */
public final class ComparisonForm {

    private static final int MAX_MARKS = 30;
    private static final char GRAPHEME_JOINER = '\u034F';

    private static final int DOTLESS_I = 0x131;
    private static final int CHEROKEE_FIRST = 0x13A0;
    private static final int CHEROKEE_LAST_CAPITAL = 0x13F5;
    private static final int CHEROKEE_LAST = 0x13FD;
    private static final int CHEROKEE_SMALL_FIRST = 0xAB70;
    private static final int CHEROKEE_SMALL_LAST = 0xABBF;

    private ComparisonForm() {}

    /**
     * Makes the form of a value.
     *
     * @param attribute the definition of the attribute, or of the sub-attribute, that has the value
     * @param text the value
     * @return the form, which depends on whether the attribute is {@code caseExact}
     */
    public static String of(AttributeDefinition attribute, String text) {
        if (attribute.type() == AttributeType.BINARY) {
            return unpadded(text).replace('-', '+').replace('_', '/');
        }
        return attribute.caseExact() ? exact(text) : caseless(text);
    }

    /**
     * Compares two forms by code point, as filters and {@code sortBy} do. A database column with a binary collation of UTF-8
     * or UTF-32 has the same order; {@link String#compareTo} does not, where a text has characters beyond U+FFFF.
     *
     * @param one a form
     * @param other another
     * @return below 0, 0 or above 0 as the first comes before, with or after the other
     */
    public static int compare(String one, String other) {
        return CodePointOrder.compare(one, other);
    }

    /**
     * Makes the form in which canonically equivalent texts are equal.
     *
     * @param text the text
     * @return its Normalization Form C
     */
    public static String exact(String text) {
        return isAscii(text) ? text : Normalizer.normalize(streamSafe(text), Normalizer.Form.NFC);
    }

    /**
     * Makes the form in which canonical caseless matches are equal.
     *
     * @param text the text
     * @return its full case folding in Normalization Form C
     */
    public static String caseless(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(streamSafe(text), Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(codePoint -> fold(codePoint, folded));
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /**
     * Appends the full case folding of a character, statuses C and F of Unicode's CaseFolding.txt. It is the lower case of
     * the upper case, with two exceptions: the dotless i has no folding, and Cherokee letters fold to capitals.
     */
    private static void fold(int codePoint, StringBuilder folded) {
        if (codePoint < 0x80) {
            folded.append((char) Character.toLowerCase(codePoint));
        } else if (codePoint == DOTLESS_I || isBetween(codePoint, CHEROKEE_FIRST, CHEROKEE_LAST_CAPITAL)) {
            folded.appendCodePoint(codePoint);
        } else if (isBetween(codePoint, CHEROKEE_LAST_CAPITAL + 1, CHEROKEE_LAST)) {
            folded.appendCodePoint(codePoint - 8);
        } else if (isBetween(codePoint, CHEROKEE_SMALL_FIRST, CHEROKEE_SMALL_LAST)) {
            folded.appendCodePoint(codePoint - CHEROKEE_SMALL_FIRST + CHEROKEE_FIRST);
        } else {
            // Lower case first, since the capital sharp s has no other upper case; character by character, since the
            // lower case of a capital sigma in a text depends on its neighbours.
            Character.toString(Character.toLowerCase(codePoint))
                    .toUpperCase(Locale.ROOT)
                    .codePoints()
                    .map(Character::toLowerCase)
                    .forEach(folded::appendCodePoint);
        }
    }

    /** Splits long runs of marks, which the JDK's normalizer would sort in quadratic time. */
    private static String streamSafe(String text) {
        StringBuilder safe = null;
        int marks = 0;
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int codePoint = text.codePointAt(i);
            next = i + Character.charCount(codePoint);
            marks = CombiningMarks.isMark(codePoint) ? marks + 1 : 0;
            if (marks > MAX_MARKS) {
                safe = safe == null ? new StringBuilder(text.length() + 16).append(text, 0, i) : safe;
                safe.append(GRAPHEME_JOINER);
                marks = 1;
            }
            if (safe != null) {
                safe.appendCodePoint(codePoint);
            }
        }
        return safe == null ? text : safe.toString();
    }

    private static String unpadded(String base64) {
        int length = base64.length();
        while (length > 0 && base64.charAt(length - 1) == '=') {
            length--;
        }
        return base64.substring(0, length);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBetween(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }
}
