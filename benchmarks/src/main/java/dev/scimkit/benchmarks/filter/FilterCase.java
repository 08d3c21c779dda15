package dev.scimkit.benchmarks.filter;

import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The filters, each with the predicate that a Java programmer would write by hand over a Jackson tree. */
public enum FilterCase {
    /** What every identity provider asks before it creates a user. */
    LOOKUP("\"bjensen\"", "\"bj\"", "userName eq \"bjensen\"", user -> equal(user.get("userName"), "bjensen")),

    /** A group with a multi-valued attribute. */
    GROUPED(
            "EXAMPLE.ORG",
            "EXAMPLE.COM",
            "title pr and (userType eq \"Employee\" or emails.value ew \"@example.org\")",
            user -> present(user.get("title"))
                    && (equal(user.get("userType"), "Employee") || anyEmailEndsWith(user, "@example.org"))),

    /** Two value paths. */
    ELEMENTS(
            "bjensen@example.com",
            "bjensen@example.net",
            "emails[type eq \"work\" and value co \"@example.com\"] or ims[type eq \"xmpp\" and value co \"@foo.com\"]",
            user -> anyElement(user.get("emails"), "work", "@example.com")
                    || anyElement(user.get("ims"), "xmpp", "@foo.com")),

    /** Many expressions. */
    MANY(
            "bjensen@example.com",
            "bjensen@example.net",
            "active eq true and userType ne \"Employee\" and not (emails.value co \"example.net\" or name.familyName sw \"X\")"
                    + " and (title eq \"Tour Guide\" or title eq \"Pilot\")",
            user -> user.get("active").booleanValue()
                    && !equal(user.get("userType"), "Employee")
                    && !(anyEmailContains(user, "example.net")
                            || startsWith(user.get("name").get("familyName"), "x"))
                    && (equal(user.get("title"), "Tour Guide") || equal(user.get("title"), "Pilot"))),

    /** A negated date and the URN of an extension. */
    URN_AND_DATE(
            "Tour Operations",
            "Tours",
            "not (meta.lastModified gt \"2011-05-13T04:42:34Z\")"
                    + " and urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \"Tour Operations\"",
            user -> !HandWritten.isAfter(user.get("meta").get("lastModified"))
                    && equal(user.path(HandWritten.ENTERPRISE).get("department"), "Tour Operations")),

    /** A type of user, and a part of an e-mail address: the answer depends on the addresses of many users. */
    TYPE_AND_EMAIL(
            "Contractor",
            "Temp",
            "userType eq \"Contractor\" and (emails.value co \"jensen\" or emails.value co \"example.org\")",
            user -> equal(user.get("userType"), "Contractor")
                    && (anyEmailContains(user, "jensen") || anyEmailContains(user, "example.org"))),

    /** A type of user, and the beginning of a name. */
    TYPE_AND_NAME(
            "Contractor",
            "Temp",
            "userType eq \"Contractor\" and (name.familyName sw \"J\" or name.givenName eq \"Barbara\")",
            user -> equal(user.get("userType"), "Contractor")
                    && (startsWith(user.get("name").get("familyName"), "J")
                            || equal(user.get("name").get("givenName"), "Barbara"))),

    /** A user name in the form of an e-mail address, which is what most providers look for. */
    USER_NAME(
            "bjensen",
            "barbara",
            "userName eq \"barbara.jensen.4711@example.com\"",
            user -> equal(user.get("userName"), "barbara.jensen.4711@example.com"));

    private final String find;
    private final String replacement;
    private final String text;
    private final Predicate<JsonNode> byHand;

    FilterCase(String find, String replacement, String text, Predicate<JsonNode> byHand) {
        this.find = find;
        this.replacement = replacement;
        this.text = text;
        this.byHand = byHand;
    }

    /** {@return the filter} */
    public String text() {
        return text;
    }

    /** {@return the user, changed in one value so that the filter no longer matches it} */
    String counterexample(String user) {
        return user.replace(find, replacement);
    }

    /** {@return the predicate written by hand} */
    public Predicate<JsonNode> byHand() {
        return byHand;
    }

    private static boolean equal(JsonNode value, String literal) {
        return value != null && value.stringValue().equalsIgnoreCase(literal);
    }

    private static boolean present(JsonNode value) {
        return value != null && !value.stringValue().isEmpty();
    }

    private static boolean startsWith(JsonNode value, String prefix) {
        return value != null && value.stringValue().regionMatches(true, 0, prefix, 0, prefix.length());
    }

    private static boolean anyEmailEndsWith(JsonNode user, String suffix) {
        JsonNode emails = user.get("emails");
        for (int i = 0; i < emails.size(); i++) {
            String value = emails.get(i).get("value").stringValue();
            if (value.regionMatches(true, value.length() - suffix.length(), suffix, 0, suffix.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyEmailContains(JsonNode user, String part) {
        JsonNode emails = user.get("emails");
        for (int i = 0; i < emails.size(); i++) {
            if (HandWritten.contains(emails.get(i).get("value").stringValue(), part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyElement(JsonNode elements, String type, String part) {
        for (int i = 0; elements != null && i < elements.size(); i++) {
            JsonNode element = elements.get(i);
            if (equal(element.get("type"), type)
                    && HandWritten.contains(element.get("value").stringValue(), part)) {
                return true;
            }
        }
        return false;
    }
}
