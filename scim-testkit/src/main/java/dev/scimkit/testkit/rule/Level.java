package dev.scimkit.testkit.rule;

import java.util.Locale;

/** How much a rule weighs. */
public enum Level {
    /** The RFC requires it of every server, or of every server that declares the capability the rule needs. */
    REQUIRED,
    /** The RFC makes the feature optional; a server that offers it must do so correctly. */
    OPTIONAL,
    /** The RFC recommends it, or good practice follows from it. */
    ADVISORY,
    /** The RFC requires it, but no client can observe it; the rule is listed and never run. */
    UNTESTED;

    /** {@return the name in lower case, as reports and tags show it} */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
