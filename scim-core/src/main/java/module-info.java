/**
 * SCIM data: schemas, resources, messages, errors and validation (RFC 7643).
 *
 * <p>There are four places to start:
 *
 * <ul>
 *   <li>{@link dev.scimkit.core.user.User} and {@link dev.scimkit.core.group.Group} build and view resources;
 *   <li>{@link dev.scimkit.core.resource.ResourceReader} reads them;
 *   <li>{@link dev.scimkit.core.schema.ResourceTypes} and {@link dev.scimkit.core.schema.Schemas} hold what RFC 7643
 *       defines; {@link dev.scimkit.core.schema.ResourceType} and {@link dev.scimkit.core.schema.Schema} make more;
 *   <li>{@link dev.scimkit.core.validation.SchemaValidator} validates what clients send.
 * </ul>
 *
 * <p>The messages are in {@link dev.scimkit.core.message}. Every error is a {@link
 * dev.scimkit.core.error.ScimException}.
 */
@SuppressWarnings("module") // the modules that get the internal package are built after this one
module dev.scimkit.core {
    requires static transitive org.jspecify;
    requires transitive tools.jackson.databind;
    // Bean Validation of views is optional at run time, and so is the default provider.
    requires static transitive jakarta.validation;
    requires static org.hibernate.validator;

    exports dev.scimkit.core.constraint;
    exports dev.scimkit.core.error;
    exports dev.scimkit.core.group;
    exports dev.scimkit.core.internal to
            dev.scimkit.filter,
            dev.scimkit.jdbc,
            dev.scimkit.patch,
            dev.scimkit.server;
    exports dev.scimkit.core.internal.equality to
            dev.scimkit.patch,
            dev.scimkit.server;
    exports dev.scimkit.core.internal.json to
            dev.scimkit.filter,
            dev.scimkit.patch,
            dev.scimkit.server;
    exports dev.scimkit.core.internal.leniency to
            dev.scimkit.patch;
    exports dev.scimkit.core.internal.schema to
            dev.scimkit.filter,
            dev.scimkit.server;
    exports dev.scimkit.core.json;
    exports dev.scimkit.core.leniency;
    exports dev.scimkit.core.message;
    exports dev.scimkit.core.resource;
    exports dev.scimkit.core.schema;
    exports dev.scimkit.core.user;
    exports dev.scimkit.core.validation;

    // Bean Validation providers read the fields of records.
    opens dev.scimkit.core.group;
    opens dev.scimkit.core.user;
}
