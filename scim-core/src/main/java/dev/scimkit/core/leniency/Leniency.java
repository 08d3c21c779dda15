package dev.scimkit.core.leniency;

/**
 * A habit of clients that can be tolerated, each on its own and wherever it occurs: in the bodies of POST and PUT, in PATCH
 * operations, and in both within bulk requests. Otherwise, a request is refused with the error that the constant names.
 *
 * <p>None of them changes the meaning of a request that follows RFC 7643 and RFC 7644. {@link #EQUAL_READ_ONLY_VALUES},
 * {@link #PATHS_AS_NAMES}, {@link #OPERATION_WITHOUT_PATH}, {@link #ELEMENT_AS_TARGET} and
 * {@link #REPLACE_KEEPS_OTHER_PARTS} are allowed by the RFCs, so that refusing them is stricter than these.
 */
public enum Leniency {

    /**
     * {@code "op": "Add"}: the case of operations is ignored; Entra ID sends this by default. Otherwise {@code invalidSyntax}.
     */
    OPERATION_IN_ANY_CASE,

    /**
     * {@code "active": "False"}: the strings "true" and "false", in any case, are read as booleans, in values and in
     * the filters of PATCH paths such as {@code roles[primary eq "True"]}; Entra ID sends them in bodies and in operations.
     * Otherwise {@code invalidValue} for values and {@code invalidFilter} for filters.
     */
    STRING_BOOLEANS,

    /**
     * {@code filter=active eq "True"}: the same in the filters of lists and of {@code .search}, where RFC 7644 section
     * 3.4.2.2 compares booleans only with {@code true} and {@code false}. Otherwise {@code invalidFilter}.
     */
    STRING_BOOLEANS_IN_QUERIES,

    /**
     * {@code "manager": "271"}, {@code "emails": ["a@example.com"]}: a string is read as the {@code value} of a complex
     * attribute. Entra ID creates and changes managers like this, and home-grown clients send e-mails, roles and members.
     * Otherwise {@code invalidValue}.
     */
    STRING_FOR_COMPLEX,

    /**
     * {@code "manager": ""}, {@code "manager": {"value": ""}}: an empty string is not a value of a complex attribute, and
     * unassigns it; Entra ID clears managers like this. Otherwise {@code invalidValue}.
     */
    EMPTY_STRING_FOR_COMPLEX,

    /**
     * {@code "manager": [{"value": "271"}]}: a list with one element is read as that element, as in Microsoft's
     * documentation; also as the value for {@code emails[type eq "work"]}. The element may be a string where
     * {@link #STRING_FOR_COMPLEX} is tolerated. Otherwise {@code invalidValue}.
     */
    LIST_FOR_COMPLEX,

    /**
     * {@code "roles": [{"value": "{\"value\":\"admin\"}"}]}: JSON text is read as the complex value that it
     * describes; Entra ID sends app roles like this. Otherwise text that is the {@code value} of an object is kept as it
     * is, and text instead of an object is {@code invalidValue}.
     */
    JSON_TEXT_FOR_COMPLEX,

    /**
     * {@code "emails": {"value": "a@example.com"}}: one value is read as a list with one element, as OneLogin's templates
     * make it. Otherwise {@code invalidValue}, but {@code add} may always add a single value to a list (RFC 7644 section
     * 3.5.2.1).
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
     * Unknown attributes in bodies and values, and unknown URIs in {@code schemas}, are ignored; all large clients send
     * some, such as Microsoft's {@code http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group}. Otherwise
     * {@code invalidSyntax}, or {@code invalidValue} for {@code schemas}.
     */
    UNKNOWN_ATTRIBUTES,

    /**
     * {@code {"op": "add", "path": "urn:…:User:costCentre2", "value": "x"}}: an operation on an attribute that the resource
     * type does not have is skipped. Entra ID sends one for each mapping, and one mapping too many would make the whole
     * update fail. Otherwise {@code invalidPath}.
     */
    UNKNOWN_PATHS,

    /**
     * {@code {"op": "remove", "path": "manager[value eq \"271\"]"}}: a filter on an attribute with a single value
     * works as on a list of at most one: when it does not match, {@code remove} changes nothing, and {@code add} and
     * {@code replace} create the value where {@link #ADD_CREATES_ELEMENT} and {@link #REPLACE_CREATES_ELEMENT} allow it.
     * Seen in reports about Entra ID's manager mappings. Otherwise {@code invalidPath}.
     */
    FILTER_ON_SINGLE_VALUE,

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
     * {@code True}, {@code FALSE} and {@code Null} without quotes in filters, of lists and of PATCH paths. Otherwise
     * {@code invalidFilter}.
     */
    LITERALS_IN_ANY_CASE,

    /**
     * A request without {@code schemas}, as home-grown clients send it. Otherwise {@code invalidSyntax}.
     */
    MISSING_SCHEMAS,

    /**
     * When several values in one body or operation are {@code primary}, the last one wins. Otherwise {@code invalidValue}.
     */
    LAST_PRIMARY_WINS,

    /**
     * {@code {"op": "replace", "value": {"active": false}}}: an operation without a path, as RFC 7644 section 3.5.2 allows it.
     * Otherwise {@code invalidSyntax}, as the interoperability profile demands.
     */
    OPERATION_WITHOUT_PATH,

    /**
     * {@code emails[type eq "work"]} as the path of an operation on whole elements, as RFC 7644 section 3.5.2 allows it.
     * Otherwise a sub-attribute must follow, as in {@code emails[type eq "work"].value}, and {@code invalidPath} is what the
     * interoperability profile demands.
     */
    ELEMENT_AS_TARGET,

    /**
     * {@code {"op": "replace", "path": "name", "value": {"givenName": "Ada"}}}: the sub-attributes that are not named stay, as
     * RFC 7644 section 3.5.2.3 says. Otherwise they are removed, as the interoperability profile demands.
     */
    REPLACE_KEEPS_OTHER_PARTS
}
