package dev.scimkit.testkit.language;

import java.util.stream.Stream;

/** Fits requests and expectations to what a server declares in its schemas. */
final class Fitting {

    private final Declaration declaration;
    private final boolean fitsRequests;
    private final RequiredValues required;

    Fitting(Declaration declaration, boolean fitsRequests, String run) {
        this.declaration = declaration;
        this.fitsRequests = fitsRequests;
        this.required = new RequiredValues(declaration, run);
    }

    Declaration declaration() {
        return declaration;
    }

    boolean fitsRequests() {
        return fitsRequests;
    }

    /**
     * Adds required attributes to the body of a request.
     *
     * @return the body to send
     * @throws RuleSkipped if the request uses a standard attribute that the server does not declare
     */
    byte[] fit(ServerCall call) {
        if (!fitsRequests || !call.fits()) {
            return call.body();
        }
        byte[] body = required.complete(call.method(), call.path(), call.body());
        requireDeclared(call.path(), UsedNames.in(call.path(), body));
        return body;
    }

    /**
     * Looks at an expectation that was not met.
     *
     * @throws RuleSkipped if it is about a standard attribute that the server does not declare
     */
    void requireExpected(String resourcePath, String pointer) {
        String path = pointer.replaceFirst("^/Resources/[^/]+", "")
                .replaceAll("/(\\*|\\d+)(?=/|$)", "")
                .replaceFirst("^/urn:[^/]*", "")
                .replaceFirst("^/", "")
                .replace('/', '.');
        if (!path.isEmpty()) {
            requireDeclared(resourcePath, Stream.of(path.replaceFirst("\\..*", ""), path));
        }
    }

    /**
     * Looks at a success that was expected and refused.
     *
     * @throws RuleSkipped if the request writes more values than a list of the server can hold
     */
    void requirePlaces(String resourcePath, byte[] body) {
        if (!fitsRequests || resourcePath.length() < 2) {
            return;
        }
        declaration
                .typeAt(resourcePath)
                .flatMap(type -> new Places(declaration, type).lackingFor(body))
                .ifPresent(reason -> {
                    throw new RuleSkipped(reason);
                });
    }

    private void requireDeclared(String path, Stream<String> names) {
        if (path.length() < 2) {
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
