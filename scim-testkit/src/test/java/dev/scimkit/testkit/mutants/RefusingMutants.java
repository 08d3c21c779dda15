package dev.scimkit.testkit.mutants;

import static dev.scimkit.testkit.mutants.Defects.on;

import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Servers that refuse what they should accept. */
final class RefusingMutants {

    private static final Predicate<ScimRequest> CREATE_USER = on("POST", "/Users");
    private static final Predicate<ScimRequest> CREATE_GROUP = on("POST", "/Groups");
    private static final Predicate<ScimRequest> SEARCH = on("POST", ".*/.search");

    private RefusingMutants() {}

    static List<Mutant> all() {
        return List.of(
                unique(
                        "external-id-unique",
                        CREATE_USER,
                        json -> json.path("externalId").asString("")),
                unique(
                        "group-name-unique",
                        CREATE_GROUP,
                        json -> json.path("displayName").asString("")),
                unique(
                        "user-name-taken-for-ever",
                        CREATE_USER,
                        json -> json.path("userName").asString("").toLowerCase(Locale.ROOT)),
                new Mutant("user-name-unique-over-organizations", uniqueOverOrganizations()),
                refusing(
                        "group-without-members-refused",
                        CREATE_GROUP,
                        json -> json.path("members").isEmpty()),
                refusing("search-without-filter-refused", SEARCH, json -> !json.has("filter")),
                refusing(
                        "excluded-id-refused",
                        SEARCH,
                        json -> json.path("excludedAttributes").toString().contains("\"id\"")),
                refusing(
                        "id-in-patch-refused",
                        on("PATCH", ".*"),
                        json -> json.at("/Operations/0/value").has("id")),
                mediaType("charset-refused", "application/scim\\+json;.*"),
                mediaType("application-json-refused", "application/json"));
    }

    /** Refuses certain requests for their body. */
    static Mutant refusing(String name, Predicate<ScimRequest> which, Predicate<ObjectNode> refused) {
        return new Mutant(name, (request, server) -> {
            ObjectNode json = which.test(request) ? Defects.object(request.body()) : null;
            return json != null && refused.test(json) ? refusal(400) : server.send(request);
        });
    }

    private static Mutant mediaType(String name, String mediaTypes) {
        return new Mutant(
                name,
                (request, server) ->
                        request.headers().getOrDefault("Content-Type", "").matches(mediaTypes)
                                ? refusal(415)
                                : server.send(request));
    }

    private static Mutant unique(String name, Predicate<ScimRequest> which, Function<ObjectNode, String> key) {
        Set<String> taken = ConcurrentHashMap.newKeySet();
        return new Mutant(name, (request, server) -> {
            ObjectNode json = which.test(request) ? Defects.object(request.body()) : null;
            boolean conflict =
                    json != null && !key.apply(json).isEmpty() && !taken.add(request.uri() + " " + key.apply(json));
            return conflict ? refusal(409) : server.send(request);
        });
    }

    /** A userName that exists in one organization cannot be used in another. */
    private static Mutant.Defect uniqueOverOrganizations() {
        Map<String, String> organizationOf = new ConcurrentHashMap<>();
        return (request, server) -> {
            ObjectNode json = CREATE_USER.test(request) ? Defects.object(request.body()) : null;
            String organization = request.uri().getPath();
            boolean conflict = json != null
                    && !organizationOf
                            .computeIfAbsent(json.path("userName").asString(""), name -> organization)
                            .equals(organization);
            return conflict ? refusal(409) : server.send(request);
        };
    }

    private static ScimResponse refusal(int status) {
        String error = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"status\":\"" + status
                + "\",\"detail\":\"No\"" + (status == 409 ? ",\"scimType\":\"uniqueness\"" : "") + "}";
        return new ScimResponse(
                status,
                Map.of("Content-Type", List.of("application/scim+json")),
                error.getBytes(StandardCharsets.UTF_8));
    }
}
