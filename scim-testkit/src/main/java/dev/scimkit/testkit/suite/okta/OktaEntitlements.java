package dev.scimkit.testkit.suite.okta;

import static dev.scimkit.testkit.language.ServerConversation.userBody;

import dev.scimkit.testkit.language.Declaration;
import dev.scimkit.testkit.language.SchemaUris;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * How Okta discovers roles and entitlements, and assigns them: the endpoints are those that the server names, so no session
 * file can describe it.
 */
final class OktaEntitlements extends RuleSet {

    private static final String SECTION = "Okta SCIM with entitlements";
    private static final String ROLE = "urn:okta:scim:schemas:core:1.0:Role";
    private static final String ENTITLEMENT = "urn:okta:scim:schemas:core:1.0:Entitlement";
    /** Small pages show whether paging works; the rest is read in larger ones. */
    private static final int SMALL_PAGE = 2;

    private static final int SMALL_PAGES = 3;
    private static final int LARGE_PAGE = 100;
    private static final int MOST_PAGES = 500;
    private static final int UNKNOWN = Integer.MAX_VALUE;
    private static final int MAX_DESCRIPTION = 1_000;

    final Definition types = required("OE-5", SECTION, "Okta reads the resource types of roles and entitlements")
            .check("that each has id, name, endpoint, schema, description and meta")
            .test(scim -> {
                Answer all = scim.get("/ResourceTypes").status(200);
                for (JsonNode type : onOktasSchemas(scim, all)) {
                    for (String member : List.of("id", "name", "endpoint", "description")) {
                        all.expect(
                                !type.path(member).asString("").isEmpty(),
                                "a " + member + " of the resource type " + type.path("name"),
                                "none");
                    }
                    all.expect(type.path("meta").isObject(), "meta of " + type.path("name"), "none");
                }
            });

    final Definition pages = required("OE-1", SECTION, "Okta reads all pages of every role and entitlement")
            .check("that startIndex and count work on these endpoints, and totalResults is the same on every page")
            .test(scim -> {
                for (JsonNode type : onOktasSchemas(scim, scim.get("/ResourceTypes"))) {
                    all(scim, type);
                }
            });

    final Definition roles = required("OE-2", SECTION, "A role has an id and a displayName")
            .check("the resources at the endpoint of the role type")
            .test(scim -> complete(scim, ROLE));

    final Definition entitlements = required("OE-3", SECTION, "An entitlement has an id, a displayName and its type")
            .check("that type is the name of the resource type, and description has at most 1000 characters")
            .test(scim -> complete(scim, ENTITLEMENT));

    final Definition assignments = required(
                    "OE-6", SECTION, "Okta assigns roles and entitlements by POST, PUT and PATCH, and reads them back")
            .check("that roles and entitlements of a user keep value, and get display and type")
            .test(OktaEntitlements::assign);

    OktaEntitlements() {
        super(Suite.OKTA);
    }

    private static List<JsonNode> onOktasSchemas(Conversation scim, Answer types) {
        List<JsonNode> found = new ArrayList<>(onSchema(types, ROLE));
        found.addAll(onSchema(types, ENTITLEMENT));
        scim.skipUnless(
                !found.isEmpty(), "The server has no resource type on Okta's schemas of roles and entitlements");
        return found;
    }

    private static List<JsonNode> onSchema(Answer types, String schema) {
        return types.values("/Resources/*").stream()
                .filter(type -> type.path("schema").asString("").equals(schema))
                .toList();
    }

    private static List<JsonNode> all(Conversation scim, JsonNode type) {
        String path = Declaration.endpoint(type);
        List<JsonNode> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int total = UNKNOWN;
        for (int page = 0; found.size() < total; page++) {
            int count = page < SMALL_PAGES ? SMALL_PAGE : LARGE_PAGE;
            Answer answer = scim.get(path + "?startIndex=" + (found.size() + 1) + "&count=" + count)
                    .status(200);
            total = total(answer, total);
            scim.skipUnless(page < MOST_PAGES, path + " has more pages than the " + MOST_PAGES + " that are read");
            List<JsonNode> resources = answer.values("/Resources/*");
            boolean fits = resources.size() <= count && resources.isEmpty() == (total == 0);
            answer.expect(fits, "1 to " + count + " resources of " + total, Integer.toString(resources.size()));
            for (JsonNode resource : resources) {
                String id = resource.path("id").asString("");
                answer.expect(ids.add(id), "each resource on one page", id + " on two");
            }
            found.addAll(resources);
        }
        return found;
    }

    /** Reads totalResults, which must be the same on every page. */
    private static int total(Answer page, int before) {
        JsonNode found = page.json().path("totalResults");
        page.expect(found.isInt() && found.asInt() >= 0, "a totalResults", found.toString());
        int total = found.asInt();
        page.expect(
                before == UNKNOWN || total == before,
                "the totalResults of the first page, " + before,
                Integer.toString(total));
        return total;
    }

    private static void complete(Conversation scim, String schema) {
        Answer answer = scim.get("/ResourceTypes");
        List<JsonNode> types = onSchema(answer, schema);
        scim.skipUnless(!types.isEmpty(), "The server has no resource type on the schema " + schema);
        for (JsonNode type : types) {
            String name = type.path("name").asString("");
            for (JsonNode resource : all(scim, type)) {
                expect(answer, !resource.path("id").asString("").isEmpty(), "an id", resource);
                expect(answer, !resource.path("displayName").asString("").isEmpty(), "a displayName", resource);
                String description = resource.path("description").asString("");
                expect(
                        answer,
                        description.length() <= MAX_DESCRIPTION,
                        "a description of at most 1000 characters",
                        resource);
                if (schema.equals(ENTITLEMENT)) {
                    expect(answer, resource.path("type").asString("").equals(name), "the type " + name, resource);
                }
            }
        }
    }

    private static void expect(Answer answer, boolean holds, String expectation, JsonNode resource) {
        answer.expect(holds, expectation, resource.toString());
    }

    private static void assign(Conversation scim) {
        Answer types = scim.get("/ResourceTypes").status(200);
        onOktasSchemas(scim, types);
        Map<String, List<JsonNode>> assignable =
                new TreeMap<>(Map.of("roles", onSchema(types, ROLE), "entitlements", onSchema(types, ENTITLEMENT)));
        assignable
                .entrySet()
                .removeIf(kind ->
                        kind.getValue().isEmpty() || !Declaration.of(scim).mayHave(SchemaUris.USER, kind.getKey()));
        scim.skipUnless(!assignable.isEmpty(), "The server does not declare that users have what its types describe");
        assignable.forEach((attribute, found) -> found.forEach(type -> assign(scim, attribute, type)));
    }

    /** Assigns the first of a type by POST, PUT and PATCH. */
    private static void assign(Conversation scim, String attribute, JsonNode type) {
        Answer list = scim.get(Declaration.endpoint(type) + "?count=1").status(200);
        for (JsonNode entry : list.values("/Resources/*").stream().limit(1).toList()) {
            String id = entry.path("id").asString("");
            String value = "[{'value':'" + escaped(id) + "','display':'"
                    + escaped(entry.path("displayName").asString("")) + "','type':'"
                    + escaped(type.path("name").asString("")) + "'}]";
            Answer created = scim.user("'" + attribute + "':" + value).success();
            expectAssigned(scim, created, attribute, id);
            Answer user = scim.user().success();
            scim.patch(user.path(), "{'op':'replace','path':'" + attribute + "','value':" + value + "}")
                    .success();
            expectAssigned(scim, user, attribute, id);
            Answer other = scim.user().success();
            String body = userBody(other.text("/userName"), ",'" + attribute + "':" + value);
            scim.put(other.path(), body).success();
            expectAssigned(scim, other, attribute, id);
        }
    }

    private static void expectAssigned(Conversation scim, Answer user, String attribute, String id) {
        scim.get(user.path())
                .status(200)
                .counts("/" + attribute + "/*", 1)
                .is("/" + attribute + "/0/value", id)
                .present("/" + attribute + "/0/display")
                .present("/" + attribute + "/0/type");
    }

    /** Writes each character as an escape, since apostrophes, backticks and braces mean something in the rules' language. */
    private static String escaped(String text) {
        return text.chars()
                .mapToObj(character -> String.format(Locale.ROOT, "\\u%04x", character))
                .collect(Collectors.joining());
    }
}
