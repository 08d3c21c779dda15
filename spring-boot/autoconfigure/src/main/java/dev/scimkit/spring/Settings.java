package dev.scimkit.spring;

import dev.scimkit.server.ScimService;
import dev.scimkit.server.password.PasswordHasher;
import dev.scimkit.server.password.Pbkdf2;
import dev.scimkit.server.profile.ScimLimits;
import dev.scimkit.server.profile.ScimProfile;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** Reads properties into the types of scimkit; a value that is wrong is named with its property. */
final class Settings {

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

    private Settings() {}

    /** Reads a value whose own check does not know which property it comes from. */
    static <T> T read(String property, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException wrong) {
            throw new ScimConfigurationException(
                    "The property " + property + " is wrong: " + wrong.getMessage(),
                    "Correct " + property + ".",
                    wrong);
        }
    }

    /**
     * Refuses unknown properties of service users also in the environment and in system properties, where Spring Boot ignores
     * them: the default role may write, and a token without an end is valid forever.
     */
    static void checkNames(Environment environment) {
        Binder.get(environment)
                .bind(
                        "scimkit.service-users",
                        Bindable.mapOf(String.class, ScimProperties.ServiceUser.class),
                        new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
    }

    static String path(ScimProperties properties) {
        String path = properties.path();
        if (!PATH.matcher(path).matches()) {
            throw new ScimConfigurationException(
                    "The property scimkit.path is wrong: '" + path + "'",
                    "Set scimkit.path to a path with a slash at its beginning and none at its end, such as /scim/v2.");
        }
        return path;
    }

    static ScimProfile profile(ScimProperties properties) {
        ScimProfile profile = properties.profile().profile();
        return profile.withLimits(read("scimkit.limits", () -> limits(properties.limits(), profile.limits())));
    }

    private static ScimLimits limits(ScimProperties.Limits set, ScimLimits start) {
        return new ScimLimits(
                start.maxPathLength(),
                start.maxParameters(),
                maxBodySize(set.maxBodySize(), start.maxBodySize()),
                or(set.defaultCount(), start.defaultCount()),
                or(set.maxCount(), start.maxCount()),
                or(set.maxOperations(), start.maxOperations()),
                start.maxRetries(),
                or(set.cursorTimeout(), start.cursorTimeout()),
                start.filter(),
                start.json(),
                start.work().withMaxSteps(or(set.maxSteps(), start.work().maxSteps())));
    }

    private static int maxBodySize(@Nullable DataSize set, int otherwise) {
        if (set != null && set.toBytes() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("max-body-size must be at most 2047MB, but is " + set);
        }
        return set == null ? otherwise : (int) set.toBytes();
    }

    private static <T> T or(@Nullable T set, T otherwise) {
        return set == null ? otherwise : set;
    }

    static void apply(ScimProperties properties, ScimService.Builder service) {
        String organization = properties.organization();
        if (organization != null) {
            service.organization(organization);
        }
        String key = properties.cursorKey();
        if (key != null) {
            read(
                    "scimkit.cursor-key",
                    () -> service.cursorKey(Base64.getDecoder().decode(key)));
        }
    }

    static PasswordHasher hasher(@Nullable PasswordHasher own) {
        return own == null ? Pbkdf2.standard() : own;
    }
}
