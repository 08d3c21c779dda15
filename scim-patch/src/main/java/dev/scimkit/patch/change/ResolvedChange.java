package dev.scimkit.patch.change;

import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterMatcher;
import dev.scimkit.filter.WorkBudget;
import dev.scimkit.patch.request.PatchRequest.Op;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing that a PATCH request does to resources of a type (RFC 7644 section 3.5.2).
 *
 * <p>An operation with a path is one change; an operation without a path is one change for each attribute that its value
 * names. Values were read as their attributes require: names have the schema's spelling, types fit, and what
 * stands for no value is null.
 */
public sealed interface ResolvedChange {

    /** {@return the position in the request of the operation that this change comes from, from 0} */
    int position();

    /** {@return the attributes that the change names, as a whole} */
    List<ResolvedAttribute> attributes();

    /**
     * Changes an attribute, or a sub-attribute of a single complex attribute.
     *
     * <p>A value of a multi-valued attribute is an array. {@code add} without a value changes nothing, {@code replace}
     * without one unassigns. {@code remove} with an array removes the elements that are the same, an empty array none.
     * In a complex value, JSON null unassigns a sub-attribute, and sub-attributes that are left out stay.
     *
     * @param position the position of the operation
     * @param op what to do
     * @param target the attribute
     * @param value the value, or null
     */
    record AttributeChange(
            int position,
            Op op,
            ResolvedAttribute target,
            @Nullable JsonNode value) implements ResolvedChange {
        @Override
        public List<ResolvedAttribute> attributes() {
            return List.of(whole(target));
        }
    }

    /**
     * Changes elements of a multi-valued attribute, or a sub-attribute of each of them.
     *
     * <p>{@code remove} without a sub-attribute removes the elements, as does {@code replace} without a value. When no
     * element matches, {@code add} and {@code replace} fail with {@code noTarget} unless {@code creates} is set.
     *
     * @param position the position of the operation
     * @param op what to do
     * @param target the attribute, with the sub-attribute if only that is to be changed
     * @param filter which elements, or null for all
     * @param matcher the same filter, compiled, or null for all
     * @param value the new element or sub-attribute, or null
     * @param creates whether an element is made from the filter when none matches
     */
    record ElementsChange(
            int position,
            Op op,
            ResolvedAttribute target,
            @Nullable Filter filter,
            @Nullable FilterMatcher matcher,
            @Nullable JsonNode value,
            boolean creates)
            implements ResolvedChange {

        @Override
        public List<ResolvedAttribute> attributes() {
            return List.of(whole(target));
        }

        /**
         * Tells whether the change is about an element.
         *
         * @param element an element of the attribute
         * @param budget the steps that the filter may take
         * @return true if it is
         */
        public boolean selects(JsonNode element, WorkBudget budget) {
            return matcher == null || matcher.matches(element, budget);
        }

        /**
         * Recognises filters such as {@code value eq "a" or value eq "b"}, which a store can look up.
         *
         * @return the texts that {@code value} is compared with; empty when the filter has any other form
         */
        public Optional<List<String>> namedValues() {
            return filter == null ? Optional.empty() : Optional.ofNullable(NamedValues.in(filter));
        }
    }

    /**
     * Removes everything that a resource has of an extension.
     *
     * @param position the position of the operation
     * @param extension the schema of the extension
     */
    record ExtensionRemoval(int position, Schema extension) implements ResolvedChange {
        @Override
        public List<ResolvedAttribute> attributes() {
            return extension.attributes().stream()
                    .map(attribute -> ResolvedAttribute.of(extension, attribute))
                    .toList();
        }
    }

    /**
     * Repeats a readOnly value, which is accepted only while the resource has the same value.
     *
     * @param position the position of the operation
     * @param target the attribute or sub-attribute
     * @param value the value as the client sent it
     */
    record RepeatedReadOnly(int position, ResolvedAttribute target, JsonNode value) implements ResolvedChange {
        @Override
        public List<ResolvedAttribute> attributes() {
            return List.of(whole(target));
        }
    }

    private static ResolvedAttribute whole(ResolvedAttribute target) {
        return target.subAttribute() == null ? target : ResolvedAttribute.of(target.extension(), target.attribute());
    }
}
