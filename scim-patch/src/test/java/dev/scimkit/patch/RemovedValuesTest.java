package dev.scimkit.patch;

import static dev.scimkit.patch.TestResources.group;
import static dev.scimkit.patch.TestResources.patch;
import static dev.scimkit.patch.TestResources.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.resource.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The {@code value} of a {@code remove}: its sender expects someone to lose access, so it never passes without effect. */
class RemovedValuesTest {

    private static final Resource AB = group("'members':[{'value':'a'},{'value':'b'}]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'members':[{'value':'a'}]}",
                "{'Members':[{'value':'a'}]}",
                "{'members':{'value':'a'}}",
                "{'members':'a'}",
                "[{'value':'a'}]",
                "{'value':'a'}",
                "'a'"
            })
    void member_inAnyForm_isRemoved(String value) {
        assertThat(patch(AB, remove("members", value)).resource()).isEqualTo(group("'members':[{'value':'b'}]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{}]",
                "''",
                "{}",
                "[null]",
                "['']",
                "[{'value':''}]",
                "[{'value':null}]",
                "[{'display':'A'}]",
                "[{'$ref':'https://example.com/Users/a'}]",
                "[{'id':'a'}]",
                "[{'value':'a'},{}]",
                "{'members':[{}]}",
                "{'groups':[{'value':'a'}]}"
            })
    void member_notIdentified_isRefused(String value) {
        assertThatThrownBy(() -> patch(AB, remove("members", value)))
                .isInstanceOfSatisfying(ScimException.class, refused -> {
                    assertThat(refused.error().scimType()).isEqualTo(ScimType.INVALID_VALUE);
                    assertThat(refused.error().path()).isEqualTo("members");
                    assertThat(refused.error().detail())
                            .isEqualTo("Operations[0]: 'members' must be removed with values that each have the"
                                    + " 'value' of the resource to remove");
                });
    }

    @Test
    void member_namedByItsUrl_isRemoved() {
        Resource before = group("'members':[{'value':'a','$ref':'https://example.com/Users/a'},{'value':'b'}]");
        assertThat(patch(before, remove("members", "[{'$ref':'https://example.com/Users/a'}]"))
                        .resource())
                .isEqualTo(group("'members':[{'value':'b'}]"));
    }

    @Test
    void list_empty_removesNothing() {
        assertThat(patch(AB, remove("members", "[]")).resource()).isSameAs(AB);
        assertThat(patch(user("'emails':[{'value':'a@x'}]"), remove("emails", "[]"))
                        .changed())
                .isFalse();
    }

    @Test
    void element_notIdentifiedInAnyList_isRefused() {
        Resource before = user("'emails':[{'value':'a@x','type':'work'},{'value':'b@x'}]");
        assertThat(patch(before, remove("emails", "{'emails':[{'value':'b@x'}]}"))
                        .resource())
                .isEqualTo(user("'emails':[{'value':'a@x','type':'work'}]"));
        for (String value : new String[] {"[{}]", "''", "[{'primary':false}]", "[{'foo':1}]"}) {
            assertThatThrownBy(() -> patch(before, remove("emails", value)))
                    .as(value)
                    .hasMessage("Operations[0]: 'emails' must be removed with values that each say which element to"
                            + " remove");
        }
    }

    private static String remove(String path, String value) {
        return "{'op':'remove','path':'" + path + "','value':" + value + "}";
    }
}
