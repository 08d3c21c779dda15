package dev.scimkit.server.access.serviceuser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A JSON object of the file; errors name the member that is wrong. */
final class FileObject {

    private final String path;
    private final JsonNode members;

    private FileObject(String path, JsonNode members) {
        this.path = path;
        this.members = members;
    }

    static FileObject of(String path, JsonNode node, Set<String> known) {
        if (!node.isObject()) {
            throw FaultException.at(path.isEmpty() ? "the document" : path, "must be an object");
        }
        FileObject object = new FileObject(path, node);
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw object.fault(
                        name,
                        "is unknown; known are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
        return object;
    }

    FaultException fault(String name, String fault) {
        return FaultException.at(pathOf(name), fault);
    }

    boolean has(String name) {
        return members.has(name);
    }

    String text(String name) {
        return text(pathOf(name), required(name));
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(name, required(name))) {
            texts.add(text(pathOf(name) + "[" + texts.size() + "]", element));
        }
        return texts;
    }

    /** The elements of an array of objects; empty if the array is missing. */
    List<FileObject> objects(String name, Set<String> known) {
        List<FileObject> objects = new ArrayList<>();
        JsonNode node = members.path(name);
        if (!node.isMissingNode()) {
            for (JsonNode element : array(name, node)) {
                objects.add(of(pathOf(name) + "[" + objects.size() + "]", element, known));
            }
        }
        return objects;
    }

    /** The members of an object of strings; empty if the object is missing. */
    Map<String, String> map(String name) {
        Map<String, String> map = new LinkedHashMap<>();
        JsonNode node = members.path(name);
        if (!node.isMissingNode() && !node.isObject()) {
            throw fault(name, "must be an object");
        }
        node.properties().forEach(member -> {
            String memberPath = pathOf(name) + "['" + member.getKey() + "']";
            map.put(member.getKey(), text(memberPath, member.getValue()));
        });
        return map;
    }

    private JsonNode array(String name, JsonNode node) {
        if (!node.isArray()) {
            throw fault(name, "must be an array");
        }
        return node;
    }

    private JsonNode required(String name) {
        JsonNode node = members.path(name);
        if (node.isMissingNode()) {
            throw fault(name, "is missing");
        }
        return node;
    }

    private static String text(String path, JsonNode node) {
        if (!node.isString() || node.stringValue().isBlank()) {
            throw FaultException.at(path, "must be a string that is not blank");
        }
        return node.stringValue();
    }

    private String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
