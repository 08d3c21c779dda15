package dev.scimkit.server.internal.engine;

import dev.scimkit.server.context.ScimOperation;

/** Tells what requests ask for, from method and path. */
final class Operations {

    private static final String SEARCH = ".search";

    private Operations() {}

    static ScimOperation of(String method, Route route) {
        if (route.isBulk()) {
            return ScimOperation.BULK;
        }
        String identifier = route.identifier();
        boolean search = route.isRoot() ? route.endpoint().equals(SEARCH) : SEARCH.equals(identifier);
        return switch (method) {
            case "GET", "HEAD" -> identifier == null && !route.isMe() ? ScimOperation.SEARCH : ScimOperation.READ;
            case "POST" -> search ? ScimOperation.SEARCH : ScimOperation.CREATE;
            case "PUT" -> ScimOperation.REPLACE;
            case "PATCH" -> ScimOperation.PATCH;
            case "DELETE" -> ScimOperation.DELETE;
            default -> ScimOperation.OTHER;
        };
    }
}
