package dev.scimkit.core.user;

import dev.scimkit.core.json.JsonTree;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Collects the attributes of the enterprise extension.
 *
 * <p>Not for use by several threads.
 */
public final class EnterpriseUserBuilder {

    private ObjectNode tree;

    EnterpriseUserBuilder(ObjectNode start) {
        this.tree = start;
    }

    /**
     * Sets the number or code that the organization gave the person.
     *
     * @param value the number or code that the organization gave the person, or null
     * @return this builder
     */
    public EnterpriseUserBuilder employeeNumber(@Nullable String value) {
        return set("employeeNumber", value == null ? null : StringNode.valueOf(value));
    }

    /**
     * Sets the name of the cost center.
     *
     * @param value the name of the cost center, or null
     * @return this builder
     */
    public EnterpriseUserBuilder costCenter(@Nullable String value) {
        return set("costCenter", value == null ? null : StringNode.valueOf(value));
    }

    /**
     * Sets the name of the organization.
     *
     * @param value the name of the organization, or null
     * @return this builder
     */
    public EnterpriseUserBuilder organization(@Nullable String value) {
        return set("organization", value == null ? null : StringNode.valueOf(value));
    }

    /**
     * Sets the name of the division.
     *
     * @param value the name of the division, or null
     * @return this builder
     */
    public EnterpriseUserBuilder division(@Nullable String value) {
        return set("division", value == null ? null : StringNode.valueOf(value));
    }

    /**
     * Sets the name of the department.
     *
     * @param value the name of the department, or null
     * @return this builder
     */
    public EnterpriseUserBuilder department(@Nullable String value) {
        return set("department", value == null ? null : StringNode.valueOf(value));
    }

    /**
     * Sets the manager.
     *
     * @param value the manager, or null
     * @return this builder
     */
    public EnterpriseUserBuilder manager(@Nullable Manager value) {
        return set("manager", value == null ? null : value.toTree());
    }

    /** {@return the extension} */
    public EnterpriseUser build() {
        return new EnterpriseUser(tree);
    }

    private EnterpriseUserBuilder set(String name, @Nullable JsonNode value) {
        tree = value == null ? JsonTree.without(tree, name) : JsonTree.with(tree, name, value);
        return this;
    }
}
