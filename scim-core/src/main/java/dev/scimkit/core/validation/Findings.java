package dev.scimkit.core.validation;

import dev.scimkit.core.validation.Violation.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects violations and tracks the current position, so that a path is built only when something is wrong. */
final class Findings {

    private static final int NO_INDEX = -1;

    private final int limit;
    private final List<Violation> violations = new ArrayList<>(0);
    private String schema = "";
    private @Nullable PreparedAttribute attribute;
    private int index = NO_INDEX;

    Findings(int limit) {
        this.limit = limit;
    }

    /** Enters an extension, or the top level when the URI is empty. */
    void enterSchema(String uri) {
        schema = uri;
        attribute = null;
        index = NO_INDEX;
    }

    void enterAttribute(PreparedAttribute entered) {
        attribute = entered;
        index = NO_INDEX;
    }

    void enterElement(int position) {
        index = position;
    }

    void leaveAttribute() {
        attribute = null;
        index = NO_INDEX;
    }

    boolean isFull() {
        return violations.size() >= limit;
    }

    /** Adds a violation of the current attribute or element. */
    void add(Rule rule, String what) {
        add(here(), rule, what);
    }

    /** Adds a violation of an attribute or sub-attribute below the current position. */
    void addBelow(String name, Rule rule, String what) {
        add(attribute == null ? prefix() + name : here() + "." + name, rule, what);
    }

    void add(String path, Rule rule, String what) {
        if (!isFull()) {
            violations.add(Violation.of(path, rule, what));
        }
    }

    List<Violation> violations() {
        return violations.isEmpty() ? List.of() : List.copyOf(violations);
    }

    private String here() {
        PreparedAttribute at = attribute;
        return prefix() + (at == null ? "" : at.name) + (index == NO_INDEX ? "" : "[" + index + "]");
    }

    private String prefix() {
        return schema.isEmpty() ? "" : schema + ":";
    }
}
