package dev.scimkit.server.internal.engine.route;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.internal.engine.type.ServedTypes;
import dev.scimkit.server.internal.engine.wire.PathSegments;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Splits paths into the organization and the rest. Paths of a service for a single organization do not name it. */
public final class OrganizationPaths {

    private static final Set<String> WORDS =
            Set.of("serviceproviderconfig", "schemas", "resourcetypes", "bulk", "me", ".search");

    private final ServedTypes types;
    private final @Nullable String only;
    private final int maxLength;

    public OrganizationPaths(ServedTypes types, @Nullable String only, int maxLength) {
        this.types = types;
        this.only = only;
        this.maxLength = maxLength;
    }

    /** Reads the path of a request; 414, 400, or 404 with the path that was probably meant. */
    public OrganizationPath of(ScimHttpRequest request) {
        if (request.path().length() > maxLength) {
            throw ScimException.of(414, "The path is longer than " + maxLength + " characters (maxPathLength)");
        }
        List<String> segments = PathSegments.of(request.path());
        if (only != null) {
            return new OrganizationPath(only, new ScimPath(segments), request.baseUrl());
        }
        if (segments.isEmpty()) {
            throw ScimException.of(404, "The path must name an organization: " + expected(request, "Users"));
        }
        String organization = segments.get(0);
        if (isWordOfTheProtocol(organization)) {
            throw ScimException.of(
                    404,
                    "The organization is missing before " + organization + ": the path must be "
                            + expected(request, organization));
        }
        ScimPath path = new ScimPath(segments.subList(1, segments.size()));
        return new OrganizationPath(organization, path, request.baseUrl() + "/" + PathSegments.encode(organization));
    }

    private boolean isWordOfTheProtocol(String segment) {
        String word = segment.toLowerCase(Locale.ROOT);
        return WORDS.contains(word) || types.at(word) != null;
    }

    private static String expected(ScimHttpRequest request, String endpoint) {
        String base = request.baseUrl();
        int scheme = base.indexOf("://");
        int path = base.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        return (path < 0 ? "" : base.substring(path)) + "/{organization}/" + endpoint;
    }
}
