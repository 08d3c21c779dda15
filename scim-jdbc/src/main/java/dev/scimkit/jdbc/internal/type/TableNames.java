package dev.scimkit.jdbc.internal.type;

/**
 * The names of the tables.
 *
 * @param prefix what all names begin with: letters, digits and underscores
 */
public record TableNames(String prefix) {

    /** {@return the table of resources} */
    public String resource() {
        return prefix + "resource";
    }

    /** {@return the table of values that must be unique} */
    public String uniqueValue() {
        return prefix + "unique_value";
    }

    /** {@return the table of other values by which resources are looked up} */
    public String lookupValue() {
        return prefix + "lookup_value";
    }

    /** {@return the table of the members of groups} */
    public String member() {
        return prefix + "member";
    }

    /** {@return the table of the attributes that are indexed} */
    public String indexedAttribute() {
        return prefix + "indexed_attribute";
    }
}
