package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of facts in {@code docs/zitadel.md} matches the list of facts and the names of the tests. */
class ZitadelFactsTest {

    private static final String BEGIN = "<!-- facts: made by ZitadelFactsTest -->\n";
    private static final String END = "<!-- end of facts -->";
    private static final Pattern FACT_IN_NAME = Pattern.compile("_Z_([A-Z]+)_([0-9]+)");

    private static final List<Class<?>> TESTS = List.of(
            ZitadelAddressingTest.class,
            ZitadelServiceUsersTest.class,
            ZitadelUsersTest.class,
            ZitadelAnswersTest.class,
            ZitadelQueriesTest.class,
            ZitadelPatchTest.class,
            ZitadelGroupsTest.class,
            ZitadelBulkTest.class,
            ZitadelDiscoveryTest.class,
            ZitadelErrorsTest.class,
            ZitadelDomainsTest.class);

    @Test
    void fact_ofTheList_hasATest() throws IOException {
        assertThat(tests())
                .allSatisfy((fact, names) -> assertThat(names).as(fact).isNotEmpty());
    }

    @Test
    void table_inTheGuide_isUpToDate() throws IOException {
        String guide = Files.readString(Path.of(System.getProperty("scimkit.home"), "docs", "zitadel.md"));

        String table = guide.substring(guide.indexOf(BEGIN) + BEGIN.length(), guide.indexOf(END));

        assertThat(table).as("put this into docs/zitadel.md:\n" + table()).isEqualTo(table());
    }

    private static String table() throws IOException {
        StringBuilder table = new StringBuilder("| Fact | What holds | Tests |\n|---|---|---|\n");
        Map<String, List<String>> tests = tests();
        facts().forEach((id, statement) -> table.append("| ")
                .append(id)
                .append(" | ")
                .append(statement)
                .append(" | ")
                .append(String.join("<br>", tests.get(id)))
                .append(" |\n"));
        return table.toString();
    }

    private static Map<String, List<String>> tests() throws IOException {
        Map<String, List<String>> tests = new LinkedHashMap<>();
        facts().keySet().forEach(id -> tests.put(id, new ArrayList<>()));
        for (Class<?> test : TESTS) {
            for (String name : Stream.of(test.getDeclaredMethods())
                    .filter(method -> !method.isSynthetic())
                    .map(Method::getName)
                    .sorted()
                    .toList()) {
                Matcher fact = FACT_IN_NAME.matcher(name);
                while (fact.find()) {
                    String id = "Z-" + fact.group(1) + "-" + fact.group(2);
                    assertThat(tests).as("facts of " + name).containsKey(id);
                    tests.get(id).add("`" + test.getSimpleName() + "." + name.replaceAll("_Z_.*", "") + "`");
                }
            }
        }
        return tests;
    }

    private static Map<String, String> facts() throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        try (var file = ZitadelFactsTest.class.getResourceAsStream("/zitadel-facts.txt")) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] parts = line.split(" ", 2);
                facts.put(parts[0], parts[1]);
            }
        }
        return facts;
    }
}
