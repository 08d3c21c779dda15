package dev.scimkit.testkit.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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
    /** What the SCIM 2.0 interoperability profile (draft-zollner-scim-interop-profile-02) requires of a server. */
    INTEROP("draft-zollner-scim-interop-profile-02"),
    /** What a client can see of level AL1 of IPSIE's account lifecycle profile (draft 00). */
    IPSIE_AL1("IPSIE account lifecycle draft-00"),
    /** What level AL2 adds. */
    IPSIE_AL2("IPSIE account lifecycle draft-00"),
    /** What a client owes, seen from its requests to {@link dev.scimkit.testkit.server.ScimServerExtension}. */
    CLIENT("draft-zollner-scim-interop-profile-02"),
    /** The rules of those who use the testkit. */
    OWN;

    private final String draft;

    Suite() {
        this("");
    }

    Suite(String draft) {
        this.draft = draft;
    }

    /** {@return the draft of a document that the rules come from, with its revision; empty if they come from none} */
    public Optional<String> draft() {
        return Optional.of(draft).filter(name -> !name.isEmpty());
    }

    /** {@return the name as users write it, such as {@code ipsie-al1}} */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
            if (suite.label().equalsIgnoreCase(label)) {
                return suite;
            }
        }
        String known = Arrays.stream(values()).map(Suite::label).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("Unknown suite \"" + label + "\"; the suites are " + known);
    }
}
