package dev.scimkit.server.internal.engine;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.server.access.SubjectResolver;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.Answers;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.route.Dispatcher;
import dev.scimkit.server.internal.engine.route.ScimPath;
import dev.scimkit.server.internal.engine.type.ServedType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The alias {@code /Me} for the caller's own user, processed directly (RFC 7644 section 3.11). */
final class MeEndpoint {

    static final String USER = "User";

    private static final String LOCATION = "Location";

    private final Dispatcher dispatcher;
    private final @Nullable SubjectResolver resolver;

    MeEndpoint(Dispatcher dispatcher, @Nullable SubjectResolver resolver) {
        this.dispatcher = dispatcher;
        this.resolver = resolver;
    }

    ScimHttpResponse run(Exchange exchange) {
        ServedType<?> users = exchange.types().named(USER);
        if (resolver == null || users == null) {
            throw ScimException.of(501, "This service provider does not support /Me");
        }
        if (exchange.method().equals("POST")) {
            throw ScimException.of(501, "This service provider does not let callers create their own user at /Me");
        }
        String id = Answers.required(
                        resolver.userId(
                                exchange.context().principal(),
                                exchange.context().organization()),
                        resolver,
                        "userId",
                        "an Optional, which is empty if the caller has no user")
                .orElseThrow(() -> ScimException.of(404, "The caller does not have a user of its own"));
        String endpoint = users.type().endpoint().substring(1);
        ScimHttpResponse response = dispatcher.run(exchange, new ScimPath(List.of(endpoint, id)));
        return response.headers().first(LOCATION).isPresent()
                ? response
                : response.header(LOCATION, exchange.location(users.type(), id));
    }
}
