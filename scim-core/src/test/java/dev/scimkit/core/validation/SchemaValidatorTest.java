package dev.scimkit.core.validation;

import static dev.scimkit.core.Errors.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scimkit.core.Errors;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Returned;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.core.schema.ValueLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ArrayNode;

class SchemaValidatorTest {

    private static final String TEST = "urn:example:params:scim:schemas:test:2.0:User";
    private static final String HEAD = "'schemas':['" + Schemas.USER + "'],'userName':'a'";

    private static final Schema EXTENSION = Schema.builder(TEST, "Test")
            .attribute(AttributeDefinition.builder("badge")
                    .mutability(Mutability.IMMUTABLE)
                    .build())
            .attribute(AttributeDefinition.builder("level")
                    .type(AttributeType.INTEGER)
                    .build())
            .attribute(AttributeDefinition.builder("score")
                    .type(AttributeType.DECIMAL)
                    .build())
            .attribute(AttributeDefinition.builder("tags").multiValued().build())
            .attribute(AttributeDefinition.builder("secret")
                    .mutability(Mutability.WRITE_ONLY)
                    .returned(Returned.NEVER)
                    .build())
            .attribute(AttributeDefinition.builder("startDate")
                    .type(AttributeType.DATE_TIME)
                    .build())
            .attribute(AttributeDefinition.builder("pin")
                    .mutability(Mutability.READ_ONLY)
                    .build())
            .attribute(AttributeDefinition.builder("quota")
                    .type(AttributeType.COMPLEX)
                    .subAttribute(AttributeDefinition.builder("limit")
                            .type(AttributeType.INTEGER)
                            .required()
                            .build())
                    .subAttribute(AttributeDefinition.builder("used")
                            .type(AttributeType.INTEGER)
                            .mutability(Mutability.READ_ONLY)
                            .build())
                    .build())
            .build();

    private static final ResourceType USER =
            ResourceTypes.user().toBuilder().extension(EXTENSION).build();
    private static final SchemaValidator VALIDATOR = SchemaValidator.of(USER);

    private static Resource user(String json) {
        return ResourceReader.of(USER).read(json(json));
    }

    private static Resource group(String members) {
        return ResourceReader.of(ResourceTypes.group())
                .read(json("{'schemas':['" + Schemas.GROUP + "'],'displayName':'g','members':[" + members + "]}"));
    }

    private static List<String> check(String attributes) {
        return VALIDATOR.checkCreate(user("{" + HEAD + "," + attributes + "}")).stream()
                .map(violation -> violation.path() + " " + violation.rule())
                .toList();
    }

    private static List<String> checkReplace(String request, String stored) {
        return VALIDATOR
                .checkReplace(user("{" + HEAD + "," + request + "}"), user("{" + HEAD + "," + stored + "}"))
                .stream()
                .map(violation -> violation.path() + " " + violation.rule())
                .toList();
    }

    private static String inTest(String attributes) {
        return "'" + TEST + "':{" + attributes + "}";
    }

    @Test
    void user_withRequiredAttributesOnly_isAccepted() {
        // RFC 7643 section 1
        assertThat(check("'active':true")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // S-2.3-02: each type has one JSON representation
                "'nickName':5 | nickName TYPE",
                "'nickName':{} | nickName TYPE",
                "'nickName':{'a':1} | nickName TYPE",
                "'nickName':true | nickName TYPE",
                // S-2.3-03: any characters, but the one that many stores cannot hold
                "'nickName':'\u65e5\u672c\ud83d\ude00' | ``",
                "'nickName':'' | ``",
                "'nickName':'a\\u0000b' | nickName FORMAT",
                "'name':{'givenName':'\\u0000'} | name.givenName FORMAT",
                "'emails':[{'value':'a','display':'\\u0000'}] | emails[0].display FORMAT",
                // RFC 7643 section 2.3
                "'active':'true' | active TYPE",
                "'active':1 | active TYPE",
                "'active':false | ``",
                // RFC 7643 section 7: multi-valued or not
                "'nickName':['a'] | nickName TYPE",
                "'emails':{'value':'a'} | emails TYPE",
                "'emails':['a'] | emails[0] TYPE",
                "'emails':[{'value':['a']}] | emails[0].value TYPE",
                "'emails':[[{'value':'a'}]] | emails[0] TYPE",
                "'name':'Ann' | name TYPE",
                "'name':[{'formatted':'a'}] | name TYPE",
                "'name':{'givenName':1} | name.givenName TYPE",
                "'emails':[{'value':'a'},{'value':1,'primary':'no'}] | emails[1].value TYPE,emails[1].primary TYPE",
                // RFC 7643 section 2.3
                "'x509Certificates':[{'value':'YQ=='}] | ``",
                "'x509Certificates':[{'value':'YQ'}] | ``",
                "'x509Certificates':[{'value':'-_8'}] | ``",
                "'x509Certificates':[{'value':'@@@'}] | x509Certificates[0].value FORMAT",
                "'x509Certificates':[{'value':'YQ='}] | x509Certificates[0].value FORMAT",
                "'x509Certificates':[{'value':'YWFhY'}] | x509Certificates[0].value FORMAT",
                "'x509Certificates':[{'value':'+_aa'}] | x509Certificates[0].value FORMAT",
                // RFC 7643 sections 2.3 and 4.1
                "'profileUrl':'https://example.com/a' | ``",
                "'profileUrl':'Users/1' | ``",
                "'profileUrl':'urn:x:y' | ``",
                "'profileUrl':'::not a uri' | profileUrl FORMAT",
                "'profileUrl':'http://a b' | profileUrl FORMAT",
                "'profileUrl':'http://a/%zz' | profileUrl FORMAT",
                // S-2.4-04
                "'emails':[{'value':'a','primary':true},{'value':'b','primary':true}] | emails PRIMARY",
                "'emails':[{'value':'a','primary':true},{'value':'b','primary':false}] | ``",
                // S-2.4-10, S-2.4-11
                "'emails':[{'value':'a','type':'work'},{'value':'A','type':'WORK','primary':true}] | ``",
                "'emails':[{'value':'a','type':'work'},{'value':'a','type':'home'}] | ``",
                "'emails':[{'value':'a','type':'work'},{'value':'a','type':'work'}] | ``",
                "'emails':[{'value':'a'},{'value':'b'},{'value':'a','display':'x'}] | ``",
                // RFC 7643 sections 2.3 and 7: canonical values are suggestions
                "'emails':[{'value':'a','type':'school'}] | ``",
                // S-4.1-10
                "'userType':'Zebra' | ``"
            })
    void coreAttribute_withAnyValue_hasTheseViolations(String attributes, String violations) {
        assertThat(String.join(",", check(attributes))).isEqualTo(violations);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // RFC 7643 section 2.3
                "'level':5 | ``",
                "'level':5.0 | level TYPE",
                "'level':5e0 | level TYPE",
                "'level':'5' | level TYPE",
                "'level':9007199254740993 | ``",
                // RFC 7643 section 2.3
                "'score':1.5 | ``",
                "'score':2 | ``",
                "'score':'1.5' | score TYPE",
                // RFC 7643 section 2.3
                "'startDate':'2008-01-23T04:56:22Z' | ``",
                "'startDate':'2008-01-23T04:56:22.123+01:00' | ``",
                "'startDate':'2008-01-23T04:56:22' | ``",
                "'startDate':'2008-01-23' | startDate FORMAT",
                "'startDate':'04:56:22Z' | startDate FORMAT",
                "'startDate':'2008-13-01T00:00:00Z' | startDate FORMAT",
                "'startDate':1201064182 | startDate TYPE",
                "'startDate':'0000-01-01T00:00:00Z' | startDate FORMAT",
                "'startDate':'2008-01-01T24:00:01Z' | startDate FORMAT",
                "'tags':['a','b'] | ``",
                "'tags':['a',1] | tags[1] TYPE",
                "'tags':['a','a'] | ``",
                "'tags':['a','A'] | ``",
                "'quota':{'used':3} | ``",
                "'quota':{'limit':3} | ``",
                "'quota':{'limit':null,'other':1} | quota.limit REQUIRED"
            })
    void extensionAttribute_withAnyValue_hasTheseViolations(String attributes, String violations) {
        String expected = violations.isEmpty() ? "" : TEST + ":" + violations;
        assertThat(String.join(",", check(inTest(attributes)))).isEqualTo(expected);
    }

    @Test
    void extension_thatIsNotAnObject_isNamed() {
        assertThat(check("'" + TEST + "':'x'")).containsExactly(TEST + " TYPE");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"'displayName':'x'", "'userName':null", "'userName':''", "'userName':' \\t'"})
    void requiredAttribute_missingNullOrEmpty_isAViolation(String attributes) {
        // S-2.5-04, S-4.1-01, P-3.12-23
        Resource request = user("{'schemas':['" + Schemas.USER + "']," + attributes + "}");
        assertThat(VALIDATOR.checkCreate(request))
                .extracting(Violation::path, Violation::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("userName", Violation.Rule.REQUIRED));
    }

    @Test
    void violations_ofOneResource_areAllCollectedAndNamedInTheError() {
        ValidationException thrown = catchThrowableOfType(
                ValidationException.class,
                () -> VALIDATOR.acceptCreate(user("{'schemas':['" + Schemas.USER
                        + "'],'active':'yes','emails':[{'value':1}]," + inTest("'level':'x'") + "}")));
        assertThat(thrown.violations())
                .extracting(Violation::path)
                .containsExactly("userName", "active", "emails[0].value", TEST + ":level");
        assertThat(thrown.error().scimType()).isEqualTo(ScimType.INVALID_VALUE);
        assertThat(thrown.error().path()).isEqualTo("userName");
        assertThat(thrown.error().detail())
                .isEqualTo("'userName' is required; 'active' must be true or false; "
                        + "'emails[0].value' must be a string; '" + TEST + ":level' must be an integer");
    }

    @Test
    void violations_overTheLimit_areCutOff() {
        String emails =
                IntStream.range(0, 5_000).mapToObj(i -> "{'value':" + i + "}").collect(Collectors.joining(","));
        ValidationException thrown = catchThrowableOfType(
                ValidationException.class,
                () -> VALIDATOR.acceptCreate(user("{" + HEAD + ",'emails':[" + emails + "]}")));
        assertThat(thrown.violations()).hasSize(100);
        assertThat(thrown.error().detail()).endsWith("; and 90 more");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'userName':'a' | schemas",
                "'schemas':[],'userName':'a' | schemas",
                "'schemas':'urn:x','userName':'a' | schemas",
                "'schemas':['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],'userName':'a' | schemas",
                "'schemas':['urn:ietf:params:scim:schemas:core:2.0:User','x y'],'userName':'a' | schemas[1]",
                "'schemas':['urn:ietf:params:scim:schemas:core:2.0:User',7],'userName':'a' | schemas[1]"
            })
    void schemas_thatDoNotNameTheType_areInvalidSyntax(String attributes, String path) {
        // RFC 7643 sections 2.1, 3 and 3.2
        List<Violation> violations = VALIDATOR.checkCreate(user("{" + attributes + "}"));
        assertThat(violations).extracting(Violation::path).containsExactly(path);
        assertThat(violations.get(0).rule().scimType()).isEqualTo(ScimType.INVALID_SYNTAX);
    }

    @Test
    void schemas_inAnyOrderAndRepeated_areAccepted() {
        // S-3-05, S-3-06
        Resource accepted = VALIDATOR.acceptCreate(user("{'schemas':['" + Schemas.ENTERPRISE_USER + "','" + Schemas.USER
                + "','" + Schemas.USER + "'],'userName':'a'}"));
        assertThat(accepted.getSchemas()).containsExactly(Schemas.USER);
    }

    @Test
    void schemas_whereOptional_mayBeMissing() {
        SchemaValidator lenient =
                SchemaValidator.of(USER, SchemaValidator.Options.standard().schemasOptional());
        assertThat(lenient.acceptCreate(user("{'userName':'a'}")).getSchemas()).containsExactly(Schemas.USER);
    }

    @Test
    void canonicalValues_whereRequired_areTheOnlyOnes() {
        SchemaValidator strict =
                SchemaValidator.of(USER, SchemaValidator.Options.standard().onlyCanonicalValues());
        assertThat(strict.checkCreate(user("{" + HEAD + ",'emails':[{'value':'a','type':'school'}]}")))
                .containsExactly(new Violation(
                        "emails[0].type",
                        Violation.Rule.CANONICAL_VALUE,
                        "'emails[0].type' must be one of [work, home, other]"));
        assertThat(strict.checkCreate(user("{" + HEAD + ",'emails':[{'value':'a','type':'Work'}]}")))
                .isEmpty();
    }

    @Test
    void requiredExtension_missing_isAViolation() {
        // RFC 7643 section 6
        ResourceType strict = ResourceType.builder("User", "/Users", Schemas.user())
                .requiredExtension(Schemas.enterpriseUser())
                .build();
        Resource request = ResourceReader.of(strict).read(json("{" + HEAD + "}"));
        assertThat(SchemaValidator.of(strict).checkCreate(request))
                .extracting(Violation::path)
                .containsExactly(Schemas.ENTERPRISE_USER);
    }

    @Test
    void readOnlyAttributes_onCreate_areLeftOut() {
        // RFC 7643 sections 2.1, 3.1, 4.1.2, 4.3 and 7
        Resource accepted = VALIDATOR.acceptCreate(user("{" + HEAD + ",'id':7,'meta':{'created':'x'},"
                + "'groups':'none'," + inTest("'pin':[1],'level':1,'quota':{'limit':1,'used':9}") + ",'"
                + Schemas.ENTERPRISE_USER + "':{'manager':{'value':'m','displayName':'Boss'}}}"));
        assertThat(accepted)
                .isEqualTo(user("{'schemas':['" + Schemas.USER + "','" + Schemas.ENTERPRISE_USER + "','" + TEST
                        + "'],'userName':'a'," + inTest("'level':1,'quota':{'limit':1}") + ",'"
                        + Schemas.ENTERPRISE_USER + "':{'manager':{'value':'m'}}}"));
    }

    @Test
    void replace_withSomeAttributes_clearsOthersAndKeepsUnsendableOnes() {
        // RFC 7644 section 3.5
        Resource stored = user("{" + HEAD + ",'id':'1','meta':{'version':'W/1'},'groups':[{'value':'g'}],"
                + "'nickName':'old','password':'p','emails':[{'value':'a'}],"
                + inTest("'badge':'b','pin':'1','secret':'s','level':1,'quota':{'limit':1,'used':9}") + "}");
        Resource request = user("{" + HEAD + ",'id':'other','emails':[{'value':'b'}]," + inTest("'level':2") + "}");

        assertThat(VALIDATOR.acceptReplace(request, stored))
                .isEqualTo(user("{'schemas':['" + Schemas.USER + "','" + TEST + "'],'userName':'a','id':'1',"
                        + "'meta':{'version':'W/1'},'groups':[{'value':'g'}],'password':'p','emails':[{'value':'b'}],"
                        + inTest("'badge':'b','pin':'1','secret':'s','level':2,'quota':{'used':9}") + "}"));
    }

    @Test
    void immutable_withAnotherValue_isAMutabilityViolation() {
        // RFC 7643 section 7 and RFC 7644 sections 3.5 and 3.12
        assertThat(checkReplace(inTest("'badge':'b'"), inTest("'badge':'c'")))
                .containsExactly(TEST + ":badge MUTABILITY");
        assertThat(checkReplace(inTest("'badge':'b'"), inTest("'badge':'B'"))).isEmpty();
        assertThat(checkReplace(inTest("'badge':'b'"), inTest("'level':1"))).isEmpty();
        assertThat(checkReplace(inTest("'level':1"), inTest("'badge':'b'"))).isEmpty();
        assertThat(Violation.Rule.MUTABILITY.scimType()).isEqualTo(ScimType.MUTABILITY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "name.formatted  | 'name':{'formatted':'12345'}        | name.formatted",
                "NAME.FORMATTED  | 'name':{'formatted':'12345'}        | name.formatted",
                "emails.value    | 'emails':[{'value':'12345'}]        | emails[0].value",
                "nickName        | 'nickName':'12345'                  | nickName",
                TEST + ":tags    | '" + TEST + "':{'tags':['12345']}   | " + TEST + ":tags[0]",
                "formatted       | 'name':{'formatted':'12345'}        |",
                "value           | 'emails':[{'value':'12345'}]        |",
                "name.formatted  | 'addresses':[{'formatted':'12345'}] |",
                "tags            | '" + TEST + "':{'tags':['12345']}   |",
            })
    void length_limitedByPath_isThatOfOneAttribute(String path, String attributes, String violation) {
        ResourceType limited = USER.toBuilder()
                .valueLimits(ValueLimits.standard().withLength(path, 4))
                .build();
        List<String> violations = SchemaValidator.of(limited)
                .checkCreate(ResourceReader.of(limited).read(json("{" + HEAD + "," + attributes + "}")))
                .stream()
                .map(Violation::path)
                .toList();
        assertThat(violations).isEqualTo(violation == null ? List.of() : List.of(violation));
    }

    @Test
    void immutable_removedByPatch_isAMutabilityViolation() {
        Resource stored = user("{" + HEAD + "," + inTest("'badge':'b'") + "}");
        assertThat(VALIDATOR.checkPatched(stored.with(TEST, null), stored))
                .extracting(Violation::path, Violation::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(TEST + ":badge", Violation.Rule.MUTABILITY));
    }

    @Test
    void readOnly_changedByPatch_staysUnchanged() {
        Resource stored = user("{" + HEAD + ",'id':'1'," + inTest("'pin':'1'") + "}");
        Resource patched = user("{" + HEAD + ",'id':'2'," + inTest("'pin':'2','level':1") + "}");
        assertThat(VALIDATOR.acceptPatched(patched, stored))
                .isEqualTo(user("{'schemas':['" + Schemas.USER + "','" + TEST + "'],'userName':'a','id':'1',"
                        + inTest("'pin':'1','level':1") + "}"));
    }

    @Test
    void required_removedByPatch_isAViolation() {
        Resource stored = user("{" + HEAD + "}");
        assertThat(VALIDATOR.checkPatched(stored.with("userName", null), stored))
                .extracting(Violation::path)
                .containsExactly("userName");
    }

    @Test
    void required_missingBeforeAPatch_mayStayMissing() {
        Resource stored = user("{'schemas':['" + Schemas.USER + "']}");
        Resource patched =
                stored.with("nickName", user("{'nickName':'n'}").tree().get("nickName"));
        assertThat(VALIDATOR.checkPatched(patched, stored)).isEmpty();
        assertThat(VALIDATOR.checkReplace(patched, stored))
                .extracting(Violation::path)
                .containsExactly("userName");
    }

    @Test
    void patched_unchangedAttributes_areNotValidated() {
        Resource stored = user("{" + HEAD + ",'profileUrl':'not a uri','emails':[{'value':1}]}");
        assertThat(VALIDATOR.checkPatched(
                        stored.with("nickName", user("{'nickName':'n'}").tree().get("nickName")), stored))
                .isEmpty();
    }

    @Test
    void manager_replaced_losesTheOldDisplayName() {
        String uri = "'" + Schemas.ENTERPRISE_USER + "':";
        Resource stored = user("{" + HEAD + "," + uri + "{'manager':{'value':'m','displayName':'Boss'}}}");
        Resource same = user("{" + HEAD + "," + uri + "{'manager':{'value':'m'}}}");
        Resource other = user("{" + HEAD + "," + uri + "{'manager':{'value':'n','displayName':'X'}}}");
        assertThat(VALIDATOR.acceptReplace(same, stored).tree().get(Schemas.ENTERPRISE_USER))
                .isEqualTo(stored.tree().get(Schemas.ENTERPRISE_USER));
        assertThat(VALIDATOR
                        .acceptReplace(other, stored)
                        .tree()
                        .get(Schemas.ENTERPRISE_USER)
                        .toString())
                .isEqualTo(json("{'manager':{'value':'n'}}"));
    }

    @Test
    void member_namedTwice_isListedOnce() {
        // S-4.2-10
        SchemaValidator groups = SchemaValidator.of(ResourceTypes.group());
        Resource accepted = groups.acceptCreate(group("{'value':'a'},{'value':'b'},{'value':'a','type':'User'}"));
        assertThat(accepted.tree().get("members").toString()).isEqualTo(json("[{'value':'a'},{'value':'b'}]"));
    }

    @Test
    void element_repeatingAnother_isLeftOut() {
        // S-4.2-10
        SchemaValidator groups = SchemaValidator.of(ResourceTypes.group());
        for (int size : new int[] {2, 3, 15, 16, 17, 18, 40}) {
            for (int first : new int[] {0, size / 2 - 1, size - 2}) {
                int second = Math.max(first + 1, size - 1);
                List<String> members = IntStream.range(0, size)
                        .mapToObj(i -> "{'value':'m" + (i == second ? first : i) + "'}")
                        .collect(Collectors.toCollection(ArrayList::new));
                Resource accepted = groups.acceptCreate(group(String.join(",", members)));
                members.remove(second);
                assertThat(accepted.tree().get("members").toString())
                        .as("%d and %d of %d", first, second, size)
                        .isEqualTo(json("[" + String.join(",", members) + "]"));
            }
        }
    }

    @Test
    void members_replaced_keepImmutableSubAttributes() {
        // RFC 7643 section 4.2
        SchemaValidator groups = SchemaValidator.of(ResourceTypes.group());
        Resource stored = group("{'value':'a','$ref':'../Users/a','type':'User'},{'value':'b','type':'User'}");
        Resource accepted = groups.acceptReplace(group("{'value':'c'},{'value':'a'}"), stored);
        assertThat(accepted.tree().get("members").toString())
                .isEqualTo(json("[{'value':'c'},{'value':'a','$ref':'../Users/a','type':'User'}]"));
    }

    @Test
    void group_withoutMembers_isAccepted() {
        // S-4.2-09
        assertThat(SchemaValidator.of(ResourceTypes.group()).checkCreate(group("")))
                .isEmpty();
    }

    @Test
    void replace_ofManyElements_isMergedByHashing() {
        SchemaValidator groups = SchemaValidator.of(ResourceTypes.group());
        StringBuilder before = new StringBuilder("{'value':'x'}");
        StringBuilder after = new StringBuilder("{'value':'x'}");
        for (int i = 0; i < 300; i++) {
            before.append(",{'value':'").append(i).append("','type':'User'}");
            after.append(",{'value':'")
                    .append(299 - i)
                    .append("'},{'value':'")
                    .append(i)
                    .append("'}");
        }
        Resource accepted = groups.acceptReplace(group(after.toString()), group(before.toString()));
        assertThat(accepted.tree().get("members")).hasSize(301);
        assertThat(accepted.tree().get("members").get(1).toString()).isEqualTo(json("{'value':'299','type':'User'}"));
    }

    @Test
    void member_addedToManyByPatch_isTheOnlyOneChecked() {
        SchemaValidator groups = SchemaValidator.of(ResourceTypes.group());
        String many =
                IntStream.range(0, 100).mapToObj(i -> "{'value':" + i + "}").collect(Collectors.joining(","));
        Resource stored = group(many);
        ArrayNode members = (ArrayNode) stored.tree().get("members");
        Resource added = stored.with(
                "members",
                JsonTree.append(members, List.of(Errors.tree("{'value':'a'}"), Errors.tree("{'value':1.5}"))));
        assertThat(groups.checkPatched(added, stored))
                .extracting(Violation::path)
                .containsExactly("members[101].value");
        Resource again = stored.with("members", JsonTree.append(members, List.of(Errors.tree("{'value':7}"))));
        assertThat(groups.acceptPatched(again, stored).tree().get("members")).isEqualTo(members);
    }
}
