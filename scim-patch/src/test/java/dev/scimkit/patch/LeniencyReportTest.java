package dev.scimkit.patch;

import static dev.scimkit.patch.TestResources.ENTERPRISE;
import static dev.scimkit.patch.TestResources.json;
import static dev.scimkit.patch.TestResources.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the listener hears of a tolerated habit: where the client has it, without the values that the client sent. */
class LeniencyReportTest {

    private final List<String> reported = new ArrayList<>();
    private final PatchOptions options =
            PatchOptions.of(Leniencies.lenient().reportingTo((habit, place) -> reported.add(habit + " " + place)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'op':'ADD','path':'nickName','value':'B'}                     | OPERATION_IN_ANY_CASE op",
                "{'op':'remove','path':'roles[primary eq True]'}                | LITERALS_IN_ANY_CASE primary",
                "{'op':'remove','path':'roles[primary eq \\'True\\']'}          | STRING_BOOLEANS roles.primary",
                "{'op':'remove','path':'emails[type eq \\'home\\'].mailbox'}    | UNKNOWN_PATHS emails.mailbox",
                "{'op':'add','value':{'name.givenName':'G'}}                    | PATHS_AS_NAMES name.givenName",
                "{'op':'replace','value':{'emails[type eq \\'work\\'].value':'n@x'}} | PATHS_AS_NAMES emails.value",
                "{'op':'add','value':{'mailbox':'m'}}                           | UNKNOWN_ATTRIBUTES mailbox",
                "{'op':'add','path':'emails','value':[{'value':'m@x','box':1}]} | UNKNOWN_ATTRIBUTES emails.box"
            })
    void habit_inAnOperation_isReportedWithItsPlace(String operation, String report) {
        apply("{'schemas':['" + PatchRequest.SCHEMA + "'],'Operations':[" + operation + "]}");
        assertThat(reported).containsExactly(report);
    }

    @Test
    void schemas_thatAreMissing_areReported() {
        apply("{'Operations':[{'op':'add','path':'nickName','value':'B'}]}");
        assertThat(reported).containsExactly(Leniency.MISSING_SCHEMAS + " schemas");
    }

    @Test
    void habit_inAnExtension_isReportedWithTheUri() {
        apply("{'schemas':['" + PatchRequest.SCHEMA + "'],'Operations':[{'op':'add','path':'" + ENTERPRISE
                + "','value':{'foo':1}}]}");
        assertThat(reported).containsExactly(Leniency.UNKNOWN_ATTRIBUTES + " " + ENTERPRISE + ":foo");
    }

    private void apply(String message) {
        ScimPatch.apply(
                user("'emails':[{'value':'w@x','type':'work'}]"), PatchRequest.read(json(message), options), options);
    }
}
