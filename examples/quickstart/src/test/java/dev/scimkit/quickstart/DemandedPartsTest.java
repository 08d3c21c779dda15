package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.event.ScimEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemandedPartsTest {

    @Test
    void auditLine_ofAChange_saysWhatWasChangedAndByWhom() {
        RequestContext context =
                new RequestContext("3223", new Principal("okta", Map.of(), Map.of()), null, "request-1");
        User user = new User(
                ResourceTypes.user(), JsonReader.standard().readObject("{\"id\":\"user-1\",\"userName\":\"ada\"}"));

        assertThat(DemandedParts.line(new ScimEvent(ScimEvent.Kind.DELETED, user, null, context)))
                .isEqualTo("DELETED User user-1 by okta in 3223, request request-1");
    }
}
