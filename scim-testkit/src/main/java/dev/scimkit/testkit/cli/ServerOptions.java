package dev.scimkit.testkit.cli;

import dev.scimkit.testkit.endpoint.AnswerLimits;
import dev.scimkit.testkit.endpoint.Caller;
import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the server is and which credentials to use. */
final class ServerOptions {

    @Option(
            names = "--url",
            paramLabel = "<url>",
            description = "Base URL, below which /Users is found, including the organization.")
    private String url = "";

    @Option(
            names = "--token",
            paramLabel = "<token>",
            defaultValue = "${env:SCIM_TOKEN}",
            description =
                    "Bearer token. Defaults to the environment variable SCIM_TOKEN, which other users cannot see.")
    private @Nullable String token;

    @Option(
            names = "--oauth-token-url",
            paramLabel = "<url>",
            description = "Token endpoint for OAuth 2.0 client credentials.")
    private @Nullable String tokenUrl;

    @Option(names = "--client-id", paramLabel = "<id>", description = "The client's id.")
    private @Nullable String clientId;

    @Option(
            names = "--client-secret",
            paramLabel = "<secret>",
            defaultValue = "${env:SCIM_CLIENT_SECRET}",
            description = "The client's secret. Defaults to the environment variable SCIM_CLIENT_SECRET.")
    private @Nullable String clientSecret;

    @Option(names = "--scope", paramLabel = "<scope>", description = "The scope to request, if any.")
    private @Nullable String scope;

    @Option(
            names = "--read-only-token",
            paramLabel = "<token>",
            description = "A token that may read but not write. Without it, the rules about permissions are skipped.")
    private @Nullable String readOnlyToken;

    @Option(
            names = "--other-organization-url",
            paramLabel = "<url>",
            description = "Base URL of a second organization. Without it, the rules about organizations are skipped.")
    private @Nullable String otherOrganizationUrl;

    @Option(
            names = "--other-organization-token",
            paramLabel = "<token>",
            description = "Bearer token for the second organization.")
    private @Nullable String otherOrganizationToken;

    @Option(
            names = "--token-of",
            split = ",",
            paramLabel = "<caller>=<token>",
            description = "Tokens of further callers, for the rules that need them: ${COMPLETION-CANDIDATES}.")
    private Map<Caller, String> tokens = new EnumMap<>(Caller.class);

    @Option(
            names = "--service-user-id",
            paramLabel = "<id>",
            description = "The id of a service user, which must not appear among the users.")
    private @Nullable String serviceUser;

    @Option(
            names = "--without",
            split = ",",
            paramLabel = "<capability>",
            description = "Do not test these capabilities, whatever the server declares: ${COMPLETION-CANDIDATES}.")
    private Capability[] without = {};

    @Option(
            names = "--timeout",
            paramLabel = "<seconds>",
            defaultValue = "30",
            description = "The longest time for one answer, to its last octet. Default: ${DEFAULT-VALUE}.")
    private int timeout;

    @Option(
            names = "--max-answer",
            paramLabel = "<octets>",
            defaultValue = "10000000",
            description = "The largest body of an answer. Default: ${DEFAULT-VALUE}.")
    private int maxAnswer;

    /**
     * Creates the endpoint, and requests a token if client credentials are given.
     *
     * @throws CannotRunException if the options do not fit together or no token is issued
     */
    ScimEndpoint endpoint() {
        if (url.isBlank()) {
            throw new CannotRunException("--url is missing; --help lists the options");
        }
        ScimEndpoint endpoint = at("--url", url).without(without);
        if (tokenUrl != null) {
            endpoint = endpoint.bearer(accessToken(tokenUrl));
        } else if (token != null && !token.isBlank()) {
            endpoint = endpoint.bearer(token);
        }
        if (readOnlyToken != null) {
            endpoint = endpoint.readOnly("Bearer " + readOnlyToken);
        }
        for (Map.Entry<Caller, String> other : tokens.entrySet()) {
            endpoint = endpoint.credentials(other.getKey(), "Bearer " + other.getValue());
        }
        if (serviceUser != null) {
            endpoint = endpoint.serviceUser(serviceUser);
        }
        if (otherOrganizationUrl != null && otherOrganizationToken != null) {
            return endpoint.otherOrganization(
                    at("--other-organization-url", otherOrganizationUrl).bearer(otherOrganizationToken));
        }
        if (otherOrganizationUrl != null || otherOrganizationToken != null) {
            throw new CannotRunException(
                    "--other-organization-url and --other-organization-token must be given together");
        }
        return endpoint;
    }

    private String accessToken(String at) {
        if (clientId == null || clientSecret == null || clientSecret.isBlank()) {
            throw new CannotRunException("--oauth-token-url needs --client-id and --client-secret");
        }
        try {
            return new ClientCredentials(new URI(at), clientId, clientSecret, scope == null ? "" : scope, limits())
                    .token();
        } catch (URISyntaxException | IllegalArgumentException wrong) {
            throw new CannotRunException("--oauth-token-url is not a URL: " + at);
        }
    }

    private AnswerLimits limits() {
        if (timeout < 1 || maxAnswer < 1) {
            throw new CannotRunException("--timeout and --max-answer must be at least 1");
        }
        return new AnswerLimits(Duration.ofSeconds(timeout), maxAnswer);
    }

    private ScimEndpoint at(String option, String url) {
        AnswerLimits limits = limits();
        try {
            return ScimEndpoint.at(url).within(limits);
        } catch (IllegalArgumentException wrong) {
            throw new CannotRunException(option + ": " + wrong.getMessage());
        }
    }
}
