package dev.scimkit.testkit.mutants;

import static dev.scimkit.testkit.mutants.Defects.body;
import static dev.scimkit.testkit.mutants.Defects.on;
import static dev.scimkit.testkit.mutants.Defects.query;
import static dev.scimkit.testkit.mutants.Defects.requestBody;
import static dev.scimkit.testkit.mutants.Defects.resources;
import static dev.scimkit.testkit.mutants.Defects.status;

import dev.scimkit.testkit.endpoint.ScimResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Servers that neglect the resource type that the RFC does not define. */
final class OwnTypeMutants {

    private static final String DEVICE = "/Devices/.+";

    private OwnTypeMutants() {}

    static List<Mutant> all() {
        return List.of(
                new Mutant("device-created-with-200", status(on("POST", "/Devices"), 201, 200)),
                new Mutant("device-without-ports", resources(on("GET", DEVICE), json -> json.remove("ports"))),
                new Mutant("devices-not-counted", body(on("GET", "/Devices"), json -> json.put("totalResults", 1))),
                new Mutant(
                        "devices-not-filtered",
                        query(on("GET", "/Devices"), query -> query.replaceFirst("filter=[^&]*", "count=1"))),
                new Mutant("device-not-replaced", answering("PUT", 200)),
                new Mutant("device-not-patched", answering("PATCH", 204)),
                new Mutant("device-not-deleted", answering("DELETE", 204)),
                new Mutant("license-not-found", status(on("GET", "/Licenses/.+"), 200, 404)),
                new Mutant("licenses-not-listed", status(on("GET", "/Licenses"), 200, 501)),
                new Mutant("device-without-serial-number-taken", requestBody(on("POST", "/Devices"), json -> {
                    if (!json.has("serialNumber")) {
                        json.put("serialNumber", UUID.randomUUID().toString());
                    }
                })));
    }

    /** Answers with a status, and does nothing. */
    private static Mutant.Defect answering(String method, int status) {
        return (request, server) -> on(method, DEVICE).test(request)
                ? new ScimResponse(status, Map.of(), new byte[0])
                : server.send(request);
    }
}
