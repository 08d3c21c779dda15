package dev.scimkit.core.message;

import static dev.scimkit.core.Errors.assertError;
import static dev.scimkit.core.Errors.json;
import static dev.scimkit.core.Errors.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class BulkTest {

    private static final String REQUEST = "'schemas':['urn:ietf:params:scim:api:messages:2.0:BulkRequest']";
    private static final String RESPONSE = "'schemas':['urn:ietf:params:scim:api:messages:2.0:BulkResponse']";

    @Test
    void request_writtenAndRead_isEqual() {
        BulkRequest request = new BulkRequest(
                1,
                List.of(
                        BulkRequest.Operation.post("/Users", "q", tree("{'userName':'a'}")),
                        BulkRequest.Operation.put("/Users/1", tree("{'userName':'b'}"))
                                .ifVersion("W/\"1\""),
                        BulkRequest.Operation.patch("/Users/2", tree("{'Operations':[{'op':'add'}]}")),
                        BulkRequest.Operation.delete("/Users/3")));
        assertThat(BulkRequest.read(request.toTree())).isEqualTo(request);
        assertThat(JsonWriter.write(BulkRequest.of(request.operations().get(0)).toTree()))
                .isEqualTo(json("{" + REQUEST + ",'Operations':[{'method':'POST','bulkId':'q',"
                        + "'path':'/Users','data':{'userName':'a'}}]}"));
    }

    @Test
    void request_withAnEmptyListOfOperations_isRefused() {
        assertThatThrownBy(() -> BulkRequest.read(tree("{" + REQUEST + ",'Operations':[]}")))
                .isInstanceOf(ScimException.class)
                .hasMessage("'Operations' must be a list of one or more operations");
    }

    @Test
    void request_withoutSchemaOrOperations_isRefused() {
        // P-3.7-02, P-3.7-04
        assertError(() -> BulkRequest.read(tree("{'Operations':[]}")), ScimType.INVALID_SYNTAX, "schemas");
        assertError(() -> BulkRequest.read(tree("{" + REQUEST + "}")), ScimType.INVALID_SYNTAX, "Operations");
        assertError(
                () -> BulkRequest.read(tree("{" + REQUEST + ",'Operations':{}}")),
                ScimType.INVALID_SYNTAX,
                "Operations");
    }

    @ParameterizedTest
    @CsvSource({"1", "null", "[]", "'\"POST\"'"})
    void operation_thatIsNotAnObject_hasAFaultAndTheOthersAreRead(String operation) {
        // P-3.7-14, P-3.7-15
        BulkRequest read = BulkRequest.read(
                tree("{" + REQUEST + ",'Operations':[" + operation + ",{'method':'DELETE','path':'/Users/9'}]}"));
        assertThat(read.operations().get(1)).isEqualTo(BulkRequest.Operation.delete("/Users/9"));
        assertThat(read.operations().get(0).fault())
                .isEqualTo(new ScimError(
                        400, ScimType.INVALID_SYNTAX, "'Operations[0]' must be an object", "Operations[0]"));
    }

    @ParameterizedTest
    @CsvSource({"-1", "1.5", "0.0", "'\"1\"'", "true"})
    void failOnErrors_thatIsNegativeOrNotAnInteger_isRefused(String value) {
        // RFC 7644 section 3.7
        assertError(
                () -> BulkRequest.read(tree("{" + REQUEST + ",'failOnErrors':" + value
                        + ",'Operations':[{'method':'DELETE','path':'/Users/1'}]}")),
                ScimType.INVALID_VALUE,
                "failOnErrors");
    }

    @ParameterizedTest
    @CsvSource({"0", "-0", "null"})
    void failOnErrors_ofZeroOrNull_meansNoLimit(String value) {
        BulkRequest read = BulkRequest.read(tree(
                "{" + REQUEST + ",'failOnErrors':" + value + ",'Operations':[{'method':'DELETE','path':'/Users/1'}]}"));

        assertThat(read.failOnErrors()).isNull();
    }

    @Test
    void post_withoutOptionalBulkId_hasNoFault() {
        ObjectNode message =
                tree("{" + REQUEST + ",'Operations':[{'method':'POST','path':'/Users','data':{'userName':'ada'}}]}");

        assertThat(BulkRequest.read(message, true).operations().get(0).fault()).isNull();
        assertThat(BulkRequest.read(message, false).operations().get(0).fault()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'path':'/Users','bulkId':'q','data':{}} | INVALID_SYNTAX | method",
                "{'method':'GET','path':'/Users','bulkId':'q','data':{}} | INVALID_VALUE | method",
                "{'method':5,'path':'/Users','bulkId':'q','data':{}} | INVALID_VALUE | method",
                "{'method':'POST','path':'/Users','data':{}} | INVALID_SYNTAX | bulkId",
                "{'method':'POST','bulkId':'q','data':{}} | INVALID_SYNTAX | path",
                "{'method':'DELETE','bulkId':'q','path':'Users/1'} | INVALID_VALUE | path",
                "{'method':'POST','bulkId':'q','path':'/Users'} | INVALID_SYNTAX | data",
                "{'method':'PUT','bulkId':'q','path':'/Users/1','data':'x'} | INVALID_SYNTAX | data"
            })
    void operation_thatIsMalformed_hasAFaultAndTheOthersAreRead(String operation, ScimType type, String member) {
        // P-3.7-05, P-3.7-06, P-3.7-08, P-3.7-09, P-3.7-15
        BulkRequest read = BulkRequest.read(
                tree("{" + REQUEST + ",'Operations':[{'method':'delete','path':'/Users/9'}," + operation + "]}"));
        assertThat(read.operations().get(0)).isEqualTo(BulkRequest.Operation.delete("/Users/9"));
        ScimError fault = read.operations().get(1).fault();
        assertThat(fault).isNotNull();
        assertThat(fault.scimType()).isEqualTo(type);
        assertThat(fault.path()).isEqualTo("Operations[1]." + member);
    }

    @Test
    void bulkId_appearingTwice_isRefused() {
        // P-3.7-06
        String operation = "{'method':'POST','path':'/Users','bulkId':'q','data':{}}";
        assertError(
                () -> BulkRequest.read(tree("{" + REQUEST + ",'Operations':[" + operation + "," + operation + "]}")),
                ScimType.INVALID_VALUE,
                "Operations[1].bulkId");
    }

    @Test
    void results_written_haveTheStatusAsAString() {
        // P-3.7-13, P-3.7-18, P-3.7-29, P-3.7-30
        BulkRequest.Operation post = BulkRequest.Operation.post("/Users", "q", tree("{'userName':'a'}"));
        BulkResponse response = new BulkResponse(List.of(
                BulkResponse.Result.success(post, 201, "https://example.com/v2/Users/1", "W/\"1\""),
                BulkResponse.Result.failure(
                        post, 409, ErrorMessage.write(ScimError.of(ScimType.UNIQUENESS, "userName is taken")), null)));
        assertThat(JsonWriter.write(response.toTree()))
                .isEqualTo("{" + json(RESPONSE + ",'Operations':[{'method':'POST','bulkId':'q',")
                        + "\"version\":\"W/\\\"1\\\"\","
                        + json("'location':'https://example.com/v2/Users/1','status':'201'},"
                                + "{'method':'POST','bulkId':'q','response':{"
                                + "'schemas':['urn:ietf:params:scim:api:messages:2.0:Error'],"
                                + "'scimType':'uniqueness','detail':'userName is taken','status':'409'},"
                                + "'status':'409'}]}"));
        assertThat(BulkResponse.read(response.toTree())).isEqualTo(response);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"'201'", "201", "{'code':'201'}", "{'code':201}", "{'Code':201}"})
    void status_inAnyOfTheThreeForms_isRead(String status) {
        BulkResponse read = BulkResponse.read(
                tree("{" + RESPONSE + ",'operations':[{'method':'POST','bulkId':'q','status':" + status + "}]}"));
        assertThat(read.results()).extracting(BulkResponse.Result::status).containsExactly(201);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"'OK'", "2", "true", "'2010'"})
    void status_thatIsMalformed_isRefused(String status) {
        assertError(
                () -> BulkResponse.read(tree("{" + RESPONSE + ",'Operations':[{'status':" + status + "}]}")),
                ScimType.INVALID_VALUE,
                "Operations[0].status");
    }

    @Test
    void builders_withMalformedParts_refuse() {
        assertThatIllegalArgumentException().isThrownBy(() -> BulkRequest.Operation.delete("Users/1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new BulkRequest(0, List.of()));
    }
}
