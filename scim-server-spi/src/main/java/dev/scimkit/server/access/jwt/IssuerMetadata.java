package dev.scimkit.server.access.jwt;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.scimkit.server.access.jwt.Download.Deadline;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Fetches the keys of an authorization server from the URL that its metadata names (RFC 8414, or OpenID Connect Discovery
 * 1.0). Both documents are fetched each time, so that a change of the URL is noticed when the keys are.
 */
final class IssuerMetadata implements PublishedKeys.Source {

    private final String issuer;
    private final Duration timeout;
    private final Download download;

    IssuerMetadata(String issuer, Duration timeout) {
        this.issuer = issuer;
        this.timeout = timeout;
        this.download = new Download(timeout);
    }

    @Override
    public JWKSet fetch() throws IOException, ParseException {
        Deadline deadline = Deadline.in(timeout);
        return JWKSet.parse(download.json(keys(deadline), deadline));
    }

    private URI keys(Deadline deadline) throws IOException {
        IOException failure = new IOException("No metadata of the issuer " + issuer + " can be used");
        for (URI url : locations(issuer)) {
            try {
                return keys(url, download.json(url, deadline));
            } catch (IOException | ParseException unusable) {
                failure.addSuppressed(unusable);
            }
        }
        throw failure;
    }

    /** Where the metadata may be: RFC 8414 section 3.1, then OpenID Connect Discovery 1.0 section 4. */
    static List<URI> locations(String issuer) {
        URI url = URI.create(issuer);
        String path = url.getRawPath().replaceFirst("/$", "");
        String root = url.getScheme() + "://" + url.getRawAuthority();
        return List.of(
                URI.create(root + "/.well-known/oauth-authorization-server" + path),
                URI.create(root + path + "/.well-known/openid-configuration"));
    }

    private URI keys(URI url, Map<String, Object> metadata) throws IOException, ParseException {
        String named = JSONObjectUtils.getString(metadata, "issuer");
        if (!issuer.equals(named)) {
            throw new IOException(url + " names the issuer " + named + ", not " + issuer + " (RFC 8414 section 3.3)");
        }
        URI keys = JSONObjectUtils.getURI(metadata, "jwks_uri");
        if (keys == null) {
            throw new IOException(url + " has no jwks_uri");
        }
        if (!SafeUrl.isAsSafeAs(URI.create(issuer), keys)) {
            throw new IOException(url + " has a jwks_uri that is not https: " + keys);
        }
        return keys;
    }
}
