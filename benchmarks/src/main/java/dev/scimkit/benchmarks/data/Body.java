package dev.scimkit.benchmarks.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/** Users as different clients send them. */
public enum Body {
    /** Nearly every attribute of a user, 2.6 kB without white space, all of it ASCII and without escapes. */
    FULL(resource("full")),

    /** The same, with one umlaut in the family name. */
    UMLAUT(FULL.template.replaceFirst("\"familyName\":\"Jensen\"", "\"familyName\":\"Jönsen\"")),

    /** The same, with escaped quotes, slashes, line feeds and letters, as some JSON libraries write them. */
    ESCAPES(FULL.template
            .replace("\"nickName\":\"Babs\"", "\"nickName\":\"Barbara \\\"Babs\\\"\"")
            .replace("\"familyName\":\"Jensen\"", "\"familyName\":\"J\\u00f6nsen\"")
            .replace("Plaza, Hollywood", "Plaza\\nHollywood")
            .replace("https://login.example.com/", "https:\\/\\/login.example.com\\/")),

    /** The same, with a certificate of 2 kB, which is 2.7 kB in base64. */
    CERTIFICATE(FULL.template.replace(
            "\"active\":true", "\"active\":true,\"x509Certificates\":[{\"value\":\"" + certificate() + "\"}]")),

    /** The same, with the attributes in an order of the client's own. */
    CLIENT_ORDER(MemberOrder.shuffle(FULL.template)),

    /** Fewer attributes, 1.4 kB: the user of the benchmarks of requests other than creation. */
    SHORTER(resource("shorter")),

    /** What Microsoft Entra ID sends, with its {@code meta} and its empty list of roles. */
    ENTRA(resource("entra")),

    /** What Okta sends: short, with an empty list of groups. */
    OKTA(resource("okta")),

    /** Every attribute of RFC 7643 section 8.3, indented as there: 4.4 kB. */
    INDENTED(text("indented"));

    private final String template;

    Body(String template) {
        this.template = template;
    }

    /**
     * {@return the JSON of a user}
     *
     * @param number makes {@code userName} and {@code externalId} unique
     */
    public String user(int number) {
        return template.replace("NUMBER", Integer.toString(number));
    }

    /**
     * {@return the octets of a user}
     *
     * @param number makes {@code userName} and {@code externalId} unique
     */
    public byte[] octets(int number) {
        return user(number).getBytes(StandardCharsets.UTF_8);
    }

    /** {@return the JSON of a user that has an id, as if it had been stored} */
    public String stored() {
        String user = user(1);
        return user.contains("\"id\":")
                ? user
                : user.replaceFirst("\\{", "{\"id\":\"2819c223-7f76-453a-919d-413861904646\",");
    }

    /** The file without its line feeds. */
    private static String resource(String name) {
        return text(name).replace("\n", "");
    }

    private static String text(String name) {
        try (InputStream json = Body.class.getResourceAsStream(name + ".json")) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Octets that cannot be compressed, as those of a certificate. */
    private static String certificate() {
        byte[] octets = new byte[2_048];
        new Random(7643).nextBytes(octets);
        return Base64.getEncoder().encodeToString(octets);
    }
}
