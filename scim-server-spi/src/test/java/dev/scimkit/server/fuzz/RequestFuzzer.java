package dev.scimkit.server.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.TestService;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.zitadel.Zitadel;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes any bytes for a request, and sends it to a service with the standard profile and to one with ZITADEL's, each with
 * two organizations. These are findings:
 *
 * <ul>
 *   <li>a status of 500 or more except 501, in the answer or in a result of a bulk request;
 *   <li>a body that is not SCIM, or has another status than the answer;
 *   <li>a refused request, or a GET, that has changed something;
 *   <li>a stored resource without a sound {@code id}, {@code schemas} or {@code meta}, or one that was created at another
 *       time than before;
 *   <li>a change in the organization that the request did not name, or a word of it in the answer.
 * </ul>
 *
 * <p>Jazzer calls it (profile {@code fuzz}); {@link RequestFuzzerTest} calls it with the corpus.
 */
public final class RequestFuzzer {

    private static final List<FuzzedService> SERVICES =
            List.of(new FuzzedService(ScimProfile.standard()), new FuzzedService(Zitadel.profile()));
    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final String MESSAGES = "urn:ietf:params:scim:api:messages:2.0:";
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private RequestFuzzer() {}

    /**
     * Tries one input.
     *
     * @param data a request as in {@link FuzzedRequest}
     */
    public static void fuzzerTestOneInput(byte[] data) {
        FuzzedRequest request = FuzzedRequest.read(data);
        if (request != null) {
            for (FuzzedService service : SERVICES) {
                tryOn(service, request);
            }
        }
    }

    private static void tryOn(FuzzedService service, FuzzedRequest request) {
        Map<String, Map<String, Resource>> before = service.stored();
        try {
            ScimHttpResponse response = service.send(request.toHttp());
            Map<String, Map<String, Resource>> after = service.stored();
            checkAnswer(request, response);
            boolean mayChange = response.status() < 300 && !SAFE.contains(request.method());
            for (String organization : FuzzedService.ORGANIZATIONS) {
                boolean named = request.target().startsWith("/" + organization + "/");
                check(
                        (mayChange && named) || after.get(organization).equals(before.get(organization)),
                        request,
                        response,
                        "organization " + organization + " was changed");
                checkStored(before.get(organization), after.get(organization), request, response);
            }
            if (!after.equals(before)) {
                service.reset();
            }
        } catch (RuntimeException finding) {
            service.reset();
            throw finding;
        }
    }

    private static void checkAnswer(FuzzedRequest request, ScimHttpResponse response) {
        int status = response.status();
        check(isExpected(status), request, response, "status");
        String text = response.text();
        boolean first = request.target().startsWith("/" + TestService.ORG);
        String foreign = first ? ".second" : ".first";
        String named = request.target() + new String(request.body(), UTF_8);
        check(named.contains(foreign) || !text.contains(foreign), request, response, "another organization");
        if (text.isEmpty() || request.method().equals("HEAD")) {
            check(text.isEmpty() || status != 204, request, response, "body");
            return;
        }
        check(status != 204 && status != 304, request, response, "a body with status " + status);
        JsonNode body = parse(request, response);
        check(body.path("schemas").isArray() && !body.path("schemas").isEmpty(), request, response, "schemas");
        String schema = body.at("/schemas/0").asString();
        if (status >= 400) {
            check(schema.endsWith("Error"), request, response, "an error message");
            check(body.path("status").asString("").equals(Integer.toString(status)), request, response, "its status");
            check(!body.path("detail").asString("").isBlank(), request, response, "its detail");
        }
        if (schema.equals(MESSAGES + "BulkResponse")) {
            for (JsonNode result : body.path("Operations")) {
                int own = Integer.parseInt(result.path("status").asString());
                check(isExpected(own), request, response, "status of a bulk operation");
                check((own >= 400) == result.has("response"), request, response, "response of a bulk operation");
            }
        }
    }

    /** 501 is what a service says that leaves something out, such as {@code /Me}. */
    private static boolean isExpected(int status) {
        return status >= 200 && (status < 500 || status == 501);
    }

    private static JsonNode parse(FuzzedRequest request, ScimHttpResponse response) {
        try {
            return JsonMapper.shared().readTree(response.body());
        } catch (JacksonException malformed) {
            throw finding(request, response, "malformed body");
        }
    }

    private static void checkStored(
            Map<String, Resource> before,
            Map<String, Resource> after,
            FuzzedRequest request,
            ScimHttpResponse response) {
        after.forEach((key, resource) -> {
            Resource old = before.get(key);
            if (resource.equals(old)) {
                return;
            }
            JsonNode tree = resource.tree();
            String type = key.substring(0, key.indexOf('/'));
            check(tree.path("id").asString("").equals(key.substring(type.length() + 1)), request, response, "id");
            check(tree.path("schemas").toString().contains(":" + type + "\""), request, response, "schemas of " + tree);
            JsonNode meta = tree.path("meta");
            check(meta.path("resourceType").asString("").equals(type), request, response, "resourceType of " + tree);
            check(!meta.path("version").asString("").isEmpty(), request, response, "version of " + tree);
            Instant created = instant(meta, "created", request, response);
            Instant modified = instant(meta, "lastModified", request, response);
            check(!modified.isBefore(created), request, response, "lastModified of " + tree);
            check((old != null) == created.equals(BEGINNING), request, response, "created of " + tree);
        });
    }

    private static Instant instant(JsonNode meta, String name, FuzzedRequest request, ScimHttpResponse response) {
        try {
            return OffsetDateTime.parse(meta.path(name).asString("")).toInstant();
        } catch (DateTimeParseException malformed) {
            throw finding(request, response, name + " in " + meta);
        }
    }

    private static void check(boolean holds, FuzzedRequest request, ScimHttpResponse response, String what) {
        if (!holds) {
            throw finding(request, response, what);
        }
    }

    private static IllegalStateException finding(FuzzedRequest request, ScimHttpResponse response, String what) {
        return new IllegalStateException("wrong: " + what + "\n" + request.method() + " " + request.target() + "\n"
                + request.headers().asMap() + "\n"
                + new String(request.body(), UTF_8) + "\n-> " + response.status() + " "
                + response.text());
    }
}
