package dev.scimkit.testkit.rule;

/** A request being built. */
public interface Call {

    /**
     * Sets a header field.
     *
     * @param name its name
     * @param value its value
     * @return this
     */
    Call header(String name, String value);

    /**
     * Removes a header field.
     *
     * @param name its name
     * @return this
     */
    Call without(String name);

    /**
     * Sets the body and, if there is no Content-Type yet, the media type of SCIM.
     *
     * @param json the JSON text, which may contain names in braces
     * @return this
     */
    Call body(String json);

    /**
     * Sets the body as octets and, if there is no Content-Type yet, the media type of SCIM.
     *
     * @param octets the octets
     * @return this
     */
    Call octets(byte[] octets);

    /**
     * Sends the body as it is, although required attributes are missing.
     *
     * @return this
     */
    Call asItIs();

    /** {@return the answer} */
    Answer send();
}
