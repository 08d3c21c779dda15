package dev.scimkit.benchmarks.patch;

/** A library that applies PATCH requests to one resource, which it holds in the form that it likes best. */
interface PatchingLibrary {

    /** Reads a request and gives what the resource is then; the resource itself stays as it is. */
    Object patch(String request) throws Exception;

    /** Prepares a library for a resource given as JSON. */
    static PatchingLibrary of(String name, String resource, boolean group) throws Exception {
        return switch (name) {
            case "scimkit" -> new Scimkit(resource, group);
            case "unboundId" -> new UnboundId(resource);
            case "scimSdk" -> group ? ScimSdk.ofGroup(resource) : ScimSdk.ofUser(resource);
            case "scimple" -> new Scimple(resource, group);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
