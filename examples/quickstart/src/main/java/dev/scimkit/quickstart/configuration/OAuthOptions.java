package dev.scimkit.quickstart.configuration;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the authorization server is started.
 *
 * @param url the URL by which clients know it, or null if that is its own
 * @param redirectUris the redirect URIs of the invented service user; empty to keep those of an earlier start
 */
public record OAuthOptions(@Nullable String url, List<String> redirectUris) {

    /** Reads the values of the options, which are null if they were not given; redirect URIs are separated by spaces. */
    static OAuthOptions parse(@Nullable String url, @Nullable String redirectUris) {
        return new OAuthOptions(
                url == null ? null : checked(url),
                redirectUris == null ? List.of() : checked(List.of(redirectUris.split(" ", -1))));
    }

    private static String checked(String url) {
        if (!RedirectUris.isAllowed(url) || URI.create(url).getRawQuery() != null || !hasNoPath(url)) {
            throw new StartupException(
                    "--oauth-url must be an https URL without a path, such as https://login.example.com, not '" + url
                            + "'");
        }
        return url;
    }

    private static boolean hasNoPath(String url) {
        return URI.create(url).getRawPath().isEmpty();
    }

    private static List<String> checked(List<String> redirectUris) {
        for (String uri : redirectUris) {
            if (!RedirectUris.isAllowed(uri)) {
                throw new StartupException(
                        "--redirect-uri must be an https URL without a fragment, or http on 127.0.0.1, not '" + uri
                                + "'");
            }
        }
        return redirectUris;
    }
}
