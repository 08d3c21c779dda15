package dev.scimkit.core.user;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.ExtensionType;
import dev.scimkit.core.resource.TreeView;
import dev.scimkit.core.schema.Schemas;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What an organization records about a user: the enterprise extension (RFC 7643 section 4.3). */
public class EnterpriseUser extends TreeView {

    /** Finds this extension in a user. */
    public static final ExtensionType<EnterpriseUser> TYPE =
            new ExtensionType<>(Schemas.enterpriseUser(), EnterpriseUser::new);

    /**
     * Looks at the extension's object as an enterprise user.
     *
     * @param tree the attributes in canonical spelling
     */
    public EnterpriseUser(ObjectNode tree) {
        super(tree);
    }

    /** {@return a builder that starts with nothing} */
    public static EnterpriseUserBuilder builder() {
        return new EnterpriseUserBuilder(JsonTree.emptyObject());
    }

    /** {@return a builder that starts with all attributes of this extension} */
    public EnterpriseUserBuilder toBuilder() {
        return new EnterpriseUserBuilder(tree());
    }

    /** {@return the number or code that the organization gave the person, or null} */
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
}
