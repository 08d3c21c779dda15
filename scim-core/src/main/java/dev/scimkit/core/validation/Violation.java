package dev.scimkit.core.validation;

import java.io.Serializable;

/**
 * One thing that is wrong with a resource.
 *
 * @param path the path of the attribute in SCIM notation, such as {@code emails[0].value}; empty for the whole resource
 * @param rule what is violated
 * @param detail a sentence for the person who reads it; it names the attribute and never repeats the value
 */
public record Violation(String path, Rule rule, String detail) implements Serializable {

    static Violation of(String path, Rule rule, String what) {
        return new Violation(path, rule, "'" + path + "' " + what);
    }
}
