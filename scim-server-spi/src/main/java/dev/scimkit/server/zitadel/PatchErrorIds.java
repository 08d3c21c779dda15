package dev.scimkit.server.zitadel;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.patch.request.PatchOptions;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Gives the errors of PATCH operations ZITADEL's keywords and ids, which depend on the operation (Z-P-5, Z-P-6). */
final class PatchErrorIds {

    /** Errors of operations begin with their position. */
    private static final Pattern POSITION = Pattern.compile("Operations\\[([0-9]+)]: .*", Pattern.DOTALL);

    private static final String NO_MATCH = "SCIM-4513";

    private final PatchMessage message;
    private final ResourceType type;
    private final PatchOptions options;

    PatchErrorIds(PatchMessage message, ResourceType type, PatchOptions options) {
        this.message = message;
        this.type = type;
        this.options = options;
    }

    /** The error of a request that could not be read. */
    ScimException ofRequest(ScimException refused) {
        ScimError error = refused.error();
        Matcher position = POSITION.matcher(error.detail());
        PatchMessage.Operation operation =
                position.matches() ? message.operation(Integer.parseInt(position.group(1))) : null;
        if (operation == null || (error.code() != null && error.code().indexOf('-') >= 0)) {
            return refused;
        }
        ScimType scimType = error.scimType();
        if (scimType == ScimType.NO_TARGET) {
            return with(error, ScimType.NO_TARGET, "SCIM-ozzy54");
        }
        if (scimType == ScimType.INVALID_VALUE) {
            String required = isBlank(operation.value()) ? ErrorIds.ofMissing(error.path()) : null;
            return with(error, ScimType.INVALID_VALUE, required != null ? required : idOfValue(operation));
        }
        boolean unknownName = scimType == ScimType.INVALID_SYNTAX && error.path() != null && operation.path() == null;
        boolean wrongPath = scimType == ScimType.INVALID_PATH
                || scimType == ScimType.INVALID_FILTER
                || (scimType == ScimType.MUTABILITY && names(operation, "meta"))
                || (scimType == ScimType.MUTABILITY && names(operation, "schemas"));
        return unknownName || (wrongPath && isPath(operation.path()))
                ? with(error, ScimType.INVALID_PATH, idOfPath(operation))
                : refused;
    }

    /** The error of a request that does not fit the stored user; removing a required attribute is an invalid value (Z-P-8). */
    static ScimException ofResult(ScimException refused, ResourceType type) {
        ScimError error = refused.error();
        if (error.scimType() == ScimType.NO_TARGET) {
            return with(error, ScimType.NO_TARGET, NO_MATCH);
        }
        return error.scimType() == ScimType.MUTABILITY && isWritable(type, error.path())
                ? with(error, ScimType.INVALID_VALUE, error.code())
                : refused;
    }

    private static boolean isBlank(@Nullable JsonNode value) {
        return value != null && value.isString() && value.stringValue().isBlank();
    }

    private String idOfValue(PatchMessage.Operation operation) {
        String path = operation.path();
        JsonNode value = operation.value();
        if (path == null && !(value != null && value.isObject())) {
            return "SCIM-ioyl1";
        }
        if (value == null || !value.isArray()) {
            return "SCIM-opty9";
        }
        boolean several = path != null
                && AttributePath.parse(path).flatMap(type::resolve).orElse(null) instanceof ResolvedAttribute attribute
                && attribute.definition().multiValued();
        return several ? "SCIM-opxx8" : "SCIM-E345X";
    }

    private String idOfPath(PatchMessage.Operation operation) {
        String path = operation.path();
        if (path != null && isOfAnotherSchema(path.toLowerCase(Locale.ROOT))) {
            return "SCIM-FF431";
        }
        return PatchMessage.idOfPath(operation.op());
    }

    private boolean isOfAnotherSchema(String path) {
        return path.startsWith("urn:") && !path.startsWith(type.schema().id().toLowerCase(Locale.ROOT) + ":");
    }

    /** Whether a path can be parsed; if not, ZITADEL has no id for it. */
    private boolean isPath(@Nullable String path) {
        if (path == null) {
            return true;
        }
        try {
            options.parsePath(path);
            return true;
        } catch (ScimException malformed) {
            return false;
        }
    }

    private static boolean names(PatchMessage.Operation operation, String attribute) {
        String path = operation.path();
        return path != null && path.toLowerCase(Locale.ROOT).startsWith(attribute);
    }

    private static boolean isWritable(ResourceType type, @Nullable String path) {
        return path != null
                && AttributePath.parse(path).flatMap(type::resolve).orElse(null) instanceof ResolvedAttribute attribute
                && attribute.attribute().mutability() == Mutability.READ_WRITE
                && attribute.definition().mutability() == Mutability.READ_WRITE;
    }

    private static ScimException with(ScimError error, ScimType scimType, @Nullable String id) {
        return new ScimException(new ScimError(scimType.status(), scimType, error.detail(), error.path(), id));
    }
}
