package dev.scimkit.jdbc.internal.dialect;

/** SQLite from 3.38 on. One connection writes at a time, so rows need no locks. */
public final class SqliteDialect implements Dialect {

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public String json() {
        return "?";
    }

    @Override
    public String forUpdate() {
        return "";
    }

    @Override
    public String againstDeletion() {
        return "";
    }

    @Override
    public Sql member(Sql object, String name) {
        return Sql.join("(", object, " -> ", path(name), ")");
    }

    @Override
    public Sql text(Sql object, String name) {
        return Sql.join("(", object, " ->> ", path(name), ")");
    }

    @Override
    public Sql elements(Sql array, String alias) {
        return Sql.join("json_each(", array, ") AS " + alias);
    }

    @Override
    public Sql element(String alias) {
        return Sql.of(alias + ".value");
    }

    @Override
    public Sql textElement(String alias) {
        return Sql.of(alias + ".value");
    }

    @Override
    public Sql position(String alias) {
        return Sql.of(alias + ".key");
    }

    @Override
    public Sql contains(Sql text, String part) {
        return Sql.join("instr(", text, Sql.of(", ?) > 0", part));
    }

    @Override
    public Sql startsWith(Sql text, String beginning) {
        return Sql.join("substr(", text, Sql.of(", 1, ?) = ?", length(beginning), beginning));
    }

    @Override
    public Sql endsWith(Sql text, String end) {
        return Sql.join("substr(", text, Sql.of(", ?) = ?", -length(end), end));
    }

    /** The names of attributes and the URIs of schemas contain neither quotes nor backslashes. */
    private static Sql path(String name) {
        return Sql.of("?", "$.\"" + name + "\"");
    }

    private static long length(String text) {
        return text.codePointCount(0, text.length());
    }
}
