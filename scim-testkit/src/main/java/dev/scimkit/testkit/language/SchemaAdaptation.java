package dev.scimkit.testkit.language;

import dev.scimkit.testkit.rule.Answer;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Adapts requests and expectations to what a server declares in its schemas. */
final class SchemaAdaptation {

    private final Declaration declaration;
    private final Extent extent;
    private final RequiredValues required;
    private final AddedValues added;

    /** How far rules are adapted. */
    enum Extent {
        /** Not at all. */
        NOTHING,
        /** Required attributes are added, as an administrator maps them. */
        REQUIRED_ATTRIBUTES,
        /** And nothing is expected of attributes that the server does not declare. */
        EXPECTATIONS,
        /** And none of them is sent. */
        ALL
    }

    SchemaAdaptation(Declaration declaration, Extent extent, String run) {
        this.declaration = declaration;
        this.extent = extent;
        this.required = new RequiredValues(declaration, run);
        this.added = new AddedValues(declaration);
    }

    Declaration declaration() {
        return declaration;
    }

    Extent extent() {
        return extent;
    }

    /**
     * Adds required attributes to the body of a request.
     *
     * @return the body to send
     * @throws RuleSkipped if the request uses a standard attribute that the server does not declare
     */
    byte[] adapt(ServerCall call) {
        if (extent == Extent.NOTHING || !call.isAdapted()) {
            return call.body();
        }
        byte[] body = required.complete(call.method(), call.path(), call.body());
        if (extent == Extent.ALL) {
            requireDeclared(call.path(), UsedNames.in(call.path(), body));
        }
        return body;
    }

    /**
     * Notes what a request changed.
     *
     * @param path the path of the request without the query
     * @param body its body with what was added
     */
    void note(ServerCall call, String path, byte[] body, Answer answer) {
        if (extent != Extent.NOTHING) {
            added.note(call, path, body, answer);
        }
    }

    /**
     * Looks at an expectation that was not met.
     *
     * @throws RuleSkipped if it is about a standard attribute that the server does not declare
     */
    void requireExpected(String resourcePath, String pointer) {
        String path = path(pointer);
        if (!path.isEmpty()) {
            requireDeclared(resourcePath, Stream.of(path.replaceFirst("\\..*", ""), path));
        }
    }

    /**
     * Looks at an expectation that was not met.
     *
     * @param found the values at the pointer
     * @param expectation whether values meet the expectation
     * @throws RuleSkipped if values that had to be added to a request are the reason
     */
    void requireNotAdded(
            String resourcePath, String pointer, List<JsonNode> found, Predicate<List<JsonNode>> expectation) {
        String name = path(pointer).replaceFirst("\\..*", "");
        if (resourcePath.length() >= 2
                && !name.isEmpty()
                && added.explain(resourcePath, name, pointer, found, expectation)) {
            declaration.typeAt(resourcePath).ifPresent(type -> {
                throw new RuleSkipped("The server requires " + name + " of " + type.name()
                        + ", so the testkit adds it where the rule has none");
            });
        }
    }

    private static String path(String pointer) {
        return pointer.replaceFirst("^/Resources/[^/]+", "")
                .replaceAll("/(\\*|\\d+)(?=/|$)", "")
                .replaceFirst("^/urn:[^/]*", "")
                .replaceFirst("^/", "")
                .replace('/', '.');
    }

    /**
     * Looks at a success that was expected and refused.
     *
     * @param current the resource as it is before a PATCH, missing otherwise
     * @throws RuleSkipped if the server's schemas say why it may refuse the request
     */
    void requireAccepted(String resourcePath, String query, byte[] body, JsonNode current) {
        if (extent == Extent.NOTHING || resourcePath.length() < 2) {
            return;
        }
        requireDeclared(resourcePath, UsedNames.in("?" + query, new byte[0]));
        declaration
                .typeAt(resourcePath)
                .flatMap(type -> new Refusals(declaration, type, current).reason(body))
                .ifPresent(reason -> {
                    throw new RuleSkipped(reason);
                });
    }

    private void requireDeclared(String path, Stream<String> names) {
        if (path.length() < 2 || extent.compareTo(Extent.EXPECTATIONS) < 0) {
            return;
        }
        declaration
                .typeAt(path)
                .flatMap(type -> declaration
                        .firstMissing(type, names)
                        .map(name -> "The server does not declare the attribute " + name + " of " + type.name()))
                .ifPresent(reason -> {
                    throw new RuleSkipped(reason);
                });
    }
}
