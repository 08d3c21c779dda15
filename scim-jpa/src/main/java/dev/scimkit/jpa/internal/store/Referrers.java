package dev.scimkit.jpa.internal.store;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.jpa.internal.failure.Failures;
import dev.scimkit.jpa.internal.model.EntityModel;
import dev.scimkit.jpa.internal.model.Referrer;
import dev.scimkit.server.repository.UnavailableException;
import dev.scimkit.server.repository.VersionConflictException;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears the attributes that refer to an entity before it is deleted, such as the manager of users: foreign keys would refuse
 * its deletion, and the ids would lead nowhere.
 */
public final class Referrers {

    private static final Logger LOG = LoggerFactory.getLogger("dev.scimkit.jpa");

    private final EntityModel target;
    private final Failures failures;

    /**
     * Makes it for a mapping.
     *
     * @param target the mapping of the entities that are referred to
     * @param failures translates exceptions
     */
    public Referrers(EntityModel target, Failures failures) {
        this.target = target;
        this.failures = failures;
    }

    /** Removes the value from all rows, of any organization, since the database refuses because of any. */
    void clear(EntityManager manager, Object entity) {
        for (Referrer referrer : target.referrers()) {
            try {
                clear(manager, referrer, entity);
                manager.flush();
            } catch (RuntimeException failure) {
                throw refused(referrer, failures.translated(failure, Failures::referred));
            }
        }
    }

    private static void clear(EntityManager manager, Referrer referrer, Object entity) {
        EntityModel model = referrer.model();
        Versions versions = new Versions(model);
        for (Object each : new Rows(model).referring(manager, referrer.reference(), entity, versions.lockOfQuery())) {
            if (each != entity) {
                referrer.binding().write(each, null, (reference, id) -> null);
                EntityStore.writeTime(model.parts().lastModified(), each, Instant.now());
                versions.count(each);
            }
        }
    }

    /** A fault of another resource is not reported as one of this resource. */
    private static RuntimeException refused(Referrer referrer, RuntimeException failure) {
        if (failure instanceof UnavailableException
                || (failure instanceof VersionConflictException conflict
                        && conflict.refusal().isPresent())) {
            return failure;
        }
        LOG.debug("The references to a resource that is to be deleted cannot be cleared", failure);
        String attribute =
                referrer.model().type().name() + " '" + referrer.binding().attribute() + "'";
        return new VersionConflictException(
                attribute + " of other resources refers to it and cannot be cleared",
                ScimException.of(
                        409,
                        "The resource cannot be deleted, because it is the " + attribute
                                + " of other resources, which cannot be changed"),
                failure instanceof VersionConflictException ? Integer.MAX_VALUE : 0);
    }
}
