package dev.scimkit.server.access.serviceuser;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads service users from the content of a file strictly: errors name the path of what it does not understand. */
final class ServiceUserReader {

    static final String SERVICE_USERS = "serviceUsers";
    static final String ID = "id";
    static final String NAME = "name";
    static final String ORGANIZATION = "organization";
    static final String ROLES = "roles";
    static final String METADATA = "metadata";
    static final String TOKENS = "tokens";
    static final String SHA_256 = "sha256";
    static final String EXPIRES = "expires";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Set<String> ids = new HashSet<>();
    private final Set<String> hashes = new HashSet<>();

    private ServiceUserReader() {}

    /**
     * Reads the content of a file.
     *
     * @throws FaultException if it is malformed
     */
    static ServiceUsers read(byte[] content) {
        FileObject root = FileObject.of("", tree(content), Set.of(SERVICE_USERS));
        if (!root.has(SERVICE_USERS)) {
            throw root.fault(SERVICE_USERS, "is missing");
        }
        ServiceUserReader reader = new ServiceUserReader();
        Set<String> known = Set.of(ID, NAME, ORGANIZATION, ROLES, METADATA, TOKENS);
        return ServiceUsers.of(root.objects(SERVICE_USERS, known).stream()
                .map(reader::serviceUser)
                .toList());
    }

    private static JsonNode tree(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (JacksonException malformed) {
            // the parser's own message would repeat the text, which may contain secrets
            int line = malformed.getLocation() == null
                    ? 1
                    : malformed.getLocation().getLineNr();
            throw new FaultException("not valid JSON, or a member appears twice, near line " + line);
        }
    }

    private ServiceUser serviceUser(FileObject object) {
        String id = object.text(ID);
        if (!ids.add(id)) {
            throw object.fault(ID, "is already the id of another service user");
        }
        List<ServiceUser.TokenHash> tokens = new ArrayList<>();
        for (FileObject token : object.objects(TOKENS, Set.of(SHA_256, EXPIRES))) {
            tokens.add(token(token));
        }
        return new ServiceUser(
                id,
                object.text(NAME),
                object.text(ORGANIZATION),
                Set.copyOf(object.texts(ROLES)),
                object.map(METADATA),
                tokens);
    }

    private ServiceUser.TokenHash token(FileObject object) {
        String sha256 = object.text(SHA_256);
        if (!ServiceUser.TokenHash.isSha256(sha256)) {
            throw object.fault(SHA_256, "must be 64 hexadecimal digits in lower case");
        }
        if (!hashes.add(sha256)) {
            throw object.fault(SHA_256, "appears twice; a token must belong to one service user");
        }
        return new ServiceUser.TokenHash(sha256, object.has(EXPIRES) ? instant(object) : Instant.MAX);
    }

    private static Instant instant(FileObject object) {
        try {
            return Instant.parse(object.text(EXPIRES));
        } catch (DateTimeParseException malformed) {
            throw object.fault(EXPIRES, "must be a time such as 2031-01-01T00:00:00Z");
        }
    }
}
