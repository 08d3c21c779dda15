package dev.scimkit.server;

import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.schema.Schemas;
import java.util.List;
import java.util.stream.Stream;

/** The habits of clients, with the leniencies that they need: the table of {@link LeniencyTableTest}. */
final class HabitTable {

    static final String TEAM = "urn:example:params:scim:schemas:extension:team:2.0:User";

    /** The doors through which a habit comes. */
    enum Doors {
        /** Attributes, in the bodies of POST and PUT and in values of PATCH, also in bulk. */
        BODIES(Door.POST, Door.PUT, Door.PATCH, Door.BULK_POST, Door.BULK_PUT, Door.BULK_PATCH),
        /** Operations of PATCH, also in bulk. */
        OPERATIONS(Door.PATCH, Door.BULK_PATCH),
        /** Filters of lists and searches. */
        QUERIES(Door.LIST, Door.SEARCH);

        final List<Door> doors;

        Doors(Door... doors) {
            this.doors = List.of(doors);
        }
    }

    /**
     * A habit.
     *
     * @param leniencies what it needs; each is refused in turn
     * @param before attributes that the user has before an operation
     * @param sent attributes, operations or a filter
     * @param path a JSON pointer into the user afterwards
     * @param expected what is stored, or empty for nothing
     * @param refused the keyword of the error when it is not tolerated; empty if it is then understood otherwise
     * @param named the path that this error names, or else the operation or the place in a filter
     */
    record Habit(
            Doors doors,
            List<Leniency> leniencies,
            String before,
            String sent,
            String path,
            String expected,
            String refused,
            String named) {

        /**
         * ZITADEL refuses {@code add} with a filter, paths as names and texts as booleans in filters, whatever is tolerated
         * (Z-P-2, Z-P-6, Z-Q-2).
         */
        boolean isRefusedByZitadel() {
            return leniencies.contains(Leniency.ADD_CREATES_ELEMENT)
                    || leniencies.contains(Leniency.PATHS_AS_NAMES)
                    || leniencies.contains(Leniency.STRING_BOOLEANS_IN_QUERIES);
        }

        /** The zitadel profile ignores changes of id in a PATCH, whatever is tolerated. */
        boolean isIgnoredByZitadel() {
            return sent.contains("'id':'ID'");
        }

        /** Of several primary values in a POST or PUT, ZITADEL takes the first, and it shows {@code primary} only if it is true. */
        boolean isPrimaries() {
            return leniencies.contains(Leniency.LAST_PRIMARY_WINS);
        }
    }

    /** Understood alike in the standard profile and in that of ZITADEL, except for what {@link Habit} says. */
    static final List<Habit> EVERY_PROFILE = List.of(
            body("STRING_BOOLEANS", "'active':'False'", "/active", "false", "invalidValue", "active"),
            body(
                    "STRING_BOOLEANS",
                    "'roles':[{'value':'r','primary':'True'}]",
                    "/roles",
                    "[{'value':'r','primary':true}]",
                    "invalidValue",
                    "roles"),
            body(
                    "STRING_BOOLEANS",
                    "'roles':[{'value':'r','primary':'TRUE'}]",
                    "/roles",
                    "[{'value':'r','primary':true}]",
                    "invalidValue",
                    "roles"),
            body("STRING_FOR_COMPLEX", "'roles':['admin']", "/roles", "[{'value':'admin'}]", "invalidValue", "roles"),
            body(
                    "STRING_FOR_COMPLEX",
                    team("'buddy':'271'"),
                    "/TEAM/buddy/value",
                    "'271'",
                    "invalidValue",
                    "TEAM:buddy"),
            body(
                    "EMPTY_STRING_FOR_COMPLEX",
                    team("'buddy':'','room':'1'"),
                    "/TEAM",
                    "{'room':'1'}",
                    "invalidValue",
                    "TEAM:buddy"),
            body(
                    "EMPTY_STRING_FOR_COMPLEX",
                    team("'buddy':{'value':''},'room':'1'"),
                    "/TEAM",
                    "{'room':'1'}",
                    "invalidValue",
                    "TEAM:buddy"),
            body(
                    "EMPTY_STRING_FOR_COMPLEX",
                    team("'buddy':{'$ref':''},'room':'1'"),
                    "/TEAM",
                    "{'room':'1'}",
                    "invalidValue",
                    "TEAM:buddy"),
            body(
                    "LIST_FOR_COMPLEX",
                    team("'buddy':[{'value':'271'}]"),
                    "/TEAM/buddy/value",
                    "'271'",
                    "invalidValue",
                    "TEAM:buddy"),
            body(
                    "LIST_FOR_COMPLEX STRING_FOR_COMPLEX",
                    team("'buddy':['271']"),
                    "/TEAM/buddy/value",
                    "'271'",
                    "invalidValue",
                    "TEAM:buddy"),
            body(
                    "JSON_TEXT_FOR_COMPLEX",
                    "'roles':[{'value':'{\\'VALUE\\':\\'a\\'}'}]",
                    "/roles/0/value",
                    "'a'",
                    "",
                    ""),
            body(
                    "JSON_TEXT_FOR_COMPLEX",
                    "'roles':['{\\'Value\\':\\'admin\\',\\'display\\':\\'A\\'}']",
                    "/roles",
                    "[{'value':'admin','display':'A'}]",
                    "",
                    ""),
            body("SINGLE_VALUE_FOR_LIST", "'roles':{'value':'a'}", "/roles/0/value", "'a'", "invalidValue", "roles"),
            body(
                    "SINGLE_VALUE_FOR_LIST STRING_FOR_COMPLEX",
                    "'roles':'a'",
                    "/roles/0/value",
                    "'a'",
                    "invalidValue",
                    "roles"),
            body(
                    "UNKNOWN_ATTRIBUTES",
                    "'nickName':'B','roles':[{'value':'a','foo':1}]",
                    "/roles/0",
                    "{'value':'a'}",
                    "invalidSyntax",
                    "roles.foo"),
            body(
                    "LAST_PRIMARY_WINS",
                    "'roles':[{'value':'a','primary':true},{'value':'b','primary':true}]",
                    "/roles/0/primary",
                    "false",
                    "invalidValue",
                    "roles"),
            operation(
                    "OPERATION_IN_ANY_CASE",
                    "",
                    "{'op':'Replace','path':'nickName','value':'B'}",
                    "/nickName",
                    "'B'",
                    "invalidSyntax",
                    "Operations[0]"),
            operation(
                    "STRING_BOOLEANS",
                    "'roles':[{'value':'r','primary':true}]",
                    "{'op':'replace','path':'roles[primary eq \\'True\\'].value','value':'s'}",
                    "/roles/0/value",
                    "'s'",
                    "invalidFilter",
                    "primary"),
            operation(
                    "REMOVE_WITH_VALUE",
                    "'roles':[{'value':'r'},{'value':'s'}]",
                    "{'op':'remove','path':'roles','value':[{'value':'r'}]}",
                    "/roles",
                    "[{'value':'s'}]",
                    "invalidValue",
                    "roles"),
            operation(
                    "REMOVE_WITH_VALUE",
                    team("'room':'1'"),
                    "{'op':'remove','path':'schemas','value':['" + TEAM + "']}",
                    "/TEAM",
                    "",
                    "invalidValue",
                    "schemas"),
            operation(
                    "UNKNOWN_ATTRIBUTES",
                    "",
                    "{'op':'replace','value':{'schemas':['urn:x:y'],'nickName':'B'}}",
                    "/nickName",
                    "'B'",
                    "invalidValue",
                    "schemas"),
            operation(
                    "ADD_CREATES_ELEMENT",
                    "",
                    "{'op':'add','path':'roles[type eq \\'x\\'].value','value':'r'}",
                    "/roles/0/value",
                    "'r'",
                    "noTarget",
                    "roles"),
            operation(
                    "REPLACE_CREATES_ELEMENT",
                    "",
                    "{'op':'replace','path':'roles[type eq \\'x\\'].value','value':'r'}",
                    "/roles/0/value",
                    "'r'",
                    "noTarget",
                    "roles"),
            operation(
                    "UNKNOWN_PATHS",
                    "'nickName':'B'",
                    "{'op':'add','path':'shoeSize','value':'43'}",
                    "/nickName",
                    "'B'",
                    "invalidPath",
                    "shoeSize"),
            operation(
                    "FILTER_ON_SINGLE_VALUE",
                    team("'buddy':{'value':'271'}"),
                    "{'op':'remove','path':'" + TEAM + ":buddy[value eq \\'271\\']'}",
                    "/TEAM",
                    "",
                    "invalidPath",
                    "TEAM:buddy"),
            operation(
                    "EQUAL_READ_ONLY_VALUES",
                    "",
                    "{'op':'replace','value':{'id':'ID','nickName':'B'}}",
                    "/nickName",
                    "'B'",
                    "mutability",
                    "'id'"),
            operation(
                    "PATHS_AS_NAMES UNKNOWN_ATTRIBUTES",
                    "",
                    "{'op':'replace','value':{'name.middleName':'M'}}",
                    "/name/middleName",
                    "'M'",
                    "",
                    ""),
            operation(
                    "EXPRESSION_AS_PATH",
                    team("'room':'1'"),
                    "{'op':'remove','path':'schemas eq \\'" + TEAM + "\\''}",
                    "/TEAM",
                    "",
                    "invalidPath",
                    "Operations[0]"),
            operation(
                    "DOT_AFTER_SCHEMA",
                    "",
                    "{'op':'replace','path':'" + TEAM + ".room','value':'2'}",
                    "/TEAM/room",
                    "'2'",
                    "invalidPath",
                    "TEAM.room"),
            operation(
                    "LITERALS_IN_ANY_CASE",
                    "'roles':[{'value':'r','primary':true}]",
                    "{'op':'replace','path':'roles[primary eq True].value','value':'s'}",
                    "/roles/0/value",
                    "'s'",
                    "invalidFilter",
                    "Operations[0]"),
            query("STRING_BOOLEANS_IN_QUERIES", "active eq \\'True\\'", "invalidFilter", "active"),
            query("LITERALS_IN_ANY_CASE", "active eq TRUE", "invalidFilter", "offset 10"));

    /** Attributes of which ZITADEL stores less, or that it does not have. */
    static final List<Habit> STANDARD_ONLY = List.of(
            body(
                    "STRING_FOR_COMPLEX",
                    "'emails':['a@example.com','b@example.com']",
                    "/emails",
                    "[{'value':'a@example.com'},{'value':'b@example.com'}]",
                    "invalidValue",
                    "emails"),
            body(
                    "STRING_FOR_COMPLEX",
                    enterprise("'manager':'271'"),
                    "/ENTERPRISE",
                    "{'manager':{'value':'271'}}",
                    "invalidValue",
                    "ENTERPRISE:manager"),
            body(
                    "EMPTY_STRING_FOR_COMPLEX",
                    enterprise("'manager':'','department':'D'"),
                    "/ENTERPRISE",
                    "{'department':'D'}",
                    "invalidValue",
                    "ENTERPRISE:manager"),
            body(
                    "LIST_FOR_COMPLEX",
                    enterprise("'manager':[{'value':'271'}]"),
                    "/ENTERPRISE",
                    "{'manager':{'value':'271'}}",
                    "invalidValue",
                    "ENTERPRISE:manager"),
            body(
                    "SINGLE_VALUE_FOR_LIST",
                    "'emails':{'value':'a@example.com','type':'work'}",
                    "/emails",
                    "[{'value':'a@example.com','type':'work'}]",
                    "invalidValue",
                    "emails"),
            body(
                    "UNKNOWN_ATTRIBUTES",
                    "'nickName':'B','shoeSize':'9'",
                    "/nickName",
                    "'B'",
                    "invalidSyntax",
                    "shoeSize"),
            body(
                    "UNKNOWN_ATTRIBUTES",
                    "'emails':[{'value':'a@example.com','mailbox':'m'}]",
                    "/emails",
                    "[{'value':'a@example.com'}]",
                    "invalidSyntax",
                    "emails.mailbox"),
            body(
                    "LAST_PRIMARY_WINS",
                    "'roles':[{'value':'a','primary':true},{'value':'b','primary':true}]",
                    "/roles",
                    "[{'value':'a','primary':false},{'value':'b','primary':true}]",
                    "invalidValue",
                    "roles"));

    private HabitTable() {}

    private static String enterprise(String attributes) {
        return "'" + Schemas.ENTERPRISE_USER + "':{" + attributes + "}";
    }

    private static String team(String attributes) {
        return "'" + TEAM + "':{" + attributes + "}";
    }

    private static Habit body(
            String leniencies, String sent, String path, String expected, String refused, String named) {
        return new Habit(Doors.BODIES, named(leniencies), "", sent, path, expected, refused, named);
    }

    private static Habit operation(
            String leniencies, String before, String sent, String path, String expected, String refused, String named) {
        return new Habit(Doors.OPERATIONS, named(leniencies), before, sent, path, expected, refused, named);
    }

    private static Habit query(String leniencies, String filter, String refused, String named) {
        return new Habit(Doors.QUERIES, named(leniencies), "", filter, "/active", "true", refused, named);
    }

    private static List<Leniency> named(String names) {
        return Stream.of(names.split(" ")).map(Leniency::valueOf).toList();
    }
}
