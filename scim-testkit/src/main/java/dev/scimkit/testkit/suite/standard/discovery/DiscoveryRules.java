package dev.scimkit.testkit.suite.standard.discovery;

import dev.scimkit.testkit.language.SchemaUris;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The service provider's configuration, and what all discovery endpoints have in common: RFC 7643 section 5, RFC 7644
 * section 4.
 */
public final class DiscoveryRules extends RuleSet {

    private static final String SECTION = "RFC 7643 §5";
    private static final Set<String> SCHEMES = Set.of("oauth", "oauth2", "oauthbearertoken", "httpbasic", "httpdigest");

    /** States the rules. */
    public DiscoveryRules() {
        super(Suite.STANDARD);
    }

    final Definition oneObject = required(
                    "P-4-02", "RFC 7644 §4", "/ServiceProviderConfig is a single object of its own schema")
            .check("that it is not a ListResponse")
            .test(scim -> scim.get("/ServiceProviderConfig")
                    .status(200)
                    .has("/schemas", SchemaUris.SERVICE_PROVIDER_CONFIG)
                    .absent("/Resources"));

    private Definition flag(String id, String feature) {
        return required(id, SECTION, "The configuration says whether " + feature + " is supported")
                .check("that " + feature + ".supported is there, as a boolean")
                .test(scim -> {
                    Answer answer = scim.get("/ServiceProviderConfig").success();
                    JsonNode supported = answer.json().path(feature).path("supported");
                    answer.expect(supported.isBoolean(), "a boolean " + feature + ".supported", supported.toString());
                });
    }

    private Definition number(String id, String feature, String limit) {
        return required(id, SECTION, "The configuration says what " + feature + "." + limit + " is")
                .check("that " + feature + "." + limit + " is there, as a number, whether or not it is supported")
                .test(scim -> {
                    Answer answer = scim.get("/ServiceProviderConfig").success();
                    JsonNode number = answer.json().path(feature).path(limit);
                    answer.expect(number.isIntegralNumber(), "an integer " + feature + "." + limit, number.toString());
                });
    }

    final Definition patchSupported = flag("S-5-04", "patch");

    final Definition bulkSupported = flag("S-5-05", "bulk");

    final Definition bulkMaxOperations = number("S-5-06", "bulk", "maxOperations");

    final Definition bulkMaxPayloadSize = number("S-5-07", "bulk", "maxPayloadSize");

    final Definition filterSupported = flag("S-5-08", "filter");

    final Definition filterMaxResults = number("S-5-09", "filter", "maxResults");

    final Definition changePasswordSupported = flag("S-5-10b", "changePassword");

    final Definition sortSupported = flag("S-5-11", "sort");

    final Definition etagSupported = flag("S-5-12", "etag");

    final Definition authenticationSchemes = required(
                    "S-5-13", SECTION, "The configuration names the authentication schemes")
            .check("that authenticationSchemes is an array with at least one entry")
            .test(scim -> {
                Answer answer = scim.get("/ServiceProviderConfig").success();
                JsonNode schemes = answer.json().path("authenticationSchemes");
                answer.expect(schemes.isArray() && !schemes.isEmpty(), "authenticationSchemes", schemes.toString());
            });

    final Definition schemeType = required(
                    "S-5-14", SECTION, "Each authentication scheme has a type that the RFC defines")
            .check("that type is one of oauth, oauth2, oauthbearertoken, httpbasic, httpdigest")
            .test(scim -> {
                Answer answer = scim.get("/ServiceProviderConfig").success();
                answer.json()
                        .path("authenticationSchemes")
                        .forEach(scheme -> answer.expect(
                                SCHEMES.contains(scheme.path("type").asString("")),
                                "a type of " + new TreeSet<>(SCHEMES),
                                scheme.path("type").toString()));
            });

    final Definition schemeTexts = required(
                    "S-5-15", SECTION, "Each authentication scheme has a name and a description")
            .check("that both are present and not empty")
            .test(scim -> {
                Answer answer = scim.get("/ServiceProviderConfig").success();
                answer.json().path("authenticationSchemes").forEach(scheme -> {
                    answer.expect(!scheme.path("name").asString("").isBlank(), "a name", scheme.toString());
                    answer.expect(
                            !scheme.path("description").asString("").isBlank(), "a description", scheme.toString());
                });
            });

    final Definition urls = required("S-5-03", SECTION, "URLs in the configuration are absolute")
            .check("that documentationUri and specUri are left out rather than empty")
            .test(scim -> {
                Answer answer = scim.get("/ServiceProviderConfig").success();
                Stream.of(
                                "/documentationUri",
                                "/authenticationSchemes/*/specUri",
                                "/authenticationSchemes/*/documentationUri")
                        .flatMap(pointer -> answer.texts(pointer).stream())
                        .forEach(url -> answer.expect(url.matches("https?://.+"), "an absolute URL", '"' + url + '"'));
            });

    final Definition pagination = required(
                    "C-4-03", "RFC 9865 §4", "pagination, if present, says whether cursor and index are supported")
            .check("that both are booleans and that the other values match RFC 9865")
            .test(scim -> {
                Answer answer = scim.get("/ServiceProviderConfig").success();
                JsonNode pagination = answer.json().path("pagination");
                if (pagination.isObject()) {
                    answer.expect(
                            pagination.path("cursor").isBoolean(),
                            "a boolean pagination.cursor",
                            pagination.toString());
                    answer.expect(
                            pagination.path("index").isBoolean(), "a boolean pagination.index", pagination.toString());
                    String method = pagination.path("defaultPaginationMethod").asString("index");
                    answer.expect(Set.of("cursor", "index").contains(method), "cursor or index", method);
                    Stream.of("defaultPageSize", "maxPageSize", "cursorTimeout")
                            .map(pagination::path)
                            .filter(number -> !number.isMissingNode())
                            .forEach(number -> answer.expect(
                                    number.isIntegralNumber() && number.asLong() > 0,
                                    "a positive integer",
                                    number.toString()));
                }
            });

    final Definition readOnly = required("P-4-12", "RFC 7644 §4", "The discovery endpoints cannot be written")
            .check("that POST, PUT and DELETE return 405; 403, 404 and 501 are accepted")
            .test(scim -> {
                scim.put("/ServiceProviderConfig", "{}").status(405, 403, 404, 501);
                scim.delete("/ServiceProviderConfig").status(405, 403, 404, 501);
                scim.post("/ResourceTypes", "{}").status(405, 403, 404, 501);
                scim.post("/Schemas", "{}").status(405, 403, 404, 501);
                scim.delete("/Schemas/{U}").status(405, 403, 404, 501);
            });

    final Definition parametersIgnored = required(
                    "P-4-08", "RFC 7644 §4", "The discovery endpoints ignore paging and sorting")
            .check("that /Schemas and /ResourceTypes always return everything")
            .test(scim -> Stream.of("/Schemas", "/ResourceTypes").forEach(path -> {
                int all = scim.get(path).success().values("/Resources").size();
                scim.get(path + "?startIndex=2&count=1&sortBy=id").status(200).counts("/Resources", all);
            }));

    final Definition filterRefused = advisory("P-4-09", "RFC 7644 §4", "A filter on a discovery endpoint returns 403")
            .check("that a filter there is not silently ignored")
            .test(scim ->
                    scim.query("/ResourceTypes", "filter", "name eq 'User'").status(403));

    final Definition located = required(
                    "P-4-10", "RFC 7644 §4", "Each schema and resource type can be read at its meta.location")
            .check("that meta.resourceType and meta.location are present and the location can be read")
            .test(scim -> {
                String base = scim.endpoint().baseUrl().toString();
                for (String path : List.of("/Schemas", "/ResourceTypes")) {
                    Answer list = scim.get(path).success().present("/Resources/*/meta/location");
                    List<String> locations = list.texts("/Resources/*/meta/location");
                    list.counts("/Resources", locations.size());
                    String first = locations.get(0);
                    String found = scim.pathOf(first);
                    list.expect(found.startsWith(path + "/"), "a URI below " + base + path, first);
                    scim.get(found).status(200).is("/meta/location", first);
                }
            });
}
