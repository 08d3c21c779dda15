package dev.scimkit.server.access.jwt;

import com.nimbusds.jose.jwk.JWKSet;
import dev.scimkit.server.access.jwt.Download.Deadline;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;

/** Fetches the keys of an authorization server from a known URL. */
final class KeyServer implements PublishedKeys.Source {

    private final URI keys;
    private final Duration timeout;
    private final Download download;

    KeyServer(URI keys, Duration timeout) {
        this.keys = keys;
        this.timeout = timeout;
        this.download = new Download(timeout);
    }

    @Override
    public JWKSet fetch() throws IOException, ParseException {
        return JWKSet.parse(download.json(keys, Deadline.in(timeout)));
    }
}
