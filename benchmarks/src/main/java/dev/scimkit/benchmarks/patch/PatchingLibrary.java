package dev.scimkit.benchmarks.patch;

import java.util.List;

/** A library that applies PATCH requests to one resource, which it holds in the form that it likes best. */
public interface PatchingLibrary {

    /** Ours, and the peers. */
    List<String> LIBRARIES = List.of("scimkit", "unboundId", "scimSdk", "scimple");

    /**
     * Decodes a request.
     *
     * @param request the JSON of a PATCH request
     * @return the request, in the form that the library applies
     * @throws Exception if the library refuses the request
     */
    Object decode(String request) throws Exception;

    /**
     * Applies a request to a copy of the resource that the library holds.
     *
     * @param decoded a request that {@link #decode} returned; it may be applied many times
     * @return the patched resource
     * @throws Exception if the library refuses the request
     */
    Object apply(Object decoded) throws Exception;

    /**
     * Decodes a request and applies it to a copy of the resource that the library holds.
     *
     * @param request the JSON of a PATCH request
     * @return the patched resource
     * @throws Exception if the library refuses the request
     */
    default Object patch(String request) throws Exception {
        return apply(decode(request));
    }

    /**
     * {@return the JSON of a resource that was {@linkplain #apply patched}, to check what became of it}
     *
     * @param patched the resource
     * @throws Exception if the library cannot write it
     */
    default String json(Object patched) throws Exception {
        return patched.toString();
    }

    /**
     * Prepares a library for a resource.
     *
     * @param library one of {@link #LIBRARIES}
     * @param resource the JSON of a user or a group
     * @param group whether it is a group
     * @return the library
     * @throws Exception if the library refuses the resource
     */
    static PatchingLibrary of(String library, String resource, boolean group) throws Exception {
        return switch (library) {
            case "scimkit" -> new Scimkit(resource, group);
            case "unboundId" -> new UnboundId(resource);
            case "scimSdk" -> group ? ScimSdk.ofGroup(resource) : ScimSdk.ofUser(resource);
            case "scimple" -> new Scimple(resource, group);
            default -> throw new IllegalArgumentException(library);
        };
    }

    /**
     * Prepares a library for a user, and makes sure that it applies the three operations.
     *
     * @param library one of {@link #LIBRARIES}
     * @param user the JSON of a user
     * @return the library
     * @throws Exception if the library refuses the user or the operations, or does not apply them
     */
    static PatchingLibrary ofUser(String library, String user) throws Exception {
        PatchingLibrary prepared = of(library, user, false);
        String patched = prepared.json(prepared.patch(PatchRequests.THREE_OPERATIONS));
        if (!patched.contains("Smith")
                || !patched.contains("bsmith@example.com")
                || !patched.contains("555-555-8377")) {
            throw new IllegalStateException("did not apply the operations: " + patched);
        }
        return prepared;
    }
}
