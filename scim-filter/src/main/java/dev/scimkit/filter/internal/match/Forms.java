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

    /** Texts are told apart by identity: to compare them would take as long as to make their forms. */
    private final IdentityHashMap<String, String> folded = new IdentityHashMap<>(2);

    private final IdentityHashMap<String, String> exact = new IdentityHashMap<>(2);

    /** Makes a memory without forms. */
    public Forms() {}

    /** The form of a text if it was made before; else null. */
    @SuppressWarnings("ReferenceEquality") // see above
    @Nullable
    String find(CaseTable table, String text) {
        return text == lastText && table == lastTable
                ? lastForm
                : remembered(table).get(text);
    }

    String make(CaseTable table, String text) {
        String form = table.form(text);
        remembered(table).put(text, form);
        lastText = text;
        lastTable = table;
        lastForm = form;
        return form;
    }

    private IdentityHashMap<String, String> remembered(CaseTable table) {
        return table.isFolding() ? folded : exact;
    }
}
