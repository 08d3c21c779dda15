package dev.scimkit.server.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.Quotes;
import dev.scimkit.server.TestSchemas;
import dev.scimkit.server.TestService;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.event.ScimEvent;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.repository.VersionCondition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Roles of an application that come from groups of the identity provider. */
class GroupRolesTest {

    private final InMemoryRepository<Group> groups = new InMemoryRepository<>(ResourceTypes.group(), Group::new);
    private final List<String> changes = new ArrayList<>();
    private String failsFor = "";
    private final GroupRoles roles = GroupRoles.builder()
            .externalId("g-admins", "ADMIN", "READER")
            .displayName("Readers", "READER")
            .listener(this::report)
            .build(groups);
    private final TestService scim =
            TestService.of(TestService.builder(new InMemoryRepository<>(TestSchemas.user(), User::new), groups)
                    .events(roles));
    private final RequestContext context =
            new RequestContext(TestService.ORG, new Principal("app", Map.of(), Map.of()), null, "1");

    private void report(GroupRoles.RoleChange change) {
        if (change.userId().equals(failsFor)) {
            throw new IllegalStateException("broken");
        }
        changes.add(change.userId() + " " + sorted(change.before()) + " " + sorted(change.after()));
    }

    private static List<String> sorted(Set<String> roles) {
        return roles.stream().sorted().toList();
    }

    private String group(String attributes, String... members) {
        String body = "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"]," + attributes + ",\"members\":["
                + String.join(
                        ",",
                        Arrays.stream(members)
                                .map(id -> "{\"value\":\"" + id + "\"}")
                                .toList())
                + "]}";
        return TestService.json(scim.send("POST", "/Groups", body)).get("id").asString();
    }

    private void patch(String group, String operation) {
        int status = scim.send(
                        "PATCH",
                        "/Groups/" + group,
                        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
                                + Quotes.doubled(operation) + "]}")
                .status();
        assertThat(status).isEqualTo(204);
    }

    @Test
    void user_inSeveralGroups_hasTheRolesOfAll() {
        String user = scim.createUser("ada");
        group("\"displayName\":\"x\",\"externalId\":\"g-admins\"", user);
        group("\"displayName\":\"readers\",\"externalId\":\"g-2\"", user);

        assertThat(roles.of(user, context)).containsExactly("ADMIN", "READER");
        assertThat(roles.of("nobody", context)).isEmpty();
    }

    @Test
    void group_thatTheIdentityProviderDoesNotManage_givesNoRole() {
        String user = scim.createUser("ada");
        group("\"displayName\":\"Readers\"", user);

        assertThat(roles.of(user, context)).isEmpty();
        assertThat(changes).isEmpty();
    }

    @Test
    void user_joiningAndLeaving_isReportedWithTheRolesNow() {
        String user = scim.createUser("ada");
        String admins = group("\"displayName\":\"x\",\"externalId\":\"g-admins\"");
        String readers = group("\"displayName\":\"Readers\",\"externalId\":\"g-2\"");

        patch(admins, "{'op':'add','path':'members','value':[{'value':'" + user + "'}]}");
        patch(readers, "{'op':'add','path':'members','value':[{'value':'" + user + "'}]}");
        patch(admins, "{'op':'remove','path':'members'}");

        assertThat(changes)
                .containsExactly(
                        user + " [] [ADMIN, READER]",
                        user + " [ADMIN, READER] [ADMIN, READER]",
                        user + " [ADMIN, READER] [READER]");
    }

    /** Both changes are committed before a listener is told about either. */
    @Test
    void user_joiningTwoGroupsAtTheSameTime_isReported() {
        String user = scim.createUser("ada");
        ScimEvent first = joining(user, "1");
        ScimEvent second = joining(user, "2");

        roles.committed(first);
        roles.committed(second);

        assertThat(changes).hasSize(2).allSatisfy(change -> assertThat(change).endsWith(" [READER]"));
    }

    /** Two changes of one group may be reported in either order. */
    @Test
    void user_leavingBeforeTheListenerIsTold_isReportedWithoutTheRole() {
        String user = scim.createUser("ada");
        ScimEvent joined = joining(user, "1");
        groups.delete("1", VersionCondition.any(), context);

        roles.committed(joined);

        assertThat(changes).containsExactly(user + " [] []");
    }

    private ScimEvent joining(String user, String groupId) {
        Group before = readers(groupId, "");
        Group after = readers(groupId, "{\"value\":\"" + user + "\"}");
        groups.create(after, context);
        return new ScimEvent(ScimEvent.Kind.MODIFIED, before, after, context);
    }

    private static Group readers(String id, String member) {
        return new Group(ResourceTypes.group(), JsonReader.standard().readObject("""
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"id":"%s","externalId":"e-%s",
                 "displayName":"Readers","members":[%s]}""".formatted(id, id, member)));
    }

    @Test
    void group_renamedOrDeleted_changesTheRolesOfItsMembers() {
        String user = scim.createUser("ada");
        String readers = group("\"displayName\":\"Readers\",\"externalId\":\"g-2\"", user);

        patch(readers, "{'op':'replace','path':'displayName','value':'Others'}");
        patch(readers, "{'op':'replace','path':'displayName','value':'READERS'}");
        scim.send("DELETE", "/Groups/" + readers, null);

        assertThat(changes)
                .containsExactly(
                        user + " [] [READER]", user + " [READER] []", user + " [] [READER]", user + " [READER] []");
    }

    @Test
    void member_thatIsAGroup_isNotReportedAsAUser() {
        String user = scim.createUser("ada");
        String inner = group("\"displayName\":\"inner\"");
        String readers = group("\"displayName\":\"Readers\",\"externalId\":\"g-2\"", user);

        patch(readers, "{'op':'add','path':'members','value':[{'value':'" + inner + "','type':'Group'}]}");
        patch(readers, "{'op':'remove','path':'members'}");

        assertThat(changes).containsExactly(user + " [] [READER]", user + " [READER] []");
    }

    @Test
    void listener_thatFailsForOneUser_isToldOfTheOthers() {
        String ada = scim.createUser("ada");
        String bob = scim.createUser("bob");
        failsFor = ada;

        group("\"displayName\":\"Readers\",\"externalId\":\"g-2\"", ada, bob);

        assertThat(changes).containsExactly(bob + " [] [READER]");
    }

    @Test
    void user_deleted_losesItsRoles() {
        String user = scim.createUser("ada");
        group("\"displayName\":\"Readers\",\"externalId\":\"g-2\"", user);

        scim.send("DELETE", "/Users/" + user, null);

        assertThat(changes).containsExactly(user + " [] [READER]", user + " [READER] []");
    }
}
