package dev.scimkit.server.zitadel;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.internal.equality.ElementIdentity;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Attributes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The single phone number of an account in E.164: the primary one, or else the first (Z-USR-8). */
final class AccountPhone {

    private static final String PATH = "phoneNumbers.value";

    private final PhoneNumberFormat format;

    private AccountPhone(PhoneNumberFormat format) {
        this.format = format;
    }

    /** Reads national numbers of a region; without libphonenumber, only international numbers. */
    static AccountPhone in(String region) {
        return new AccountPhone(PhoneNumberFormat.in(region));
    }

    /** Returns what is stored of the given numbers. */
    @Nullable
    JsonNode of(@Nullable JsonNode numbers) {
        JsonNode chosen = numbers instanceof ArrayNode list ? ElementIdentity.primaryOrFirst(list) : null;
        String text = chosen instanceof ObjectNode parts ? Attributes.string(parts, "value") : null;
        if (text == null) {
            return null;
        }
        String number = format.toE164(text)
                .orElseThrow(() -> ScimException.of(
                                ScimType.INVALID_VALUE, "'" + PATH + "' must be a phone number" + format.hint())
                        .at(PATH));
        return JsonTree.array(List.of(
                JsonTree.object().put("value", number).put("primary", true).build()));
    }
}
