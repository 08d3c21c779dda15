package dev.scimkit.benchmarks.filter;

import dev.scimkit.benchmarks.data.People;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Asks one user after the other. A library that answers wrongly fails here, and is not compared.
 *
 * <p>Many users are asked in an order other than the one in which they were read, so that neighbours are far apart in memory.
 */
public final class Matching {

    private final FilterLibrary.Matcher matcher;
    private final int users;
    private int next;

    private Matching(FilterLibrary.Matcher matcher, int users) {
        this.matcher = matcher;
        this.users = users;
    }

    /**
     * Prepares one user, who matches every filter but {@link FilterCase#USER_NAME}.
     *
     * @param library one of {@link FilterLibrary#MATCHERS}
     * @param filter the filter
     * @return the filter and the user
     * @throws Exception if the library refuses one of them
     */
    public static Matching one(String library, FilterCase filter) throws Exception {
        String user = user();
        List<String> users = List.of(user, filter.counterexample(user));
        FilterLibrary.Matcher matcher = FilterLibrary.of(library).matcher(filter, users);
        if (!matcher.matches(0) || matcher.matches(1)) {
            throw new IllegalStateException("wrong answer");
        }
        return new Matching(matcher, 1);
    }

    /**
     * Prepares many different users.
     *
     * @param library one of {@link FilterLibrary#MATCHERS}
     * @param filter the filter
     * @param count how many users
     * @return the filter and the users
     * @throws Exception if the library refuses one of them
     */
    public static Matching many(String library, FilterCase filter, int count) throws Exception {
        List<String> users = People.json(count);
        FilterLibrary.Matcher matcher = FilterLibrary.of(library).matcher(filter, users);
        FilterLibrary.Matcher byHand = new HandWrittenFilters().matcher(filter, users);
        for (int i = 0; i < count; i++) {
            if (matcher.matches(i) != byHand.matches(i)) {
                throw new IllegalStateException("wrong answer about " + users.get(i));
            }
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(4711));
        int[] positions = order.stream().mapToInt(Integer::intValue).toArray();
        return new Matching(user -> matcher.matches(positions[user]), count);
    }

    /**
     * {@return whether the next user matches}
     *
     * @throws Exception never
     */
    public boolean next() throws Exception {
        int user = next;
        next = user + 1 == users ? 0 : user + 1;
        return matcher.matches(user);
    }

    private static String user() throws IOException {
        try (InputStream in = Matching.class.getResourceAsStream("user.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
