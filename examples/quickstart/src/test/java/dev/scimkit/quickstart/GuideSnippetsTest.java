package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Java snippets of the guides are code of tests, so the compiler and those tests check them. */
class GuideSnippetsTest {

    private static final Path HOME = Path.of(System.getProperty("scimkit.home"));
    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource({
        "core.md,    9, scim-core/src/test/java/dev/scimkit/core/GuideTest.java",
        "filter.md,  5, scim-filter/src/test/java/dev/scimkit/filter/FilterGuideTest.java",
        "patch.md,   6, scim-patch/src/test/java/dev/scimkit/patch/GuideTest.java",
        "own-tables.md, 6, scim-jpa/src/test/java/dev/scimkit/jpa/OwnTablesGuideTest.java",
        "jdbc.md,    6, scim-jdbc/src/test/java/dev/scimkit/jdbc/GuideTest.java",
        "access.md,  4, scim-server-spi/src/test/java/dev/scimkit/server/access/GuidesTest.java",
        "testkit.md, 8, scim-testkit/src/test/java/dev/scimkit/testkit/GuideTest.java",
        "testkit-own-rules.md, 3, scim-testkit/src/test/java/dev/scimkit/testkit/OwnRulesGuideTest.java",
        "spring-boot.md, 2, spring-boot/autoconfigure/src/test/java/dev/scimkit/spring/GuideTest.java",
        "zitadel.md, 2, scim-server-spi/src/test/java/dev/scimkit/server/access/GuidesTest.java",
        "interop.md, 2, scim-server-spi/src/test/java/dev/scimkit/server/profile/ProfileGuidesTest.java",
        "okta.md,    1, scim-server-spi/src/test/java/dev/scimkit/server/profile/ProfileGuidesTest.java",
        "server.md,  2, scim-server-spi/src/test/java/dev/scimkit/server/access/GuidesTest.java",
        "operating.md, 4, scim-server-spi/src/test/java/dev/scimkit/server/access/GuidesTest.java",
        "coming-from.md, 5, scim-server-spi/src/test/java/dev/scimkit/server/ComingFromGuideTest.java",
    })
    void snippets_ofTheGuide_areTestCode(String guide, int least, String test) throws IOException {
        // GuidesTest puts the file of the guide into a temporary folder
        String code = withoutSpace(Files.readString(HOME.resolve(test)));
        List<String> snippets = SNIPPET.matcher(
                        Files.readString(HOME.resolve("docs").resolve(guide)))
                .results()
                .map(found -> withoutSpace(found.group(1)).replace("Path.of(\"service-users.json\")", "file"))
                .toList();

        assertThat(snippets)
                .hasSizeGreaterThanOrEqualTo(least)
                .allSatisfy(snippet -> assertThat(code).contains(snippet));
    }

    private static String withoutSpace(String code) {
        return code.replaceAll("\\s+", "");
    }
}
