package dev.scimkit.testkit.language;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Fits requests and expectations to what a server declares in its schemas. */
final class Fitting {

    private final Declaration declaration;
    private final Extent extent;
    private final RequiredValues required;

    /** How far rules are fitted. */
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

    Fitting(Declaration declaration, Extent extent, String run) {
        this.declaration = declaration;
        this.extent = extent;
        this.required = new RequiredValues(declaration, run);
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
    byte[] fit(ServerCall call) {
        if (extent == Extent.NOTHING || !call.fits()) {
            return call.body();
        }
        byte[] body = required.complete(call.method(), call.path(), call.body());
        if (extent == Extent.ALL) {
            requireDeclared(call.path(), UsedNames.in(call.path(), body));
        }
        return body;
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
     * @throws RuleSkipped if it is about an attribute that had to be added to a request
     */
    void requireNotAdded(String resourcePath, String pointer) {
        String name = path(pointer).replaceFirst("\\..*", "");
        if (resourcePath.length() >= 2 && required.hasAdded(name)) {
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
