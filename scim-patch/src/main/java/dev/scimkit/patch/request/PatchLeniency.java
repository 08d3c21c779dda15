package dev.scimkit.patch.request;

/**
 * The habits of clients that can be tolerated, each on its own. Otherwise, a request is refused with the error that the
 * constant names.
 *
 * <p>None of them changes the meaning of a request that follows RFC 7644.
 */
public enum PatchLeniency {

    /**
     * {@code "op": "Add"}: the case of operations is ignored; Entra ID sends this by default. Otherwise {@code invalidSyntax}.
     */
    OPERATION_IN_ANY_CASE,

    /**
     * {@code "active": "False"}: the strings "true" and "false", in any case, are read as booleans, in values and in
     * filters such as {@code roles[primary eq "True"]}; Entra ID sends them. Otherwise {@code invalidValue} for values and
     * {@code invalidFilter} for filters.
     */
    STRING_BOOLEANS,

    /**
     * {@code {"path": "manager", "value": "271"}}: a string is read as the {@code value} of a complex attribute;
     * Entra ID sends managers like this. Otherwise {@code invalidValue}.
     */
    STRING_FOR_COMPLEX,

    /**
     * {@code {"path": "manager", "value": ""}}: an empty string unassigns a complex attribute; Entra ID clears
     * managers like this. Otherwise {@code invalidValue}.
     */
    EMPTY_STRING_FOR_COMPLEX,

    /**
     * {@code {"path": "manager", "value": [{"value": "271"}]}}: a list with one element is read as that element, as in
     * Microsoft's documentation. Otherwise {@code invalidValue}.
     */
    LIST_FOR_COMPLEX,

    /**
     * {@code {"path": "roles", "value": [{"value": "{\"value\":\"admin\"}"}]}}: JSON text is read as the
     * complex value that it describes; Entra ID sends app roles like this. Otherwise text that is the {@code value} of an
     * object is kept as it is, and text instead of an object is {@code invalidValue}.
     */
    JSON_TEXT_FOR_COMPLEX,

    /**
     * {@code {"op": "replace", "path": "emails", "value": {…}}}: an object that replaces a list is read as a list with
     * one element. Otherwise {@code invalidValue}. Adding a single value to a list is allowed by the RFC.
     */
    SINGLE_VALUE_FOR_LIST,

    /**
     * {@code {"op": "remove", "path": "members", "value": [{"value": "…"}]}}: only the given values are removed
     * from the list; Entra ID and JumpCloud send this. A value that does not say which element to remove is
     * {@code invalidValue}. Otherwise every such operation is {@code invalidValue}; none ever removes the whole list.
     */
    REMOVE_WITH_VALUE,

    /**
     * {@code {"op": "add", "path": "emails[type eq \"work\"].value"}}: when no element matches, one is made from the
     * {@code eq} terms of the filter; Entra ID requires it. Otherwise {@code noTarget}.
     */
    ADD_CREATES_ELEMENT,

    /**
     * The same for {@code replace}, which RFC 7644 section 3.5.2.3 answers with {@code noTarget}.
     */
    REPLACE_CREATES_ELEMENT,

    /**
     * Unknown attributes inside values are ignored, as in the bodies of POST and PUT. Otherwise
     * {@code invalidSyntax}. An unknown attribute in a path is always an error.
     */
    UNKNOWN_ATTRIBUTES,

    /**
     * {@code {"op": "replace", "value": {"id": "…", "displayName": "…"}}}: a value without a path may repeat readOnly
     * attributes unchanged, as Okta does when it renames a group. Otherwise {@code mutability}.
     */
    EQUAL_READ_ONLY_VALUES,

    /**
     * {@code {"op": "replace", "value": {"name.givenName": "…", "urn:…:User:department": "…"}}}: the names in a value
     * without a path may be paths; Entra ID sends them. Otherwise they are unknown attributes.
     */
    PATHS_AS_NAMES,

    /**
     * {@code schemas eq "urn:…"} as a path, without brackets, as in RFC 7644 erratum 7122. Otherwise {@code invalidPath}.
     */
    EXPRESSION_AS_PATH,

    /**
     * {@code urn:…:enterprise:2.0:User.manager} as a path: a dot instead of a colon between the URI of a schema and an
     * attribute, as in Microsoft's test collection. Otherwise {@code invalidPath}.
     */
    DOT_AFTER_SCHEMA,

    /**
     * {@code True}, {@code FALSE} and {@code Null} without quotes in filters. Otherwise {@code invalidFilter}.
     */
    LITERALS_IN_ANY_CASE,

    /**
     * A request without {@code schemas}. Otherwise {@code invalidSyntax}.
     */
    MISSING_SCHEMAS,

    /**
     * When several values in one operation are {@code primary}, the last one wins. Otherwise {@code invalidValue}.
     */
    LAST_PRIMARY_WINS
}
