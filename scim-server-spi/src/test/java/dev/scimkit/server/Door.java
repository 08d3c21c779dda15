package dev.scimkit.server;

import static dev.scimkit.server.TestService.json;

import dev.scimkit.server.http.ScimHttpResponse;
import tools.jackson.databind.JsonNode;

/** A way in which a client can send the attributes of a user, or a filter. */
enum Door {
    POST,
    PUT,
    PATCH,
    BULK_POST,
    BULK_PUT,
    BULK_PATCH,
    LIST,
    SEARCH;

    /**
     * What a client is told.
     *
     * @param status the status, of the operation in a bulk request
     * @param text the whole body of the answer
     * @param detail the detail of the error, empty if there is none
     */
    record Answer(String status, String text, String detail) {

        static Answer of(ScimHttpResponse response) {
            JsonNode body = json(response);
            return new Answer(
                    String.valueOf(response.status()),
                    response.text(),
                    body.path("detail").asString(""));
        }

        boolean isSuccess() {
            return status.startsWith("20");
        }
    }

    boolean creates() {
        return this == POST || this == BULK_POST;
    }

    boolean isPatch() {
        return this == PATCH || this == BULK_PATCH;
    }

    /** Creates or changes a user. */
    Answer write(TestService service, String path, String data) {
        if (!name().startsWith("BULK_")) {
            return Answer.of(service.send(name(), path, data));
        }
        String request = Quotes.doubled(
                        "{'schemas':['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],'Operations':[{'method':'"
                                + name().substring("BULK_".length()) + "','bulkId':'b','path':'" + path + "','data':")
                + data + "}]}";
        ScimHttpResponse response = service.send("POST", "/Bulk", request);
        JsonNode result = json(response).at("/Operations/0");
        return new Answer(
                result.get("status").asString(),
                response.text(),
                result.at("/response/detail").asString(""));
    }

    /** Searches users. */
    Answer search(TestService service, String filter) {
        if (this == LIST) {
            String encoded = TestService.encoded(filter.replace("\\'", "\""));
            return Answer.of(service.send("GET", "/Users?filter=" + encoded, null));
        }
        String request =
                "{'schemas':['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],'filter':'" + filter + "'}";
        return Answer.of(service.send("POST", "/Users/.search", Quotes.doubled(request)));
    }
}
