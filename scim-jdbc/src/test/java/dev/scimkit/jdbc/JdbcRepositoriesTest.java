package dev.scimkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.group.Member;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Meta;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.Uniqueness;
import dev.scimkit.core.user.User;
import dev.scimkit.filter.Filter;
import dev.scimkit.jdbc.testing.EachDatabase;
import dev.scimkit.jdbc.testing.TestDatabase;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceNotFoundException;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.UniquenessException;
import dev.scimkit.server.repository.VersionCondition;
import dev.scimkit.server.repository.VersionConflictException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract of repositories, and what their settings do. */
class JdbcRepositoriesTest {

    private static final Principal CLIENT = new Principal("client", Map.of(), Map.of());
    private static final RequestContext ACME = new RequestContext("acme", CLIENT, null, "request");
    private static final RequestContext OTHER = new RequestContext("other", CLIENT, null, "request");

    private static ResourceType type(Uniqueness uniqueness) {
        Schema schema = Schema.builder("urn:example:schemas:Device", "Device")
                .attribute(AttributeDefinition.builder("serial")
                        .uniqueness(uniqueness)
                        .build())
                .attribute(AttributeDefinition.builder("place").build())
                .build();
        return ResourceType.builder("Device", "/Devices", schema).build();
    }

    private static ResourceRepository<Resource> open(TestDatabase database, Uniqueness uniqueness, String... lookedUp) {
        ResourceType type = type(uniqueness);
        return JdbcRepositories.builder(database.dataSource())
                .lookUp(type, lookedUp)
                .build()
                .repository(type, Resource::new);
    }

    private static Resource device(String id, @Nullable String serial, String place) {
        Instant time = Instant.parse("2026-01-01T00:00:00.5Z");
        return new Resource(
                        type(Uniqueness.NONE),
                        JsonTree.object()
                                .put("id", id)
                                .put("serial", serial)
                                .put("place", place)
                                .build())
                .withMeta(new Meta("Device", time, time, null, null))
                .withConsistentSchemas();
    }

    private static List<String> find(ResourceRepository<Resource> repository, String filter, RequestContext context) {
        SearchQuery query = SearchQuery.page(1, 100).filter(Filter.parse(filter), type(Uniqueness.NONE));
        Page.Found<Resource> found = query.complete(repository.search(query, context));
        return found.resources().stream()
                .map(resource -> String.valueOf(resource.getId()))
                .toList();
    }

    @EachDatabase
    void resource_stored_isTheSameWhenRead(TestDatabase database) {
        ResourceRepository<Resource> devices = open(database, Uniqueness.SERVER);

        Resource created = devices.create(device("1", "a", "here"), ACME);
        assertThat(created.getMeta().version()).isEqualTo("W/\"1\"");
        assertThat(devices.findById("1", ACME)).map(Resource::toJson).contains(created.toJson());

        Resource replaced = devices.replace(device("1", "b", "there"), VersionCondition.any(), ACME);
        assertThat(replaced.getMeta().version()).isEqualTo("W/\"2\"");
        assertThat(devices.findById("1", ACME)).map(Resource::toJson).contains(replaced.toJson());
        assertThat(find(devices, "serial eq \"a\"", ACME)).isEmpty();
        assertThat(find(devices, "serial eq \"B\"", ACME)).containsExactly("1");

        assertThat(devices.delete("1", VersionCondition.any(), ACME)).isTrue();
        assertThat(devices.delete("1", VersionCondition.any(), ACME)).isFalse();
        assertThat(devices.findById("1", ACME)).isEmpty();
        devices.create(device("2", "b", "there"), ACME);
    }

    @EachDatabase
    void organizations_sameIdsAndNames_doNotSeeEachOther(TestDatabase database) {
        ResourceRepository<Resource> devices = open(database, Uniqueness.SERVER, "place");
        devices.create(device("1", "a", "here"), ACME);
        devices.create(device("1", "a", "elsewhere"), OTHER);

        assertThat(find(devices, "place eq \"here\"", OTHER)).isEmpty();
        assertThat(devices.delete("1", VersionCondition.any(), OTHER)).isTrue();
        assertThat(devices.findById("1", ACME)).isPresent();
        assertThat(find(devices, "serial eq \"a\"", ACME)).containsExactly("1");
        assertThat(find(devices, "serial eq \"a\"", OTHER)).isEmpty();
    }

    @EachDatabase
    void uniqueValue_inUse_isRefusedAndNothingChanges(TestDatabase database) {
        ResourceRepository<Resource> devices = open(database, Uniqueness.SERVER);
        devices.create(device("1", "strauß", "here"), ACME);
        devices.create(device("2", "other", "here"), ACME);

        for (Resource same : List.of(device("3", "STRAUSS", "x"), device("3", "StrauẞS".substring(0, 6), "x"))) {
            assertThatThrownBy(() -> devices.create(same, ACME))
                    .isInstanceOfSatisfying(
                            UniquenessException.class,
                            taken -> assertThat(taken.attributePath()).isEqualTo("serial"));
        }
        assertThatThrownBy(() -> devices.replace(device("2", "Strauss", "x"), VersionCondition.any(), ACME))
                .isInstanceOf(UniquenessException.class);

        assertThat(devices.findById("3", ACME)).isEmpty();
        assertThat(devices.findById("2", ACME).orElseThrow().toJson()).contains("\"here\"", "\"other\"");
        devices.replace(device("1", "STRAUSS", "x"), VersionCondition.any(), ACME);
        devices.create(device("4", "strauß", "x"), OTHER);
    }

    @EachDatabase
    void uniqueValue_global_isUniqueInAllOrganizations(TestDatabase database) {
        ResourceRepository<Resource> devices = open(database, Uniqueness.GLOBAL);
        devices.create(device("1", "a", "here"), ACME);
        devices.create(device("1", "b", "here"), OTHER);

        assertThatThrownBy(() -> devices.create(device("2", "A", "here"), OTHER))
                .isInstanceOf(UniquenessException.class);
        assertThat(find(devices, "serial eq \"a\"", ACME)).containsExactly("1");
        assertThat(find(devices, "serial eq \"a\"", OTHER)).isEmpty();
        devices.delete("1", VersionCondition.any(), ACME);
        devices.create(device("2", "A", "here"), OTHER);
    }

    @EachDatabase
    void uniqueValue_tooLongForAnIndex_isUniqueAllTheSame(TestDatabase database) {
        ResourceRepository<Resource> devices = open(database, Uniqueness.SERVER);
        String random = new java.util.Random(1)
                .ints(20_000, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        devices.create(device("1", random + "1", "here"), ACME);
        devices.create(device("2", random + "2", "here"), ACME);

        assertThat(find(devices, "serial eq \"" + random + "2\"", ACME)).containsExactly("2");
        assertThatThrownBy(() -> devices.create(device("3", random + "1", "here"), ACME))
                .isInstanceOf(UniquenessException.class);
    }

    @EachDatabase
    void version_notThatOfTheCondition_isAConflict(TestDatabase database) {
        ResourceRepository<Resource> devices = open(database, Uniqueness.SERVER);
        devices.create(device("1", "a", "here"), ACME);
        VersionCondition first = VersionCondition.oneOf(List.of("W/\"1\""));
        devices.replace(device("1", "a", "there"), first, ACME);

        assertThatThrownBy(() -> devices.replace(device("1", "a", "x"), first, ACME))
                .isInstanceOf(VersionConflictException.class);
        assertThatThrownBy(() -> devices.delete("1", first, ACME)).isInstanceOf(VersionConflictException.class);
        assertThatThrownBy(() -> devices.replace(device("9", "a", "x"), first, ACME))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThat(devices.delete("1", VersionCondition.oneOf(List.of("\"2\"")), ACME))
                .isTrue();
    }

    @EachDatabase
    void attribute_namedLater_isIndexedForWhatIsThere(TestDatabase database) {
        ResourceRepository<Resource> before = open(database, Uniqueness.NONE);
        for (int i = 0; i < 1_100; i++) {
            before.create(device("id" + i, "serial" + i, "place" + i), i % 2 == 0 ? ACME : OTHER);
        }
        ResourceRepository<Resource> after = open(database, Uniqueness.SERVER, "place");

        assertThat(find(after, "place eq \"PLACE1000\"", ACME)).containsExactly("id1000");
        assertThat(find(after, "serial eq \"serial1\"", OTHER)).containsExactly("id1");
        assertThatThrownBy(() -> after.create(device("new", "serial2", "x"), ACME))
                .isInstanceOf(UniquenessException.class);
        ResourceRepository<Resource> back = open(database, Uniqueness.NONE);
        back.create(device("new", "serial2", "x"), ACME);
        assertThat(find(back, "serial eq \"serial2\"", ACME)).containsExactly("id2", "new");
    }

    @EachDatabase
    void attribute_uniqueLater_isRefusedIfValuesAreNot(TestDatabase database) {
        ResourceRepository<Resource> before = open(database, Uniqueness.NONE);
        before.create(device("1", "a", "here"), ACME);
        before.create(device("2", "A", "here"), ACME);

        assertThatIllegalStateException()
                .isThrownBy(() -> open(database, Uniqueness.SERVER))
                .withMessageContainingAll("serial", "Device", "acme");
        assertThat(find(open(database, Uniqueness.NONE), "serial eq \"a\"", ACME))
                .containsExactly("1", "2");
    }

    @EachDatabase
    void lookUp_notASimpleAttribute_isRefused(TestDatabase database) {
        for (String path : List.of("nonsense", "emails", "password")) {
            JdbcRepositories repositories = JdbcRepositories.builder(database.dataSource())
                    .lookUp(ResourceTypes.user(), path)
                    .build();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> repositories.repository(ResourceTypes.user(), Resource::new))
                    .withMessageContaining("'" + path + "'");
        }
    }

    @EachDatabase
    void profile_otherThanThatOfTheService_isNoticed(TestDatabase database) {
        ResourceRepository<Resource> devices = open(database, Uniqueness.NONE);
        ResourceType exact = ResourceType.builder(
                        "Device",
                        "/Devices",
                        type(Uniqueness.NONE).schema().toBuilder()
                                .replace(AttributeDefinition.builder("place")
                                        .caseExact()
                                        .build())
                                .build())
                .build();
        SearchQuery query = SearchQuery.page(1, 1).filter(Filter.parse("place eq \"here\""), exact);
        assertThatIllegalStateException()
                .isThrownBy(() -> devices.search(query, ACME))
                .withMessageContaining("JdbcRepositories.Builder.profile");
    }

    @EachDatabase
    void delete_memberOfGroups_leavesThemInTheSameTransaction(TestDatabase database) {
        JdbcRepositories repositories =
                JdbcRepositories.builder(database.dataSource()).build();
        ResourceRepository<Resource> users = repositories.repository(ResourceTypes.user(), Resource::new);
        ResourceRepository<Resource> groups = repositories.repository(ResourceTypes.group(), Resource::new);
        Meta meta = new Meta(null, Instant.EPOCH, Instant.EPOCH, null, null);
        users.create(User.builder("ada").build().withId("u").withMeta(meta), ACME);
        Group both = Group.builder("both")
                .addMember(new Member("u", null, null, null))
                .addMember(new Member("x", null, null, null))
                .build();
        groups.create(both.withId("g").withMeta(meta), ACME);
        groups.create(both.withId("g").withMeta(meta), OTHER);

        users.delete("u", VersionCondition.any(), ACME);

        Resource left = groups.findById("g", ACME).orElseThrow();
        assertThat(SqlService.members(left.tree())).containsExactly("x");
        assertThat(left.getMeta().version()).isEqualTo("W/\"2\"");
        assertThat(SqlService.members(groups.findById("g", OTHER).orElseThrow().tree()))
                .containsExactly("u", "x");
    }

    @EachDatabase
    void texts_thatNoDatabaseCanStore_findNothing(TestDatabase database) {
        ResourceRepository<Resource> devices = open(database, Uniqueness.SERVER);
        devices.create(device("?", "?", "?"), ACME);
        for (String text : List.of("\0", "\ud800", "?\0")) {
            assertThat(devices.findById(text, ACME)).isEqualTo(Optional.empty());
            assertThat(devices.delete(text, VersionCondition.any(), ACME)).isFalse();
            assertThat(find(devices, "serial eq " + SqlService.quoted(text), ACME))
                    .isEmpty();
            assertThat(find(devices, "serial ne " + SqlService.quoted(text), ACME))
                    .containsExactly("?");
        }
    }
}
