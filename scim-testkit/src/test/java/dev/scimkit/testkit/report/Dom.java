package dev.scimkit.testkit.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Parses a report strictly. */
final class Dom {

    private Dom() {}

    static Document parse(String xml) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (SAXException | IOException | ParserConfigurationException wrong) {
            throw new AssertionError("not well-formed: " + wrong.getMessage(), wrong);
        }
    }

    /** All elements of a name below another. */
    static List<Element> elements(Node root, String name) {
        NodeList found = root instanceof Document document
                ? document.getElementsByTagName(name)
                : ((Element) root).getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> (Element) found.item(index))
                .toList();
    }

    /** The only element with a class, which may have others. */
    static Element ofClass(Node root, String look) {
        return elements(root, "*").stream()
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ")).contains(look))
                .findFirst()
                .orElseThrow();
    }
}
