package dev.scimkit.core.resource;

import static dev.scimkit.core.Errors.assertError;
import static dev.scimkit.core.Errors.errorOf;
import static dev.scimkit.core.Errors.json;
import static dev.scimkit.core.Errors.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonLimits;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.Schemas;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ResourceReaderTest {

    private static final ResourceReader READER = ResourceReader.of(ResourceTypes.user());

    private static String read(String json) {
        return read(READER, json);
    }

    private static String read(ResourceReader reader, String json) {
        Resource fromText = reader.read(json(json));
        assertThat(reader.read(json(json).getBytes(StandardCharsets.UTF_8))).isEqualTo(fromText);
        assertThat(reader.normalize(tree(json))).isEqualTo(fromText);
        return fromText.toJson().replace('"', '\'');
    }

    @Test
    void namesAndUris_inAnyCase_getTheSchemasSpelling() {
        // RFC 7643 sections 2.1 and 3
        assertThat(read("{'SCHEMAS':['URN:ietf:params:scim:schemas:core:2.0:user'],'UserName':'a',"
                        + "'NAME':{'GIVENNAME':'b'},'Emails':[{'VALUE':'c','Primary':true}],"
                        + "'URN:IETF:PARAMS:SCIM:SCHEMAS:EXTENSION:ENTERPRISE:2.0:USER':{'DEPARTMENT':'d',"
                        + "'Manager':{'$REF':'e'}}}"))
                .isEqualTo("{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'userName':'a',"
                        + "'name':{'givenName':'b'},'emails':[{'value':'c','primary':true}],'"
                        + Schemas.ENTERPRISE_USER + "':{'department':'d','manager':{'$ref':'e'}}}");
    }

    @Test
    void members_inAnyOrder_areWrittenInTheOrderOfTheSchema() {
        ResourceReader reader = ResourceReader.of(ResourceTypes.user());
        for (int i = 0; i < 2; i++) {
            assertThat(read(reader, "{'userName':'a','title':'b','active':true}"))
                    .isEqualTo("{'userName':'a','title':'b','active':true}");
            assertThat(read(reader, "{'title':'b','active':true,'userName':'a'}"))
                    .isEqualTo("{'userName':'a','title':'b','active':true}");
            assertThat(read(reader, "{'userName':'a','x':1,'active':true,'y':2}"))
                    .isEqualTo("{'userName':'a','active':true,'x':1,'y':2}");
            assertThat(read(reader, "{'userName':'a','TITLE':'b','userNam':1,'userNames':2,'active':null}"))
                    .isEqualTo("{'userName':'a','title':'b','userNam':1,'userNames':2}");
            assertThat(read(reader, "{'userName':'a'}")).isEqualTo("{'userName':'a'}");
            assertThat(read(reader, "{'\\u0075serName':'a','tit\\u006ce':'b'}"))
                    .isEqualTo("{'userName':'a','title':'b'}");
            assertThat(read(reader, "{'emails':[{'value':'a','type':'b'},{'value':'c','primary':true},{'type':'d'}]}"))
                    .isEqualTo("{'emails':[{'value':'a','type':'b'},{'value':'c','primary':true},{'type':'d'}]}");
            assertThat(errorOf(() -> read(reader, "{'userName':'a','title':'b','userName':'a'}"))
                            .detail())
                    .isEqualTo("The attribute 'userName' appears more than once (names are not case-sensitive)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\t \r\n", "                                "})
    void whiteSpaceBetweenTokens_readRepeatedly_changesNothing(String blanks) {
        String json = json("_{_'schemas'_:_['" + Schemas.USER
                        + "'_]_,_'userName'_:_'a b'_,_'name'_:_{_'familyName'_:_''_,"
                        + "_'givenName'_:_'0123456789abcdef'_}_,_'active'_:_true_,_'emails'_:_[_{_'value'_:_'a@b.c'_,"
                        + "_'type'_:_'work'_}_,_{_'type'_:_'x'_}_]_,_'x'_:_[_'y'_,_{_'z'_:_'}'_}_]_,_'title'_:_'t'_}_")
                .replace("_", blanks);
        ResourceReader reader = ResourceReader.of(ResourceTypes.user());
        Resource expected = reader.read(json);

        for (int i = 0; i < 3; i++) {
            assertThat(reader.read(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
        }
        assertThat(expected.toJson())
                .isEqualTo(json("{'schemas':['" + Schemas.USER + "'],'userName':'a b','name':{'familyName':'',"
                        + "'givenName':'0123456789abcdef'},'title':'t','active':true,'emails':[{'value':'a@b.c','type':'work'},"
                        + "{'type':'x'}],'x':['y',{'z':'}'}]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'userName':'a\u0001b'}", "{'emails':[{'value':'a\nb'}]}", "{'userName':'a", "{'userName':'a'"})
    void string_thatJsonForbids_isRefusedAlsoAfterAValidOne(String json) {
        ResourceReader reader = ResourceReader.of(ResourceTypes.user());
        reader.read(json("{'userName':'a','emails':[{'value':'b'}]}").getBytes(StandardCharsets.UTF_8));

        assertThat(errorOf(() -> reader.read(json(json).getBytes(StandardCharsets.UTF_8)))
                        .scimType())
                .isEqualTo(ScimType.INVALID_SYNTAX);
    }

    @Test
    void readers_ofOneTypeInManyThreads_doNotDisturbEachOther() {
        ResourceReader reader = ResourceReader.of(ResourceTypes.user());
        List<String> orders = List.of(
                "{'userName':'a','title':'b','name':{'familyName':'c','givenName':'d'}}",
                "{'title':'b','name':{'givenName':'d','familyName':'c'},'userName':'a'}",
                "{'name':{'familyName':'c'},'nickName':'e'}");

        IntStream.range(0, 30_000).parallel().forEach(i -> {
            String json = json(orders.get(i % orders.size()));
            assertThat(reader.read(json.getBytes(StandardCharsets.UTF_8)).tree())
                    .isEqualTo(JsonReader.standard().read(json));
        });
    }

    @Test
    void values_nullEmptyListOrAbsent_areTheSameState() {
        // S-2.5-01, S-2.5-02
        assertThat(read("{'userName':'a','nickName':null,'emails':[],'roles':[null],'name':{'givenName':null},"
                        + "'photos':[{}],'addresses':[{'country':null}],'schemas':[],'x':null,'y':[],'"
                        + Schemas.ENTERPRISE_USER + "':{'department':null}}"))
                .isEqualTo("{'userName':'a'}");
    }

    @Test
    void text_empty_isAValue() {
        // S-2.3-03, A-18
        assertThat(read("{'nickName':''}")).isEqualTo("{'nickName':''}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'userName':'a','USERNAME':'b'} | userName",
                "{'userName':null,'USERNAME':'b'} | userName",
                "{'userName':'a','USERNAME':null} | userName",
                "{'name':{'givenName':'a','GivenName':'b'}} | name.givenName",
                "{'name':{'givenName':null,'GivenName':null}} | name.givenName",
                "{'emails':[{'value':'a','Value':'b'}]} | emails.value",
                "{'shoeSize':1,'SHOESIZE':2} | SHOESIZE",
                "{'name':{'x':1,'X':1}} | name.X",
                "{'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':{},"
                        + "'URN:ietf:params:scim:schemas:extension:enterprise:2.0:User':{}} "
                        + "| urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
                "{'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':{'division':'a','DIVISION':'b'}} "
                        + "| urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:division"
            })
    void name_repeatedInAnyCase_isRefused(String json, String path) {
        // S-2.1-06
        assertError(() -> READER.read(json(json)), ScimType.INVALID_SYNTAX, path);
        assertError(() -> READER.normalize(tree(json)), ScimType.INVALID_SYNTAX, path);
    }

    @Test
    void name_withEscapes_isUnescaped() {
        // RFC 8259 section 7; S-2.1-06
        assertThat(read("{'user\\u004eame':'a','n\\u0061me':{'\\u0067ivenName':'b'}}"))
                .isEqualTo("{'userName':'a','name':{'givenName':'b'}}");
        assertError(
                () -> READER.read(json("{'userName':'a','user\\u004eame':'b'}")), ScimType.INVALID_SYNTAX, "userName");
    }

    @Test
    void schema_ofManyAttributes_acceptsEachOnce() {
        ResourceReader reader = ResourceReader.of(
                ResourceType.builder("Wide", "/Wide", wide(200)).build());
        String members = IntStream.range(0, 200)
                .mapToObj(number -> "'a" + number + "':" + number)
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(read(reader, members)).isEqualTo(members);
        byte[] twice = json("{'a199':1,'A199':2}").getBytes(StandardCharsets.UTF_8);
        assertError(() -> reader.read(twice), ScimType.INVALID_SYNTAX, "a199");
        for (int number : new int[] {0, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 127, 128, 199}) {
            String name = "a" + number;
            assertThat(read(reader, "{'A" + number + "':1}")).isEqualTo("{'" + name + "':1}");
            assertError(
                    () -> reader.read(json("{'" + name + "':1,'A" + number + "':2}")), ScimType.INVALID_SYNTAX, name);
        }
    }

    @Test
    void complexAttributeAndExtension_withoutDefinedAttributes_keepUnknownOnes() {
        Schema schema = Schema.builder("urn:example:hollow", "Hollow")
                .attribute(AttributeDefinition.builder("empty")
                        .type(AttributeType.COMPLEX)
                        .build())
                .build();
        Schema extension = Schema.builder("urn:example:nothing", "Nothing").build();
        ResourceReader reader = ResourceReader.of(ResourceType.builder("Hollow", "/Hollow", schema)
                .extension(extension)
                .build());
        assertThat(read(reader, "{'EMPTY':{'x':1},'URN:example:nothing':{'y':2}}"))
                .isEqualTo("{'empty':{'x':1},'urn:example:nothing':{'y':2}}");
    }

    private static Schema wide(int attributes) {
        Schema.Builder schema = Schema.builder("urn:example:wide", "Wide");
        IntStream.range(0, attributes)
                .forEach(number -> schema.attribute(AttributeDefinition.builder("a" + number)
                        .type(AttributeType.INTEGER)
                        .build()));
        return schema.build();
    }

    @Test
    void member_repeatedInTheSameCase_isRefused() {
        for (String twice : new String[] {
            "{'userName':'a','userName':'b'}", "{'x':{'y':1,'y':2}}", "{'emails':[{'value':1,'value':2}]}"
        }) {
            assertThat(errorOf(() -> READER.read(json(twice))).scimType()).isEqualTo(ScimType.INVALID_SYNTAX);
        }
    }

    @Test
    void schemas_knownUris_areTheSameStringsInAllResources() {
        String one = json("{'schemas':['" + Schemas.USER + "','" + Schemas.ENTERPRISE_USER + "'],'userName':'a'}");
        String other = json("{'userName':'b','schemas':['" + Schemas.USER + "','" + Schemas.ENTERPRISE_USER + "']}");

        JsonNode first = READER.read(one).tree().get("schemas");
        JsonNode second = READER.read(other).tree().get("schemas");

        assertThat(first.size()).isEqualTo(2);
        for (int i = 0; i < 2; i++) {
            assertThat(first.get(i)).isSameAs(second.get(i));
        }
    }

    @Test
    void attributes_unknown_areKeptDroppedOrRefused() {
        // RFC 7643 section 3
        String json = "{'schemas':['urn:x','" + Schemas.USER + "'],'userName':'a','shoeSize':{'EU':43},"
                + "'employeeNumber':'7','emails':[{'value':'b','mine':1}],'urn:x':{'a':1}}";
        assertThat(read(json))
                .isEqualTo(
                        "{'schemas':['urn:x','" + Schemas.USER + "'],'userName':'a',"
                                + "'emails':[{'value':'b','mine':1}],'shoeSize':{'EU':43},'employeeNumber':'7','urn:x':{'a':1}}");
        assertThat(read(READER.unknownAttributes(ResourceReader.UnknownAttributes.DROP), json))
                .isEqualTo("{'schemas':['" + Schemas.USER + "'],'userName':'a','emails':[{'value':'b'}]}");
        ResourceReader refusing = READER.unknownAttributes(ResourceReader.UnknownAttributes.REFUSE);
        assertError(() -> refusing.read(json("{'userName':'a','shoeSize':43}")), ScimType.INVALID_SYNTAX, "shoeSize");
        assertError(() -> refusing.read(json("{'emails':[{'mine':1}]}")), ScimType.INVALID_SYNTAX, "emails.mine");
        assertError(() -> refusing.read(json("{'schemas':['urn:x']}")), ScimType.INVALID_VALUE, "schemas");
    }

    @Test
    void values_ofWrongType_areLeftToValidation() {
        String json = "{'schemas':'x','userName':5,'name':'n','active':'true','emails':{'value':'a'},"
                + "'roles':['admin',7,[1]],'" + Schemas.ENTERPRISE_USER + "':7}";
        assertThat(read(json)).isEqualTo(json);
    }

    @Test
    void stringBooleans_whereAllowed_becomeBooleans() {
        ResourceReader lenient = READER.leniencies(Leniencies.standard());
        assertThat(read(lenient, "{'userName':'True','active':'False','emails':[{'value':'true','primary':'TRUE'}]}"))
                .isEqualTo("{'userName':'True','active':false,'emails':[{'value':'true','primary':true}]}");
        assertThat(read(lenient, "{'active':'yes'}")).isEqualTo("{'active':'yes'}");
    }

    @Test
    void schemas_repeated_areListedOnceInTheirOrder() {
        // S-3-05, S-3-06
        assertThat(read("{'schemas':['" + Schemas.ENTERPRISE_USER + "','" + Schemas.USER + "','"
                        + Schemas.USER.toUpperCase(java.util.Locale.ROOT) + "',null]}"))
                .isEqualTo("{'schemas':['" + Schemas.ENTERPRISE_USER + "','" + Schemas.USER + "']}");
    }

    @Test
    void body_thatIsNotAnObject_isRefused() {
        for (String other : new String[] {"[]", "1", "'x'", "null", "", "{", "[{'userName':'a'}]"}) {
            assertThat(errorOf(() -> READER.read(json(other))).scimType()).isEqualTo(ScimType.INVALID_SYNTAX);
        }
    }

    @Test
    void limits_exceededInKnownOrUnknownParts_areEnforced() {
        ResourceReader strict = READER.limits(new JsonLimits(4, 20, 8, 50, 100, 3));
        assertThat(strict.read(json("{'userName':'a','b':[[1]]}")).tree()).hasSize(2);
        for (String beyond : new String[] {
            "{'a':1,'b':1,'c':1,'d':1}",
            "{'name':{'a':1,'b':1,'c':1,'d':1}}",
            "{'a':[[[[1]]]]}",
            "{'userName':'123456789012345678901'}",
            "{'aVeryLongName':1}"
        }) {
            assertThat(errorOf(() -> strict.read(json(beyond))).scimType())
                    .as(beyond)
                    .isEqualTo(ScimType.INVALID_SYNTAX);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'a':", "{'name':", "{'emails':[{'x':", "{'emails':[", "{'name':{'givenName':["})
    void nesting_ofHundredThousandLevels_isRefused(String level) {
        for (ResourceReader.UnknownAttributes policy : ResourceReader.UnknownAttributes.values()) {
            ResourceReader reader = READER.unknownAttributes(policy);
            assertThat(errorOf(() -> reader.read(json(level.repeat(100_000)))).scimType())
                    .isEqualTo(ScimType.INVALID_SYNTAX);
        }
    }

    @Test
    void deepTree_builtByTheCaller_isRefused() {
        ObjectNode deep = JsonNodeFactory.instance.objectNode();
        ObjectNode at = deep;
        for (int i = 0; i < 100_000; i++) {
            at = at.putObject("a");
        }
        assertThat(errorOf(() -> READER.normalize(deep)).scimType()).isEqualTo(ScimType.INVALID_SYNTAX);
    }

    @Test
    void groupMembers_beyondTheMemberLimit_areAccepted() {
        String members =
                IntStream.range(0, 5_000).mapToObj(i -> "{'value':'" + i + "'}").collect(Collectors.joining(","));
        Resource group = ResourceReader.of(ResourceTypes.group()).read(json("{'members':[" + members + "]}"));
        assertThat(group.tree().get("members")).hasSize(5_000);
    }

    @Test
    void meta_readAsInstants_keepsItsText() {
        // S-3.1-18
        Resource read = READER.read(json("{'id':'1','externalId':'e','meta':{'resourceType':'User',"
                + "'created':'2010-01-23T04:56:22Z','lastModified':'2011-05-13T06:42:34+02:00',"
                + "'version':'W/1','location':'https://example.com/v2/Users/1'}}"));
        assertThat(read.getMeta())
                .isEqualTo(new Meta(
                        "User",
                        Instant.parse("2010-01-23T04:56:22Z"),
                        Instant.parse("2011-05-13T04:42:34Z"),
                        "https://example.com/v2/Users/1",
                        "W/1"));
        assertThat(read.tree().get("meta").get("lastModified").stringValue()).isEqualTo("2011-05-13T06:42:34+02:00");
        assertThat(read.withMeta(read.getMeta()).toJson()).contains("2011-05-13T04:42:34.000Z");
        assertThat(read.withMeta(Meta.none()).tree().has("meta")).isFalse();
        assertThat(read.withMeta(Meta.none()).getMeta()).isEqualTo(Meta.none());
        assertThat(read.getExternalId()).isEqualTo("e");
        assertThat(read.withId("2").getId()).isEqualTo("2");
        assertThat(read).hasToString("User/1");
    }

    @ParameterizedTest
    @CsvSource({
        "2008-01-23T04:56:22Z, 2008-01-23T04:56:22Z",
        "2008-01-23T04:56:22.123456789Z, 2008-01-23T04:56:22.123456789Z",
        "2008-01-23T04:56:22+01:00, 2008-01-23T03:56:22Z",
        "2008-01-23T04:56:22, 2008-01-23T04:56:22Z",
        "-0044-03-15T12:00:00Z, -0044-03-15T12:00:00Z",
        "2008-01-23,",
        "2008-02-30T00:00:00Z,",
        "0000-01-01T00:00:00Z,",
        "2008-01-01T24:00:00Z, 2008-01-02T00:00:00Z",
        "2008-01-01T24:00:01Z,",
        "2008-01-01T00:00:00z,",
        "2008-01-01 00:00:00Z,",
        "2008-01-01T00:00Z,",
        "2008-01-01T00:00:00+25:00,"
    })
    void dateTime_inAnyXsdForm_isRead(String text, Instant instant) {
        // RFC 7643 section 2.3
        assertThat(ScimDateTime.parse(text).orElse(null)).isEqualTo(instant);
    }
}
