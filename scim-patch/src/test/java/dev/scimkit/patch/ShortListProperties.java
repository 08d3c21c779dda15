package dev.scimkit.patch;

import static dev.scimkit.patch.TestResources.patch;
import static dev.scimkit.patch.TestResources.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;

/** Elements of short lists are compared in another way than those of long ones; the answers are the same. */
class ShortListProperties {

    /** More elements than a short list has. */
    private static final List<String> OTHERS = IntStream.range(0, 9)
            .mapToObj(number -> "{'value':'other" + number + "@z','type':'other'}")
            .toList();

    @Property(tries = 1000, seed = "7643")
    void element_addedToAShortList_isFoundAsInALongOne(
            @ForAll("lists") List<String> emails, @ForAll("emails") String added) {
        assertSame(emails, "{'op':'add','path':'emails','value':[" + added + "]}");
    }

    @Property(tries = 1000, seed = "7643")
    void element_renamedInAShortList_isMergedAsInALongOne(
            @ForAll("lists") List<String> emails, @ForAll("values") String value) {
        assertSame(emails, "{'op':'replace','path':'emails[type eq \\'work\\'].value','value':'" + value + "'}");
    }

    private static void assertSame(List<String> emails, String operation) {
        List<JsonNode> fromShort = patched(emails, operation);
        List<JsonNode> fromLong =
                patched(Stream.concat(emails.stream(), OTHERS.stream()).toList(), operation);
        assertThat(fromShort).isEqualTo(fromLong);
    }

    /** The e-mail addresses after an operation, except the others. */
    private static List<JsonNode> patched(List<String> emails, String operation) {
        String list = emails.stream().collect(Collectors.joining(",", "'emails':[", "]"));
        return patch(user(list), operation).resource().tree().path("emails").values().stream()
                .filter(email -> !email.path("type").asString("").equals("other"))
                .toList();
    }

    /** Lists with at least one address of type {@code work}, so that a filter finds something. */
    @Provide
    Arbitrary<List<String>> lists() {
        return emails().list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(list -> Stream.concat(Stream.of("{'value':'first@x','type':'work'}"), list.stream())
                        .toList());
    }

    @Provide
    Arbitrary<String> emails() {
        return Combinators.combine(
                        values(), Arbitraries.of("", ",'type':'work'", ",'type':'WORK'", ",'type':'h\u00f6me'"))
                .as((value, type) -> "{'value':'" + value + "'" + type + "}");
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of("a@x", "A@X", "a@xy", "\u00e4@x", "\u00c4@x", "a\u0308@x", "stra\u00dfe@x", "STRASSE@x");
    }
}
