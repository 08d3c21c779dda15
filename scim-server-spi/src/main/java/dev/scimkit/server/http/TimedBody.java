package dev.scimkit.server.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request's body, to be sent within a time. */
final class TimedBody extends FilterInputStream {

    private final ReadTimeout timeout;

    TimedBody(InputStream body, ReadTimeout timeout) {
        super(body);
        this.timeout = timeout;
    }

    @Override
    public int read() throws IOException {
        return timeout.during(super::read);
    }

    @Override
    public int read(byte[] octets, int from, int length) throws IOException {
        return timeout.during(() -> super.read(octets, from, length));
    }
}
