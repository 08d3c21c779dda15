package dev.scimkit.quickstart.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.server.access.serviceuser.FileServiceUserStore;
import dev.scimkit.server.access.serviceuser.ServiceUser;
import dev.scimkit.server.access.serviceuser.WritableServiceUserStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationReaderTest {

    @TempDir
    private Path folder;

    @Test
    void configuration_complete_isRead() throws IOException {
        Path file = write("""
                { "organizations": ["322355063156684166", "two"],
                  "serviceUsers": [
                    { "name": "okta", "organization": "322355063156684166", "roles": ["ORG_USER_MANAGER"],
                      "token": "c2VjcmV0.~_-+/=", "metadata": { "urn:zitadel:scim:provisioningDomain": "okta" } },
                    { "name": "entra", "organization": "two", "roles": [], "token": "other" } ] }
                """);

        Configuration configuration = ConfigurationReader.read(file);

        assertThat(configuration.organizations()).containsExactly("322355063156684166", "two");
        assertThat(configuration.newToken()).isEmpty();
        assertThat(configuration.serviceUsers().all())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .containsExactly(
                        ServiceUser.of("any", "okta", "322355063156684166", Set.of("ORG_USER_MANAGER"))
                                .withMetadata("urn:zitadel:scim:provisioningDomain", "okta")
                                .withToken(ServiceUser.TokenHash.of("c2VjcmV0.~_-+/=")),
                        ServiceUser.of("any", "entra", "two", Set.of()).withToken(ServiceUser.TokenHash.of("other")));
    }

    @Test
    void serviceUsersFile_changedLater_isReadAgain() throws IOException {
        FileServiceUserStore users = FileServiceUserStore.create(folder.resolve("users.json"));
        ServiceUser okta = ServiceUser.of("1", "okta", "two", Set.of("ORG_USER_MANAGER"));
        users.put(okta);
        Path file = write("{ \"organizations\": [\"two\"], \"serviceUsersFile\": \"users.json\" }");

        Configuration configuration = ConfigurationReader.read(file);

        assertThat(configuration.serviceUsers().all()).containsExactly(okta);

        users.addToken("1", ServiceUser.TokenHash.of("secret"));

        assertThat(configuration
                        .serviceUsers()
                        .findByToken(ServiceUser.TokenHash.of("secret").sha256()))
                .contains(okta.withToken(ServiceUser.TokenHash.of("secret")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'serviceUsersFile':'users.json','serviceUsers':[] | serviceUsersFile cannot be combined with serviceUsers",
                "'serviceUsersFile':7                              | serviceUsersFile must be a string",
                "'serviceUsersFile':'users.json'                   | serviceUsersFile contains the service user 'okta', whose organization is not listed in organizations",
            })
    void serviceUsersFile_wrong_isRefused(String members, String message) throws IOException {
        FileServiceUserStore.create(folder.resolve("users.json")).put(ServiceUser.of("1", "okta", "two", Set.of()));

        assertRefused("{'organizations':['1']," + members + "}", message);
    }

    @Test
    void serviceUsersFile_malformed_isRefusedWithItsOwnName() throws IOException {
        Path users = Files.writeString(folder.resolve("users.json"), "{\"serviceUsers\":[{\"id\":7}]}");

        assertRefused(
                "{'organizations':['1'],'serviceUsersFile':'users.json'}",
                "serviceUsersFile: " + users + ": serviceUsers[0].id must be a string that is not blank");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                      | the configuration must be an object",
                "{'serviceUsers':[]}                     | organizations is missing",
                "{'organizations':[],'serviceUsers':[]}  | organizations must contain at least one organization",
                "{'organizations':['1']}                 | serviceUsers is missing",
                "{'organizations':'1'}                   | organizations must be an array",
                "{'organizations':[1]}                   | organizations[0] must be a string",
                "{'organizations':['1',' ']}             | organizations[1] must not be empty",
                "{'organizations':['a/b']}               | organizations[0] may contain only letters, digits, '-' and '_'",
                "{'organizations':['1','1']}             | organizations[1] duplicates an earlier organization",
                "{'organisations':['1']}                 | organisations is unknown",
                "{'organizations':['1'],'serviceUsers':[1]} | serviceUsers[0] must be an object",
            })
    void configuration_wrong_isRefusedNamingTheMember(String json, String message) throws IOException {
        assertRefused(json, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'name':'a','organization':'1','roles':[]             | serviceUsers[0].token is missing",
                "'organization':'1','roles':[],'token':'t'            | serviceUsers[0].name is missing",
                "'name':'a','organization':'1','token':'t'            | serviceUsers[0].roles is missing",
                "'name':'a','organization':'1','roles':[7],'token':'t' | serviceUsers[0].roles[0] must be a string",
                "'name':'a','organization':'2','roles':[],'token':'t' | serviceUsers[0].organization is not listed in organizations",
                "'tokens':[]                                          | serviceUsers[0].tokens is unknown",
                "'name':'a','organization':'1','roles':[],'token':'t','metadata':{'redirectUris':'https://a.example/cb http://b.example/cb'} | serviceUsers[0].metadata.redirectUris must list https URLs without a fragment, or http on 127.0.0.1, not 'http://b.example/cb'",
                "'name':'a','organization':'1','roles':[],'token':''  | serviceUsers[0].token must not be empty",
                "'name':'a','organization':'1','roles':[],'token':'t u' | serviceUsers[0].token may contain only letters, digits and -._~+/ (RFC 6750)",
                "'name':'a','organization':'1','roles':[],'token':'t','metadata':[] | serviceUsers[0].metadata must be an object",
                "'name':'a','organization':'1','roles':[],'token':'t','metadata':{'k':1} | serviceUsers[0].metadata['k'] must be a string",
            })
    void serviceUser_wrong_isRefusedNamingTheMember(String members, String message) throws IOException {
        assertRefused("{'organizations':['1'],'serviceUsers':[{" + members + "}]}", message);
    }

    @Test
    void token_ofTwoServiceUsers_isRefusedWithoutShowingIt() throws IOException {
        String user = "{'name':'a','organization':'1','roles':[],'token':'hush'}";

        assertRefused(
                "{'organizations':['1'],'serviceUsers':[" + user + "," + user + "]}",
                "serviceUsers[1].token is already the token of another service user");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{'token': hush}", "{'a':1,'a':2}", "{} {}", "{"})
    void file_notOneJsonDocument_isRefusedWithoutShowingIt(String json) throws IOException {
        assertRefused(json, "not valid JSON, or a member appears twice, near line 1");
    }

    @Test
    void file_empty_isRefused() throws IOException {
        assertRefused("", "the configuration must be an object");
    }

    @Test
    void file_missing_isRefused() {
        Path missing = folder.resolve("missing.json");

        assertThatThrownBy(() -> ConfigurationReader.read(missing))
                .isInstanceOf(StartupException.class)
                .hasMessage(missing + ": does not exist");
    }

    @Test
    void file_isAFolder_isRefused() {
        assertThatThrownBy(() -> ConfigurationReader.read(folder))
                .isInstanceOf(StartupException.class)
                .hasMessage(folder + ": cannot be read");
    }

    @Test
    void serviceUser_printed_hidesTheToken() {
        assertThat(invented().serviceUsers().all()).asString().isEqualTo("[identity-provider]");
    }

    @Test
    void inventedConfiguration_madeTwice_differs() {
        Configuration first = invented();
        Configuration second = invented();

        assertThat(first.organizations()).hasSize(1).isNotEqualTo(second.organizations());
        assertThat(first.newToken().orElseThrow())
                .matches("[A-Za-z0-9_-]{43}") // 256 bits
                .isNotEqualTo(second.newToken().orElseThrow());
    }

    private static Configuration invented() {
        return Configuration.of(WritableServiceUserStore.inMemory(), false);
    }

    private void assertRefused(String json, String message) throws IOException {
        Path file = write(json.replace('\'', '"'));

        assertThatThrownBy(() -> ConfigurationReader.read(file))
                .isInstanceOf(StartupException.class)
                .hasMessage(file + ": " + message);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("config.json"), text);
    }
}
