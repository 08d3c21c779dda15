package dev.scimkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The dependencies that the testkit adds to the test class path of its users. */
class DependenciesTest {

    @Test
    void dependencies_passedOnToUsers_areJacksonAndAnnotationsOnly()
            throws IOException, SAXException, ParserConfigurationException {
        Path pom = Path.of(System.getProperty("scimkit.home", "."), "scim-testkit", "pom.xml");
        Document xml =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(pom.toFile());
        NodeList all = xml.getElementsByTagName("dependency");

        List<String> passedOn = IntStream.range(0, all.getLength())
                .mapToObj(index -> (Element) all.item(index))
                .filter(dependency -> text(dependency, "optional").isEmpty())
                .filter(dependency -> !text(dependency, "scope").equals("test"))
                .map(dependency -> text(dependency, "groupId") + ":" + text(dependency, "artifactId"))
                .toList();

        assertThat(passedOn).containsExactlyInAnyOrder("org.jspecify:jspecify", "tools.jackson.core:jackson-databind");
    }

    private static String text(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
