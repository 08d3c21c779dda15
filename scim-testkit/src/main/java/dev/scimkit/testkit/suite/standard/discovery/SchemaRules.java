package dev.scimkit.testkit.suite.standard.discovery;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.RuleFailure;
import dev.scimkit.testkit.language.RuleSkipped;
import dev.scimkit.testkit.language.SchemaUris;
import dev.scimkit.testkit.language.ServerAnswer;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Resource types and schemas: RFC 7643 sections 6 and 7. */
public final class SchemaRules extends RuleSet {

    private static final Set<String> TYPES =
            Set.of("string", "boolean", "decimal", "integer", "dateTime", "reference", "binary", "complex");

    /** States the rules. */
    public SchemaRules() {
        super(Suite.STANDARD);
    }

    final Definition typesListed = required("P-4-05", "RFC 7644 §4", "/ResourceTypes lists the resource types")
            .check("that it is a ListResponse with User in it")
            .test(scim -> scim.get("/ResourceTypes")
                    .status(200)
                    .has("/schemas", SchemaUris.LIST_RESPONSE)
                    .has("/Resources/*/name", "User"));

    final Definition oneType = required("P-4-06", "RFC 7644 §4", "A resource type of /ResourceTypes is read on its own")
            .check("that a resource type is found by its id, which is usually its name, or at its meta.location")
            .test(scim -> scim.get(pathOfUserType(scim))
                    .status(200)
                    .has("/schemas", SchemaUris.RESOURCE_TYPE)
                    .is("/name", "User")
                    .absent("/Resources"));

    /** The id is optional, and need not be the name (RFC 7643 section 6). */
    private static String pathOfUserType(Conversation scim) {
        JsonNode user = scim.get("/ResourceTypes").success().values("/Resources/*").stream()
                .filter(type -> type.path("name").asString("").equals("User"))
                .findFirst()
                .orElseThrow(() -> new RuleSkipped("/ResourceTypes lists no type User: see P-4-05"));
        String id = user.path("id").asString("");
        if (!id.isEmpty()) {
            return "/ResourceTypes/" + ServerAnswer.segment(id);
        }
        String location = user.at("/meta/location").asString("");
        int endpoint = location.lastIndexOf("/ResourceTypes/");
        scim.skipUnless(endpoint >= 0, "The resource type User has neither an id nor a meta.location");
        return location.substring(endpoint);
    }

    final Definition typesComplete = required(
                    "S-6-03", "RFC 7643 §6", "Each resource type has a name, an endpoint and a schema")
            .check("that all three are in each entry of /ResourceTypes")
            .test(scim -> {
                Answer types = scim.get("/ResourceTypes").success();
                int number = types.values("/Resources").size();
                types.counts("/Resources/*/name", number)
                        .counts("/Resources/*/endpoint", number)
                        .counts("/Resources/*/schema", number);
            });

    final Definition typeOfResources = required(
                    "S-6-04", "RFC 7643 §6", "meta.resourceType of a resource is the name of a resource type")
            .check("that both are spelled the same")
            .test(scim -> {
                String name = scim.user().text("/meta/resourceType");
                scim.get("/ResourceTypes").success().has("/Resources/*/name", name);
            });

    final Definition typeEndpoints = required("S-6-06", "RFC 7643 §6", "The endpoint of each resource type answers")
            .check("that endpoint is relative to the base URL")
            .test(scim -> scim.get("/ResourceTypes")
                    .success()
                    .texts("/Resources/*/endpoint")
                    .forEach(endpoint -> scim.get((endpoint.startsWith("/") ? "" : "/") + endpoint + "?count=1")
                            .status(200)));

    final Definition typeSchemas = required(
                    "S-6-07", "RFC 7643 §6", "The schemas of each resource type are published at /Schemas")
            .check("that schema and schemaExtensions.schema are ids of published schemas")
            .test(scim -> {
                Answer types = scim.get("/ResourceTypes").success();
                Stream.of("/Resources/*/schema", "/Resources/*/schemaExtensions/*/schema")
                        .flatMap(pointer -> types.texts(pointer).stream())
                        .forEach(urn -> scim.get("/Schemas/" + urn).status(200).is("/id", urn));
            });

    final Definition schemasListed = required("P-4-03", "RFC 7644 §4", "/Schemas lists all schemas")
            .check("that it is a ListResponse with the User schema in it")
            .test(scim -> scim.get("/Schemas")
                    .status(200)
                    .has("/schemas", SchemaUris.LIST_RESPONSE)
                    .has("/Resources/*/id", SchemaUris.USER));

    final Definition oneSchema = required("P-4-04a", "RFC 7644 §4", "/Schemas/{urn} is a single schema")
            .check("the route, and that the response is not a ListResponse")
            .test(scim -> scim.get("/Schemas/{U}")
                    .status(200)
                    .is("/id", SchemaUris.USER)
                    .absent("/Resources"));

    final Definition unknownSchema = required("P-4-04b", "RFC 7644 §4", "An unknown schema returns 404")
            .check("that a failed look-up becomes a SCIM error")
            .test(scim -> scim.get("/Schemas/urn:scimkit:none").status(404));

    final Definition usedSchemas = required(
                    "S-7-01", "RFC 7643 §7", "Every schema that a resource lists is published at /Schemas")
            .needs(Capability.ENTERPRISE_USER)
            .check("that schemas of extensions are published too")
            .test(scim -> {
                String body = "{'schemas':['{U}','{E}'],'userName':'{run}-a','{E}':{'department':'D'}}";
                scim.post("/Users", body)
                        .success()
                        .texts("/schemas")
                        .forEach(urn -> scim.get("/Schemas/" + urn).status(200));
            });

    final Definition schemaShape = required("S-7-04", "RFC 7643 §7", "A schema has schemas, id, name and attributes")
            .check("that schemas is there although the RFC's examples omit it (errata 5999, 8417)")
            .test(scim -> scim.get("/Schemas/{U}")
                    .success()
                    .has("/schemas", SchemaUris.SCHEMA)
                    .present("/name")
                    .present("/attributes"));

    /** All attribute definitions of a schema, including sub-attributes. */
    private static List<JsonNode> definitions(JsonNode schema) {
        Deque<JsonNode> left = new ArrayDeque<>();
        schema.path("attributes").forEach(left::add);
        List<JsonNode> all = new ArrayList<>();
        while (!left.isEmpty()) {
            JsonNode attribute = left.poll();
            all.add(attribute);
            attribute.path("subAttributes").forEach(left::add);
        }
        return all;
    }

    final Definition attributeShape = required(
                    "S-7-07", "RFC 7643 §7", "Each attribute has a name, a known type and multiValued")
            .check("that name, type and multiValued are in each definition, sub-attributes included")
            .test(scim -> {
                Answer schemas = scim.get("/Schemas").success();
                schemas.values("/Resources").stream()
                        .flatMap(schema -> definitions(schema).stream())
                        .forEach(attribute -> schemas.expect(
                                attribute.path("name").isString()
                                        && TYPES.contains(attribute.path("type").asString(""))
                                        && attribute.path("multiValued").isBoolean(),
                                "name, type and multiValued",
                                attribute.toString()));
            });

    final Definition noNulls = required("I-E-26", "Microsoft Entra ID provisioning client", "/Schemas contains no null")
            .check("that unknown characteristics are left out")
            .test(scim -> {
                Answer schemas = scim.get("/Schemas").success();
                schemas.expect(!schemas.json().toString().contains(":null"), "no null", "a null");
            });

    final Definition noMessages = required("P-3.1-04", "RFC 7644 §3.1", "Message schemas are not published")
            .check("that /Schemas does not list PatchOp, ListResponse or Error")
            .test(scim -> {
                Answer schemas = scim.get("/Schemas").success();
                schemas.texts("/Resources/*/id")
                        .forEach(id -> schemas.expect(!id.startsWith(SchemaUris.MESSAGES), "no message schema", id));
                scim.get("/Schemas/{PatchOp}").status(404);
            });

    private static Answer attribute(Conversation scim, String name, String characteristic, Object value) {
        Answer schema = scim.get("/Schemas/{U}").success();
        JsonNode found = schema.values("/attributes").stream()
                .filter(attribute -> attribute.path("name").asString("").equals(name))
                .findFirst()
                .map(attribute -> attribute.path(characteristic))
                .orElseThrow(() -> name.equals("userName")
                        ? new RuleFailure("an attribute userName", "none", null)
                        : new RuleSkipped("The server does not declare the attribute " + name + " of User"));
        return schema.expect(
                found.asString("").equals(value.toString()),
                name + "." + characteristic + " " + value,
                found.toString());
    }

    final Definition password = required(
                    "S-4.1-22", "RFC 7643 §4.1.1", "The User schema declares password as writeOnly and never returned")
            .check("the characteristics published for password")
            .test(scim -> {
                attribute(scim, "password", "mutability", "writeOnly");
                attribute(scim, "password", "returned", "never");
            });

    final Definition userName = required(
                    "S-4.1-02", "RFC 7643 §4.1.1", "The User schema declares userName as required and unique")
            .check("the characteristics published for userName")
            .test(scim -> {
                attribute(scim, "userName", "required", true);
                attribute(scim, "userName", "uniqueness", "server");
                attribute(scim, "userName", "caseExact", false);
            });

    final Definition itemsPerPage = required("P-4-07", "RFC 7644 §4", "The discovery lists state correct counts")
            .check("that totalResults and itemsPerPage equal the number of Resources (erratum 6010)")
            .test(scim -> Stream.of("/Schemas", "/ResourceTypes").forEach(path -> {
                Answer list = scim.get(path).success();
                int number = list.values("/Resources").size();
                list.is("/totalResults", number);
                if (!list.values("/itemsPerPage").isEmpty()) {
                    list.is("/itemsPerPage", number);
                }
            }));
}
