package dev.scimkit.server.access.serviceuser;

import dev.scimkit.core.json.JsonTree;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Writes service users as readable file content; the same users always give the same bytes. */
final class ServiceUserWriter {

    private static final ObjectWriter PRETTY = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

    private ServiceUserWriter() {}

    static byte[] write(ServiceUsers serviceUsers) {
        List<ObjectNode> all =
                serviceUsers.all().stream().map(ServiceUserWriter::serviceUser).toList();
        return PRETTY.writeValueAsBytes(JsonTree.object()
                .put(ServiceUserReader.SERVICE_USERS, JsonTree.array(all))
                .build());
    }

    private static ObjectNode serviceUser(ServiceUser serviceUser) {
        JsonTree.Builder metadata = JsonTree.object();
        new TreeMap<>(serviceUser.metadata()).forEach(metadata::put);
        List<JsonNode> roles = serviceUser.roles().stream()
                .sorted()
                .map(StringNode::valueOf)
                .map(JsonNode.class::cast)
                .toList();
        List<ObjectNode> tokens =
                serviceUser.tokens().stream().map(ServiceUserWriter::token).toList();
        return JsonTree.object()
                .put(ServiceUserReader.ID, serviceUser.id())
                .put(ServiceUserReader.NAME, serviceUser.name())
                .put(ServiceUserReader.ORGANIZATION, serviceUser.organization())
                .put(ServiceUserReader.ROLES, JsonTree.array(roles))
                .put(ServiceUserReader.METADATA, metadata.build())
                .put(ServiceUserReader.TOKENS, JsonTree.array(tokens))
                .build();
    }

    private static ObjectNode token(ServiceUser.TokenHash token) {
        JsonTree.Builder object = JsonTree.object().put(ServiceUserReader.SHA_256, token.sha256());
        if (!token.expires().equals(Instant.MAX)) {
            object.put(ServiceUserReader.EXPIRES, token.expires().toString());
        }
        return object.build();
    }
}
