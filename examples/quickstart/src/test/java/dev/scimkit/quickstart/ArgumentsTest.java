package dev.scimkit.quickstart;

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
                .isEqualTo(new Arguments(false, 8080, null, ScimProfile.standard(), false, false, file, false));
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
                "--me",
                "--config",
                "dir/config.json");

        assertThat(Arguments.parse(words))
                .isEqualTo(new Arguments(
                        false,
                        0,
                        Path.of("dir", "config.json"),
                        Zitadel.profile(),
                        true,
                        true,
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
                "--profile ZITADEL    | --profile must be standard or zitadel, not 'ZITADEL'",
                "--phone-region US    | --phone-region needs --profile zitadel",
                "--max-results 0      | --max-results must be a number from 1 to 1000000, not '0'",
                "--max-results 1000001 | --max-results must be a number from 1 to 1000000, not '1000001'",
                "--max-results many   | --max-results must be a number from 1 to 1000000, not 'many'",
                "--max-results        | --max-results needs a value",
                "--data a.db --jdbc-url jdbc:postgresql:a | --data and --jdbc-url cannot be combined",
                "--jdbc-url jdbc:mysql://db/scim | --jdbc-url must begin with jdbc:postgresql:",
                "--new-token --config c.json | --new-token cannot be combined with --config, which has its own tokens",
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
