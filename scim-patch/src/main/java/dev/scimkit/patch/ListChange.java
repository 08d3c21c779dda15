package dev.scimkit.patch;

import dev.scimkit.patch.request.PatchOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** A list of elements that is being made from another one, with the primary value kept single. */
final class ListChange {

    private final Place at;
    private final PatchOptions options;
    private final boolean primaryRule;
    private final List<JsonNode> elements;
    private final List<JsonNode> claimants = new ArrayList<>();
    private final int sizeBefore;
    private boolean changed;

    ListChange(Place at, ArrayNode before, PatchOptions options) {
        this.at = at;
        this.options = options;
        this.primaryRule = PrimaryRule.appliesTo(at.definition());
        this.sizeBefore = before.size();
        this.elements = new ArrayList<>(sizeBefore + 8);
    }

    void keep(JsonNode element) {
        elements.add(element);
    }

    void append(JsonNode element) {
        add(null, element);
    }

    void keepOrChange(JsonNode before, JsonNode after) {
        if (Nodes.same(before, after)) {
            elements.add(after);
        } else {
            add(before, after);
        }
    }

    int size() {
        return elements.size();
    }

    /** The list, or the one given when nothing changed. */
    @Nullable
    JsonNode result(@Nullable JsonNode before) {
        return changed || elements.size() != sizeBefore ? settled() : before;
    }

    /** The list, or the one given when it is equal to it. */
    @Nullable
    JsonNode resultIfOther(@Nullable JsonNode before) {
        JsonNode after = settled();
        return after != null && after.equals(before) ? before : after;
    }

    private void add(@Nullable JsonNode before, JsonNode after) {
        changed = true;
        elements.add(after);
        if (primaryRule && PrimaryRule.claims(before, after)) {
            claimants.add(after);
        }
    }

    private @Nullable ArrayNode settled() {
        PrimaryRule.settle(at, elements, claimants, options);
        return Nodes.array(elements);
    }
}
