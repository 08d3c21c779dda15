package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.internal.ResourceVersion;
import dev.scimkit.server.internal.engine.present.Representation;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.repository.ResourceNotFoundException;
import dev.scimkit.server.repository.VersionCondition;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A change that the repository makes by itself. The resource is read only for listeners, who see it before and after.
 */
final class RepositoryChange {

    private RepositoryChange() {}

    /**
     * The outcome of a change.
     *
     * @param <R> the view of the resource
     * @param version the version that the resource has now
     * @param resource the resource, or null if the repository did not return it
     */
    record Outcome<R extends Resource>(
            String version, @Nullable R resource) {

        static <R extends Resource> Outcome<R> of(R resource) {
            return new Outcome<>(ResourceVersion.of(resource), resource);
        }

        R resource(Exchange exchange, ServedType<R> served, String id) {
            R known = resource;
            return known != null ? known : served.find(id, exchange.context());
        }

        private R forListeners(UncommittedEvents changes, Exchange exchange, ServedType<R> served, String id) {
            R known = resource;
            return known != null ? known : stored(changes, exchange, served, id);
        }
    }

    /** Makes a change within a unit of work; empty when the repository leaves it to the engine. */
    static <R extends Resource> Optional<Outcome<R>> within(
            UncommittedEvents changes,
            Exchange exchange,
            ServedType<R> served,
            String id,
            Function<VersionCondition, Optional<Outcome<R>>> change) {
        try {
            if (!changes.areWanted(served.type())) {
                return change.apply(exchange.ifMatch().condition());
            }
            R before = stored(changes, exchange, served, id);
            Representation current = Representation.of(exchange, served, before);
            current.checkPreconditions();
            Optional<Outcome<R>> outcome = change.apply(VersionCondition.oneOf(List.of(current.version())));
            outcome.filter(changed -> !changed.version().equals(current.version()))
                    .ifPresent(
                            changed -> changes.modified(before, changed.forListeners(changes, exchange, served, id)));
            return outcome;
        } catch (ResourceNotFoundException unknown) {
            throw served.notFound(id);
        }
    }

    /** The resource, or what of it is enough for listeners. */
    static <R extends Resource> R stored(
            UncommittedEvents changes, Exchange exchange, ServedType<R> served, String id) {
        return changes.needContent(served.type())
                ? served.find(id, exchange.context())
                : served.findVersion(id, exchange.context());
    }
}
