package dev.scimkit.quickstart;

import static dev.scimkit.quickstart.ZitadelServer.OKTA;
import static dev.scimkit.quickstart.ZitadelServer.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.quickstart.configuration.Arguments;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Users of the zitadel profile: required attributes, and how an account changes them. */
class ZitadelUsersTest {

    @RegisterExtension
    static final ZitadelServer ZITADEL = new ZitadelServer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "{\"userName\":\"a\"}",
                "{\"schemas\":[],\"userName\":\"a\"}",
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"userName\":\"a\"}"
            })
    void body_withoutItsSchema_isInvalidSyntax_Z_SCH_1(String body) {
        ZITADEL.send(OKTA, "POST", "/Users", body).expectError(400, "invalidSyntax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'userName':'%s',",
                "'givenName':'Ada',",
                ",'familyName':'Lovelace'",
                "'name':{'givenName':'Ada','familyName':'Lovelace'},",
                ",'emails':[{'value':'%s@example.com','type':'work','primary':true}]",
                "'value':'%s@example.com',",
                "{'value':'%s@example.com','type':'work','primary':true}",
            })
    void requiredAttribute_missing_isInvalidValue_Z_USR_1(String part) {
        String name = ZITADEL.name();
        String missing = part.replace('\'', '"').formatted(name);
        String body = ZITADEL.user(name).replaceAll("\\s*\\n\\s*", "");
        assertThat(body).contains(missing);

        ZITADEL.send(OKTA, "POST", "/Users", body.replace(missing, "")).expectError(400, "invalidValue");
    }

    @Test
    void requiredAttribute_missingOnReplace_isInvalidValueAndChangesNothing_Z_USR_1() {
        Answer user = ZITADEL.createUser();
        String body = ZITADEL.user(user.text("userName")).replace("\"givenName\":\"Ada\",", "");

        ZITADEL.send(OKTA, "PUT", user.path(), body).expectError(400, "invalidValue");

        assertThat(ZITADEL.get(user.path()).body()).isEqualTo(user.body());
    }

    private static Answer read(Answer created) {
        return ZITADEL.get(created.expect(201).path()).expect(200);
    }

    @Test
    void userName_takenInAnyCase_isUniqueness_Z_USR_2() {
        Answer user = ZITADEL.createUser();
        String shouted = user.text("userName").toUpperCase(Locale.ROOT);

        Answer refused =
                ZITADEL.send(OKTA, "POST", "/Users", ZITADEL.user(shouted)).expectError(409, "uniqueness");

        assertThat(refused.text("detail")).isEqualTo("User already exists");
    }

    @Test
    void write_successful_hasStatusAndLocation_Z_USR_3() {
        Answer created = ZITADEL.postUser();
        String location = ZITADEL.baseUrl(ORG) + created.path();
        assertThat(created.header("Location")).isEqualTo(location);

        assertThat(ZITADEL.get(created.path()).expect(200).header("Content-Location"))
                .isEqualTo(location);
        assertThat(ZITADEL.send(OKTA, "PUT", created.path(), ZITADEL.user(created.text("userName")))
                        .expect(200)
                        .header("Content-Location"))
                .isEqualTo(location);
        Answer patched = ZITADEL.patch(created.path(), "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"Dr\"}");
        assertThat(patched.expect(204).body().isMissingNode()).isTrue();
        Answer deleted = ZITADEL.send(OKTA, "DELETE", created.path(), null);
        assertThat(deleted.expect(204).body().isMissingNode()).isTrue();
    }

    @Test
    void password_strong_isAcceptedAndNeverReturned_Z_USR_4() {
        Answer user = ZITADEL.createUser("\"password\":\"Secret-42x\"");

        assertThat(user.body().has("password")).isFalse();
        assertThat(ZITADEL.get(user.path() + "?attributes=password").body().has("password"))
                .isFalse();
        ZITADEL.patch(user.path(), "{\"op\":\"replace\",\"value\":{\"password\":\"Secret-43x\"}}")
                .expect(204);
        assertThat(ZITADEL.send(
                                OKTA,
                                "PUT",
                                user.path(),
                                ZITADEL.user(user.text("userName"), "\"password\":\"Secret-44x\""))
                        .expect(200)
                        .body()
                        .has("password"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sh0rt-x", "no-upper-1", "NO-LOWER-1", "No-Digit-x", "NoSymbol1x"})
    void password_weak_isInvalidValueInEveryWrite_Z_USR_4(String password) {
        Answer user = ZITADEL.createUser();
        String member = "\"password\":\"" + password + "\"";

        ZITADEL.send(OKTA, "POST", "/Users", ZITADEL.user(ZITADEL.name(), member))
                .expectError(400, "invalidValue");
        ZITADEL.send(OKTA, "PUT", user.path(), ZITADEL.user(user.text("userName"), member))
                .expectError(400, "invalidValue");
        ZITADEL.patch(user.path(), "{\"op\":\"add\",\"value\":{" + member + "}}")
                .expectError(400, "invalidValue");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'displayName':'D','name':{'givenName':'A','familyName':'L','formatted':'F'} | D",
                "'name':{'givenName':'A','familyName':'L','formatted':'F'}                   | F",
                "'name':{'givenName':'A','familyName':'L'}                                   | A L",
                "'displayName':'D','name':{'givenName':'A','familyName':'L'}                 | D",
            })
    void displayNameAndFormatted_written_shareOneValue_Z_USR_5(String members, String expected) {
        String name = ZITADEL.name();
        String body = ZITADEL.user(name)
                .replace("\"name\":{\"givenName\":\"Ada\",\"familyName\":\"Lovelace\"}", members.replace('\'', '"'));

        Answer user = read(ZITADEL.send(OKTA, "POST", "/Users", body));

        assertThat(user.text("displayName")).isEqualTo(expected);
        assertThat(user.text("name/formatted")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"displayName", "name.formatted"})
    void displayedName_patchedByEitherName_changesBoth_Z_USR_5(String path) {
        Answer user = ZITADEL.createUser();

        ZITADEL.patch(user.path(), "{\"op\":\"replace\",\"path\":\"" + path + "\",\"value\":\"The Countess\"}")
                .expect(204);

        Answer read = ZITADEL.get(user.path());
        assertThat(read.text("displayName")).isEqualTo("The Countess");
        assertThat(read.text("name/formatted")).isEqualTo("The Countess");
    }

    @ParameterizedTest
    @CsvSource({"'',en", "\"preferredLanguage\":\"und\",en", "\"preferredLanguage\":\"de-CH\",de-CH"})
    void preferredLanguage_absentOrUndefined_isEnglish_Z_USR_6(String member, String expected) {
        Answer user = member.isEmpty() ? ZITADEL.createUser() : ZITADEL.createUser(member);

        assertThat(user.text("preferredLanguage")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"locale\":\"en_US\"",
                "\"locale\":\"no language\"",
                "\"locale\":\"foobar\"",
                "\"timezone\":\"Mars/Olympus\"",
                "\"profileUrl\":\"ftp://example.com/ada\"",
                "\"profileUrl\":\"ada\"",
                "\"photos\":[{\"value\":\"data:image/png;base64,AA==\"}]"
            })
    void profileValue_malformed_isInvalidValue_Z_USR_6(String member) {
        ZITADEL.send(OKTA, "POST", "/Users", ZITADEL.user(ZITADEL.name(), member))
                .expectError(400, "invalidValue");
    }

    @Test
    void emails_withoutPrimary_areAllKeptAndTheFirstBecomesPrimary_Z_USR_7() {
        String name = ZITADEL.name();
        String body = ZITADEL.user(name)
                .replaceAll(
                        "\"emails\":\\[.*?]",
                        "\"emails\":[{\"value\":\"a@x.org\",\"type\":\"work\"},{\"value\":\"b@x.org\",\"type\":\"home\"}]");

        Answer user = read(ZITADEL.send(OKTA, "POST", "/Users", body));

        assertThat(user.at("emails").toString())
                .isEqualTo("[{\"value\":\"a@x.org\",\"primary\":true,\"type\":\"work\"},"
                        + "{\"value\":\"b@x.org\",\"primary\":false,\"type\":\"home\"}]");
    }

    @Test
    void emails_withPrimary_keepIt_Z_USR_7() {
        String body = ZITADEL.user(ZITADEL.name())
                .replaceAll(
                        "\"emails\":\\[.*?]",
                        "\"emails\":[{\"value\":\"a@x.org\"},{\"value\":\"b@x.org\",\"primary\":true}]");

        Answer user = read(ZITADEL.send(OKTA, "POST", "/Users", body));

        assertThat(user.at("emails").toString())
                .isEqualTo("[{\"value\":\"a@x.org\",\"primary\":false},{\"value\":\"b@x.org\",\"primary\":true}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'value':'+1 555-555-5555','type':'work'}                              | +15555555555",
                "{'value':'tel:+1-201-555-0123'}                                        | +12015550123",
                "{'value':'044 668 18 00'}                                              | +41446681800",
                "{'value':'+41 44 668 18 00'},{'value':'+49 30 901820','primary':true}  | +4930901820",
                "{'value':'+41 44 668 18 00'},{'value':'+49 30 901820'}                 | +41446681800",
            })
    void phoneNumbers_several_leaveOneInE164_Z_USR_8(String numbers, String expected) {
        Answer user = ZITADEL.createUser("\"phoneNumbers\":[" + numbers.replace('\'', '"') + "]");

        assertThat(user.at("phoneNumbers").toString()).isEqualTo("[{\"value\":\"" + expected + "\",\"primary\":true}]");
    }

    @Test
    void phoneNumber_ofTheConfiguredRegion_isReadAsNational_Z_USR_8() throws IOException {
        ZitadelServer american =
                new ZitadelServer(Arguments.parse(List.of("--profile", "zitadel", "--phone-region", "US"))
                        .profile());
        american.start();
        try {
            Answer user = american.createUser("\"phoneNumbers\":[{\"value\":\"(201) 555-0123\"}]");

            assertThat(user.text("phoneNumbers/0/value")).isEqualTo("+12015550123");
        } finally {
            american.stop();
        }
    }

    @Test
    void phoneNumber_leftOutOfReplace_isRemoved_Z_USR_8() {
        Answer user = ZITADEL.createUser("\"phoneNumbers\":[{\"value\":\"+1 555-555-5555\"}]");

        Answer replaced = ZITADEL.send(OKTA, "PUT", user.path(), ZITADEL.user(user.text("userName")));

        assertThat(replaced.expect(200).body().has("phoneNumbers")).isFalse();
    }

    @Test
    void phoneNumber_unreadable_isInvalidValue_Z_USR_8() {
        ZITADEL.send(OKTA, "POST", "/Users", ZITADEL.user(ZITADEL.name(), "\"phoneNumbers\":[{\"value\":\"call me\"}]"))
                .expectError(400, "invalidValue");
    }

    @ParameterizedTest
    @CsvSource({"'',true", "true,true", "false,false", "'\"False\"',false", "'\"TRUE\"',true"})
    void active_onCreate_isABooleanAndDefaultsToTrue_Z_USR_9(String value, boolean expected) {
        Answer user = value.isEmpty() ? ZITADEL.createUser() : ZITADEL.createUser("\"active\":" + value);

        assertThat(user.at("active").booleanValue()).isEqualTo(expected);
    }

    @Test
    void active_leftOutOfReplace_staysAsItIs_Z_USR_9() {
        Answer user = ZITADEL.createUser("\"active\":false");

        Answer replaced = ZITADEL.send(OKTA, "PUT", user.path(), ZITADEL.user(user.text("userName")));

        assertThat(replaced.at("active").booleanValue()).isFalse();
    }

    @Test
    void otherAttributes_given_areKeptUntilReplacedWithout_Z_USR_10() {
        Answer user = ZITADEL.createUser(
                "\"profileUrl\":\"https://example.com/ada\"",
                "\"title\":\"Countess\"",
                "\"locale\":\"en-GB\"",
                "\"timezone\":\"Europe/London\"",
                "\"ims\":[{\"value\":\"ada\",\"type\":\"X\"}]",
                "\"addresses\":[{\"type\":\"work\",\"locality\":\"London\"}]",
                "\"photos\":[{\"value\":\"https://example.com/ada.png\",\"type\":\"photo\"}]",
                "\"entitlements\":[{\"value\":\"engines\"}]",
                "\"roles\":[{\"value\":\"author\"}]",
                "\"externalId\":\"ext-1\"");

        Answer read = ZITADEL.get(user.path());
        assertThat(read.body()).isEqualTo(user.body());
        assertThat(read.text("ims/0/value")).isEqualTo("ada");
        assertThat(read.text("addresses/0/locality")).isEqualTo("London");
        assertThat(read.text("entitlements/0/value")).isEqualTo("engines");
        assertThat(read.text("roles/0/value")).isEqualTo("author");

        Answer replaced = ZITADEL.send(OKTA, "PUT", user.path(), ZITADEL.user(user.text("userName")))
                .expect(200);
        assertThat(replaced.body().propertyNames())
                .containsExactlyInAnyOrder(
                        "schemas",
                        "id",
                        "userName",
                        "name",
                        "displayName",
                        "preferredLanguage",
                        "active",
                        "emails",
                        "meta");
    }

    @Test
    void version_ofUser_isAGrowingNumberWithoutEntityTag_Z_USR_11() {
        Answer user = ZITADEL.createUser();
        ZITADEL.patch(user.path(), "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"Dr\"}")
                .expect(204);
        Answer changed = ZITADEL.get(user.path());

        assertThat(user.text("meta/version")).matches("[0-9]+");
        assertThat(Long.parseLong(changed.text("meta/version")))
                .isGreaterThan(Long.parseLong(user.text("meta/version")));
        assertThat(changed.header("ETag")).isEmpty();
        assertThat(changed.text("meta/created")).endsWith("Z");
        assertThat(Instant.parse(changed.text("meta/lastModified")))
                .isAfterOrEqualTo(Instant.parse(user.text("meta/created")));
    }

    @Test
    void condition_onAnEntityTag_isIgnored_Z_USR_11() {
        Answer user = ZITADEL.createUser();
        String body = ZITADEL.user(user.text("userName"), "\"title\":\"Dr\"");

        ZITADEL.send(ZITADEL.request(ORG, "PUT", user.path(), body)
                        .header("Authorization", "Bearer " + OKTA)
                        .header("If-Match", "W/\"another\""))
                .expect(200);
    }

    @Test
    void serviceUser_amongUsers_isNotFound_Z_USR_12() {
        ZITADEL.get("/Users/okta").expectError(404, "");
        assertThat(ZITADEL.get("/Users?filter=userName eq \"okta\"").text("totalResults"))
                .isEqualTo("0");
    }

    @Test
    void user_deleted_isRemovedFromItsGroups_Z_USR_13() {
        Answer user = ZITADEL.createUser();
        Answer group =
                ZITADEL.send(OKTA, "POST", "/Groups", """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Leaving",
                 "members":[{"value":"%s"}]}
                """.formatted(user.id())).expect(201);

        ZITADEL.send(OKTA, "DELETE", user.path(), null).expect(204);

        assertThat(ZITADEL.get("/Groups/" + group.id()).expect(200).body().has("members"))
                .isFalse();
        ZITADEL.send(OKTA, "DELETE", user.path(), null).expectError(404, "");
    }

    @Test
    void groups_ofUser_areShownReadOnly_Z_USR_14() {
        Answer user = ZITADEL.createUser("\"groups\":[{\"value\":\"made-up\"}]");
        assertThat(user.body().has("groups")).isFalse();

        Answer group =
                ZITADEL.send(OKTA, "POST", "/Groups", """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Engines",
                 "members":[{"value":"%s"}]}
                """.formatted(user.id())).expect(201);

        assertThat(ZITADEL.get(user.path()).at("groups").toString())
                .isEqualTo("[{\"value\":\"%s\",\"display\":\"Engines\",\"type\":\"direct\",\"$ref\":\"%s\"}]"
                        .formatted(group.id(), group.text("meta/location")));
    }
}
