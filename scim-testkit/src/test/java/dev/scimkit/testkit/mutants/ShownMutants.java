package dev.scimkit.testkit.mutants;

import static dev.scimkit.testkit.mutants.Defects.body;
import static dev.scimkit.testkit.mutants.Defects.on;
import static dev.scimkit.testkit.mutants.Defects.operations;
import static dev.scimkit.testkit.mutants.Defects.query;
import static dev.scimkit.testkit.mutants.Defects.requestBody;
import static dev.scimkit.testkit.mutants.Defects.resources;

import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import dev.scimkit.testkit.endpoint.ScimTransport;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Servers that add groups, references and locations to their answers and do not know them otherwise. */
final class ShownMutants {

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final Predicate<ScimRequest> LISTS = on("GET", "/(Users|Groups)");
    private static final Predicate<ScimRequest> READS = on("GET", "/(Users|Groups)/.+");
    private static final Predicate<ScimRequest> GROUPS = on("GET", "/Groups/.+");
    private static final Predicate<ScimRequest> WRITES = on("POST|PUT|PATCH", "/(Users|Groups).*");
    private static final String NOTHING = "nothing-has-this-id";

    private ShownMutants() {}

    static List<Mutant> filters() {
        return List.of(
                new Mutant("filter-on-groups-finds-nothing", body(LISTS.and(filter("groups")), ShownMutants::empty)),
                new Mutant(
                        "filter-on-group-names-finds-nothing",
                        body(LISTS.and(filter("groups(\\.|%5B)display")), ShownMutants::empty)),
                new Mutant(
                        "filter-on-references-finds-nothing", body(LISTS.and(filter("%24ref")), ShownMutants::empty)),
                new Mutant(
                        "filter-on-locations-finds-nothing",
                        body(LISTS.and(filter("meta.location")), ShownMutants::empty)),
                new Mutant(
                        "search-on-groups-finds-nothing",
                        body(
                                on("POST", "/Users/.search")
                                        .and(request -> request.text().contains("groups.value")),
                                ShownMutants::empty)),
                new Mutant("sort-by-groups-ignored", query(LISTS, text -> text.replace("sortBy=groups.display&", ""))));
    }

    private static Predicate<ScimRequest> filter(String text) {
        return request -> request.uri().toString().matches(".*[?&]filter=[^&]*" + text + ".*");
    }

    private static void empty(ObjectNode list) {
        if (list.has("totalResults")) {
            list.put("totalResults", 0);
            list.put("itemsPerPage", 0);
            list.putArray("Resources");
        }
    }

    static List<Mutant> projections() {
        return List.of(
                new Mutant(
                        "reference-comes-with-the-id",
                        query(
                                READS,
                                text -> text.replaceAll(
                                        "(attributes=(members|groups))\\.value", "$1.value,$2.%24ref"))),
                new Mutant(
                        "reference-cannot-be-asked-for",
                        query(READS, text -> text.replace("attributes=members.%24ref", "attributes=id"))),
                new Mutant(
                        "reference-cannot-be-left-out",
                        query(READS, text -> text.replaceAll("(excludedAttributes=)\\w+\\.%24ref", "$1externalId"))),
                new Mutant(
                        "sub-attributes-come-all-together",
                        query(READS, text -> text.replaceAll("(=emails)\\.type.*", "$1"))));
    }

    static List<Mutant> changes() {
        return List.of(
                new Mutant("remove-by-reference-ignored", operations(operation -> {
                    if (operation.path("path").asString("").startsWith("members[$ref")) {
                        operation.put("path", "members[value eq \"" + NOTHING + "\"]");
                    }
                })),
                new Mutant("remove-by-reference-in-value-ignored", operations(operation -> {
                    if (operation.path("op").asString("").equals("remove")
                            && operation.at("/value/0").has("$ref")) {
                        operation.remove("value");
                        operation.put("path", "members[value eq \"" + NOTHING + "\"]");
                    }
                })),
                refusingValue("meta-sent-back-refused", "meta"),
                refusingValue("groups-sent-back-refused", "groups"),
                new Mutant("members-sent-back-lost", operations(operation -> {
                    if (operation.path("value") instanceof ObjectNode value && value.has("members")) {
                        value.putArray("members");
                    }
                })));
    }

    private static Mutant refusingValue(String name, String member) {
        return RefusingMutants.refusing(
                name, on("PATCH", ".*"), json -> json.at("/Operations/0/value").has(member));
    }

    static List<Mutant> references() {
        return List.of(
                new Mutant("every-member-is-a-user", references("members", "/Groups/", "/Users/")),
                new Mutant("every-member-is-a-group", references("members", "/Users/", "/Groups/")),
                new Mutant("reference-of-groups-leads-to-users", references("groups", "/Groups/", "/Users/")),
                new Mutant("reference-of-managers-leads-to-groups", resources(READS, json -> {
                    if (json.at("/" + ENTERPRISE + "/manager") instanceof ObjectNode manager) {
                        redirect(manager, "/Users/", "/Groups/");
                    }
                })),
                new Mutant("reference-by-the-type-that-was-sent", new TypesSent()),
                new Mutant(
                        "reference-to-nothing",
                        resources(
                                GROUPS,
                                json -> members(json, member -> {
                                    if (!member.has("$ref") && member.has("value")) {
                                        member.put(
                                                "$ref",
                                                "https://scim.example.com/Users/"
                                                        + member.path("value").asString());
                                    }
                                }))),
                new Mutant(
                        "external-references-dropped",
                        requestBody(WRITES, json -> json.remove(List.of("profileUrl", "photos")))),
                new Mutant("members-without-value-stored", new WithoutValue(member -> !member.has("$ref"))),
                new Mutant("references-of-members-not-read", new WithoutValue(member -> member.has("$ref"))),
                new Mutant("empty-manager-stored", new EmptyManagers()),
                new Mutant("version-of-users-without-their-groups", new GroupsLeftOut()));
    }

    private static Mutant.Defect references(String attribute, String right, String wrong) {
        return resources(
                READS,
                json -> json.path(attribute).forEach(element -> {
                    if (element instanceof ObjectNode object) {
                        redirect(object, right, wrong);
                    }
                }));
    }

    private static void redirect(ObjectNode reference, String right, String wrong) {
        if (reference.has("$ref")) {
            reference.put("$ref", reference.path("$ref").asString().replace(right, wrong));
        }
    }

    private static void members(JsonNode holder, Consumer<ObjectNode> change) {
        holder.path("members").forEach(member -> {
            if (member instanceof ObjectNode object) {
                change.accept(object);
            }
        });
    }

    /** Some members without a value are stored: the correct server gets them with a value that is left out again. */
    private record WithoutValue(Predicate<ObjectNode> which) implements Mutant.Defect {

        @Override
        public ScimResponse answer(ScimRequest request, ScimTransport server) throws IOException, InterruptedException {
            ScimResponse response = requestBody(WRITES, this::name).answer(request, server);
            return Defects.withJson(
                    response,
                    json -> members(json, member -> {
                        if (member.path("value").asString("").equals(NOTHING)) {
                            member.remove("value");
                        }
                    }));
        }

        private void name(ObjectNode json) {
            members(json, this::nameMember);
            json.path("Operations")
                    .forEach(operation -> operation.path("value").forEach(member -> {
                        if (operation.path("path").asString("").equals("members")
                                && member instanceof ObjectNode object) {
                            nameMember(object);
                        }
                    }));
        }

        private void nameMember(ObjectNode member) {
            if (member.path("value").asString("").isEmpty() && which.test(member)) {
                member.remove("$ref");
                member.put("value", NOTHING);
            }
        }
    }

    /** A manager without a value is stored, likewise. */
    private static final class EmptyManagers implements Mutant.Defect {

        @Override
        public ScimResponse answer(ScimRequest request, ScimTransport server) throws IOException, InterruptedException {
            ScimResponse response = requestBody(
                            WRITES,
                            json -> manager(json, manager -> {
                                if (manager.path("value").asString("").isEmpty()) {
                                    manager.put("value", NOTHING);
                                }
                            }))
                    .answer(request, server);
            return Defects.withJson(
                    response,
                    json -> manager(json, manager -> {
                        if (manager.path("value").asString("").equals(NOTHING)) {
                            manager.removeAll();
                        }
                    }));
        }

        private static void manager(ObjectNode json, Consumer<ObjectNode> change) {
            if (json.path(ENTERPRISE).path("manager") instanceof ObjectNode manager) {
                change.accept(manager);
            }
        }
    }

    /** The $ref of a member is made from the type that was sent with it. */
    private static final class TypesSent implements Mutant.Defect {

        private final Map<String, String> types = new ConcurrentHashMap<>();

        @Override
        public ScimResponse answer(ScimRequest request, ScimTransport server) throws IOException, InterruptedException {
            ObjectNode sent = WRITES.test(request) ? Defects.object(request.body()) : null;
            if (sent != null) {
                sent.findParents("type")
                        .forEach(member -> types.put(
                                member.path("value").asString(""),
                                member.path("type").asString("")));
            }
            return resources(GROUPS, json -> members(json, this::redirect)).answer(request, server);
        }

        private void redirect(ObjectNode member) {
            String id = member.path("value").asString("");
            String type = types.get(id);
            if (type != null && member.has("$ref")) {
                String base = member.path("$ref").asString().replaceFirst("/(Users|Groups)/.*", "");
                member.put("$ref", base + (type.equals("Group") ? "/Groups/" : "/Users/") + id);
            }
        }
    }

    /** The version of a user does not cover its groups, although they are shown. */
    private static final class GroupsLeftOut implements Mutant.Defect {

        @Override
        public ScimResponse answer(ScimRequest request, ScimTransport server) throws IOException, InterruptedException {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(request.headers());
            String known = headers.getOrDefault("If-None-Match", "");
            if (known.startsWith("W/")) {
                headers.remove("If-None-Match");
            }
            ScimResponse response = withoutGroups(
                    server.send(new ScimRequest(request.method(), request.uri(), headers, request.body())));
            boolean same =
                    !known.isEmpty() && known.equals(response.header("ETag").orElse(""));
            return same && request.method().equals("GET")
                    ? new ScimResponse(304, response.headers(), new byte[0])
                    : response;
        }

        private static ScimResponse withoutGroups(ScimResponse response) {
            String version = response.header("ETag").orElse("").replaceFirst(";shown=[0-9a-f]*", "");
            ScimResponse other = version.isEmpty() ? response : Defects.withHeader(response, "ETag", version);
            return Defects.withJson(
                    other,
                    json -> json.findParents("version")
                            .forEach(meta -> ((ObjectNode) meta)
                                    .put(
                                            "version",
                                            meta.path("version").asString("").replaceFirst(";shown=[0-9a-f]*", ""))));
        }
    }
}
