package dev.scimkit.jdbc.internal.store;

/** The version of a resource: a number in the table, an entity tag for clients. */
final class Version {

    static final long FIRST = 1;

    private Version() {}

    static String tag(long number) {
        return "W/\"" + number + "\"";
    }
}
