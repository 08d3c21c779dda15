package dev.scimkit.server;

import static dev.scimkit.server.Quotes.patch;
import static dev.scimkit.server.Quotes.tree;
import static dev.scimkit.server.TestService.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.core.user.User;
import dev.scimkit.server.HabitTable.Habit;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.event.RequestObserver;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.zitadel.Zitadel;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of leniencies: each one, at each door where a client can need it, tolerated alone and refused alone, in both
 * profiles. A request that is tolerated reports exactly the leniencies that it needed.
 */
class LeniencyTableTest {

    private static final ResourceType USER = ResourceTypes.user().toBuilder()
            .extension(Schema.builder(HabitTable.TEAM, "Team")
                    .attribute(AttributeDefinition.builder("buddy")
                            .type(AttributeType.COMPLEX)
                            .subAttribute(AttributeDefinition.builder("value")
                                    .caseExact()
                                    .build())
                            .subAttribute(AttributeDefinition.builder("$ref")
                                    .type(AttributeType.REFERENCE)
                                    .referenceTypes("User")
                                    .build())
                            .build())
                    .attribute(AttributeDefinition.builder("room").build())
                    .build())
            .build();

    private final ToleratedHabits habits = new ToleratedHabits();

    static Stream<Arguments> habitsAtDoors() {
        return Stream.concat(
                Stream.concat(HabitTable.EVERY_PROFILE.stream(), HabitTable.STANDARD_ONLY.stream())
                        .flatMap(habit -> atDoors(habit, true)),
                HabitTable.EVERY_PROFILE.stream().flatMap(habit -> atDoors(habit, false)));
    }

    private static Stream<Arguments> atDoors(Habit habit, boolean standard) {
        return habit.doors().doors.stream().map(door -> Arguments.of(standard, habit, door));
    }

    @Test
    void table_ofHabits_hasEveryLeniency() {
        Set<Leniency> all = EnumSet.of(Leniency.MISSING_SCHEMAS); // has tests of its own
        all.addAll(EnumSet.range(
                Leniency.OPERATION_WITHOUT_PATH, Leniency.REPLACE_KEEPS_OTHER_PARTS)); // InteropProfileTest
        HabitTable.EVERY_PROFILE.forEach(habit -> all.addAll(habit.leniencies()));
        assertThat(all).isEqualTo(EnumSet.allOf(Leniency.class));
    }

    @ParameterizedTest
    @MethodSource("habitsAtDoors")
    void habit_toleratedAlone_isUnderstoodAndReported(boolean standard, Habit habit, Door door) {
        Leniencies only = none().tolerating(habit.leniencies().toArray(Leniency[]::new));
        Outcome outcome = send(standard, only, habit, door);

        if (!standard && habit.isRefusedByZitadel()) {
            assertThat(outcome.answer().status()).isEqualTo("400");
            return;
        }
        assertThat(outcome.answer()).matches(Door.Answer::isSuccess);
        boolean isHidden = habit.expected().isEmpty() || (!standard && habit.isPrimaries());
        assertThat(withoutUrls(outcome.user().at(filled(habit.path()))))
                .isEqualTo(isHidden ? JsonMapper.shared().missingNode() : tree(habit.expected()));
        Set<Leniency> needed = EnumSet.copyOf(habit.leniencies());
        if (habit.refused().isEmpty()) {
            needed.remove(Leniency.UNKNOWN_ATTRIBUTES);
        }
        if (!standard && habit.isIgnoredByZitadel()) {
            needed.clear();
        }
        assertThat(outcome.reported().stream().map(RequestObserver.ToleratedHabit::leniency))
                .containsOnlyOnceElementsOf(needed)
                .hasSize(needed.size());
        assertThat(outcome.reported()).allSatisfy(seen -> {
            assertThat(seen.principal()).isEqualTo("okta");
            assertThat(seen.organization()).isEqualTo(ORG);
            assertThat(seen.attribute())
                    .isNotEmpty()
                    .doesNotContain("271", "example.com", "admin", "43", "'", "\"", "\\");
        });
    }

    @ParameterizedTest
    @MethodSource("habitsAtDoors")
    void habit_notTolerated_isRefusedWithThePath(boolean standard, Habit habit, Door door) {
        for (Leniency refused : habit.leniencies()) {
            Leniencies others = Leniencies.lenient().refusing(refused);
            if (refused == Leniency.DOT_AFTER_SCHEMA) {
                others = others.refusing(Leniency.UNKNOWN_PATHS); // else such a path is skipped
            }
            Outcome outcome = send(standard, others, habit, door);

            Door.Answer answer = outcome.answer();
            assertThat(outcome.reported().stream().map(RequestObserver.ToleratedHabit::leniency))
                    .doesNotContain(refused);
            boolean isIgnored = !standard && ((habit.isPrimaries() && !door.isPatch()) || habit.isIgnoredByZitadel());
            if (habit.refused().isEmpty() || isIgnored) {
                boolean isRefused = !standard && habit.isRefusedByZitadel();
                assertThat(answer).matches(each -> each.isSuccess() != isRefused);
                continue;
            }
            assertThat(answer.status()).as(answer.text()).isEqualTo("400");
            if (standard) {
                assertThat(answer.text()).contains(habit.refused());
                assertThat(answer.detail()).contains(filled(habit.named()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void missingSchemas_atEveryDoor_areToleratedOrRefused(boolean standard) {
        for (boolean tolerated : List.of(true, false)) {
            Leniencies leniencies = tolerated
                    ? none().tolerating(Leniency.MISSING_SCHEMAS)
                    : Leniencies.lenient().refusing(Leniency.MISSING_SCHEMAS);
            TestService service = service(standard, leniencies);
            String path = "/Users/" + create(service, "bjensen", "");
            String body = user("bjensen", "'nickName':'B'").replaceFirst("\"schemas\":\\[[^]]*],", "");
            String patch = Quotes.doubled("{'Operations':[{'op':'replace','path':'nickName','value':'C'}]}");
            String bulk = Quotes.doubled("{'Operations':[{'method':'PUT','path':'" + path + "','data':") + body + "}]}";
            List<ScimHttpResponse> responses = List.of(
                    service.send("POST", "/Users", body.replace("bjensen", "x")),
                    service.send("PUT", path, body),
                    service.send("PATCH", path, patch),
                    service.send("POST", "/Bulk", bulk),
                    service.send("POST", "/Users/.search", "{}"));
            for (ScimHttpResponse response : responses) {
                assertThat(response.status() < 300).as(response.text()).isEqualTo(tolerated);
                assertThat(response.text().contains("\"status\":\"400\"")).isEqualTo(!tolerated);
            }
            assertThat(habits.attributes(Leniency.MISSING_SCHEMAS)).hasSize(tolerated ? responses.size() : 0);
        }
    }

    static Stream<Boolean> profiles() {
        return Stream.of(true, false);
    }

    /** What a client is told, what is stored, and what the service reports. */
    private record Outcome(Door.Answer answer, JsonNode user, List<RequestObserver.ToleratedHabit> reported) {}

    private Outcome send(boolean standard, Leniencies leniencies, Habit habit, Door door) {
        TestService service = service(standard, leniencies);
        String id = create(service, "bjensen", habit.before());
        habits.clear();
        if (habit.doors() == HabitTable.Doors.QUERIES) {
            Door.Answer answer = door.search(service, habit.sent());
            JsonNode found = JsonMapper.shared().readTree(answer.text()).at("/Resources/0");
            return new Outcome(answer, found, habits.reported());
        }
        String userName = door.creates() ? "other" : "bjensen";
        String path = door.creates() ? "/Users" : "/Users/" + id;
        String data = data(habit, door, userName).replace("\"ID\"", "\"" + id + "\"");
        Door.Answer answer = door.write(service, path, data);
        List<RequestObserver.ToleratedHabit> reported = habits.reported();
        return new Outcome(answer, service.findUser(userName), reported);
    }

    private static String data(Habit habit, Door door, String userName) {
        if (habit.doors() == HabitTable.Doors.OPERATIONS) {
            return patch(habit.sent());
        }
        return door.isPatch() ? patch("{'op':'replace','value':{" + habit.sent() + "}}") : user(userName, habit.sent());
    }

    private TestService service(boolean standard, Leniencies leniencies) {
        ScimProfile profile = (standard ? ScimProfile.standard() : Zitadel.profile())
                .toBuilder().leniencies(leniencies).build();
        habits.clear();
        return TestService.of(ScimService.builder()
                .resource(USER, User::new, new InMemoryRepository<>(profile.published(USER), User::new))
                .resource(
                        ResourceTypes.group(),
                        Group::new,
                        new InMemoryRepository<>(profile.published(ResourceTypes.group()), Group::new))
                .profile(profile)
                .observer(habits)
                .authenticator(AccessTokens.none()
                        .with("token-1", new Principal("okta", Map.of(ORG, Set.of("SCIM_MANAGER")), Map.of()))));
    }

    private static String create(TestService service, String userName, String attributes) {
        ScimHttpResponse response = service.send("POST", "/Users", user(userName, attributes));
        assertThat(response.status()).as(response.text()).isEqualTo(201);
        return TestService.json(response).get("id").asString();
    }

    private static Leniencies none() {
        return Leniencies.strict().refusing(Leniency.EQUAL_READ_ONLY_VALUES, Leniency.PATHS_AS_NAMES);
    }

    private static String user(String userName, String attributes) {
        String emails = attributes.contains("'emails'") ? "" : ",'emails':[{'value':'a@x','primary':true}]";
        String active = attributes.contains("'active'") ? "" : ",'active':true";
        return Quotes.doubled("{'schemas':['" + Schemas.USER + "','" + HabitTable.TEAM + "'],'userName':'" + userName
                + "','name':{'givenName':'A','familyName':'B'}" + emails + active
                + (attributes.isEmpty() ? "" : "," + attributes) + "}");
    }

    private static String filled(String path) {
        return path.replace("TEAM", HabitTable.TEAM).replace("ENTERPRISE", Schemas.ENTERPRISE_USER);
    }

    private static JsonNode withoutUrls(JsonNode shown) {
        return shown.isMissingNode()
                ? shown
                : tree(shown.toString().replaceAll(",\"\\$ref\":\"[^\"]*\"", "").replace("\"", "'"));
    }
}
