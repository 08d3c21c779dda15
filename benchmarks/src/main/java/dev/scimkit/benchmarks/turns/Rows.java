package dev.scimkit.benchmarks.turns;

import dev.scimkit.benchmarks.core.GroupChangeBenchmark;
import dev.scimkit.benchmarks.core.UserCodec;
import dev.scimkit.benchmarks.data.Body;
import dev.scimkit.benchmarks.filter.FilterCase;
import dev.scimkit.benchmarks.filter.FilterLibrary;
import dev.scimkit.benchmarks.filter.Matching;
import dev.scimkit.benchmarks.patch.PatchRequests;
import dev.scimkit.benchmarks.patch.PatchingLibrary;
import dev.scimkit.benchmarks.server.MemberPages;
import dev.scimkit.benchmarks.server.UserServer;
import dev.scimkit.benchmarks.server.UserTraffic;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntFunction;

/** All rows of the report. */
public final class Rows {

    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final int MEMBERS = 10_000;
    private static final int USERS = 10_000;

    /** Fresh groups are all in memory before the round begins. */
    private static final int FRESH_GROUPS = 10;

    private Rows() {}

    static List<Row> all() {
        List<Row> rows = new ArrayList<>();
        for (Body body : Body.values()) {
            rows.add(row("roundTrip/" + body, UserCodec.LIBRARIES, library -> roundTrip(library, body)));
        }
        for (Body body : Body.values()) {
            rows.add(row("read/" + body, List.of("scimkit", "jackson"), library -> read(library, body)));
        }
        for (Body body : Body.values()) {
            rows.add(new Row(
                    "create/" + body, UserServer.SERVERS, UserTraffic.CREATIONS, server -> create(server, body)));
        }
        rows.add(row("get", UserServer.SERVERS, server -> traffic(server, UserTraffic::get)));
        rows.add(row("lookUp", UserServer.SERVERS, server -> traffic(server, UserTraffic::lookUp)));
        rows.add(row("page", UserServer.SERVERS, server -> traffic(server, UserTraffic::page)));
        rows.add(row("patch", UserServer.SERVERS, server -> traffic(server, UserTraffic::patch)));
        addPatches(rows);
        addFilters(rows);
        for (int members : new int[] {1_000, 100_000, 1_000_000}) {
            rows.add(row("memberPage/" + members, List.of("scimkit"), library -> {
                MemberPages pages = new MemberPages(members);
                return Rounds.of(pages::next);
            }));
        }
        return rows;
    }

    private static void addPatches(List<Row> rows) {
        for (Body body : Body.values()) {
            rows.add(row("threeOperations/" + body, PatchingLibrary.LIBRARIES, library -> {
                PatchingLibrary patching = PatchingLibrary.ofUser(library, body.stored());
                return Rounds.of(() -> patching.patch(PatchRequests.THREE_OPERATIONS));
            }));
            rows.add(row("threeDecoded/" + body, PatchingLibrary.LIBRARIES, library -> {
                PatchingLibrary patching = PatchingLibrary.ofUser(library, body.stored());
                Object decoded = patching.decode(PatchRequests.THREE_OPERATIONS);
                return Rounds.of(() -> patching.apply(decoded));
            }));
        }
        String hundred = PatchRequests.addition(MEMBERS, 100);
        String one = PatchRequests.removal(MEMBERS / 2);
        rows.add(row("addHundred/warm", PatchingLibrary.LIBRARIES, library -> warm(library, MEMBERS, hundred)));
        rows.add(new Row(
                "addHundred/fresh", PatchingLibrary.LIBRARIES, FRESH_GROUPS, library -> fresh(library, hundred)));
        rows.add(row("removeOne/warm", PatchingLibrary.LIBRARIES, library -> warm(library, MEMBERS, one)));
        rows.add(new Row("removeOne/fresh", PatchingLibrary.LIBRARIES, FRESH_GROUPS, library -> fresh(library, one)));
        rows.add(row("addAndCheck", List.of("scimkit"), library -> addAndCheck()));
        for (int members : new int[] {1_000, 100_000, 1_000_000}) {
            rows.add(row(
                    "addHundred/" + members,
                    List.of("scimkit"),
                    library -> warm(library, members, PatchRequests.addition(members, 100))));
            rows.add(row(
                    "removeOne/" + members,
                    List.of("scimkit"),
                    library -> warm(library, members, PatchRequests.removal(members / 2))));
        }
    }

    private static void addFilters(List<Row> rows) {
        EnumSet<FilterCase> parsed = EnumSet.range(FilterCase.LOOKUP, FilterCase.URN_AND_DATE);
        for (FilterCase filter : parsed) {
            rows.add(row("parse/" + filter, FilterLibrary.PARSERS, library -> {
                FilterLibrary parser = FilterLibrary.of(library);
                return Rounds.of(() -> parser.parse(filter.text()));
            }));
        }
        for (FilterCase filter : EnumSet.complementOf(EnumSet.of(FilterCase.USER_NAME))) {
            rows.add(row(
                    "match/" + filter,
                    FilterLibrary.MATCHERS,
                    library -> Rounds.ofQuestion(Matching.one(library, filter)::next)));
        }
        for (FilterCase filter : FilterCase.values()) {
            rows.add(row(
                    "matchMany/" + filter,
                    FilterLibrary.MATCHERS,
                    library -> Rounds.ofQuestion(Matching.many(library, filter, USERS)::next)));
        }
    }

    private static Rounds read(String library, Body body) throws Exception {
        UserCodec codec = UserCodec.of(library);
        byte[] json = body.octets(1);
        codec.check(json);
        return Rounds.of(() -> codec.read(json));
    }

    private static Rounds roundTrip(String library, Body body) throws Exception {
        UserCodec codec = UserCodec.of(library);
        byte[] json = body.octets(1);
        codec.check(json);
        return Rounds.of(() -> codec.write(codec.read(json)));
    }

    private static Rounds create(String server, Body body) {
        UserTraffic traffic = new UserTraffic(server, body);
        Rounds rounds = Rounds.of(traffic::create);
        return times -> {
            traffic.forgetCreated();
            return rounds.round(times);
        };
    }

    private static Rounds traffic(String server, Function<UserTraffic, byte[]> request) {
        UserTraffic traffic = new UserTraffic(server, Body.SHORTER);
        return Rounds.of(() -> request.apply(traffic));
    }

    private static Rounds warm(String library, int members, String request) throws Exception {
        PatchingLibrary patching = PatchingLibrary.of(library, PatchRequests.group(members), true);
        return Rounds.of(() -> patching.patch(request));
    }

    private static Rounds fresh(String library, String request) {
        String group = PatchRequests.group(MEMBERS);
        return times -> {
            List<PatchingLibrary> groups = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                groups.add(PatchingLibrary.of(library, group, true));
            }
            return () -> {
                for (PatchingLibrary fresh : groups) {
                    Rounds.Sink.take(fresh.patch(request));
                }
                return null;
            };
        };
    }

    private static Rounds addAndCheck() {
        GroupChangeBenchmark change = new GroupChangeBenchmark();
        change.members = MEMBERS;
        change.build();
        return Rounds.of(change::addAndCheck);
    }

    private static Row row(String name, List<String> contestants, Row.Preparation preparation) {
        return new Row(name, contestants, UNLIMITED, preparation);
    }

    /**
     * Prepares a contestant. Only types of the JDK appear here, since the caller's classes may be those of another jar.
     *
     * @param name the name of a row
     * @param contestant the name of a contestant
     * @return makes a round with a given number of operations
     * @throws Exception if the library refuses the data, or answers wrongly
     */
    public static IntFunction<Callable<?>> prepare(String name, String contestant) throws Exception {
        Row row = all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        Rounds rounds = row.preparation().of(contestant);
        return times -> {
            try {
                return rounds.round(times);
            } catch (Exception refused) {
                throw new IllegalStateException(refused);
            }
        };
    }
}
