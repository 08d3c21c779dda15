package dev.scimkit.server.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The proxies that may say which address a client used, by {@code Forwarded} (RFC 7239) or {@code X-Forwarded-Proto}
 * and {@code X-Forwarded-Host}. From other senders these headers are ignored.
 *
 * <p>Immutable.
 */
public final class TrustedProxies {

    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}([.][0-9]{1,3}){3}");

    private static final TrustedProxies NONE = new TrustedProxies(Set.of());
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_PORT = 5;
    private static final Pattern ADDRESS_IN_BRACKETS = Pattern.compile("\\[[0-9A-Fa-f:.]{2,45}](:[0-9]{1,5})?");
    private static final Pattern PARAMETER = Pattern.compile("\\b(proto|host)=\"?([^\";,\\s]+)\"?");

    private final Set<String> addresses;

    private TrustedProxies(Set<String> addresses) {
        this.addresses = addresses;
    }

    /** {@return no proxies} */
    public static TrustedProxies none() {
        return NONE;
    }

    /**
     * Trusts proxies.
     *
     * @param addresses their IP addresses, such as {@code 10.0.0.1} or {@code ::1}
     * @return those proxies
     * @throws IllegalArgumentException if one is not an IP address, such as the name of a host: it would trust no one
     */
    public static TrustedProxies of(String... addresses) {
        return new TrustedProxies(
                Stream.of(addresses).map(TrustedProxies::asTheJdkWritesIt).collect(Collectors.toUnmodifiableSet()));
    }

    /** Never looks up a name. */
    private static String asTheJdkWritesIt(String address) {
        boolean isLiteral = address.indexOf(':') >= 0 || IPV4.matcher(address).matches();
        try {
            if (isLiteral) {
                return InetAddress.getByName(address).getHostAddress();
            }
        } catch (UnknownHostException malformed) {
            throw new IllegalArgumentException("'" + address + "' is not an IP address", malformed);
        }
        throw new IllegalArgumentException("'" + address + "' is not an IP address");
    }

    /**
     * Finds the origin that a client used to reach the service.
     *
     * @param peer the IP address from which the request came
     * @param headers the headers of the request
     * @param scheme the scheme of the connection, such as {@code http}
     * @param otherwise host and port to use if the request names no valid one
     * @return scheme, host and perhaps port, as in {@code https://app.example.com}
     */
    public String origin(String peer, HttpHeaders headers, String scheme, String otherwise) {
        String host = valid(headers.first("Host")).orElse(otherwise);
        if (!addresses.contains(peer)) {
            return scheme + "://" + host;
        }
        String seenScheme = forwarded(headers, "proto", "X-Forwarded-Proto")
                .map(value -> value.toLowerCase(Locale.ROOT))
                .filter(value -> value.equals("https") || value.equals("http"))
                .orElse(scheme);
        String seenHost = valid(forwarded(headers, "host", "X-Forwarded-Host")).orElse(host);
        return seenScheme + "://" + seenHost;
    }

    /** Returns the value nearest to the client, which is the first of a list. */
    private static Optional<String> forwarded(HttpHeaders headers, String parameter, String field) {
        Optional<String> standard = headers.first("Forwarded").flatMap(value -> parameter(value, parameter));
        return standard.or(() -> headers.first(field).map(value -> value.split(",", 2)[0].strip()));
    }

    private static Optional<String> parameter(String forwarded, String name) {
        Matcher matcher = PARAMETER.matcher(forwarded.split(",", 2)[0].toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return Optional.of(matcher.group(2));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> valid(Optional<String> host) {
        return host.filter(TrustedProxies::isHost);
    }

    /** Accepts a name, an IPv4 address or an IPv6 address in brackets, with or without a port. */
    private static boolean isHost(String host) {
        if (host.startsWith("[")) {
            return ADDRESS_IN_BRACKETS.matcher(host).matches();
        }
        int colon = host.indexOf(':');
        String name = colon < 0 ? host : host.substring(0, colon);
        return isOf(name, LONGEST_NAME, TrustedProxies::isInName)
                && (colon < 0 || isOf(host.substring(colon + 1), LONGEST_PORT, TrustedProxies::isDigit));
    }

    private static boolean isOf(String text, int longest, IntPredicate allowed) {
        for (int i = 0; i < text.length(); i++) {
            if (!allowed.test(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= longest;
    }

    private static boolean isInName(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '.' || c == '-';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
