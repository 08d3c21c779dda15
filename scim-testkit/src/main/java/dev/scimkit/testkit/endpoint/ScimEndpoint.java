package dev.scimkit.testkit.endpoint;

import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The server under test: where it is, how to reach it, and which credentials to use.
 *
 * <p>Immutable: every method returns another endpoint.
 */
public final class ScimEndpoint {

    private final URI baseUrl;
    private final ScimTransport transport;
    private final @Nullable String authorization;
    private final Map<Caller, String> callers;
    private final @Nullable ScimEndpoint otherOrganization;
    private final @Nullable String serviceUser;
    private final Set<Capability> offered;
    private final Set<Capability> withheld;

    private ScimEndpoint(
            URI baseUrl,
            ScimTransport transport,
            @Nullable String authorization,
            Map<Caller, String> callers,
            @Nullable ScimEndpoint otherOrganization,
            @Nullable String serviceUser,
            Set<Capability> offered,
            Set<Capability> withheld) {
        this.baseUrl = baseUrl;
        this.transport = transport;
        this.authorization = authorization;
        this.callers = callers;
        this.otherOrganization = otherOrganization;
        this.serviceUser = serviceUser;
        this.offered = offered;
        this.withheld = withheld;
    }

    /**
     * Names a server by its base URL; it is reached over HTTP, within {@link AnswerLimits#standard()}.
     *
     * @param baseUrl the URL below which {@code /Users} is found, including the organization, such as
     *     {@code https://app.example.com/scim/v2/3223}; a trailing slash is dropped
     * @return the endpoint, without credentials
     * @throws IllegalArgumentException when the URL is not absolute or has user information, a query or a fragment
     *     (RFC 7644 sections 1.3 and 7.1)
     */
    public static ScimEndpoint at(String baseUrl) {
        URI uri = URI.create(baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl);
        if (uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("The base URL must be absolute and have no user information");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("The base URL must have neither query nor fragment");
        }
        return new ScimEndpoint(
                uri, JdkTransport.within(AnswerLimits.standard()), null, Map.of(), null, null, Set.of(), Set.of());
    }

    /**
     * Sends the requests over HTTP with other limits for the answers.
     *
     * @param limits how long and how large an answer may be
     * @return an endpoint with these limits
     */
    public ScimEndpoint within(AnswerLimits limits) {
        return via(JdkTransport.within(limits));
    }

    /**
     * Sends the requests another way, for example in process.
     *
     * @param other the transport
     * @return an endpoint that uses it
     */
    public ScimEndpoint via(ScimTransport other) {
        Objects.requireNonNull(other, "other");
        return new ScimEndpoint(
                baseUrl, other, authorization, callers, otherOrganization, serviceUser, offered, withheld);
    }

    /**
     * Authenticates with a bearer token (RFC 6750).
     *
     * @param token the token, without the word Bearer
     * @return an endpoint that sends it
     */
    public ScimEndpoint bearer(String token) {
        return authorization("Bearer " + token);
    }

    /**
     * Authenticates with any scheme.
     *
     * @param value the value of the {@code Authorization} header field
     * @return an endpoint that sends it
     */
    public ScimEndpoint authorization(String value) {
        Objects.requireNonNull(value, "value");
        return new ScimEndpoint(baseUrl, transport, value, callers, otherOrganization, serviceUser, offered, withheld);
    }

    /**
     * Declares credentials that may read but not write. The rules about permissions need them.
     *
     * @param value the value of the {@code Authorization} header field
     * @return an endpoint that knows them
     */
    public ScimEndpoint readOnly(String value) {
        return credentials(Caller.READ_ONLY, value);
    }

    /**
     * Declares the credentials of another caller. Rules that need this caller are skipped without them.
     *
     * @param caller the caller
     * they are
     * @param value the value of the {@code Authorization} header field
     * @return an endpoint that knows them
     */
    public ScimEndpoint credentials(Caller caller, String value) {
        Objects.requireNonNull(value, "value");
        Map<Caller, String> more = new EnumMap<>(Caller.class);
        more.putAll(callers);
        more.put(caller, value);
        return new ScimEndpoint(
                baseUrl,
                transport,
                authorization,
                Collections.unmodifiableMap(more),
                otherOrganization,
                serviceUser,
                offered,
                withheld);
    }

    /**
     * Declares the id of a service user, for example the one whose credentials are used. It must not appear among the
     * users.
     *
     * @param id the id
     * @return an endpoint that knows it
     */
    public ScimEndpoint serviceUser(String id) {
        Objects.requireNonNull(id, "id");
        return new ScimEndpoint(baseUrl, transport, authorization, callers, otherOrganization, id, offered, withheld);
    }

    /**
     * Declares a second organization of the same server; RFC 7644 section 6 calls it a tenant. The rules about
     * organizations need it. The credentials of each organization must have no rights in the other.
     *
     * @param other the second organization, with its own credentials
     * @return an endpoint that knows it
     */
    public ScimEndpoint otherOrganization(ScimEndpoint other) {
        Objects.requireNonNull(other, "other");
        return new ScimEndpoint(baseUrl, transport, authorization, callers, other, serviceUser, offered, withheld);
    }

    /**
     * Declares capabilities, whatever the server itself declares.
     *
     * @param capabilities what it offers
     * @return an endpoint that offers them
     */
    public ScimEndpoint with(Capability... capabilities) {
        return new ScimEndpoint(
                baseUrl,
                transport,
                authorization,
                callers,
                otherOrganization,
                serviceUser,
                union(offered, capabilities),
                withheld);
    }

    /**
     * Skips rules that need certain capabilities, whatever the server itself declares.
     *
     * @param capabilities what not to test
     * @return an endpoint without them
     */
    public ScimEndpoint without(Capability... capabilities) {
        return new ScimEndpoint(
                baseUrl,
                transport,
                authorization,
                callers,
                otherOrganization,
                serviceUser,
                offered,
                union(withheld, capabilities));
    }

    private static Set<Capability> union(Set<Capability> some, Capability... more) {
        EnumSet<Capability> union = EnumSet.noneOf(Capability.class);
        union.addAll(some);
        union.addAll(List.of(more));
        return Collections.unmodifiableSet(union);
    }

    /** {@return the base URL, without a trailing slash} */
    public URI baseUrl() {
        return baseUrl;
    }

    /** {@return the transport of the requests} */
    public ScimTransport transport() {
        return transport;
    }

    /** {@return the value of the {@code Authorization} header field, if requests have one} */
    public Optional<String> authorization() {
        return Optional.ofNullable(authorization);
    }

    /**
     * Finds the credentials of another caller.
     *
     * @param caller whose
     * @return the value of the {@code Authorization} header field, if known
     */
    public Optional<String> credentials(Caller caller) {
        return Optional.ofNullable(callers.get(caller));
    }

    /** {@return the id of a service user, if known} */
    public Optional<String> serviceUser() {
        return Optional.ofNullable(serviceUser);
    }

    /** {@return the second organization, if known} */
    public Optional<ScimEndpoint> otherOrganization() {
        return Optional.ofNullable(otherOrganization);
    }

    /** {@return the capabilities declared by {@link #with}} */
    public Set<Capability> offered() {
        return offered;
    }

    /** {@return the capabilities held back by {@link #without}} */
    public Set<Capability> withheld() {
        return withheld;
    }

    /** {@return the base URL; never the credentials} */
    @Override
    public String toString() {
        return baseUrl.toString();
    }
}
