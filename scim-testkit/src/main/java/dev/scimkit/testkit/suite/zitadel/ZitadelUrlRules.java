package dev.scimkit.testkit.suite.zitadel;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.Bulk;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Definition;
import java.util.stream.Stream;

/** Rules about the URLs of ZITADEL's resources, and which are public. */
final class ZitadelUrlRules extends ZitadelRuleSet {

    private static final String TOPIC = "addresses";

    final Definition location = zitadel(
                    "Z-URL-1", TOPIC, "A user's meta.location is its absolute URL below the organization's")
            .check("that the location begins with the scheme, host and /scim/v2/{orgId} the client used")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                Accounts.read(scim, user).is("/meta/location", scim.endpoint().baseUrl() + user.path());
            });

    final Definition discovery = zitadel(
                    "Z-URL-2a",
                    TOPIC,
                    "The discovery endpoints, and their single resources, are below the organization")
            .check("that GET works for the lists and for each schema and resource type at its own URL")
            .test(scim -> Stream.of(
                            "/ServiceProviderConfig",
                            "/Schemas",
                            "/Schemas/{U}",
                            "/ResourceTypes",
                            "/ResourceTypes/User")
                    .forEach(path -> scim.get(path).status(200)));

    final Definition users = zitadel(
                    "Z-URL-2b", TOPIC, "Users can be listed, searched, created, read, replaced, patched and deleted")
            .check("that each method is supported: GET and POST of /Users, POST of /Users/.search, and four for a user")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                scim.get("/Users?count=1").success();
                scim.post("/Users/.search", "{'schemas':['{SearchRequest}'],'count':1}")
                        .success();
                scim.get(user.path()).success();
                scim.put(user.path(), Accounts.body(user)).success();
                scim.patch(user.path(), "{'op':'add','path':'title','value':'T'}")
                        .success();
                scim.delete(user.path()).success();
            });

    final Definition bulk = zitadel("Z-URL-2c", TOPIC, "Bulk requests are sent to /Bulk below the organization")
            .needs(Capability.BULK)
            .check("that POST /scim/v2/{orgId}/Bulk is supported")
            .test(scim -> Bulk.send(scim, Bulk.delete("/Users/{run}-none")).success());

    final Definition groups = zitadel(
                    "Z-URL-2d", TOPIC, "Groups can be listed, searched, created, read, replaced and deleted")
            .needs(Capability.GROUPS)
            .check(
                    "that each method is supported: GET and POST of /Groups, POST of /Groups/.search, and three for a group")
            .test(scim -> {
                Answer group = scim.group();
                scim.get("/Groups?count=1").success();
                scim.post("/Groups/.search", "{'schemas':['{SearchRequest}'],'count':1}")
                        .success();
                scim.get(group.path()).success();
                scim.put(group.path(), "{'schemas':['{G}'],'displayName':'{run}-renamed'}")
                        .success();
                scim.delete(group.path()).success();
            });

    final Definition openDiscovery = zitadel("Z-URL-3a", TOPIC, "Discovery requires no authentication")
            .check("that configuration, schemas and resource types are public")
            .test(scim -> Stream.of("/ServiceProviderConfig", "/Schemas", "/Schemas/{U}", "/ResourceTypes")
                    .forEach(path -> scim.call("GET", path)
                            .without("Authorization")
                            .send()
                            .status(200)));

    final Definition closedResources = zitadel("Z-URL-3b", TOPIC, "Users and bulk requests require authentication")
            .check("that every endpoint except discovery returns 401 without credentials")
            .test(scim -> {
                Stream.of("/Users", "/Users/{run}-none")
                        .forEach(path -> scim.call("GET", path)
                                .without("Authorization")
                                .send()
                                .status(401));
                Stream.of("/Users", "/Users/.search", "/Bulk")
                        .forEach(path -> scim.call("POST", path)
                                .without("Authorization")
                                .body("{}")
                                .send()
                                .status(401));
            });

    final Definition closedGroups = zitadel("Z-URL-3c", TOPIC, "Groups require authentication")
            .needs(Capability.GROUPS)
            .check("that the endpoints of groups return 401 without credentials")
            .test(scim -> Stream.of("/Groups", "/Groups/{run}-none")
                    .forEach(path -> scim.call("GET", path)
                            .without("Authorization")
                            .send()
                            .status(401)));
}
