package dev.scimkit.benchmarks.jdbc;

import dev.scimkit.benchmarks.jdbc.ByHandRows.Row;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The answers that {@link ByHand} makes of rows, with Jackson. */
final class ByHandAnswers {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ByHandAnswers() {}

    static byte[] list(String organization, List<Row> rows, int total, Map<String, ArrayNode> groups) {
        ObjectNode list = MAPPER.createObjectNode();
        list.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:ListResponse");
        if (total >= 0) {
            list.put("totalResults", total).put("startIndex", 1);
        }
        ArrayNode resources = list.put("itemsPerPage", rows.size()).putArray("Resources");
        rows.forEach(row -> resources.add(tree(organization, row, groups)));
        return MAPPER.writeValueAsBytes(list);
    }

    static byte[] one(String organization, Row row, Map<String, ArrayNode> groups) {
        return MAPPER.writeValueAsBytes(tree(organization, row, groups));
    }

    private static ObjectNode tree(String organization, Row row, Map<String, ArrayNode> groups) {
        ObjectNode user = (ObjectNode) MAPPER.readTree(row.document());
        ArrayNode own = groups.get(row.id());
        if (own != null) {
            user.set("groups", own);
        }
        user.putObject("meta")
                .put("resourceType", "User")
                .put("created", row.created() + "Z")
                .put("lastModified", row.modified() + "Z")
                .put("location", Scimkit.BASE + "/" + organization + "/Users/" + row.id())
                .put("version", "W/\"" + row.version() + "\"");
        return user;
    }
}
