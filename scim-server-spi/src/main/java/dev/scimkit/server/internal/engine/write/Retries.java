package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.profile.ErrorPolicy;
import dev.scimkit.server.repository.UniquenessException;
import dev.scimkit.server.repository.VersionConflictException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a read-modify-write so that no change is lost: if another change came first, the new state is computed again, unless
 * the client named the version that it wants to change (RFC 7644 section 3.14).
 */
final class Retries {

    private static final Logger LOG = LoggerFactory.getLogger("dev.scimkit.server");

    private final int maxRetries;
    private final ErrorPolicy errors;

    Retries(int maxRetries, ErrorPolicy errors) {
        this.maxRetries = maxRetries;
        this.errors = errors;
    }

    <T extends @Nullable Object> T run(Exchange exchange, ServedType<?> served, Supplier<T> attempt) {
        boolean conditional = !exchange.ifMatch().isEmpty();
        for (int retry = 0; ; retry++) {
            try {
                return attempt.get();
            } catch (VersionConflictException conflict) {
                if (conditional && conflict.refusal().isEmpty()) {
                    throw ScimException.of(412, "The resource was changed in the meantime and has another version");
                }
                if (retry >= Math.min(maxRetries, conflict.retries())) {
                    throw refusal(exchange, conflict);
                }
            } catch (UniquenessException taken) {
                throw new ScimException(errors.duplicate(served.type(), taken));
            }
        }
    }

    private static ScimException refusal(Exchange exchange, VersionConflictException conflict) {
        ScimException refusal = conflict.refusal().orElse(null);
        if (refusal == null) {
            return ScimException.of(409, "Other requests keep changing the resource; send the request again");
        }
        LOG.info("Request {} is refused: {}", exchange.context().requestId(), conflict.getMessage());
        return refusal;
    }
}
