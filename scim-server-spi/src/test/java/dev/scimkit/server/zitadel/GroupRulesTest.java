package dev.scimkit.server.zitadel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.profile.WriteRules;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Z-G-2, without HTTP. */
class GroupRulesTest {

    private static final WriteRules.Write WRITE = Fixture.write(
            WriteRules.Write.Kind.CREATE,
            null,
            Map.of("7", Fixture.user("'displayName':'Ada'"), "8", Fixture.user("'userName':'b'")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'value':'7'}                  | {'value':'7','type':'User','display':'Ada'}",
                "{'value':'7','type':'User'}    | {'value':'7','type':'User','display':'Ada'}",
                "{'value':'7','display':'Mine'} | {'value':'7','display':'Mine','type':'User'}",
                "{'value':'8'}                  | {'value':'8','type':'User'}",
            })
    void member_aUser_isCompleted(String given, String expected) {
        Resource group = GroupRules.check(Fixture.group("'members':[" + given + "]"), WRITE);

        assertThat(group.tree().get("members")).isEqualTo(Fixture.node("[" + expected + "]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'value':'7','type':'Group'}  | members.type  | SCIM-GRP6n",
                "{'value':'7','type':'Device'} | members.type  | SCIM-GRP7t",
                "{'value':'7','type':'user'}   | members.type  | SCIM-GRP7t",
                "{'value':'9'}                 | members.value | SCIM-GRP8u",
                "{'type':'User'}               | members.value | SCIM-GRP8u",
            })
    void member_notAUser_isInvalidValueWithItsCode(String given, String path, String code) {
        ScimError error = Fixture.refused(() -> GroupRules.check(Fixture.group("'members':[" + given + "]"), WRITE));

        assertThat(error.scimType()).isEqualTo(ScimType.INVALID_VALUE);
        assertThat(error.path()).isEqualTo(path);
        assertThat(error.code()).isEqualTo(code);
    }

    @Test
    void group_withoutMembers_staysAsItIs() {
        Resource group = Fixture.group("'displayName':'Engines'");

        assertThat(GroupRules.check(group, WRITE)).isSameAs(group);
    }
}
