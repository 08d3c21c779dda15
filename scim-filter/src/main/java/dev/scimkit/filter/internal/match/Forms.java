package dev.scimkit.filter.internal.match;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The comparison forms of texts that cannot be compared character by character. Each is made once, however many terms of a
 * filter look at the text. For one thread.
 */
public final class Forms {

    /** The text that was looked at last: the next term mostly looks at the same one. */
    private @Nullable String lastText;

    private @Nullable CaseTable lastTable;
    private String lastForm = "";

    /**
     * Made with the first form. Texts are told apart by identity: to compare them would take as long as to make their forms.
     */
    private @Nullable IdentityHashMap<String, String> folded;

    private @Nullable IdentityHashMap<String, String> exact;

    /** Makes a memory without forms. */
    public Forms() {}

    /** The form of a text if it was made before; else null. */
    @SuppressWarnings("ReferenceEquality") // see above
    @Nullable
    String find(CaseTable table, String text) {
        if (text == lastText && table == lastTable) {
            return lastForm;
        }
        IdentityHashMap<String, String> known = table.isFolding() ? folded : exact;
        return known == null ? null : known.get(text);
    }

    String make(CaseTable table, String text) {
        String form = table.form(text);
        toRemember(table).put(text, form);
        lastText = text;
        lastTable = table;
        lastForm = form;
        return form;
    }

    private IdentityHashMap<String, String> toRemember(CaseTable table) {
        IdentityHashMap<String, String> known = table.isFolding() ? folded : exact;
        if (known != null) {
            return known;
        }
        IdentityHashMap<String, String> made = new IdentityHashMap<>();
        if (table.isFolding()) {
            folded = made;
        } else {
            exact = made;
        }
        return made;
    }
}
