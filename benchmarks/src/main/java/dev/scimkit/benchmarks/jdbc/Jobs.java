package dev.scimkit.benchmarks.jdbc;

import dev.scimkit.core.json.JsonReader;
import dev.scimkit.server.repository.CursorAware.CursorPage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The jobs: the usual requests of identity providers, about users anywhere in the database. */
final class Jobs {

    private static final String WITHOUT_GROUPS = "&excludedAttributes=groups";
    private static final int DEEP = 10_000;
    private static final int PAGE = 100;

    private final Population population;
    private final DataSource source;
    private final Scimkit scimkit;
    private final ByHand byHand;
    private int nextMember;
    private final long run = System.currentTimeMillis();

    Jobs(Population population, DataSource source, Scimkit scimkit, ByHand byHand) {
        this.population = population;
        this.source = source;
        this.scimkit = scimkit;
        this.byHand = byHand;
    }

    /** A user that looks random, and the organization. */
    private int user(int number) {
        return (int) Math.floorMod(Population.mixed(number), (long) population.users());
    }

    private String organization(int user) {
        return Population.organization(population.organizationOf(user));
    }

    /** An organization of the usual size. */
    private String usual(int number) {
        return Population.organization(
                1 + (int) Math.floorMod(Population.mixed(number), population.organizations() - 1L));
    }

    List<Job> all() {
        List<Job> jobs = new ArrayList<>();
        jobs.add(job(
                "get",
                user -> scimkit.get(organization(user), Population.userId(user)),
                (user, answer) -> byHand.get(organization(user), Population.userId(user), answer),
                user -> scimkit.getDirectly(organization(user), Population.userId(user))));
        jobs.add(lookUp(
                "userName eq",
                user -> "userName eq \"" + Population.userName(user) + "\"",
                (user, answer) -> byHand.lookUp(
                        organization(user),
                        "scim_unique_value",
                        "userName",
                        lower(Population.userName(user)),
                        answer)));
        jobs.add(lookUp(
                "externalId eq",
                user -> "externalId eq \"" + Population.externalId(user) + "\"",
                (user, answer) -> byHand.lookUp(
                        organization(user), "scim_lookup_value", "externalId", Population.externalId(user), answer)));
        jobs.add(lookUp(
                "emails.value eq",
                user -> "emails.value eq \"" + Population.workAddress(user) + "\"",
                (user, answer) -> byHand.lookUp(
                        organization(user),
                        "scim_lookup_value",
                        "emails.value",
                        lower(Population.workAddress(user)),
                        answer)));
        jobs.add(lookUp(
                "emails[type eq \"work\" and value eq …]",
                user -> "emails[type eq \"work\" and value eq \"" + Population.workAddress(user) + "\"]",
                (user, answer) -> byHand.lookUpWork(organization(user), lower(Population.workAddress(user)), answer)));
        jobs.addAll(pages());
        jobs.add(new Job(
                "PATCH of one attribute",
                number -> scimkit.changeTitle(
                        organization(user(number)), Population.userId(user(number)), "Guide " + number),
                number -> byHand.changeTitle(
                        organization(user(number)), Population.userId(user(number)), "Guide " + number, true),
                number -> scimkit.changeTitleDirectly(
                        organization(user(number)), Population.userId(user(number)), "Guide " + number),
                number -> byHand.changeTitle(
                        organization(user(number)), Population.userId(user(number)), "Guide " + number, false),
                () -> {}));
        String largest = Population.organization(0);
        String group = Population.largestGroupId();
        jobs.add(new Job(
                String.format(Locale.ROOT, "one member more in a group of %,d", population.membersOfLargest()),
                number -> scimkit.addMember(largest, group, newMember()),
                number -> byHand.addMember(largest, group, newMember()),
                number -> scimkit.addMemberDirectly(largest, group, newMember()),
                number -> byHand.addMember(largest, group, newMember()),
                this::removeNewMembers));
        jobs.add(new Job(
                String.format(Locale.ROOT, "page of members of a group of %,d, counted", population.membersOfLargest()),
                number -> scimkit.membershipPage(largest, group),
                number -> byHand.membershipPage(largest, group, true),
                number -> scimkit.membershipPageDirectly(largest, group),
                number -> byHand.membershipPage(largest, group, false),
                () -> {}));
        jobs.add(create());
        return jobs;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private interface ByHandOnUser {
        byte[] run(int user, boolean answer);
    }

    private Job job(String name, IntFunction<byte[]> service, ByHandOnUser hand, IntFunction<Object> repository) {
        return new Job(
                name,
                number -> service.apply(user(number)),
                number -> hand.run(user(number), true),
                number -> repository.apply(user(number)),
                number -> hand.run(user(number), false),
                () -> {});
    }

    private Job lookUp(String name, IntFunction<String> filter, ByHandOnUser hand) {
        return job(
                name,
                user -> scimkit.search(organization(user), filter.apply(user)),
                hand,
                user -> scimkit.searchDirectly(organization(user), filter.apply(user)));
    }

    private Job create() {
        return new Job(
                "create",
                number -> scimkit.answer("POST", usual(number), "/Users", "", newUser(number)),
                number -> byHand.create(usual(number), newRow(number), true),
                number -> scimkit.createDirectly(usual(number), newUser(number)),
                number -> byHand.create(usual(number), newRow(number), false),
                () -> {});
    }

    /** A user with values that no other has. */
    private String newUser(int number) {
        return Population.user(number % 1_000).replace("@", "-" + run + "-" + number + "@");
    }

    private ByHand.NewUser newRow(int number) {
        String user = newUser(number);
        String document = user.replace("\"externalId\"", "\"id\":\"ID\",\"externalId\"");
        String unique = "-" + run + "-" + number + "@";
        int same = number % 1_000;
        String forms = lower(user)
                .replace("\"externalid\"", "\"externalId\"")
                .replace("\"username\"", "\"userName\"")
                .replace(":true", ":\"true\"");
        Map<String, List<String>> keys = Map.of(
                "userName", List.of(lower(Population.userName(same).replace("@", unique))),
                "externalId", List.of(Population.externalId(same)),
                "displayName", List.of("x y " + same),
                "emails.value",
                        List.of(lower(Population.workAddress(same).replace("@", unique)), "home" + same + unique));
        return new ByHand.NewUser(document, forms, keys);
    }

    private List<Job> pages() {
        String largest = Population.organization(0);
        int deep = Math.min(DEEP, population.usersOf(0) / 2);
        String cursor = cursor(largest, deep);
        String own = ownCursor(largest, deep);
        long ordinal = Loading.ordinal(deep - 1);
        String last = Population.userId(deep - 1);
        Job first = new Job(
                "first page",
                number -> scimkit.page(usual(number), WITHOUT_GROUPS),
                number -> byHand.firstPage(usual(number), false, true),
                number -> scimkit.pageDirectly(usual(number)),
                number -> byHand.firstPage(usual(number), false, false),
                () -> {});
        Job ofLargest = new Job(
                String.format(Locale.ROOT, "first page of %,d, counted", population.usersOf(0)),
                number -> scimkit.page(largest, WITHOUT_GROUPS),
                number -> byHand.firstPage(largest, false, true),
                number -> scimkit.pageDirectly(largest),
                number -> byHand.firstPage(largest, false, false),
                () -> {});
        Job keyset = new Job(
                String.format(Locale.ROOT, "page by cursor at depth %,d", deep),
                number -> scimkit.page(largest, WITHOUT_GROUPS + "&cursor=" + cursor),
                number -> byHand.pageAfter(largest, ordinal, last, true),
                number -> scimkit.pageDirectly(largest, own),
                number -> byHand.pageAfter(largest, ordinal, last, false),
                () -> {});
        Job groups = new Job(
                "page of 100 users with groups",
                number -> scimkit.page(usual(number), ""),
                number -> byHand.firstPage(usual(number), true, true),
                number -> scimkit.pageWithGroupsDirectly(usual(number)),
                number -> byHand.firstPage(usual(number), true, false),
                () -> {});
        return List.of(first, ofLargest, keyset, groups);
    }

    /** The cursor of the service after a number of users. */
    private String cursor(String organization, int depth) {
        String cursor = "";
        for (int seen = 0; seen < depth; seen += PAGE) {
            JsonNode page =
                    JsonReader.standard().read(scimkit.page(organization, WITHOUT_GROUPS + "&cursor=" + cursor));
            cursor = page.get("nextCursor").stringValue();
        }
        return cursor;
    }

    /** The cursor of the repository. */
    private @Nullable String ownCursor(String organization, int depth) {
        String cursor = null;
        for (int seen = 0; seen < depth; seen += PAGE) {
            CursorPage<?> page = scimkit.pageDirectly(organization, cursor);
            cursor = page.nextCursor();
        }
        return cursor;
    }

    private String newMember() {
        int others = population.usersOf(0) - population.membersOfLargest();
        return Population.userId(population.membersOfLargest() + nextMember++ % others);
    }

    private void removeNewMembers() {
        try (Connection connection = source.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM scim_member WHERE organization = ?"
                        + " AND type = 'Group' AND group_id = ? AND position > ?")) {
            delete.setString(1, Population.organization(0));
            delete.setString(2, Population.largestGroupId());
            delete.setLong(3, population.membersOfLargest());
            delete.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
