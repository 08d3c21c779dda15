package dev.scimkit.quickstart.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A JSON object of the configuration; errors name the member that is wrong. */
final class ConfigObject {

    private final String path;
    private final JsonNode members;

    private ConfigObject(String path, JsonNode members) {
        this.path = path;
        this.members = members;
    }

    /** Reads an object, and refuses unknown members. */
    static ConfigObject of(String path, JsonNode node, Set<String> known) {
        if (!node.isObject()) {
            throw new StartupException((path.isEmpty() ? "the configuration" : path) + " must be an object");
        }
        ConfigObject object = new ConfigObject(path, node);
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw object.error(name, "is unknown");
            }
        }
        return object;
    }

    StartupException error(String name, String fault) {
        return new StartupException(pathOf(name) + " " + fault);
    }

    boolean has(String name) {
        return members.has(name);
    }

    /** A boolean; false if it is missing. */
    boolean flag(String name) {
        JsonNode node = members.path(name);
        if (!node.isMissingNode() && !node.isBoolean()) {
            throw error(name, "must be true or false");
        }
        return node.booleanValue(false);
    }

    String text(String name) {
        return text(pathOf(name), required(name));
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(name)) {
            texts.add(text(pathOf(name) + "[" + texts.size() + "]", element));
        }
        return texts;
    }

    List<ConfigObject> objects(String name, Set<String> known) {
        List<ConfigObject> objects = new ArrayList<>();
        for (JsonNode element : array(name)) {
            objects.add(of(pathOf(name) + "[" + objects.size() + "]", element, known));
        }
        return objects;
    }

    /** The members of an object of strings; empty if the object is missing. */
    Map<String, String> map(String name) {
        Map<String, String> map = new LinkedHashMap<>();
        JsonNode node = members.path(name);
        if (!node.isMissingNode() && !node.isObject()) {
            throw error(name, "must be an object");
        }
        node.properties().forEach(member -> {
            String memberPath = pathOf(name) + "['" + member.getKey() + "']";
            map.put(member.getKey(), text(memberPath, member.getValue()));
        });
        return map;
    }

    private JsonNode array(String name) {
        JsonNode node = required(name);
        if (!node.isArray()) {
            throw error(name, "must be an array");
        }
        return node;
    }

    private JsonNode required(String name) {
        JsonNode node = members.path(name);
        if (node.isMissingNode()) {
            throw error(name, "is missing");
        }
        return node;
    }

    private static String text(String path, JsonNode node) {
        if (!node.isString()) {
            throw new StartupException(path + " must be a string");
        }
        if (node.stringValue().isBlank()) {
            throw new StartupException(path + " must not be empty");
        }
        return node.stringValue();
    }

    private String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
