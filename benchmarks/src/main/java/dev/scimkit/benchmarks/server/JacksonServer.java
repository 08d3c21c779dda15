package dev.scimkit.benchmarks.server;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What every server has to do: read the body, look into a map, write the response. It knows nothing of SCIM. */
final class JacksonServer implements UserServer {

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Map<String, ObjectNode> byId = new LinkedHashMap<>();
    private final Map<String, ObjectNode> byUserName = new HashMap<>();

    @Override
    public byte[] answer(String method, String path, String query, byte[] body) {
        return switch (method) {
            case "POST" -> mapper.writeValueAsBytes(put((ObjectNode) mapper.readTree(body)));
            case "PATCH" -> mapper.writeValueAsBytes(change(user(path), (ObjectNode) mapper.readTree(body)));
            default -> mapper.writeValueAsBytes(path.equals("/Users") ? list(query) : user(path));
        };
    }

    @Override
    public String store(String user) {
        return put((ObjectNode) mapper.readTree(user.getBytes(StandardCharsets.UTF_8)))
                .get("id")
                .stringValue();
    }

    @Override
    public void forget(int count) {
        for (int i = 0; i < count; i++) {
            ObjectNode last = byId.remove(Integer.toString(byId.size() - 1));
            byUserName.remove(last.get("userName").stringValue());
        }
    }

    private ObjectNode put(ObjectNode user) {
        String id = Integer.toString(byId.size());
        user.put("id", id);
        byId.put(id, user);
        byUserName.put(user.get("userName").stringValue(), user);
        return user;
    }

    private ObjectNode user(String path) {
        return byId.get(path.substring("/Users/".length()));
    }

    private ObjectNode change(ObjectNode user, ObjectNode request) {
        ((ObjectNode) user.get("name"))
                .set("familyName", request.get("Operations").get(0).get("value"));
        return user;
    }

    private ObjectNode list(String query) {
        ObjectNode list = mapper.createObjectNode();
        ArrayNode resources = list.putArray("Resources");
        if (query.startsWith("filter=")) {
            String name = query.substring(query.indexOf("%22") + 3, query.lastIndexOf("%22"))
                    .replace("%40", "@");
            resources.add(byUserName.get(name));
        } else {
            byId.values().stream().limit(50).forEach(resources::add);
        }
        return list.put("totalResults", byId.size());
    }
}
