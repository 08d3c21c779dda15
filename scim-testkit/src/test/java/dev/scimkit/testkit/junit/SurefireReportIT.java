package dev.scimkit.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.rule.Level;
import dev.scimkit.testkit.rule.Rule;
import dev.scimkit.testkit.rule.Suite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The names of rules in Surefire's XML, which build servers show. The build of this module has the settings of the guide and
 * runs this test after the others.
 */
@Tag("once")
class SurefireReportIT {

    private static final Path REPORTS = Path.of(System.getProperty("scimkit.testkit.surefire", "none"));
    private static final Path HOME = Path.of(System.getProperty("scimkit.home", "."));

    private static List<String> names(String test) throws IOException, ParserConfigurationException, SAXException {
        NodeList cases = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(REPORTS.resolve("TEST-" + test + ".xml").toFile())
                .getElementsByTagName("testcase");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cases.getLength(); i++) {
            names.add(((Element) cases.item(i)).getAttribute("name"));
        }
        return names;
    }

    @Test
    void surefireXml_ofAConformanceTest_hasTheNamesOfTheRules()
            throws IOException, ParserConfigurationException, SAXException {
        List<Rule> rules =
                ScimTestkit.of(Suite.STANDARD, Suite.OKTA, Suite.ENTRA).rules();

        assertThat(names("dev.scimkit.testkit.ReferenceInProcessIT"))
                .containsAll(rules.stream().map(SurefireReportIT::name).toList())
                .contains("required() P-3.3-05 A POST that creates a resource returns 201 Created");
    }

    private static String name(Rule rule) {
        Level level = rule.level();
        String group =
                rule.suite() == Suite.STANDARD ? level.label() : rule.suite().label();
        return group + "() " + rule.displayName();
    }

    @Test
    void guide_settingsOfSurefire_areThoseOfThisBuild() throws IOException {
        String guide = Files.readString(HOME.resolve("docs/testkit.md"), StandardCharsets.UTF_8);
        int begin = guide.indexOf("<statelessTestsetReporter");
        String settings = guide.substring(begin, guide.indexOf("```", begin));

        assertThat(HOME.resolve("scim-testkit/pom.xml")).content().containsIgnoringWhitespaces(settings);
    }
}
