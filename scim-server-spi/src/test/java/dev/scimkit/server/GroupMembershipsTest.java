package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.group.Group;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.user.User;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.access.Authorizer;
import dev.scimkit.server.context.Permission;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.event.ScimEvent;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.profile.WriteRules;
import dev.scimkit.server.repository.MembershipAware;
import dev.scimkit.server.repository.VersionCondition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Members of groups as resources of their own: what changes them (GM-1 to GM-4). */
class GroupMembershipsTest extends GroupMembershipsFixture {

    private final List<ScimEvent> heard = new ArrayList<>();

    @Test
    void service_withoutMemberships_hasNoneAndDoesNotListThem() {
        TestService without = TestService.create();
        assertThat(without.send("GET", ALL, null).status()).isEqualTo(404);
        assertThat(TestService.json(without.send("GET", "/ResourceTypes", null)).toString())
                .doesNotContain("GroupMembership");
        assertThat(TestService.json(without.send("GET", "/Schemas", null)).toString())
                .doesNotContain(SCHEMA);
    }

    @Test
    void type_discovered_hasImmutableReferences() {
        JsonNode type = TestService.json(service.send("GET", "/ResourceTypes/GroupMembership", null));
        assertThat(type.path("endpoint").asString()).isEqualTo(ALL);
        assertThat(type.path("schema").asString()).isEqualTo(SCHEMA);
        JsonNode schema = TestService.json(service.send("GET", "/Schemas/" + SCHEMA, null));
        for (String path : List.of("/attributes/0", "/attributes/1", "/attributes/1/subAttributes/0")) {
            assertThat(schema.at(path).path("required").asBoolean()).isTrue();
            assertThat(schema.at(path).path("mutability").asString()).isEqualTo("immutable");
        }
        assertThat(schema.at("/attributes/0/subAttributes/1/referenceTypes").toString())
                .isEqualTo("[\"Group\"]");
        assertThat(schema.at("/attributes/1/subAttributes/1/mutability").asString())
                .isEqualTo("readOnly");
    }

    @Test
    void membership_created_isShownWithLocationAndInTheGroup() {
        String before = group().at("/meta/version").asString();
        ScimHttpResponse response = join(guides, alice);

        assertThat(response.status()).isEqualTo(201);
        JsonNode created = TestService.json(response);
        String location = created.at("/meta/location").asString();
        String root = TestService.BASE + "/" + TestService.ORG;
        assertThat(location)
                .isEqualTo(root + ALL + "/" + created.get("id").asString())
                .isEqualTo(response.headers().first("Location").orElseThrow());
        assertThat(created.get("group").toString())
                .isEqualTo("{\"value\":\"" + guides + "\",\"display\":\"Guides\",\"$ref\":\"" + root + "/Groups/"
                        + guides + "\"}");
        assertThat(created.get("member").toString())
                .isEqualTo("{\"value\":\"" + alice + "\",\"type\":\"User\",\"$ref\":\"" + root + "/Users/" + alice
                        + "\"}");
        assertThat(TestService.json(
                        service.send("GET", ALL + "/" + created.get("id").asString(), null)))
                .isEqualTo(created);
        assertThat(group().at("/members/0/value").asString()).isEqualTo(alice);
        assertThat(group().at("/members/0/type").asString()).isEqualTo("User");
        assertThat(group().at("/meta/version").asString()).isNotEqualTo(before);
    }

    @Test
    void member_ofTheGroupItself_isAMembership() {
        patchMembers("add", alice);
        assertThat(members(list(filter("group.value eq \"" + guides + "\"")))).containsExactly(alice);
        patchMembers("remove", alice);
        assertThat(members(list(""))).isEmpty();
    }

    @Test
    void group_asAMember_hasItsType() {
        String inner = createGroup(service, "Inner");
        JsonNode created = TestService.json(join(guides, inner));
        assertThat(created.at("/member/type").asString()).isEqualTo("Group");
        assertThat(created.at("/member/$ref").asString()).endsWith("/Groups/" + inner);
    }

    @Test
    void membership_ofWhatDoesNotExist_isInvalid() {
        assertRefused(join(guides, "nobody"), 400, "invalidValue");
        assertRefused(join("nothing", alice), 400, "invalidValue");
        assertRefused(join(alice, guides), 400, "invalidValue");
        assertThat(group().has("members")).isFalse();
    }

    @Test
    void membership_incomplete_isInvalid() {
        String schemas = "{\"schemas\":[\"" + SCHEMA + "\"]";
        assertRefused(
                service.send("POST", ALL, schemas + ",\"group\":{\"value\":\"" + guides + "\"}}"), 400, "invalidValue");
        assertRefused(
                service.send("POST", ALL, schemas + ",\"group\":{},\"member\":{\"value\":\"" + alice + "\"}}"),
                400,
                "invalidValue");
        assertRefused(join(guides, ""), 400, "invalidValue");
    }

    @Test
    void membership_thatExists_isRefused() {
        patchMembers("add", alice);
        assertRefused(join(guides, alice), 409, "uniqueness");
        assertThat(group().get("members")).hasSize(1);
    }

    @Test
    void readOnlyParts_sentByTheClient_areIgnored() {
        String body = membership(guides, alice)
                .replace("\"member\":{", "\"member\":{\"type\":\"Group\",\"display\":\"x\",\"$ref\":\"/Users/x\",");
        JsonNode created = TestService.json(service.send("POST", ALL, body));
        assertThat(created.at("/member/type").asString()).isEqualTo("User");
        assertThat(created.get("member").has("display")).isFalse();
    }

    @Test
    void membership_deleted_leavesTheGroup() {
        String membership = joined(guides, alice);
        join(guides, bob);
        assertThat(service.send("DELETE", membership, null).status()).isEqualTo(204);
        assertThat(service.send("GET", membership, null).status()).isEqualTo(404);
        assertThat(service.send("DELETE", membership, null).status()).isEqualTo(404);
        assertThat(group().get("members")).hasSize(1);
        assertThat(group().at("/members/0/value").asString()).isEqualTo(bob);
    }

    @Test
    void membership_ofADeletedUserOrGroup_isGone() {
        String first = joined(guides, alice);
        String second = joined(guides, bob);
        service.send("DELETE", "/Users/" + alice, null);
        assertThat(service.send("GET", first, null).status()).isEqualTo(404);
        service.send("DELETE", "/Groups/" + guides, null);
        assertThat(service.send("GET", second, null).status()).isEqualTo(404);
        assertThat(list("").path("totalResults").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"PUT", "PATCH", "POST"})
    void membership_changed_isNotAllowed(String method) {
        ScimHttpResponse response = service.send(method, joined(guides, alice), membership(guides, bob));
        assertThat(response.status()).isEqualTo(405);
        assertThat(response.headers().first("Allow")).contains("GET, HEAD, DELETE");
    }

    /** Gives its only resource an unusual id, and finds memberships by reading whole groups. */
    private static final class OddIds<R extends Resource> extends BareRepository<R> implements MembershipAware {

        private final Resource.Factory<R> factory;
        private final String id;

        OddIds(ResourceType type, Resource.Factory<R> factory, String id) {
            super(type, factory);
            this.factory = factory;
            this.id = id;
        }

        @Override
        public R create(R resource, RequestContext context) {
            return super.create(resource.withId(id).as(factory), context);
        }

        @Override
        public String changeMembers(
                String groupId,
                MembershipChange change,
                Instant lastModified,
                VersionCondition condition,
                RequestContext context) {
            return store.changeMembers(groupId, change, lastModified, condition, context);
        }
    }

    @Test
    void id_ofUnusualIds_leadsToTheMembership() {
        TestService odd = of(TestService.builder(
                new OddIds<>(TestSchemas.user(), User::new, "a/b.c \u00e9\ud83d\ude00?"),
                new OddIds<>(ResourceTypes.group(), Group::new, "..%")));
        String member = odd.createUser("alice");
        String group = createGroup(odd, "Guides");
        ScimHttpResponse created = odd.send("POST", ALL, membership(group, member));
        assertThat(created.status()).isEqualTo(201);
        String path = ALL + "/" + TestService.json(created).get("id").asString();
        assertThat(path).matches("/GroupMemberships/[A-Za-z0-9_.-]+");
        assertThat(TestService.json(odd.send("GET", path, null))
                        .at("/member/value")
                        .asString())
                .isEqualTo(member);
        assertThat(odd.send("DELETE", path, null).status()).isEqualTo(204);
    }

    @Test
    void bulk_withNewResources_addsAndRemovesMembers() {
        String gone = joined(guides, alice);
        String body = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"Operations\":["
                + "{\"method\":\"POST\",\"path\":\"/GroupMemberships\",\"bulkId\":\"m\",\"data\":"
                + membership(guides, "bulkId:u") + "},"
                + "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"u\",\"data\":{\"schemas\":"
                + "[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"carol\"}},"
                + "{\"method\":\"DELETE\",\"path\":\"" + gone + "\"},"
                + "{\"method\":\"PATCH\",\"path\":\"" + gone + "\",\"data\":{}}]}";
        JsonNode answer = TestService.json(service.send("POST", "/Bulk", body));
        assertThat(answer.at("/Operations/0/status").asString()).isEqualTo("201");
        assertThat(answer.at("/Operations/0/location").asString()).contains(ALL + "/");
        assertThat(answer.at("/Operations/2/status").asString()).isEqualTo("204");
        assertThat(answer.at("/Operations/3/status").asString()).isEqualTo("405");
        assertThat(group().get("members")).hasSize(1);
        assertThat(answer.at("/Operations/1/location").asString())
                .endsWith(group().at("/members/0/value").asString());
    }

    @Test
    void listeners_ofAMembership_hearThatTheGroupChanged() {
        TestService listened = of(TestService.builder().events(heard::add));
        String member = listened.createUser("alice");
        String group = createGroup(listened, "Guides");
        heard.clear();
        ScimHttpResponse created = listened.send("POST", ALL, membership(group, member));
        listened.send("POST", ALL, membership(group, member));
        listened.send("DELETE", ALL + "/" + TestService.json(created).get("id").asString(), null);
        assertThat(heard).extracting(ScimEvent::kind).containsExactly(ScimEvent.Kind.MODIFIED, ScimEvent.Kind.MODIFIED);
        assertThat(heard).allMatch(event -> event.after().resourceType().name().equals("Group"));
        assertThat(heard.get(0).after().tree().at("/members/0/value").asString())
                .isEqualTo(member);
    }

    @Test
    void version_named_isThatOfTheMembership() {
        String membership = joined(guides, alice);
        String version = TestService.json(service.send("GET", membership, null))
                .at("/meta/version")
                .asString();
        join(guides, bob);
        assertThat(service.send(TestService.request("DELETE", "/" + TestService.ORG + membership, "token-1", null)
                                .header("If-Match", "W/\"other\""))
                        .status())
                .isEqualTo(412);
        assertThat(service.send(TestService.request("DELETE", "/" + TestService.ORG + membership, "token-1", null)
                                .header("If-Match", version))
                        .status())
                .as("other members of the group do not change it")
                .isEqualTo(204);
    }

    @Test
    void caller_whoMayOnlyWrite_mayRemoveMembers() {
        TestService writing =
                of(TestService.builder().authorizer(Authorizer.of(Map.of("SCIM_MANAGER", Set.of(Permission.WRITE)))));
        String member = writing.createUser("alice");
        String group = createGroup(writing, "Guides");
        JsonNode created = TestService.json(writing.send("POST", ALL, membership(group, member)));
        String path = ALL + "/" + created.get("id").asString();
        assertThat(writing.send("GET", path, null).status()).isEqualTo(403);
        assertThat(writing.send("DELETE", path, null).status()).isEqualTo(204);
        assertThat(writing.send("DELETE", "/Groups/" + group, null).status()).isEqualTo(403);
    }

    @Test
    void otherOrganization_asking_seesNothing() {
        String membership = joined(guides, alice);
        String root = "/" + TestService.OTHER_ORG;
        assertThat(service.send(TestService.request("GET", root + membership, "token-2", null))
                        .status())
                .isEqualTo(404);
        assertThat(TestService.json(service.send(TestService.request("GET", root + ALL, "token-2", null)))
                        .path("totalResults")
                        .asInt())
                .isZero();
        assertRefused(
                service.send(TestService.request("POST", root + ALL, "token-2", membership(guides, alice))),
                400,
                "invalidValue");
    }

    /** Refuses groups with more than one member. */
    private static final class OneMember implements WriteRules {
        @Override
        public Resource apply(Resource wanted, Write write) {
            if (wanted.tree().path("members").size() > 1) {
                throw ScimException.of(403, "full");
            }
            return wanted;
        }
    }

    @Test
    void rules_ofTheProfileForGroups_apply() {
        TestService strict = of(TestService.builder()
                .profile(ScimProfile.standard().toBuilder()
                        .writeRules(new OneMember())
                        .build()));
        String group = createGroup(strict, "Guides");
        JsonNode first = TestService.json(strict.send("POST", ALL, membership(group, strict.createUser("alice"))));
        String second = membership(group, strict.createUser("bob"));
        assertThat(strict.send("POST", ALL, second).status()).isEqualTo(403);
        assertThat(strict.send("DELETE", ALL + "/" + first.get("id").asString(), null)
                        .status())
                .isEqualTo(204);
        assertThat(strict.send("POST", ALL, second).status()).isEqualTo(201);
    }

    /** Groups whose members are users only, as {@code members.type} says. */
    @Test
    void member_ofATypeThatGroupsExclude_isInvalidAsInAPatch() {
        ResourceType groups = usersOnly();
        Principal manager = new Principal("okta", Map.of(TestService.ORG, Set.of("SCIM_MANAGER")), Map.of());
        TestService strict = of(ScimService.builder()
                .resource(TestSchemas.user(), User::new, new InMemoryRepository<>(TestSchemas.user(), User::new))
                .resource(groups, Group::new, new InMemoryRepository<>(groups, Group::new))
                .authenticator(AccessTokens.none().with("token-1", manager)));
        String outer = createGroup(strict, "outer");
        String inner = createGroup(strict, "inner");
        assertRefused(strict.send("POST", ALL, membership(outer, inner)), 400, "invalidValue");
        assertThat(strict.send("POST", ALL, membership(outer, strict.createUser("alice")))
                        .status())
                .isEqualTo(201);
        assertThat(TestService.json(strict.send("GET", "/Schemas/" + SCHEMA, null))
                        .findValues("referenceTypes")
                        .get(1))
                .hasToString("[\"User\"]");
    }

    private static ResourceType usersOnly() {
        Schema schema = ResourceTypes.group().schema();
        AttributeDefinition members = schema.attribute("members").orElseThrow();
        AttributeDefinition type = members.subAttribute("type").orElseThrow().toBuilder()
                .canonicalValues("User")
                .onlyCanonicalValues()
                .build();
        return ResourceTypes.group().toBuilder()
                .schema(schema.toBuilder()
                        .replace(members.toBuilder().replaceSubAttribute(type).build())
                        .build())
                .build();
    }

    @ParameterizedTest
    @EnumSource(TestService.Groups.class)
    void repository_thatIsNotMembershipAware_isRefused(TestService.Groups groups) {
        if (groups == TestService.Groups.BARE) {
            assertThatThrownBy(() -> groups.builder().groupMemberships().build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("MembershipAware");
        } else {
            assertThat(groups.builder().groupMemberships().build()).isNotNull();
        }
    }
}
