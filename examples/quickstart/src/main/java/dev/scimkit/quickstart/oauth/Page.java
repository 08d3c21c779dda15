package dev.scimkit.quickstart.oauth;

import java.util.Base64;

/**
 * A page for the administrator's browser. Everything that is not written here is escaped.
 *
 * @param html the page
 * @param redirects whether its form may lead to a client
 */
record Page(String html, boolean redirects) {

    private static final String STYLE = "body{font:16px/1.5 sans-serif;max-width:34em;margin:3em auto;padding:0 1em}"
            + "input,button{font:inherit;padding:.3em .8em}.wrong{color:#a00}";

    private static final String STYLE_HASH = Base64.getEncoder().encodeToString(GrantToken.sha256(STYLE));

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>{title}</title><style>{style}</style></head>
            <body><main><h1>{title}</h1>
            {content}</main></body>
            </html>
            """;

    private static final String SIGN_IN = """
            <p>An identity provider asks for access to this server. Sign in to see which, and to decide.</p>
            <p class="wrong" role="alert">{message}</p>
            <form method="post">
            <p><label>Sign-in secret, printed when this server started<br>
            <input type="password" name="secret" autocomplete="off" required autofocus></label></p>
            <p><button type="submit">Sign in</button></p>
            </form>
            """;

    private static final String CONSENT = """
            <p>The client <strong>{client}</strong> asks for access to the organization <strong>{organization}</strong>.</p>
            <p>It will be able to do what its service user may do there ({roles}), until the client revokes
            the access, or the service user is removed.</p>
            <p>Your decision is sent to <code>{redirectUri}</code></p>
            <form method="post">
            <input type="hidden" name="ticket" value="{ticket}">
            <p><button type="submit" name="decision" value="approve">Approve</button>
            <button type="submit" name="decision" value="deny">Deny</button></p>
            </form>
            """;

    static Page signIn(String message) {
        return new Page(page("Sign in", SIGN_IN.replace("{message}", escape(message))), false);
    }

    static Page consent(AuthorizationRequest request, String ticket) {
        String roles =
                String.join(", ", request.client().roles().stream().sorted().toList());
        // the redirect URI goes last: only a client chooses its text
        String content = CONSENT.replace("{ticket}", escape(ticket))
                .replace("{organization}", escape(request.client().organization()))
                .replace("{roles}", escape(roles))
                .replace("{client}", escape(request.client().name()))
                .replace("{redirectUri}", escape(request.redirectUri()));
        return new Page(page("Approve access?", content), true);
    }

    static Page refusal(String message) {
        return new Page(page("Access cannot be approved", "<p>" + escape(message) + "</p>\n"), false);
    }

    /**
     * The value of {@code Content-Security-Policy}. Browsers apply {@code form-action} to where a client sends the browser
     * next as well, which cannot be known: so the form that asks for the secret has the restriction, and the one that
     * leads to the client has not.
     */
    String contentSecurityPolicy() {
        return "default-src 'none'; style-src 'sha256-" + STYLE_HASH + "'; base-uri 'none'; frame-ancestors 'none'"
                + (redirects ? "" : "; form-action 'self'");
    }

    private static String page(String title, String content) {
        return FRAME.replace("{title}", title).replace("{style}", STYLE).replace("{content}", content);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
