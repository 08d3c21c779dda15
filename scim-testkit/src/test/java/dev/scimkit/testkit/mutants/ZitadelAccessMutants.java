package dev.scimkit.testkit.mutants;

import static dev.scimkit.testkit.mutants.Defects.body;
import static dev.scimkit.testkit.mutants.Defects.on;
import static dev.scimkit.testkit.mutants.Defects.requestBody;
import static dev.scimkit.testkit.mutants.Defects.resources;
import static dev.scimkit.testkit.mutants.Defects.response;
import static dev.scimkit.testkit.mutants.ZitadelDefects.as;
import static dev.scimkit.testkit.mutants.ZitadelDefects.at;
import static dev.scimkit.testkit.mutants.ZitadelDefects.by;
import static dev.scimkit.testkit.mutants.ZitadelDefects.refusing;
import static dev.scimkit.testkit.mutants.ZitadelDefects.without;

import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import dev.scimkit.testkit.endpoint.ScimTransport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** ZITADEL servers with one defect in addresses, permissions, domains or media types. */
final class ZitadelAccessMutants {

    private static final String MANAGER = "manager-token";
    private static final Predicate<ScimRequest> NOBODY = by("Bearer nobody-token");
    private static final Predicate<ScimRequest> DISCOVERY =
            on("GET", "/(ServiceProviderConfig|Schemas|ResourceTypes).*");
    private static final Predicate<ScimRequest> SEARCH = on("POST", "/Users/.search");

    private ZitadelAccessMutants() {}

    static List<Mutant> addresses() {
        return List.of(
                new Mutant("location-without-organization", resources(on(".*", "/Users.*"), json -> {
                    ObjectNode meta = (ObjectNode) json.path("meta");
                    meta.put("location", meta.path("location").asString("").replace("/3223", ""));
                })),
                new Mutant("resource-types-in-a-list-only", refusing(on("GET", "/ResourceTypes/.+"), 404)),
                new Mutant("bulk-is-404", refusing(on("POST", "/Bulk"), 404)),
                new Mutant("search-is-404", refusing(SEARCH, 404)),
                new Mutant("group-put-is-501", refusing(on("PUT", "/Groups/.+"), 501)),
                new Mutant("discovery-needs-a-token", refusing(DISCOVERY.and(without("Authorization")), 401)),
                new Mutant("search-without-token", as(MANAGER, SEARCH.and(without("Authorization")))),
                new Mutant(
                        "groups-without-token",
                        as(MANAGER, on("GET", "/Groups.*").and(without("Authorization")))));
    }

    static List<Mutant> permissions() {
        return List.of(
                new Mutant("any-bearer-token-is-taken", as(MANAGER, by("Bearer .*-wrong"))),
                new Mutant("basic-is-taken", as(MANAGER, by("Basic .*"))),
                new Mutant(
                        "no-permission-is-403",
                        response(
                                NOBODY.or(by("Bearer reader-token")),
                                response -> response.status() == 404
                                        ? new ScimResponse(403, response.headers(), response.body())
                                        : response)),
                new Mutant("bulk-needs-permission", refusing(on("POST", "/Bulk").and(NOBODY), 404)),
                new Mutant("search-needs-permission-to-write", refusing(SEARCH.and(by("Bearer reader-token")), 404)),
                new Mutant("reader-may-delete", as(MANAGER, on("DELETE", ".*").and(by("Bearer reader-token")))),
                new Mutant("reader-may-patch", as(MANAGER, on("PATCH", ".*").and(by("Bearer reader-token")))),
                new Mutant("no-permission-named-so", body(NOBODY, json -> json.put("detail", "permission denied"))),
                new Mutant(
                        "bulk-operations-unchecked",
                        as(MANAGER, on("POST", "/Bulk").and(NOBODY))),
                new Mutant(
                        "unknown-organization-named-so",
                        body(
                                NOBODY.and(request -> !request.uri().getPath().contains("/3223")),
                                json -> json.put("detail", "membership not found: no such organization"))),
                new Mutant(
                        "organizations-mixed-up",
                        Defects.request(
                                by("Bearer both-token"),
                                request -> at(request, request.uri().toString().replace("/4334", "/3223")))),
                new Mutant(
                        "other-organizations-counted",
                        Defects.request(
                                on("GET|POST", "/Users(/.search)?").and(by("Bearer both-token")),
                                request -> at(request, request.uri().toString().replace("/4334", "/3223")))));
    }

    static List<Mutant> domains() {
        Predicate<ScimRequest> other = by("Bearer domain-token");
        Predicate<ScimRequest> ignoring = by("Bearer ignoring-token");
        return List.of(
                new Mutant("one-domain-for-all", as(MANAGER, other)),
                new Mutant("put-clears-other-domains", new ClearingPut()),
                new Mutant(
                        "external-ids-of-all-domains-found",
                        as(MANAGER, ZitadelDefects.filtered("externalId").and(other))),
                new Mutant(
                        "external-id-overwritten-by-patch",
                        as(MANAGER, on("PATCH", ".*").and(other))),
                new Mutant(
                        "ignored-password-is-checked",
                        as(MANAGER, on("POST", "/Users").and(ignoring))),
                new Mutant(
                        "password-of-put-ignored-too",
                        requestBody(on("PUT", "/Users/.+").and(ignoring), json -> json.remove("password"))),
                new Mutant("unclear-setting-is-no", as(MANAGER, by("Bearer unclear-token"))));
    }

    /** A PUT in one domain also removes the externalId of another. */
    private static final class ClearingPut implements Mutant.Defect {
        @Override
        public ScimResponse answer(ScimRequest request, ScimTransport server) throws IOException, InterruptedException {
            if (on("PUT", "/Users/.+").and(by("Bearer domain-token")).test(request)) {
                String body = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
                        + "{\"op\":\"remove\",\"path\":\"externalId\"}]}";
                server.send(ZitadelDefects.withHeader(
                        new ScimRequest(
                                "PATCH", request.uri(), request.headers(), body.getBytes(StandardCharsets.UTF_8)),
                        "Authorization",
                        "Bearer " + MANAGER));
            }
            return server.send(request);
        }
    }

    static List<Mutant> mediaTypes() {
        String latin = ".*iso-8859-1";
        return List.of(
                new Mutant("content-type-demanded", refusing(SEARCH.and(without("Content-Type")), 400)),
                new Mutant("accept-demanded", refusing(on("GET", "/Users").and(without("Accept")), 400)),
                new Mutant(
                        "token-before-media-type",
                        refusing(without("Authorization").and(on("GET", "/Users")), 401)),
                new Mutant("other-media-type-is-415", typed("Content-Type", "text/plain|application/xml", 415)),
                new Mutant("other-media-type-is-406", typed("Accept", "text/html|application/xml", 406)),
                new Mutant(
                        "charset-of-body-not-looked-at",
                        Defects.request(
                                header("Content-Type", latin),
                                request -> ZitadelDefects.withHeader(request, "Content-Type", "application/json"))),
                new Mutant(
                        "charset-of-answer-not-looked-at",
                        Defects.request(
                                header("Accept", latin),
                                request -> ZitadelDefects.withHeader(request, "Accept", "application/json"))),
                new Mutant(
                        "errors-are-plain-json",
                        response(
                                on(".*", ".*"),
                                response -> response.status() < 400
                                        ? response
                                        : Defects.withHeader(response, "Content-Type", "application/json"))),
                new Mutant("discovery-is-plain-json", Defects.header(DISCOVERY, "Content-Type", "application/json")),
                new Mutant(
                        "no-type-without-body",
                        response(
                                on(".*", ".*"),
                                response -> response.status() == 204
                                        ? Defects.withHeader(response, "Content-Type", "")
                                        : response)));
    }

    private static Predicate<ScimRequest> header(String name, String values) {
        return request -> request.headers().getOrDefault(name, "").matches(values);
    }

    private static Mutant.Defect typed(String name, String values, int status) {
        return Defects.status(header(name, values), 400, status);
    }
}
