package dev.scimkit.patch;

import static dev.scimkit.patch.Devices.device;
import static dev.scimkit.patch.Devices.refusal;
import static dev.scimkit.patch.ElementOperationsTest.add;
import static dev.scimkit.patch.ElementOperationsTest.remove;
import static dev.scimkit.patch.ElementOperationsTest.replace;
import static dev.scimkit.patch.TestResources.group;
import static dev.scimkit.patch.TestResources.patch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.error.ScimType;
import org.junit.jupiter.api.Test;

/** Each operation is applied to what the one before it left (RFC 7644 section 3.5.2). */
class ConsecutiveOperationsTest {

    @Test
    void member_justAdded_isThereForTheNextOperation() {
        assertThat(patch(
                                group("'members':[{'value':'a'}]"),
                                add("members", "[{'value':'b'}]") + ","
                                        + replace("members[value eq \\'b\\'].display", "'B'"))
                        .resource())
                .isEqualTo(group("'members':[{'value':'a'},{'value':'b','display':'B'}]"));
    }

    @Test
    void member_changedBetweenAdditions_isValidated() {
        assertThat(refusal(
                        group("'members':[{'value':'a'}]"),
                        add("members", "[{'value':'b'}]") + ","
                                + replace("members[value eq \\'a\\'].$ref", "'not a uri'") + ","
                                + add("members", "[{'value':'c'}]")))
                .isEqualTo(ScimType.INVALID_VALUE);
    }

    @Test
    void element_leftWithReadOnlyPartsOnly_isGoneForTheNextOperation() {
        assertThat(refusal(
                        device("'parts':[{'type':'x','state':'s'}]"),
                        remove("parts[type eq \\'x\\'].type") + "," + replace("parts.weight", "5")))
                .isEqualTo(ScimType.NO_TARGET);
    }
}
