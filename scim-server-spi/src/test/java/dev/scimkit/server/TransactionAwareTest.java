package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.group.Group;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.repository.TransactionAware;
import dev.scimkit.server.repository.VersionCondition;
import dev.scimkit.server.repository.VersionConflictException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes of resources run as one unit of work if the repository supports that. */
class TransactionAwareTest {

    private final List<String> log = new ArrayList<>();
    private int conflicts;
    private VersionConflictException conflict = new VersionConflictException();
    private int runsAgain;
    private int conflictsOfGroups;

    /** Records its calls. */
    private final class Logging<R extends Resource> extends BareRepository<R> implements TransactionAware {
        private final String name;

        Logging(ResourceType type, Resource.Factory<R> factory) {
            super(type, factory);
            this.name = type.name();
        }

        @Override
        public <T extends @Nullable Object> T inTransaction(RequestContext context, Supplier<T> work) {
            log.add("begin " + name);
            if (conflicts-- > 0) {
                log.add("undo " + name);
                throw conflict;
            }
            T outcome;
            try {
                outcome = work.get();
            } catch (RuntimeException failed) {
                log.add("undo " + name);
                if (!name.equals("User") || runsAgain-- <= 0) {
                    throw failed;
                }
                outcome = work.get();
            }
            log.add("commit " + name);
            return outcome;
        }

        @Override
        public R create(R resource, RequestContext context) {
            log.add("create " + name);
            return super.create(resource, context);
        }

        @Override
        public Optional<R> findById(String id, RequestContext context) {
            log.add("read " + name);
            return super.findById(id, context);
        }

        @Override
        public R replace(R resource, VersionCondition condition, RequestContext context) {
            log.add("replace " + name);
            if (name.equals("Group") && conflictsOfGroups-- > 0) {
                throw new VersionConflictException();
            }
            return super.replace(resource, condition, context);
        }

        @Override
        public boolean delete(String id, VersionCondition condition, RequestContext context) {
            log.add("delete " + name);
            return super.delete(id, condition, context);
        }
    }

    private final TestService service = TestService.of(TestService.builder(
                    new Logging<>(TestSchemas.user(), User::new), new Logging<>(ResourceTypes.group(), Group::new))
            .events(event -> log.add("tell " + event.kind())));
    private String user = "";

    @BeforeEach
    void createUser() {
        user = service.createUser("alice");
        log.clear();
    }

    @Test
    void readAndWrite_inATransaction_areOneUnitAndListenersHearAfterwards() {
        service.send("PATCH", "/Users/" + user, patch("title", "Guide"));
        assertThat(log).containsExactly("begin User", "read User", "replace User", "commit User", "tell MODIFIED");
    }

    @Test
    void conflict_ofNoVersion_isTriedAgain() {
        conflict = foreignKey();
        conflicts = 2;
        assertThat(deleteIfMatch().status()).isEqualTo(204);
    }

    @Test
    void conflict_ofNoVersionThatStays_isAnsweredWithItsReason() {
        conflict = foreignKey();
        conflicts = 4;
        ScimHttpResponse refused = deleteIfMatch();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("\"detail\":\"Referred\"");
        assertThat(conflicts).as("three attempts").isEqualTo(1);
    }

    private static VersionConflictException foreignKey() {
        return new VersionConflictException("a foreign key", ScimException.of(409, "Referred"), 2);
    }

    private ScimHttpResponse deleteIfMatch() {
        return service.send(TestService.request("DELETE", "/" + TestService.ORG + "/Users/" + user, "token-1", null)
                .header("If-Match", "*"));
    }

    @Test
    void change_refused_isUndoneAndNotAnnounced() {
        // only the stored user shows that no such address exists; other errors are found before a transaction begins
        assertThat(service.send("PATCH", "/Users/" + user, patch("emails[type eq \\\"none\\\"].value", "a@example.com"))
                        .status())
                .isEqualTo(400);
        assertThat(log).containsExactly("begin User", "read User", "undo User");
    }

    @Test
    void unit_endingWithAConflict_isRunAgain() {
        conflicts = 1;
        assertThat(service.createUser("bob")).isNotEmpty();
        assertThat(log)
                .containsExactly("begin User", "undo User", "begin User", "create User", "commit User", "tell CREATED");
    }

    @Test
    void unit_undoneAndRunAgainByTheRepository_isAnnouncedOnce() {
        createGroup();
        conflictsOfGroups = 1;
        runsAgain = 1;
        assertThat(service.send("DELETE", "/Users/" + user, null).status()).isEqualTo(204);
        assertThat(log)
                .containsSubsequence("replace Group", "undo User", "replace Group", "delete User", "commit User")
                .containsOnlyOnce("begin User", "tell DELETED", "tell MODIFIED");
    }

    @Test
    void user_deleted_leavesItsGroupsFirstInTheSameUnit_P_3_6_03() {
        createGroup();
        service.send("DELETE", "/Users/" + user, null);
        assertThat(log)
                .containsExactly(
                        "begin User",
                        "read User",
                        "begin Group",
                        "read Group",
                        "replace Group",
                        "commit Group",
                        "delete User",
                        "commit User",
                        "tell MODIFIED",
                        "tell DELETED");
    }

    @Test
    void conflict_onLeavingAGroup_undoesTheDeleteAndBeginsAgain() {
        createGroup();
        conflictsOfGroups = 1;
        assertThat(service.send("DELETE", "/Users/" + user, null).status()).isEqualTo(204);
        assertThat(log).containsSubsequence("replace Group", "undo Group", "undo User", "begin User", "commit User");
        assertThat(log).filteredOn(line -> line.startsWith("tell")).containsExactly("tell MODIFIED", "tell DELETED");
    }

    @Test
    void operations_ofABulkRequest_areEachAUnit_P_3_7_35() {
        service.send("POST", "/Bulk", """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[
                 {"method":"POST","path":"/Users","bulkId":"1","data":
                  {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"bob"}},
                 {"method":"DELETE","path":"/Users/nobody"}]}""");
        assertThat(log)
                .containsExactly(
                        "begin User",
                        "create User",
                        "commit User",
                        "tell CREATED",
                        "begin User",
                        "read User",
                        "undo User");
    }

    private void createGroup() {
        service.send(
                "POST",
                "/Groups",
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"G\",\"members\":[{\"value\":\""
                        + user + "\",\"type\":\"User\"}]}");
        log.clear();
    }

    private static String patch(String path, String value) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[{\"op\":\"replace\",\"path\":\""
                + path + "\",\"value\":\"" + value + "\"}]}";
    }
}
