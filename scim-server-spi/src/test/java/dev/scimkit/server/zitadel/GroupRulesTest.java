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
            })
    void member_notAUser_isInvalidValueWithItsCode(String given, String path, String code) {
        ScimError error = Fixture.refused(() -> GroupRules.check(Fixture.group("'members':[" + given + "]"), WRITE));

        assertThat(error.scimType()).isEqualTo(ScimType.INVALID_VALUE);
        assertThat(error.path()).isEqualTo(path);
        assertThat(error.code()).isEqualTo(code);
    }

    @Test
    void members_notUsers_areAllNamedWithoutKeyword() {
        ScimError error = Fixture.refused(
                () -> GroupRules.check(Fixture.group("'members':[{'value':'9'},{'value':'7'},{'value':'10'}]"), WRITE));

        assertThat(error.status()).isEqualTo(400);
        assertThat(error.scimType()).isNull();
        assertThat(error.detail()).endsWith(": 9, 10");
        assertThat(error.code()).isEqualTo("CMDGRP-5jLqXz");
    }

    @Test
    void member_namedTwice_isKeptOnce() {
        Resource group = GroupRules.check(Fixture.group("'members':[{'value':'8'},{'value':'8'}]"), WRITE);

        assertThat(group.tree().get("members")).isEqualTo(Fixture.node("[{'value':'8','type':'User'}]"));
    }

    @Test
    void externalId_ofAGroup_isDropped() {
        assertThat(GroupRules.check(Fixture.group("'externalId':'g'"), WRITE)
                        .tree()
                        .has("externalId"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``  | CREATE  | SCIM-GRP1m",
                "` ` | CREATE  | GROUP-m177lN",
                "``  | REPLACE | SCIM-GRP2r",
                "` ` | REPLACE | GROUP-dUNd3r",
            })
    void displayName_blank_hasTheIdOfItsPlace(String name, WriteRules.Write.Kind kind, String code) {
        Resource group = Fixture.group("'displayName':'" + name + "'");

        assertThat(Fixture.refused(() -> GroupRules.checkName(group, kind)).code())
                .isEqualTo(code);
    }

    @Test
    void group_withoutMembers_staysAsItIs() {
        Resource group = Fixture.group("'displayName':'Engines'");

        assertThat(GroupRules.check(group, WRITE)).isSameAs(group);
    }
}
