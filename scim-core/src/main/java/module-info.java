/** What SCIM data is: schemas, resources, messages, errors and validation (RFC 7643). */
module dev.scimkit.core {
    requires static transitive org.jspecify;
    requires transitive tools.jackson.databind;
    // Bean Validation of views is optional at run time; so is the provider used unless the application brings one.
    requires static transitive jakarta.validation;
    requires static org.hibernate.validator;

    exports dev.scimkit.core.constraint;
    exports dev.scimkit.core.error;
    exports dev.scimkit.core.group;
    exports dev.scimkit.core.json;
    exports dev.scimkit.core.message;
    exports dev.scimkit.core.path;
    exports dev.scimkit.core.resource;
    exports dev.scimkit.core.schema;
    exports dev.scimkit.core.user;
    exports dev.scimkit.core.validation;

    // Bean Validation providers read the fields of records.
    opens dev.scimkit.core.group;
    opens dev.scimkit.core.user;
}
