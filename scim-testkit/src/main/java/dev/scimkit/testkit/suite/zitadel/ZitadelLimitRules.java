package dev.scimkit.testkit.suite.zitadel;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.Bulk;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import java.util.Collections;
import java.util.List;

/** Rules about the limits of requests to ZITADEL. */
final class ZitadelLimitRules extends ZitadelRuleSet {

    private static final String TOPIC = "limits";
    private static final int FILTER_LENGTH = 1000;
    private static final int PAGE_SIZE = 100;
    private static final int LARGEST_TESTED = 20_000_000;
    private static final int MOST_TESTED = 10_000;

    final Definition largestBody = zitadel("Z-LIM-1a", TOPIC, "A body as large as maxPayloadSize is accepted")
            .check("that the limit is the declared one, 1000000 octets by default")
            .test(scim -> padded(scim, limit(scim, "/bulk/maxPayloadSize", LARGEST_TESTED))
                    .status(201));

    final Definition largerBody = zitadel("Z-LIM-1b", TOPIC, "A body larger than maxPayloadSize returns 413")
            .check("that the limit applies to every body, not only to bulk requests")
            .test(scim -> padded(scim, limit(scim, "/bulk/maxPayloadSize", LARGEST_TESTED) + 1)
                    .status(413));

    /** A user whose JSON is padded with trailing spaces. */
    private static Answer padded(Conversation scim, int octets) {
        String body = scim.fill(Accounts.quoted(Accounts.body("{run}-a")));
        return scim.call("POST", "/Users")
                .body(body + " ".repeat(octets - body.length()))
                .send();
    }

    private static int limit(Conversation scim, String pointer, int most) {
        Answer configuration = scim.get("/ServiceProviderConfig").success();
        int limit = configuration.json().at(pointer).asInt(0);
        configuration.expect(limit > 0 && limit <= most, "a limit of at most " + most + " at " + pointer, limit + "");
        return limit;
    }

    final Definition mostOperations = zitadel(
                    "Z-LIM-2a", TOPIC, "A bulk request with maxOperations operations is accepted")
            .needs(Capability.BULK)
            .check("that the limit is the declared one, 100 operations by default")
            .test(scim -> deletions(scim, limit(scim, "/bulk/maxOperations", MOST_TESTED))
                    .status(200));

    final Definition moreOperations = zitadel(
                    "Z-LIM-2b", TOPIC, "A bulk request with more operations returns 413 invalidValue")
            .needs(Capability.BULK)
            .check("that operations are counted before the first is performed, and that scimType is invalidValue")
            .test(scim -> deletions(scim, limit(scim, "/bulk/maxOperations", MOST_TESTED) + 1)
                    .refusedAs(413, "invalidValue"));

    private static Answer deletions(Conversation scim, int number) {
        return Bulk.send(
                scim,
                Collections.nCopies(number, Bulk.delete("/Users/{run}-none")).toArray(String[]::new));
    }

    final Definition longestFilter = zitadel("Z-LIM-3a", TOPIC, "A filter of 1000 characters is accepted")
            .needs(Capability.FILTER)
            .check("that the limit is 1000 characters, not octets of the URL")
            .test(scim -> scim.query("/Users", "filter", filter(FILTER_LENGTH)).status(200));

    final Definition longerFilter = zitadel(
                    "Z-LIM-3b", TOPIC, "A filter of more than 1000 characters returns 400 invalidFilter")
            .needs(Capability.FILTER)
            .check("that the length is checked, also for .search")
            .test(scim -> {
                String filter = filter(FILTER_LENGTH + 1);
                scim.query("/Users", "filter", filter).refusedAs(400, "invalidFilter");
                scim.post(
                                "/Users/.search",
                                "{'schemas':['{SearchRequest}'],'filter':'" + filter.replace('\'', '`') + "'}")
                        .refusedAs(400, "invalidFilter");
            });

    private static String filter(int length) {
        String begin = "userName eq '";
        return begin + "x".repeat(length - begin.length() - 1) + "'";
    }

    final Definition defaultCount = zitadel("Z-LIM-4a", TOPIC, "A list without count has pages of 100")
            .check("that count defaults to 100, as itemsPerPage shows")
            .test(scim -> scim.get("/Users").status(200).is("/itemsPerPage", PAGE_SIZE));

    final Definition largestCount = zitadel("Z-LIM-4b", TOPIC, "A count of 100 is accepted")
            .check("that 100 is the largest accepted count, not the smallest refused one")
            .test(scim -> scim.get("/Users?count=100").status(200));

    final Definition largerCount = zitadel(
                    "Z-LIM-4c", TOPIC, "A count above 100 returns 400 invalidValue and is not reduced")
            .check("that a larger count is an error, in lists and in .search")
            .test(scim -> {
                scim.get("/Users?count=101").refusedAs(400, "invalidValue");
                scim.post("/Users/.search", "{'schemas':['{SearchRequest}'],'count':101}")
                        .refusedAs(400, "invalidValue");
            });

    final Definition negativeCount = zitadel("Z-LIM-4d", TOPIC, "A count below 0 counts as 0")
            .check("that a negative count is not an error and returns no resources")
            .test(scim -> {
                Accounts.create(scim);
                scim.get("/Users?count=-5").status(200).is("/itemsPerPage", 0).absent("/Resources/*");
            });

    final Definition startIndex = zitadel("Z-LIM-4e", TOPIC, "A startIndex below 1 counts as 1")
            .check("that 0 and negative numbers are not errors and start at the first resource")
            .test(scim -> {
                Accounts.create(scim);
                for (String index : List.of("0", "-7")) {
                    scim.get("/Users?count=1&startIndex=" + index)
                            .status(200)
                            .is("/startIndex", 1)
                            .counts("/Resources", 1);
                }
            });
}
