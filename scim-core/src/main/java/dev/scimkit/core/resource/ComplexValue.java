package dev.scimkit.core.resource;

import tools.jackson.databind.node.ObjectNode;

/** A value of a complex attribute (RFC 7643 section 2.3.8). */
public interface ComplexValue {

    /** {@return the sub-attributes that have a value, as an immutable tree} */
    ObjectNode toTree();
}
