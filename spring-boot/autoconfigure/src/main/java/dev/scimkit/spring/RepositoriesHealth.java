package dev.scimkit.spring;

import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Looks up ids that almost certainly do not exist; a repository that works answers that it found nothing. */
final class RepositoriesHealth extends AbstractHealthIndicator {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    /** For repositories with numeric ids, which would reject the UUID without asking the database. */
    private static final String NUMBER = "-1";

    private final ServedResources resources;
    private final RequestContext context;

    RepositoriesHealth(ServedResources resources, @Nullable String organization) {
        super("A SCIM repository cannot be read");
        this.resources = resources;
        this.context = new RequestContext(
                organization == null ? NOBODY : organization,
                new Principal("health", Map.of(), Map.of()),
                null,
                "health");
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        for (ScimResource<?> resource : resources.all()) {
            ask(resource, builder);
        }
    }

    private void ask(ScimResource<?> resource, Health.Builder builder) {
        String type = resource.type().name();
        try {
            resource.repository().findById(NOBODY, context);
            resource.repository().findById(NUMBER, context);
            builder.withDetail(type, "can be read");
        } catch (RuntimeException failed) {
            builder.down(failed).withDetail(type, "cannot be read");
        }
    }
}
