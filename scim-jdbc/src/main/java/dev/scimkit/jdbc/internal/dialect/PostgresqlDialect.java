package dev.scimkit.jdbc.internal.dialect;

/** PostgreSQL from 12 on, and engines that are compatible with it. */
public final class PostgresqlDialect implements Dialect {

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String json() {
        return "CAST(? AS jsonb)";
    }

    @Override
    public String forUpdate() {
        return " FOR UPDATE";
    }

    @Override
    public String againstDeletion() {
        return " FOR KEY SHARE";
    }

    @Override
    public Sql member(Sql object, String name) {
        return Sql.join("(", object, Sql.of(" -> ?)", name));
    }

    @Override
    public Sql text(Sql object, String name) {
        return Sql.join("((", object, Sql.of(" ->> ?) COLLATE \"C\")", name));
    }

    @Override
    public Sql elements(Sql array, String alias) {
        return Sql.join("jsonb_array_elements(", array, ") WITH ORDINALITY AS " + alias + "(value, position)");
    }

    @Override
    public Sql element(String alias) {
        return Sql.of(alias + ".value");
    }

    @Override
    public Sql textElement(String alias) {
        return Sql.of("((" + alias + ".value #>> '{}') COLLATE \"C\")");
    }

    @Override
    public Sql position(String alias) {
        return Sql.of(alias + ".position");
    }

    @Override
    public Sql contains(Sql text, String part) {
        return Sql.join("strpos(", text, Sql.of(", ?) > 0", part));
    }

    @Override
    public Sql startsWith(Sql text, String beginning) {
        return Sql.join("starts_with(", text, Sql.of(", ?)", beginning));
    }

    @Override
    public Sql endsWith(Sql text, String end) {
        return Sql.join("right(", text, Sql.of(", ?) = ?", length(end), end));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
