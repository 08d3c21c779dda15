package dev.scimkit.testkit.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A set of rules that belong together. */
public enum Suite {
    /** What RFC 7643, RFC 7644, RFC 9865 and RFC 9110 require of a server. */
    STANDARD,
    /** What Okta sends and needs to get back. */
    OKTA,
    /** What Microsoft Entra ID sends and needs to get back. */
    ENTRA,
    /** How ZITADEL's SCIM interface answers, including where it departs from the RFCs. */
    ZITADEL,
    /** What a client owes, seen from its requests to {@link dev.scimkit.testkit.server.ScimServerExtension}. */
    CLIENT,
    /** The rules of those who use the testkit. */
    OWN;

    /** {@return the name in lower case, as users write it} */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds a suite by the name users write.
     *
     * @param label the name, such as {@code okta}, in any case
     * @return the suite
     * @throws IllegalArgumentException if there is no such suite; the message lists the suites
     */
    public static Suite ofLabel(String label) {
        for (Suite suite : values()) {
            if (suite.name().equalsIgnoreCase(label)) {
                return suite;
            }
        }
        String known = Arrays.stream(values()).map(Suite::label).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("Unknown suite \"" + label + "\"; the suites are " + known);
    }
}
