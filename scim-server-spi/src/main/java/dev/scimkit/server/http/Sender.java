package dev.scimkit.server.http;

import java.security.Principal;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, as far as the HTTP server knows. Nothing of it comes from the request's headers, unless the server
 * itself takes them from a proxy that it trusts.
 *
 * @param address the IP address from which the request came, such as {@code 192.0.2.1}; behind a proxy that of the proxy,
 *     unless the server knows better; null if it is not known
 * @param certificates the certificates by which the sender authenticated itself in TLS, its own first; empty if there are
 *     none
 * @param principal whom the server authenticated before the request reached scimkit, such as the {@code Authentication} of
 *     Spring Security; null if nobody
 */
public record Sender(
        @Nullable String address,
        List<X509Certificate> certificates,
        @Nullable Principal principal) {

    private static final Sender UNKNOWN = new Sender(null, List.of(), null);

    public Sender {
        certificates = List.copyOf(Objects.requireNonNull(certificates, "certificates"));
    }

    /** {@return a sender about whom nothing is known} */
    public static Sender unknown() {
        return UNKNOWN;
    }

    /**
     * Makes a sender of whom only the address is known.
     *
     * @param address the IP address
     * @return the sender
     */
    public static Sender at(String address) {
        return new Sender(Objects.requireNonNull(address, "address"), List.of(), null);
    }

    /** {@return the address and who it is, without the certificates} */
    @Override
    public String toString() {
        return (principal == null ? "unknown" : principal.getName()) + " at " + (address == null ? "unknown" : address);
    }
}
