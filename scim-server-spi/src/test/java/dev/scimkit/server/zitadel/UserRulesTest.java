package dev.scimkit.server.zitadel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.profile.WriteRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Z-USR-5 to Z-USR-9, without HTTP. */
class UserRulesTest {

    private static final String NAMES = "'givenName':'Ada','familyName':'Lovelace'";

    private final UserRules rules = new UserRules(AccountPhone.in("CH"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'displayName':'D','name':{'formatted':'F'} | D",
                "'name':{'formatted':'F'}                   | F",
                "'displayName':'D'                          | D",
                "'displayName':' ','name':{'formatted':'F'} | F",
                "'name':{'givenName':'Ada','familyName':'Lovelace'} | Ada Lovelace",
                "'displayName':'','name':{'formatted':'','givenName':'Ada','familyName':'Lovelace'} | Ada Lovelace",
            })
    void displayNameAndFormatted_written_shareOneValue(String members, String expected) {
        Resource user = apply(members, Fixture.create());

        assertThat(user.tree().path("displayName").asString()).isEqualTo(expected);
        assertThat(user.tree().path("name").path("formatted").asString()).isEqualTo(expected);
    }

    @Test
    void displayNameAndFormatted_withoutAnyName_stayAbsent() {
        assertThat(apply("'userName':'ada'", Fixture.create()).tree().has("displayName"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'displayName':'Old','name':{'formatted':'New'} | New",
                "'displayName':'New','name':{'formatted':'Old'} | New",
                "'displayName':'One','name':{'formatted':'Two'} | One",
                "'displayName':'Old'                            | Old",
                "'name':{'formatted':'Old'}                     | Old",
            })
    void patch_ofEitherName_changesBoth(String patched, String expected) {
        Resource stored = Fixture.user("'displayName':'Old','name':{'formatted':'Old'}");

        Resource user = apply(patched, Fixture.patch(stored));

        assertThat(user.tree().path("displayName").asString()).isEqualTo(expected);
        assertThat(user.tree().path("name").path("formatted").asString()).isEqualTo(expected);
    }

    @Test
    void replace_ofFormattedAlone_keepsTheDisplayName() {
        Resource stored = Fixture.user("'displayName':'Old','name':{'formatted':'Old'}");

        Resource user = apply("'displayName':'Old','name':{'formatted':'New'}", Fixture.replace(stored));

        assertThat(user.tree().path("name").path("formatted").asString()).isEqualTo("Old");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'userName':'a'             | en",
                "'preferredLanguage':'und'  | en",
                "'preferredLanguage':'UND'  | en",
                "'preferredLanguage':' '    | en",
                "'preferredLanguage':'de-CH' | de-CH",
            })
    void preferredLanguage_absentOrUndefined_isEnglish(String members, String expected) {
        assertThat(apply(members, Fixture.create())
                        .tree()
                        .path("preferredLanguage")
                        .asString())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{'value':'a@x'},{'value':'b@x'}]                | [{'value':'a@x','primary':true},{'value':'b@x','primary':false}]",
                "[{'value':'a@x'},{'value':'b@x','primary':true}] | [{'value':'a@x','primary':false},{'value':'b@x','primary':true}]",
                "[{'value':'a@x','primary':false}]                | [{'value':'a@x','primary':true}]",
            })
    void emails_withoutPrimary_haveTheFirstAsPrimary(String given, String expected) {
        assertThat(apply("'emails':" + given, Fixture.create()).tree().get("emails"))
                .isEqualTo(Fixture.node(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "addresses    | {'locality':'x','primary':false} | {'locality':'x'}",
                "roles        | {'value':'x','primary':false}    | {'value':'x'}",
                "roles        | {'value':'x','primary':true}     | {'value':'x','primary':true}",
                "entitlements | {'value':'x'}                    | {'value':'x'}",
                "ims          | {'value':'x'}                    | {'value':'x','type':''}",
                "photos | {'value':'https://x.org/a','primary':false} | {'value':'https://x.org/a','type':''}",
            })
    void elements_ofLists_showWhatZitadelShows(String attribute, String given, String expected) {
        assertThat(apply("'" + attribute + "':[" + given + "]", Fixture.create())
                        .tree()
                        .get(attribute))
                .isEqualTo(Fixture.node("[" + expected + "]"));
    }

    @Test
    void password_removed_stays() {
        Resource stored = Fixture.user("'password':'hash'");

        assertThat(apply("'userName':'a'", Fixture.patch(stored)).tree().get("password"))
                .isSameAs(stored.tree().get("password"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'userName':' '                           | V2-zzad3    | SCIMKIT",
                "'name':{'givenName':'','familyName':'x'} | USER-UCej2  | SCIM-USN1",
                "'name':{'givenName':'x','familyName':''} | USER-4hB7d  | SCIM-USN1",
            })
    void requiredText_empty_isInvalidValue(String members, String onCreate, String onChange) {
        Resource stored = Fixture.user("'userName':'a'");
        ScimError created = Fixture.refused(() -> apply(members, Fixture.create()));
        ScimError changed = Fixture.refused(() -> apply(members, Fixture.patch(stored)));

        assertThat(created.scimType()).isEqualTo(ScimType.INVALID_VALUE);
        assertThat(created.code()).isEqualTo(onCreate);
        assertThat(changed.scimType()).isEqualTo(ScimType.INVALID_VALUE);
        assertThat(changed.code()).isEqualTo(onChange.equals("SCIMKIT") ? null : onChange);
    }

    @Test
    void password_setToNothing_isInvalidValue() {
        Resource stored = Fixture.user("'password':'hash'");

        assertThat(Fixture.refused(() -> apply("'password':''", Fixture.replace(stored)))
                        .code())
                .isEqualTo("COMMAND-3klek4sbns");
    }

    @Test
    void active_absent_isTrueOnCreateAndKeptLater() {
        Resource inactive = Fixture.user("'active':false");

        assertThat(active("'userName':'a'", Fixture.create())).isTrue();
        assertThat(active("'userName':'a'", Fixture.replace(inactive))).isFalse();
        assertThat(active("'active':true", Fixture.replace(inactive))).isTrue();
        assertThat(active("'userName':'a'", Fixture.patch(Fixture.user("'userName':'a'"))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'locale':'en_US'                         | locale       | a BCP 47 language tag",
                "'locale':'foobar'                        | locale       | a BCP 47 language tag",
                "'locale':'xx-CH'                         | locale       | a BCP 47 language tag",
                "'locale':''                              | locale       | a BCP 47 language tag",
                "'timezone':'Zurich'                      | timezone     | the IANA name of a time zone",
                "'timezone':'europe/zurich'               | timezone     | the IANA name of a time zone",
                "'profileUrl':'ftp://example.com'         | profileUrl   | an http or https URL",
                "'profileUrl':'https:ada'                 | profileUrl   | an http or https URL",
                "'profileUrl':'https://ex ample.com'      | profileUrl   | an http or https URL",
                "'photos':[{'value':'javascript:alert'}]  | photos.value | an http or https URL",
            })
    void profileValue_malformed_isInvalidValue(String member, String path, String form) {
        ScimError error = Fixture.refused(() -> apply(member, Fixture.create()));

        assertThat(error.scimType()).isEqualTo(ScimType.INVALID_VALUE);
        assertThat(error.path()).isEqualTo(path);
        assertThat(error.detail()).isEqualTo("'" + path + "' must be " + form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'locale':'en'",
                "'locale':'zh-Hant-TW'",
                "'timezone':'Europe/Zurich'",
                "'profileUrl':'HTTPS://example.com/~ada'",
                "'photos':[{'value':'http://example.com/a.png','type':'photo'},{'type':'thumbnail'}]",
            })
    void profileValue_wellFormed_isAccepted(String member) {
        Resource given = Fixture.user(member);
        String name = given.tree().propertyNames().iterator().next();

        assertThat(rules.apply(given, Fixture.create()).tree().get(name))
                .isEqualTo(given.tree().get(name));
    }

    @Test
    void user_alreadyInOrder_isNotCopied() {
        Resource user = Fixture.user("'displayName':'D','name':{" + NAMES
                + ",'formatted':'D'},'preferredLanguage':'en','active':true,'emails':[{'value':'a@x','primary':true}]");

        assertThat(rules.apply(user, Fixture.create()).tree()).isEqualTo(user.tree());
    }

    private Resource apply(String members, WriteRules.Write write) {
        return rules.apply(Fixture.user(members), write);
    }

    private boolean active(String members, WriteRules.Write write) {
        return apply(members, write).tree().path("active").booleanValue();
    }
}
