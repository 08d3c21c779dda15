package dev.scimkit.testkit.suite.standard.type;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.Declaration;
import dev.scimkit.testkit.language.RuleSkipped;
import dev.scimkit.testkit.language.SampleResource;
import dev.scimkit.testkit.language.SchemaUris;
import dev.scimkit.testkit.language.ServerAnswer;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Resource types of an application's own: what holds for users and groups holds for every type (RFC 7643 section 6). The
 * resources are made from the schemas that the server publishes.
 */
public final class OwnTypeRules extends RuleSet {

    private static final String SECTION = "RFC 7643 §6";

    /** States the rules. */
    public OwnTypeRules() {
        super(Suite.STANDARD);
    }

    /** Endpoints that are not of the application's own, or describe the service. */
    private static final List<String> OTHERS =
            List.of("/Users", "/Groups", "/ServiceProviderConfig", "/ResourceTypes", "/Schemas");

    /** How a server refuses what clients cannot do with resources of a type (RFC 7644 section 3.12). */
    private static final Set<Integer> NOT_SUPPORTED = Set.of(403, 405, 501);

    /** What a rule does with one resource of a type. */
    private interface TypeTest {
        void apply(Declaration.Type type, SampleResource sample);
    }

    /** Tests each type of the application's own of which clients can create resources. */
    private static void each(Conversation scim, TypeTest test) {
        boolean tested = false;
        RuleSkipped reason = new RuleSkipped(
                "The server declares no resource type of its own of which clients can create resources");
        for (Declaration.Type type : own(scim)) {
            if (isCreatable(scim, type)) {
                try {
                    test.apply(type, new SampleResource(scim, type));
                    tested = true;
                } catch (RuleSkipped doesNotApply) {
                    reason = doesNotApply;
                }
            }
        }
        if (!tested) {
            throw reason;
        }
    }

    private static List<Declaration.Type> own(Conversation scim) {
        Declaration declaration = Declaration.of(scim);
        return declaration.types().stream()
                .filter(type -> !OTHERS.contains(type.endpoint())
                        && !declaration.attributes(type.schema()).isEmpty())
                .toList();
    }

    private static boolean isCreatable(Conversation scim, Declaration.Type type) {
        return !NOT_SUPPORTED.contains(
                post(scim, type, new SampleResource(scim, type).make(1)).status());
    }

    private static Answer post(Conversation scim, Declaration.Type type, ObjectNode resource) {
        return scim.call("POST", type.endpoint()).body(resource.toString()).send();
    }

    private static Answer create(Conversation scim, Declaration.Type type, SampleResource sample, int number) {
        Answer answer = post(scim, type, sample.make(number)).success();
        answer.id();
        return answer;
    }

    final Definition created = required(
                    "S-6-06b", SECTION, "A resource of each type can be created, and is found at its location")
            .check("that the endpoint of each resource type accepts what its schema declares")
            .test(scim -> each(scim, (type, sample) -> {
                Answer resource = create(scim, type, sample, 2).status(201);
                scim.get(resource.path())
                        .status(200)
                        .is("/id", resource.id())
                        .has("/schemas", type.schema())
                        .is("/meta/resourceType", type.name());
            }));

    final Definition kept = advisory(
                    "S-6-06c", SECTION, "A resource of each type keeps every attribute that its schema declares")
            .check("that what /Schemas declares as writable is stored and returned")
            .test(scim -> each(scim, (type, sample) -> {
                ObjectNode sent = sample.make(2);
                Answer resource = post(scim, type, sent).success();
                expectAll(scim.get(resource.path()).success(), sample.shown(sent));
            }));

    private static void expectAll(Answer read, ObjectNode sent) {
        for (String name : sent.propertyNames()) {
            if (!name.equals("schemas")) {
                JsonNode got = read.json().path(name);
                read.expect(contains(got, sent.get(name)), "/" + name + " to be " + sent.get(name), got.toString());
            }
        }
    }

    /** Whether the server returns all that was sent; it may add to objects. */
    private static boolean contains(JsonNode got, JsonNode sent) {
        if (sent instanceof ObjectNode object) {
            return object.properties().stream()
                    .allMatch(member -> contains(got.path(member.getKey()), member.getValue()));
        }
        if (sent.isArray()) {
            return got.size() == sent.size()
                    && sent.valueStream().allMatch(one -> got.valueStream().anyMatch(other -> contains(other, one)));
        }
        return (sent.isNumber() && got.isNumber())
                ? sent.decimalValue().compareTo(got.decimalValue()) == 0
                : got.equals(sent) || isSameTime(got.asString(""), sent.asString(""));
    }

    /** A server may write a time in another form: 08:00:02Z as 08:00:02.000Z (RFC 7643 section 2.3.5). */
    private static boolean isSameTime(String got, String sent) {
        try {
            return OffsetDateTime.parse(sent).isEqual(OffsetDateTime.parse(got));
        } catch (DateTimeException notATime) {
            return false;
        }
    }

    final Definition listed = required("S-6-06d", SECTION, "The resources of each type are listed at its endpoint")
            .check("that the list counts the resources of that type only")
            .test(scim -> each(scim, (type, sample) -> {
                create(scim, type, sample, 2);
                Answer list = scim.get(type.endpoint() + "?count=50").status(200);
                int total = list.json().path("totalResults").asInt(0);
                list.expect(total >= 2, "totalResults of at least 2", Integer.toString(total));
                List<String> types = list.texts("/Resources/*/meta/resourceType");
                list.expect(
                        types.stream().allMatch(type.name()::equals), "resources of " + type.name(), types.toString());
            }));

    final Definition filtered = required(
                    "S-6-06e",
                    SECTION,
                    "The resources of each type can be filtered by a text that their schema declares")
            .needs(Capability.FILTER)
            .check("that the attributes of the type's own schema can be named in filters")
            .test(scim -> each(scim, (type, sample) -> {
                String text = sample.text()
                        .orElseThrow(() -> new RuleSkipped(type.name() + " declares no text that clients may write"));
                Answer resource = create(scim, type, sample, 2);
                JsonNode value = resource.json().path(text);
                scim.query(type.endpoint(), "filter", "id eq '" + resource.id() + "' and " + text + " eq " + value)
                        .success()
                        .lists(resource.id());
                scim.query(type.endpoint(), "filter", "id eq '" + resource.id() + "' and not (" + text + " pr)")
                        .success()
                        .lists();
            }));

    final Definition replaced = required("S-6-06f", SECTION, "A resource of each type can be replaced with PUT")
            .check("that PUT is supported by the endpoint of each resource type")
            .test(scim -> each(scim, (type, sample) -> {
                Answer resource = create(scim, type, sample, 2);
                ObjectNode sent = sample.make(3);
                keepImmutable(scim, type, resource.json(), sent);
                Answer answer =
                        scim.call("PUT", resource.path()).body(sent.toString()).send();
                if (!isChangeable(scim, type) && NOT_SUPPORTED.contains(answer.status())) {
                    throw new RuleSkipped("Clients cannot change any attribute of " + type.name());
                }
                answer.success();
                expectAll(scim.get(resource.path()).success(), sample.shown(sent));
            }));

    /** Whether any attribute may have another value after the creation. */
    private static boolean isChangeable(Conversation scim, Declaration.Type type) {
        return !type.extensions().isEmpty()
                || Declaration.of(scim).attributes(type.schema()).stream()
                        .map(definition -> definition.path("mutability").asString("readWrite"))
                        .anyMatch(mutability -> mutability.equals("readWrite") || mutability.equals("writeOnly"));
    }

    private static void keepImmutable(Conversation scim, Declaration.Type type, JsonNode before, ObjectNode after) {
        for (JsonNode definition : Declaration.of(scim).attributes(type.schema())) {
            String name = definition.path("name").asString("");
            if (definition.path("mutability").asString("").equals("immutable") && before.has(name)) {
                after.set(name, before.get(name));
            }
        }
    }

    final Definition patched = required("S-6-06g", SECTION, "A resource of each type can be changed with PATCH")
            .needs(Capability.PATCH)
            .check("that PATCH is supported by the endpoint of each resource type")
            .test(scim -> each(scim, (type, sample) -> {
                String text = sample.text()
                        .orElseThrow(() -> new RuleSkipped(type.name() + " declares no text that clients may write"));
                Answer resource = create(scim, type, sample, 2);
                JsonNode value = sample.make(3).path(text);
                scim.patch(resource.path(), "{\"op\":\"replace\",\"path\":\"" + text + "\",\"value\":" + value + "}")
                        .success();
                scim.get(resource.path()).success().is("/" + text, value);
            }));

    final Definition deleted = required(
                    "S-6-06h", SECTION, "A resource of each type can be deleted, and is gone afterwards")
            .check("that DELETE is supported by the endpoint of each resource type")
            .test(scim -> each(scim, (type, sample) -> {
                Answer resource = create(scim, type, sample, 2);
                scim.delete(resource.path()).success();
                scim.get(resource.path()).status(404);
            }));

    final Definition requiredMissing = required(
                    "S-6-06i",
                    SECTION,
                    "A resource of any type without an attribute that its schema requires returns 400")
            .check("that \"required\": true in /Schemas is enforced")
            .test(scim -> each(scim, (type, sample) -> {
                for (String name : sample.requiredAttributes()) {
                    ObjectNode incomplete = sample.make(2);
                    incomplete.remove(name);
                    scim.call("POST", type.endpoint())
                            .asItIs()
                            .body(incomplete.toString())
                            .send()
                            .refused(400, "invalidValue", "invalidSyntax");
                }
            }));

    final Definition readOnly = required(
                    "S-6-06j", SECTION, "Resources of a type that clients can only read are listed and found")
            .check("GET of the endpoint, and of each resource below it, of types that refuse POST")
            .test(scim -> {
                List<Declaration.Type> types = own(scim).stream()
                        .filter(type -> !isCreatable(scim, type))
                        .toList();
                scim.skipUnless(
                        !types.isEmpty(),
                        "Clients can create resources of each type that the server declares as its own");
                for (Declaration.Type type : types) {
                    Answer list = scim.get(type.endpoint() + "?count=2").status(200);
                    for (String id :
                            list.has("/schemas", SchemaUris.LIST_RESPONSE).texts("/Resources/*/id")) {
                        scim.get(type.endpoint() + "/" + ServerAnswer.segment(id))
                                .status(200)
                                .is("/id", id)
                                .has("/schemas", type.schema())
                                .is("/meta/resourceType", type.name());
                    }
                }
            });
}
