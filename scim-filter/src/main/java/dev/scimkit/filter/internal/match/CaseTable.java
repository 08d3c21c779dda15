package dev.scimkit.filter.internal.match;

import dev.scimkit.core.internal.CombiningMarks;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ComparisonForm;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Makes the {@link ComparisonForm} of strings without allocating, where it can.
 *
 * <p>Most characters are plain: they do not combine with others, and their form is a single character that does not
 * either. The form of a text of plain characters is therefore made character by character, with a table. Only text with
 * other characters is normalised and folded as a whole, which takes much longer.
 */
final class CaseTable {

    /** Stands for the form of a character that is not plain. */
    static final char NOT_PLAIN = '\uffff';

    /** Text in European languages needs no more than these characters, whose forms are in one table. */
    private static final int LATIN_END = 0x250;

    private static final int PAGE_SIZE = 0x100;
    private static final int PAGES = 0x10000 / PAGE_SIZE;

    private static final char FIRST_COMBINING_JAMO = '\u1160';
    private static final char LAST_COMBINING_JAMO = '\u11ff';
    private static final char SHARP_S = '\u00df';

    /** For {@code caseExact} true. */
    static final CaseTable EXACT = new CaseTable(false);

    /** For {@code caseExact} false; the folding does not depend on a locale. */
    static final CaseTable FOLDED = new CaseTable(true);

    private final boolean folding;
    private final char[] latin;

    /** The forms of all other characters, 256 in a row, each made when one of its characters is first seen. */
    private final AtomicReferenceArray<char[]> pages = new AtomicReferenceArray<>(PAGES);

    private CaseTable(boolean folding) {
        this.folding = folding;
        this.latin = forms(0, LATIN_END);
    }

    static CaseTable of(AttributeDefinition definition) {
        return definition.caseExact() ? EXACT : FOLDED;
    }

    /** {@return whether upper and lower case are the same} */
    boolean isFolding() {
        return folding;
    }

    /** {@return the form of a plain character, or {@link #NOT_PLAIN}} */
    char plainForm(char c) {
        return c < LATIN_END ? latin[c] : pagedForm(c);
    }

    private char pagedForm(char c) {
        int number = c / PAGE_SIZE;
        char[] page = pages.getAcquire(number);
        if (page == null) {
            page = forms(number * PAGE_SIZE, PAGE_SIZE);
            pages.setRelease(number, page);
        }
        return page[c % PAGE_SIZE];
    }

    private char[] forms(int first, int count) {
        char[] forms = new char[count];
        for (int i = 0; i < count; i++) {
            forms[i] = formOf((char) (first + i));
        }
        return forms;
    }

    private char formOf(char c) {
        if (Character.isSurrogate(c) || combines(c)) {
            return NOT_PLAIN;
        }
        String form = formOfAny(String.valueOf(c));
        return form.length() == 1 && !combines(form.charAt(0)) ? form.charAt(0) : NOT_PLAIN;
    }

    /** Marks combine with the character before them, and so do the vowels and final consonants of Korean syllables. */
    private static boolean combines(char c) {
        return CombiningMarks.isMark(c) || (c >= FIRST_COMBINING_JAMO && c <= LAST_COMBINING_JAMO);
    }

    /** {@return for each of these forms the other ASCII character that has the same form, or the form itself} */
    char[] asciiCapitals(char[] forms) {
        char[] capitals = forms.clone();
        for (int i = 0; folding && i < capitals.length; i++) {
            if (capitals[i] >= 'a' && capitals[i] <= 'z') {
                capitals[i] = (char) (capitals[i] - ('a' - 'A'));
            }
        }
        return capitals;
    }

    /** {@return whether the character is plain, and so does not change those before it} */
    boolean isPlain(char c) {
        return plainForm(c) != NOT_PLAIN;
    }

    /** {@return the form of any text} */
    String form(String text) {
        StringBuilder form = new StringBuilder(text.length() + 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char plain = plainForm(c);
            if (plain != NOT_PLAIN) {
                form.append(plain);
            } else if (c == SHARP_S) { // folded, and too frequent in German names to normalise the whole text for it
                form.append("ss");
            } else {
                return formOfAny(text);
            }
        }
        return form.toString();
    }

    private String formOfAny(String text) {
        return folding ? ComparisonForm.caseless(text) : ComparisonForm.exact(text);
    }
}
