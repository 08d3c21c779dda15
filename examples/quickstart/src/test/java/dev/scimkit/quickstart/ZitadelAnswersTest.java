package dev.scimkit.quickstart;

import static dev.scimkit.quickstart.ZitadelServer.OKTA;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the zitadel profile keeps of users, and shows in the answers to their writes. */
class ZitadelAnswersTest {

    @RegisterExtension
    static final ZitadelServer ZITADEL = new ZitadelServer();

    @Test
    void answer_toPost_showsWhatWasSent_Z_USR_5_Z_USR_7_Z_USR_9() {
        String more = "\"emails\":[{\"value\":\"a@x.org\",\"type\":\"home\"},"
                + "{\"value\":\"b@x.org\",\"type\":\"work\",\"primary\":true}]";
        String body = ZITADEL.user(ZITADEL.name()).replaceAll("\"emails\":\\[.*?]", more);

        Answer created = ZITADEL.send(OKTA, "POST", "/Users", body).expect(201);

        assertThat(created.at("emails").toString()).isEqualTo("[{\"value\":\"b@x.org\",\"primary\":true}]");
        assertThat(created.body().has("displayName")).isFalse();
        assertThat(created.at("name").has("formatted")).isFalse();
        assertThat(created.body().has("active")).isFalse();
        Answer complete = ZITADEL.postUser("\"displayName\":\"Ada\",\"active\":false");
        assertThat(complete.text("displayName")).isEqualTo("Ada");
        assertThat(complete.text("name/formatted")).isEqualTo("Ada");
        assertThat(complete.at("active").booleanValue()).isFalse();
    }

    @Test
    void answer_toPut_showsTheEmailOfTheAccountOnly_Z_USR_7() {
        Answer user = ZITADEL.createUser();
        String email = user.text("userName") + "@example.com";

        Answer replaced = ZITADEL.send(OKTA, "PUT", user.path(), ZITADEL.user(user.text("userName")))
                .expect(200);

        assertThat(replaced.at("emails").toString()).isEqualTo("[{\"value\":\"" + email + "\",\"primary\":true}]");
        assertThat(ZITADEL.get(user.path()).text("emails/0/type")).isEqualTo("work");
    }

    @Test
    void primary_twice_meansTheFirst_Z_USR_7() {
        String more = "\"emails\":[{\"value\":\"a@x.org\",\"primary\":true},{\"value\":\"b@x.org\",\"primary\":true}]";
        String body = ZITADEL.user(ZITADEL.name()).replaceAll("\"emails\":\\[.*?]", more);

        Answer user = read(ZITADEL.send(OKTA, "POST", "/Users", body));

        assertThat(user.at("emails/0/primary").booleanValue()).isTrue();
        assertThat(user.at("emails/1/primary").booleanValue()).isFalse();
    }

    @Test
    void names_ofANewUser_areTrimmed_Z_USR_1() {
        String name = ZITADEL.name();
        String body = ZITADEL.user(" " + name + " ").replace("\"Ada\"", "\" Ada \"");

        Answer user = read(ZITADEL.send(OKTA, "POST", "/Users", body));

        assertThat(user.text("userName")).isEqualTo(name);
        assertThat(user.text("name/givenName")).isEqualTo("Ada");
    }

    @Test
    void subAttributes_thatAnAccountLacks_areNotKept_Z_USR_7_Z_USR_8() {
        String body = ZITADEL.user(
                        ZITADEL.name(), "\"phoneNumbers\":[{\"value\":\"+15555555555\",\"type\":\"mobile\"}]")
                .replace("\"type\":\"work\"", "\"type\":\"work\",\"display\":\"Ada\"");

        Answer user = ZITADEL.send(OKTA, "POST", "/Users", body).expect(201);

        Answer read = ZITADEL.get(user.path());
        assertThat(read.at("emails/0").has("display")).isFalse();
        assertThat(read.at("phoneNumbers/0").propertyNames()).containsExactlyInAnyOrder("value", "primary");
    }

    @Test
    void primaryAndType_ofOtherLists_areShownAsByZitadel_Z_USR_10() {
        Answer user = ZITADEL.createUser(
                "\"roles\":[{\"value\":\"author\",\"primary\":false}]",
                "\"addresses\":[{\"locality\":\"London\",\"primary\":true}]",
                "\"ims\":[{\"value\":\"ada\"}]");

        Answer read = ZITADEL.get(user.path());
        assertThat(read.at("roles").toString()).isEqualTo("[{\"value\":\"author\"}]");
        assertThat(read.at("addresses/0/primary").booleanValue()).isTrue();
        assertThat(read.at("ims").toString()).isEqualTo("[{\"value\":\"ada\",\"type\":\"\"}]");
    }

    @ParameterizedTest
    @CsvSource({"userName,10,invalidSyntax", "title,true,invalidSyntax", "name,7,invalidSyntax", "active,7,invalidValue"
    })
    void value_ofAnotherJsonType_isInvalidSyntax_Z_SCH_1(String attribute, String value, String scimType) {
        String body = ZITADEL.user(ZITADEL.name(), "\"title\":\"Dr\",\"active\":true")
                .replaceFirst("\"" + attribute + "\":(\\{[^}]*}|[^,}]*)", "\"" + attribute + "\":" + value);

        ZITADEL.send(OKTA, "POST", "/Users", body).expectError(400, scimType);
    }

    private static Answer read(Answer created) {
        return ZITADEL.get(created.expect(201).path()).expect(200);
    }
}
