package dev.scimkit.quickstart.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.zitadel.Zitadel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    @Test
    void noOptions_given_listensOn8080AndKeepsDataInTheFolder() {
        Place file = new Place.File(Path.of("scimkit-quickstart.db"));

        assertThat(Arguments.parse(List.of()))
                .isEqualTo(new Arguments(
                        false, 8080, null, null, ScimProfile.standard(), false, false, null, false, file, false));
    }

    @Test
    void allOptions_given_areRead() {
        List<String> words = List.of(
                "--data",
                "d.db",
                "--profile",
                "zitadel",
                "--port",
                "0",
                "--oauth",
                "--group-memberships",
                "--me",
                "--config",
                "dir/config.json",
                "--entitlements",
                "roles.json");

        assertThat(Arguments.parse(words))
                .isEqualTo(new Arguments(
                        false,
                        0,
                        Path.of("dir", "config.json"),
                        Path.of("roles.json"),
                        Zitadel.profile(),
                        true,
                        true,
                        new OAuthOptions(null, List.of()),
                        false,
                        new Place.File(Path.of("d.db")),
                        false));
    }

    @Test
    void place_given_isAFileNowhereOrPostgresql() {
        assertThat(Arguments.parse(List.of("--data", ":memory:")).place()).isEqualTo(new Place.Memory());
        assertThat(Arguments.parse(List.of("--jdbc-url", "jdbc:postgresql://db/scim"))
                        .place())
                .isEqualTo(new Place.Postgresql("jdbc:postgresql://db/scim"));
        assertThat(Arguments.parse(List.of("--new-token")).newToken()).isTrue();
    }

    @Test
    void authorizationServer_given_hasItsUrlAndRedirectUris() {
        assertThat(Arguments.parse(List.of(
                                "--oauth",
                                "--oauth-url",
                                "https://login.example.com",
                                "--redirect-uri",
                                "https://a.example/cb?x=1",
                                "--redirect-uri",
                                "http://127.0.0.1:8/cb"))
                        .oauth())
                .isEqualTo(new OAuthOptions(
                        "https://login.example.com", List.of("https://a.example/cb?x=1", "http://127.0.0.1:8/cb")));
        assertThat(Arguments.parse(List.of("--basic")).basic()).isTrue();
    }

    @Test
    void help_withOtherOptions_wins() {
        assertThat(Arguments.parse(List.of("--nonsense", "--help")).help()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--prot 1             | unknown option '--prot'; --help lists the options",
                "serve                | unknown option 'serve'; --help lists the options",
                "--port=1             | unknown option '--port=1'; --help lists the options",
                "--port               | --port needs a value",
                "--config             | --config needs a value",
                "--oauth --oauth      | --oauth must be given only once",
                "--port 1 --port 2    | --port must be given only once",
                "--port x             | --port must be a number from 0 to 65535, not 'x'",
                "--port -1            | --port must be a number from 0 to 65535, not '-1'",
                "--port 65536         | --port must be a number from 0 to 65535, not '65536'",
                "--port ٣             | --port must be a number from 0 to 65535, not '٣'",
                "--profile ZITADEL    | --profile must be standard, interop, ipsie-al1, ipsie-al2 or zitadel, not 'ZITADEL'",
                "--profile ipsie-al1  | --profile ipsie-al1 needs --oauth: it accepts no other tokens",
                "--profile ipsie-al2 --oauth --basic | --profile ipsie-al2 cannot be combined with --basic: it demands OAuth 2.0 for every request",
                "--phone-region US    | --phone-region needs --profile zitadel",
                "--max-results 0      | --max-results must be a number from 1 to 1000000, not '0'",
                "--max-results 1000001 | --max-results must be a number from 1 to 1000000, not '1000001'",
                "--max-results many   | --max-results must be a number from 1 to 1000000, not 'many'",
                "--max-results        | --max-results needs a value",
                "--profile interop --max-results 99 | --max-results must be at least 100 with this profile: the interoperability profile demands such pages",
                "--profile ipsie-al1 --oauth --max-results 10 | --max-results must be at least 100 with this profile: the interoperability profile demands such pages",
                "--data a.db --jdbc-url jdbc:postgresql:a | --data and --jdbc-url cannot be combined",
                "--jdbc-url jdbc:mysql://db/scim | --jdbc-url must begin with jdbc:postgresql:",
                "--new-token --config c.json | --new-token cannot be combined with --config, which has its own tokens",
                "--redirect-uri https://a.example | --redirect-uri needs --oauth",
                "--oauth-url https://a.example | --oauth-url needs --oauth",
                "--oauth --redirect-uri https://a.example --config c.json | --redirect-uri cannot be combined with --config: list the URIs in the metadata redirectUris of each service user",
                "--oauth --redirect-uri http://a.example | --redirect-uri must be an https URL without a fragment, or http on 127.0.0.1, not 'http://a.example'",
                "--oauth --redirect-uri https://a.example/#x | --redirect-uri must be an https URL without a fragment, or http on 127.0.0.1, not 'https://a.example/#x'",
                "--oauth --redirect-uri javascript:alert(1) | --redirect-uri must be an https URL without a fragment, or http on 127.0.0.1, not 'javascript:alert(1)'",
                "--oauth --oauth-url https://a.example/x | --oauth-url must be an https URL without a path, such as https://login.example.com, not 'https://a.example/x'",
                "--me --me            | --me must be given only once",
                "--group-patch-status 201 | --group-patch-status must be 204 or 200, not '201'",
                "--profile zitadel --group-patch-status 204 | --group-patch-status needs --profile standard",
                "--profile zitadel --phone-region usa | --phone-region must be a region such as US, not 'usa'",
            })
    void commandLine_wrong_isRefusedWithOneLine(String line, String message) {
        assertThatThrownBy(() -> Arguments.parse(List.of(line.split(" "))))
                .isInstanceOf(StartupException.class)
                .hasMessage(message);
    }
}
