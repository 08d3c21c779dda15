package dev.scimkit.server;

import static dev.scimkit.server.TestService.patch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.group.Member;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.ComplexValue;
import dev.scimkit.core.resource.ExtensionType;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.core.user.EnterpriseUser;
import dev.scimkit.core.validation.ViewValidator;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The application's constraints are checked after the schema, on everything that is stored. */
class BeanValidationTest {

    /** A user with constraints on titles and mail addresses. */
    public static final class Employee extends Resource {
        public Employee(ResourceType type, ObjectNode tree) {
            super(type, tree);
        }

        @Size(max = 5)
        public @Nullable String getTitle() {
            return string("title");
        }

        public List<@Valid Mail> getEmails() {
            return list("emails", Mail::of);
        }
    }

    /** A value of {@code emails}. */
    public record Mail(
            @Pattern(regexp = ".+@.+", message = "must be a mail address")
            String value) implements ComplexValue {
        static Mail of(ObjectNode tree) {
            return new Mail(tree.path("value").asString(""));
        }

        @Override
        public ObjectNode toTree() {
            return JsonTree.object().put("value", value).build();
        }
    }

    /** A group that must not be empty. */
    public static final class Team extends Group {
        public Team(ResourceType type, ObjectNode tree) {
            super(type, tree);
        }

        @Override
        @NotEmpty
        public List<Member> getMembers() {
            return super.getMembers();
        }
    }

    /** Enterprise attributes whose cost center must be a number. */
    public static final class Costs extends EnterpriseUser {
        static final ExtensionType<Costs> TYPE = new ExtensionType<>(Schemas.enterpriseUser(), Costs::new);

        public Costs(ObjectNode tree) {
            super(tree);
        }

        @Override
        @Pattern(regexp = "[0-9]+", message = "must be digits")
        public @Nullable String getCostCenter() {
            return super.getCostCenter();
        }
    }

    private static final String USER =
            "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"%s\"%s}";

    private final TestService service = TestService.of(builder());

    @Test
    void createdResource_violatingAConstraint_is400InvalidValueAtThePath() {
        assertRefused(
                service.send("POST", "/Users", USER.formatted("alice", ",\"title\":\"Director\"")),
                "'title' size must be between 0 and 5");
        assertThat(TestService.json(service.send("GET", "/Users", null))
                        .get("totalResults")
                        .intValue())
                .isZero();
    }

    @Test
    void replacedAndPatchedResource_violatingAConstraint_isRefused() {
        String path = "/Users/" + service.createUser("alice");
        JsonNode before = TestService.json(service.send("GET", path, null));
        assertRefused(
                service.send("PUT", path, USER.formatted("alice", ",\"title\":\"Director\"")),
                "'title' size must be between 0 and 5");
        assertRefused(
                service.send("PATCH", path, patch("{\"op\":\"add\",\"path\":\"title\",\"value\":\"Director\"}")),
                "'title' size must be between 0 and 5");
        assertThat(TestService.json(service.send("GET", path, null))).isEqualTo(before);
    }

    @Test
    void schema_besideConstraints_isCheckedFirst() {
        JsonNode error = TestService.json(
                service.send("POST", "/Users", USER.formatted("alice", ",\"title\":\"Director\",\"active\":5")));
        assertThat(error.get("detail").asString()).contains("active").doesNotContain("title");
    }

    @Test
    void bulkOperation_violatingAConstraint_isRefused() {
        JsonNode result = TestService.json(service.send("POST", "/Bulk", """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[
                 {"method":"POST","path":"/Users","bulkId":"1","data":%s},
                 {"method":"POST","path":"/Users","bulkId":"2","data":%s}]}""".formatted(
                USER.formatted("alice", ",\"title\":\"Director\""), USER.formatted("bob", ",\"title\":\"Guide\""))));
        assertThat(result.at("/Operations/0/status").asString()).isEqualTo("400");
        assertThat(result.at("/Operations/0/response/scimType").asString()).isEqualTo("invalidValue");
        assertThat(result.at("/Operations/1/status").asString()).isEqualTo("201");
    }

    @Test
    void element_ofAList_isNamedByItsPosition() {
        assertRefused(
                service.send("POST", "/Users", USER.formatted("alice", ",\"emails\":[{\"value\":\"nobody\"}]")),
                "'emails[0].value' must be a mail address");
    }

    @Test
    void ownValidator_forExtensions_looksAtThemToo() {
        TestService own =
                TestService.of(builder().validator(ViewValidator.standard().withExtension(Costs.TYPE)));
        String costs = ",\"" + Schemas.ENTERPRISE_USER + "\":{\"costCenter\":\"x\"}";
        assertRefused(
                own.send("POST", "/Users", USER.formatted("alice", costs)),
                "'" + Schemas.ENTERPRISE_USER + ":costCenter' must be digits");
    }

    /** The consequences of a delete must not make it fail. */
    @Test
    void deletedUser_inAGroupThatMustNotBeEmpty_leavesIt() {
        String user = service.createUser("alice");
        String group = TestService.json(service.send(
                        "POST",
                        "/Groups",
                        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"G\","
                                + "\"members\":[{\"value\":\"" + user + "\"}]}"))
                .get("id")
                .asString();
        assertRefused(
                service.send("PATCH", "/Groups/" + group, patch("{\"op\":\"remove\",\"path\":\"members\"}")),
                "'members' must not be empty");
        assertThat(service.send("DELETE", "/Users/" + user, null).status()).isEqualTo(204);
        assertThat(TestService.json(service.send("GET", "/Groups/" + group, null))
                        .has("members"))
                .isFalse();
    }

    private static ScimService.Builder builder() {
        return ScimService.builder()
                .resource(
                        ResourceTypes.user(),
                        Employee::new,
                        new InMemoryRepository<>(ResourceTypes.user(), Employee::new))
                .resource(ResourceTypes.group(), Team::new, new InMemoryRepository<>(ResourceTypes.group(), Team::new))
                .authenticator(AccessTokens.none()
                        .with(
                                "token-1",
                                new Principal("okta", Map.of(TestService.ORG, Set.of("SCIM_MANAGER")), Map.of())));
    }

    private static void assertRefused(ScimHttpResponse response, String detail) {
        JsonNode error = TestService.json(response);
        assertThat(response.status()).isEqualTo(400);
        assertThat(error.get("scimType").asString()).isEqualTo("invalidValue");
        assertThat(error.get("detail").asString()).isEqualTo(detail);
    }
}
