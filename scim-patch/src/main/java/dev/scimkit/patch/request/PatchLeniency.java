package dev.scimkit.patch.request;

/**
 * The habits of clients that can be tolerated, each on its own: what is not tolerated is refused with the error that
 * the constant names.
 *
 * <p>None of them changes what a request means that follows RFC 7644.
 */
public enum PatchLeniency {

    /**
     * {@code "op": "Add"}: operations are spelled in any case, as Entra ID does by default. Else {@code invalidSyntax}.
     */
    OPERATION_IN_ANY_CASE,

    /**
     * {@code "active": "False"}: the strings "true" and "false", in any case, stand for booleans, in values and in
     * filters such as {@code roles[primary eq "True"]}, as Entra ID sends them. Else {@code invalidValue} for values,
     * {@code invalidFilter} for filters.
     */
    STRING_BOOLEANS,

    /**
     * {@code {"path": "manager", "value": "271"}}: a string stands for a complex value whose {@code value} it is, as
     * Entra ID sends managers. Else {@code invalidValue}.
     */
    STRING_FOR_COMPLEX,

    /**
     * {@code {"path": "manager", "value": ""}}: an empty string unassigns a complex attribute, as Entra ID clears
     * managers. Else {@code invalidValue}.
     */
    EMPTY_STRING_FOR_COMPLEX,

    /**
     * {@code {"path": "manager", "value": [{"value": "271"}]}}: a list of one stands for a complex value, as Microsoft's
     * documentation shows. Else {@code invalidValue}.
     */
    LIST_FOR_COMPLEX,

    /**
     * {@code {"path": "roles", "value": [{"value": "{\"value\":\"admin\"}"}]}}: a complex value arrives as JSON text, in
     * place of itself or of its {@code value}, as Entra ID sends app roles. Else the text is kept as the {@code value}
     * it stands for, or {@code invalidValue} where it stands for the complex value.
     */
    JSON_TEXT_FOR_COMPLEX,

    /**
     * {@code {"op": "replace", "path": "emails", "value": {…}}}: replacing a list by an object makes a list of one. Else
     * {@code invalidValue}. Adding a single value to a list is in the RFC.
     */
    SINGLE_VALUE_FOR_LIST,

    /**
     * {@code {"op": "remove", "path": "members", "value": [{"value": "…"}]}}: of a list only the values given are
     * removed, as Entra ID and JumpCloud ask for. Else {@code invalidValue}; never does such an operation remove all.
     */
    REMOVE_WITH_VALUE,

    /**
     * {@code {"op": "add", "path": "emails[type eq \"work\"].value"}}: when no element matches, one is made of the
     * filter's {@code eq} terms, as Entra ID requires. Else {@code noTarget}.
     */
    ADD_CREATES_ELEMENT,

    /**
     * The same for {@code replace}, which RFC 7644 section 3.5.2.3 answers with {@code noTarget}.
     */
    REPLACE_CREATES_ELEMENT,

    /**
     * Unknown attributes inside values are left out, as they are in the bodies of POST and PUT. Else
     * {@code invalidSyntax}. An unknown attribute in a path is always an error.
     */
    UNKNOWN_ATTRIBUTES,

    /**
     * {@code {"op": "replace", "value": {"id": "…", "displayName": "…"}}}: a value without a path may repeat readOnly
     * attributes as they are, as Okta does when it renames a group. Else {@code mutability}.
     */
    EQUAL_READ_ONLY_VALUES,

    /**
     * {@code {"op": "replace", "value": {"name.givenName": "…", "urn:…:User:department": "…"}}}: the names in a value
     * without a path are paths, as Entra ID sends them. Else they are unknown attributes.
     */
    PATHS_AS_NAMES,

    /**
     * {@code schemas eq "urn:…"} as a path, the form of erratum 7122. Else {@code invalidPath}.
     */
    EXPRESSION_AS_PATH,

    /**
     * {@code urn:…:enterprise:2.0:User.manager} as a path: a dot between the URI of a schema and an attribute, as
     * Microsoft's test collection has it. Else {@code invalidPath}.
     */
    DOT_AFTER_SCHEMA,

    /**
     * {@code True}, {@code FALSE} and {@code Null} without quotes in filters. Else {@code invalidFilter}.
     */
    LITERALS_IN_ANY_CASE,

    /**
     * A request without {@code schemas}. Else {@code invalidSyntax}.
     */
    MISSING_SCHEMAS,

    /**
     * Of several values in one operation that are {@code primary} the last one is. Else {@code invalidValue}.
     */
    LAST_PRIMARY_WINS
}
