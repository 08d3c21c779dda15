package dev.scimkit.core.user;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.ComplexValue;
import dev.scimkit.core.resource.ExtensionType;
import dev.scimkit.core.resource.TreeView;
import dev.scimkit.core.schema.Schemas;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What an organization records about a user: the enterprise extension (RFC 7643 section 4.3). */
public class EnterpriseUser extends TreeView {

    /** The extension and its view, for {@link dev.scimkit.core.resource.Resource#extension}. */
    public static final ExtensionType<EnterpriseUser> TYPE =
            new ExtensionType<>(Schemas.enterpriseUser(), EnterpriseUser::new);

    /**
     * Makes a view of the extension's object.
     *
     * @param tree the attributes, their names in the schema's spelling
     */
    public EnterpriseUser(ObjectNode tree) {
        super(tree);
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder(JsonTree.emptyObject());
    }

    /** {@return a builder with all attributes of this extension} */
    public Builder toBuilder() {
        return new Builder(tree());
    }

    /** {@return the number or code that the organization assigned to the person, or null} */
    public @Nullable String getEmployeeNumber() {
        return string("employeeNumber");
    }

    /** {@return the name of the cost center, or null} */
    public @Nullable String getCostCenter() {
        return string("costCenter");
    }

    /** {@return the name of the organization, or null} */
    public @Nullable String getOrganization() {
        return string("organization");
    }

    /** {@return the name of the division, or null} */
    public @Nullable String getDivision() {
        return string("division");
    }

    /** {@return the name of the department, or null} */
    public @Nullable String getDepartment() {
        return string("department");
    }

    /** {@return the manager, or null} */
    @Valid
    public @Nullable Manager getManager() {
        return complex("manager", Manager::of);
    }

    /**
     * Builds the enterprise extension.
     *
     * <p>Not thread-safe.
     */
    public static final class Builder {

        private ObjectNode tree;

        Builder(ObjectNode start) {
            this.tree = start;
        }

        /**
         * Sets the number or code that the organization assigned to the person.
         *
         * @param value the number or code that the organization assigned to the person, or null
         * @return this builder
         */
        public Builder employeeNumber(@Nullable String value) {
            return set("employeeNumber", value == null ? null : StringNode.valueOf(value));
        }

        /**
         * Sets the name of the cost center.
         *
         * @param value the name of the cost center, or null
         * @return this builder
         */
        public Builder costCenter(@Nullable String value) {
            return set("costCenter", value == null ? null : StringNode.valueOf(value));
        }

        /**
         * Sets the name of the organization.
         *
         * @param value the name of the organization, or null
         * @return this builder
         */
        public Builder organization(@Nullable String value) {
            return set("organization", value == null ? null : StringNode.valueOf(value));
        }

        /**
         * Sets the name of the division.
         *
         * @param value the name of the division, or null
         * @return this builder
         */
        public Builder division(@Nullable String value) {
            return set("division", value == null ? null : StringNode.valueOf(value));
        }

        /**
         * Sets the name of the department.
         *
         * @param value the name of the department, or null
         * @return this builder
         */
        public Builder department(@Nullable String value) {
            return set("department", value == null ? null : StringNode.valueOf(value));
        }

        /**
         * Sets the manager.
         *
         * @param value the manager, or null
         * @return this builder
         */
        public Builder manager(@Nullable Manager value) {
            return set("manager", value == null ? null : value.toTree());
        }

        /** {@return the extension} */
        public EnterpriseUser build() {
            return new EnterpriseUser(tree);
        }

        private Builder set(String name, @Nullable JsonNode value) {
            tree = value == null ? JsonTree.without(tree, name) : JsonTree.with(tree, name, value);
            return this;
        }
    }

    /**
     * The manager of a user (RFC 7643 section 4.3).
     *
     * @param value the id of the manager's user
     * @param ref the URI of the manager's user
     * @param displayName the manager's display name, which service providers fill
     */
    public record Manager(
            @Nullable String value,
            @Nullable String ref,
            @Nullable String displayName) implements ComplexValue {

        /**
         * Makes a manager from an id.
         *
         * @param value the id of the manager's user
         * @return the manager
         */
        public static Manager of(String value) {
            Objects.requireNonNull(value, "value");
            return new Manager(value, null, null);
        }

        /**
         * Reads a value.
         *
         * @param tree its sub-attributes
         * @return the value; missing parts are null
         */
        public static Manager of(ObjectNode tree) {
            return new Manager(
                    Attributes.string(tree, "value"),
                    Attributes.string(tree, "$ref"),
                    Attributes.string(tree, "displayName"));
        }

        @Override
        public ObjectNode toTree() {
            return JsonTree.object()
                    .put("value", value)
                    .put("$ref", ref)
                    .put("displayName", displayName)
                    .build();
        }
    }
}
