package dev.scimkit.filter.internal.match;

import dev.scimkit.core.schema.AttributeDefinition;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The two ways to compare strings: case exact and not, both after Unicode normalisation form C.
 *
 * <p>Most characters are plain: below U+0250, they neither combine nor change in length, so a table gives their form.
 * Only text with other characters is normalised and folded as a whole, which allocates.
 */
final class CaseTable {

    /** Stands for the form of what is not plain; it is the form of no plain character. */
    static final char NOT_PLAIN = '\uffff';

    private static final int PLAIN_END = 0x250;
    private static final char SHARP_S = '\u00df';
    private static final char CAPITAL_SHARP_S = '\u1e9e';
    private static final char CAPITAL_I_WITH_DOT = '\u0130';
    private static final char DOTLESS_I = '\u0131';
    private static final char APOSTROPHE_N = '\u0149';
    private static final char J_WITH_CARON = '\u01f0';

    /** For {@code caseExact} true. */
    static final CaseTable EXACT = new CaseTable(false);

    /** For {@code caseExact} false: full case folding, which knows no locale. */
    static final CaseTable FOLDED = new CaseTable(true);

    private final boolean folding;
    private final char[] plain = new char[PLAIN_END];

    private CaseTable(boolean folding) {
        this.folding = folding;
        for (char c = 0; c < PLAIN_END; c++) {
            plain[c] = folding ? foldedPlain(c) : c;
        }
    }

    static CaseTable of(AttributeDefinition definition) {
        return definition.caseExact() ? EXACT : FOLDED;
    }

    private static char foldedPlain(char c) {
        boolean expands = c == SHARP_S || c == CAPITAL_I_WITH_DOT || c == APOSTROPHE_N || c == J_WITH_CARON;
        if (expands) {
            return NOT_PLAIN;
        }
        return c == DOTLESS_I ? c : Character.toLowerCase(Character.toUpperCase(c));
    }

    /** {@return the form of a plain character, or {@link #NOT_PLAIN}} */
    char plainForm(char c) {
        return c < PLAIN_END ? plain[c] : NOT_PLAIN;
    }

    /** {@return the other ASCII character that has the same form as each of these forms, or the form itself} */
    char[] asciiCapitals(char[] forms) {
        char[] capitals = forms.clone();
        for (int i = 0; folding && i < capitals.length; i++) {
            if (capitals[i] >= 'a' && capitals[i] <= 'z') {
                capitals[i] = (char) (capitals[i] - ('a' - 'A'));
            }
        }
        return capitals;
    }

    /** {@return whether the character is plain, and so leaves the ones before it alone} */
    boolean isPlain(char c) {
        return plainForm(c) != NOT_PLAIN;
    }

    /** {@return the form of any text} */
    String form(String text) {
        char[] forms = new char[text.length()];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = plainForm(text.charAt(i));
            if (forms[i] == NOT_PLAIN) {
                return formOfAny(text);
            }
        }
        return new String(forms);
    }

    private String formOfAny(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return !folding ? composed : Normalizer.normalize(fold(composed), Normalizer.Form.NFC);
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> appendFolded(c, folded));
        return folded.toString();
    }

    /** Upper case, then lower case, is the full folding of all but a few characters. */
    private static void appendFolded(int c, StringBuilder out) {
        if (c == DOTLESS_I) {
            out.append(DOTLESS_I);
        } else if (c == CAPITAL_I_WITH_DOT) {
            out.append("i\u0307");
        } else if (c == CAPITAL_SHARP_S) {
            out.append("ss");
        } else {
            Character.toString(c)
                    .toUpperCase(Locale.ROOT)
                    .codePoints()
                    .forEach(upper -> out.appendCodePoint(Character.toLowerCase(upper)));
        }
    }
}
