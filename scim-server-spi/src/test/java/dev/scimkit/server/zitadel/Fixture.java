package dev.scimkit.server.zitadel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.server.Quotes;
import dev.scimkit.server.profile.WriteRules;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Users, groups and writes for the tests of the policies, without a service; JSON is written with single quotes. */
final class Fixture {

    static final ResourceType USER = ZitadelSchemas.published(ResourceTypes.user());
    static final ResourceType GROUP = ZitadelSchemas.published(ResourceTypes.group());

    private Fixture() {}

    static JsonNode node(String text) {
        return JsonReader.standard().read(Quotes.doubled(text));
    }

    static Resource user(String members) {
        return ResourceReader.of(USER).read(Quotes.doubled("{" + members + "}"));
    }

    static Resource group(String members) {
        return ResourceReader.of(GROUP).read(Quotes.doubled("{" + members + "}"));
    }

    static WriteRules.Write create() {
        return write(WriteRules.Write.Kind.CREATE, null, Map.of());
    }

    static WriteRules.Write replace(Resource stored) {
        return write(WriteRules.Write.Kind.REPLACE, stored, Map.of());
    }

    static WriteRules.Write patch(Resource stored) {
        return write(WriteRules.Write.Kind.PATCH, stored, Map.of());
    }

    /** A write in an organization with these users, by their ids. */
    static WriteRules.Write write(WriteRules.Write.Kind kind, @Nullable Resource stored, Map<String, Resource> users) {
        return new WriteRules.Write() {
            @Override
            public Kind kind() {
                return kind;
            }

            @Override
            public @Nullable Resource stored() {
                return stored;
            }

            @Override
            public Optional<Resource> find(String typeName, String id) {
                return typeName.equals("User") ? Optional.ofNullable(users.get(id)) : Optional.empty();
            }
        };
    }

    static ScimError refused(ThrowingCallable call) {
        AtomicReference<ScimError> error = new AtomicReference<>();
        assertThatThrownBy(call).isInstanceOfSatisfying(ScimException.class, thrown -> error.set(thrown.error()));
        return error.get();
    }

    static ScimType type(String keyword) {
        for (ScimType type : ScimType.values()) {
            if (type.keyword().equals(keyword)) {
                return type;
            }
        }
        throw new AssertionError(keyword);
    }
}
