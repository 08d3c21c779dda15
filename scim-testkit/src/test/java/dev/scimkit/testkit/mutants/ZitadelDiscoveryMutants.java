package dev.scimkit.testkit.mutants;

import static dev.scimkit.testkit.mutants.Defects.body;
import static dev.scimkit.testkit.mutants.Defects.on;

import dev.scimkit.testkit.endpoint.ScimRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** ZITADEL servers with one defect in discovery or errors. */
final class ZitadelDiscoveryMutants {

    private static final String DETAIL = "urn:ietf:params:scim:api:zitadel:messages:2.0:ErrorDetail";
    private static final Predicate<ScimRequest> CONFIGURATION = on("GET", "/ServiceProviderConfig");
    private static final Predicate<ScimRequest> SCHEMA =
            on("GET", "/Schemas/urn:ietf:params:scim:schemas:core:2.0:User");

    private ZitadelDiscoveryMutants() {}

    static List<Mutant> discovery() {
        return List.of(
                new Mutant(
                        "thousand-operations-declared",
                        body(CONFIGURATION, json -> ((ObjectNode) json.path("bulk")).put("maxOperations", 1000))),
                new Mutant(
                        "entity-tags-declared",
                        body(CONFIGURATION, json -> ((ObjectNode) json.path("etag")).put("supported", true))),
                new Mutant(
                        "two-authentication-schemes",
                        body(
                                CONFIGURATION,
                                json -> ((ArrayNode) json.path("authenticationSchemes"))
                                        .addObject()
                                        .put("type", "httpbasic"))),
                attribute("display-name-returned-by-default", "displayName", json -> json.put("returned", "default")),
                attribute("nick-name-declared-without-case", "nickName", json -> json.put("caseExact", false)),
                attribute("emails-declared-optional", "emails", json -> json.put("required", false)),
                attribute("title-described", "title", json -> json.put("description", "What one is called")),
                new Mutant(
                        "user-type-declared",
                        body(
                                SCHEMA,
                                json -> ((ArrayNode) json.path("attributes"))
                                        .addObject()
                                        .put("name", "userType")
                                        .put("type", "string")
                                        .put("caseExact", true)
                                        .put("returned", "always"))),
                new Mutant(
                        "lists-of-types-without-page",
                        body(on("GET", "/(Schemas|ResourceTypes)"), json -> json.put("itemsPerPage", 2))),
                new Mutant("unknown-type-is-200", Defects.status(on("GET", "/ResourceTypes/None"), 404, 200)),
                new Mutant(
                        "endpoint-with-slash",
                        body(
                                on("GET", "/ResourceTypes/.+"),
                                json -> json.put(
                                        "endpoint", "/" + json.path("endpoint").asString("")))),
                new Mutant(
                        "type-of-resource-types",
                        body(
                                on("GET", "/ResourceTypes/.+"),
                                json -> ((ObjectNode) json.path("meta")).put("resourceType", "ResourceType"))));
    }

    private static Mutant attribute(String name, String attribute, Consumer<ObjectNode> change) {
        return new Mutant(name, body(SCHEMA, json -> {
            for (JsonNode definition : json.path("attributes")) {
                if (definition.path("name").asString("").equals(attribute)) {
                    change.accept((ObjectNode) definition);
                }
            }
        }));
    }

    static List<Mutant> errors() {
        return List.of(
                new Mutant("error-detail-not-listed", body(on(".*", ".*"), json -> {
                    if (json.has(DETAIL)) {
                        json.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:Error");
                    }
                })),
                detail("error-detail-without-id", detail -> detail.remove("id")),
                detail("error-detail-without-message", detail -> detail.remove("message")),
                detail("error-ids-made-anew", new Counting()),
                detail("error-ids-all-the-same", detail -> detail.put("id", "SCIM-1")));
    }

    private static Mutant detail(String name, Consumer<ObjectNode> change) {
        return new Mutant(name, body(on(".*", ".*"), json -> {
            if (json.path(DETAIL) instanceof ObjectNode detail) {
                change.accept(detail);
            }
        }));
    }

    /** A new id for each error. */
    private static final class Counting implements Consumer<ObjectNode> {
        private final AtomicInteger errors = new AtomicInteger();

        @Override
        public void accept(ObjectNode detail) {
            detail.put("id", "scimkit-00000000-" + errors.incrementAndGet());
        }
    }
}
