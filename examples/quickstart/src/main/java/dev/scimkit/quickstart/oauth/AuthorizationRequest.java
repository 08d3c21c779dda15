package dev.scimkit.quickstart.oauth;

import dev.scimkit.quickstart.configuration.RedirectUris;
import dev.scimkit.server.access.serviceuser.ServiceUser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A request for a code (RFC 6749 section 4.1.1, RFC 7636 section 4.3).
 *
 * @param client the service user that is the client
 * @param redirectUri where the browser is sent with the answer; registered for the client
 * @param state what the client wants back; empty if it gave none
 * @param challenge the code challenge, by S256; empty if there is none
 */
record AuthorizationRequest(ServiceUser client, String redirectUri, String state, String challenge) {

    /** A SHA-256 in base64url. */
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private static final List<String> SINGLE =
            List.of("response_type", "scope", "state", "code_challenge", "code_challenge_method");

    /**
     * Reads and checks a request.
     *
     * @throws AuthorizationException if it is refused: on a page, unless client and redirect URI are known to be right
     */
    static AuthorizationRequest read(Map<String, List<String>> parameters, Clients clients) {
        String redirectUri = single(parameters, "redirect_uri");
        ServiceUser client = client(clients, single(parameters, "client_id"), redirectUri);
        List<String> states = parameters.getOrDefault("state", List.of());
        AuthorizationRequest request = new AuthorizationRequest(
                client, redirectUri, states.size() == 1 ? states.get(0) : "", first(parameters, "code_challenge"));
        request.check(parameters);
        return request;
    }

    private static ServiceUser client(Clients clients, String id, String redirectUri) {
        List<ServiceUser> named = clients.named(id);
        if (named.isEmpty()) {
            throw AuthorizationException.onPage(
                    400, "There is no client '" + id + "'. The client id is the name of a service user.");
        }
        List<ServiceUser> registered = named.stream()
                .filter(user -> RedirectUris.isRegistered(user, redirectUri))
                .toList();
        if (registered.isEmpty()) {
            throw AuthorizationException.onPage(
                    400,
                    "The redirect URI '" + redirectUri + "' is not registered for the client '" + id
                            + "'. If it is the right one, start the quickstart with --redirect-uri and this URI, or add it to"
                            + " the metadata " + RedirectUris.KEY + " of the service user in the configuration.");
        }
        if (registered.size() > 1) {
            throw AuthorizationException.onPage(
                    400, "Several service users named '" + id + "' have this redirect URI. Give each its own name.");
        }
        return registered.get(0);
    }

    private void check(Map<String, List<String>> parameters) {
        for (String name : SINGLE) {
            if (parameters.getOrDefault(name, List.of()).size() > 1) {
                throw refused("invalid_request", name + " must not appear twice");
            }
        }
        String responseType = first(parameters, "response_type");
        if (responseType.isEmpty()) {
            throw refused("invalid_request", "response_type is missing");
        }
        if (!responseType.equals("code")) {
            throw refused("unsupported_response_type", "response_type must be code");
        }
        checkChallenge(first(parameters, "code_challenge_method"));
    }

    private void checkChallenge(String method) {
        if (challenge.isEmpty() && method.isEmpty()) {
            return;
        }
        if (!method.equals("S256")) {
            throw refused("invalid_request", "code_challenge_method must be S256");
        }
        if (!CHALLENGE.matcher(challenge).matches()) {
            throw refused("invalid_request", "code_challenge must be a SHA-256 in base64url");
        }
    }

    /** Tells the client that it gets no code (RFC 6749 section 4.1.2.1). */
    AuthorizationException refused(String error, String description) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("error", error);
        parameters.put("error_description", description);
        return AuthorizationException.atClient(this, parameters);
    }

    private static String single(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() != 1 || values.get(0).isEmpty()) {
            throw AuthorizationException.onPage(400, "The parameter " + name + " must appear once.");
        }
        return values.get(0);
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).get(0);
    }
}
