package dev.scimkit.testkit.suite.interop;

import static dev.scimkit.testkit.suite.interop.InteropRules.SECTION;

import dev.scimkit.testkit.language.SchemaUris;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** How a server that claims the profile describes itself. */
final class InteropDiscoveryRules extends RuleSet {

    private static final String CONFORMANT = "interopProfileConformant";
    /** These may be left out of the schemas. */
    private static final List<String> DISCOVERY_SCHEMAS =
            List.of(SchemaUris.SERVICE_PROVIDER_CONFIG, SchemaUris.RESOURCE_TYPE, SchemaUris.SCHEMA);

    final Definition claims = required("IP-C1a", SECTION, "The configuration claims the interoperability profile")
            .check(
                    "that /ServiceProviderConfig has interopProfileConformant: true for a caller that follows the profile")
            .test(scim -> scim.get("/ServiceProviderConfig").status(200).is("/" + CONFORMANT, true));

    final Definition declares = required(
                    "IP-C1b", SECTION, "The schema of the configuration, if it is listed, declares the claim")
            .check("that it is a readOnly boolean that is returned by default and not required")
            .test(InteropDiscoveryRules::declaresTheClaim);

    final Definition schemasExist = required(
                    "IP-D1", SECTION, "Every schema that a resource type names is listed in the schemas")
            .check("that /Schemas has the schema and the extensions of every resource type but those of discovery")
            .test(InteropDiscoveryRules::listsEverySchema);

    final Definition typeIds = required("IP-D2", SECTION, "The id of a resource type is present and equals its name")
            .check("that each resource in /ResourceTypes has an id")
            .test(scim -> {
                Answer types = scim.get("/ResourceTypes").status(200);
                types.values("/Resources/*")
                        .forEach(type -> types.expect(
                                type.path("id").isString() && type.get("id").equals(type.path("name")),
                                "an id that equals the name " + type.path("name"),
                                type.path("id").toString()));
            });

    final Definition canonicalValues = required(
                    "IP-S2", SECTION, "Lists whose elements have a type declare its canonical values")
            .check("that each multi-valued complex attribute with a sub-attribute type has canonicalValues for it")
            .test(InteropDiscoveryRules::declaresTypes);

    final Definition caseExact = required(
                    "IP-K1a", SECTION, "The schemas declare userName without, and ids with, regard to case")
            .check("that userName is not caseExact, and id and externalId are wherever they are declared")
            .test(InteropDiscoveryRules::declaresCase);

    InteropDiscoveryRules() {
        super(Suite.INTEROP);
        untested(
                "IP-D1b",
                SECTION,
                "The schemas have exactly what the server implements",
                "a client cannot see what is implemented and not declared");
        untested(
                "IP-T1",
                SECTION,
                "Connections use TLS 1.3 or TLS 1.2",
                "it depends on what runs in front of the server");
        untested(
                "IP-P7",
                SECTION,
                "Errors of PATCH have the keywords that the profile lists",
                "the profile leaves the choice to the server");
    }

    private static Stream<JsonNode> schemas(Answer schemas) {
        return schemas.values("/Resources/*").stream();
    }

    private static void declaresTheClaim(Conversation scim) {
        Answer all = scim.get("/Schemas").status(200);
        List<JsonNode> config = schemas(all)
                .filter(schema -> schema.path("id").asString("").equals(SchemaUris.SERVICE_PROVIDER_CONFIG))
                .toList();
        scim.skipUnless(!config.isEmpty(), "The server does not list the schema of its configuration");
        JsonNode claim = config.get(0)
                .path("attributes")
                .valueStream()
                .filter(attribute -> attribute.path("name").asString("").equals(CONFORMANT))
                .findFirst()
                .orElse(null);
        boolean right = claim != null
                && claim.path("type").asString("").equals("boolean")
                && claim.path("mutability").asString("").equals("readOnly")
                && claim.path("returned").asString("default").equals("default")
                && !claim.path("required").asBoolean(false);
        all.expect(right, "a readOnly boolean " + CONFORMANT, String.valueOf(claim));
    }

    private static void listsEverySchema(Conversation scim) {
        List<String> named = new ArrayList<>();
        for (JsonNode type : scim.get("/ResourceTypes").status(200).values("/Resources/*")) {
            named.add(type.path("schema").asString(""));
            type.path("schemaExtensions")
                    .forEach(extension -> named.add(extension.path("schema").asString("")));
        }
        Answer all = scim.get("/Schemas").status(200);
        named.removeAll(DISCOVERY_SCHEMAS);
        named.forEach(schema -> all.has("/Resources/*/id", schema));
    }

    private static void declaresTypes(Conversation scim) {
        Answer all = scim.get("/Schemas").status(200);
        schemas(all)
                .flatMap(schema -> schema.path("attributes").valueStream())
                .filter(attribute -> attribute.path("multiValued").asBoolean(false))
                .forEach(attribute -> attribute
                        .path("subAttributes")
                        .valueStream()
                        .filter(sub -> sub.path("name").asString("").equalsIgnoreCase("type"))
                        .forEach(type -> all.expect(
                                !type.path("canonicalValues").isEmpty(),
                                "canonicalValues of " + attribute.path("name").asString("") + ".type",
                                "none")));
    }

    private static void declaresCase(Conversation scim) {
        Answer all = scim.get("/Schemas").status(200);
        schemas(all)
                .filter(schema -> schema.path("id").asString("").equals(scim.fill("{U}")))
                .flatMap(schema -> schema.path("attributes").valueStream())
                .forEach(attribute -> {
                    String name = attribute.path("name").asString("");
                    boolean exact = attribute.path("caseExact").asBoolean(false);
                    if (name.equals("userName") || name.equals("id") || name.equals("externalId")) {
                        all.expect(
                                exact != name.equals("userName"),
                                name + (exact ? " without" : " with") + " caseExact",
                                "caseExact " + exact);
                    }
                });
    }
}
