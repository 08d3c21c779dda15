package dev.scimkit.server.internal.engine.type;

import dev.scimkit.server.repository.GroupsOfMember;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All resource types that the service serves, found by endpoint and by name. */
public final class ServedTypes {

    private final List<ServedType<?>> all;
    private final Map<String, ServedType<?>> byEndpoint = new HashMap<>();
    private final Map<String, ServedType<?>> byName = new HashMap<>();
    private final @Nullable GroupsOfMember groups;
    private final @Nullable ServedType<?> groupType;

    private ServedTypes(List<ServedType<?>> types) {
        this.all = List.copyOf(types);
        GroupsOfMember found = null;
        ServedType<?> foundType = null;
        for (ServedType<?> served : types) {
            String endpoint = served.type().endpoint().substring(1);
            byEndpoint.put(endpoint, served);
            byEndpoint.put(key(endpoint), served);
            byName.put(served.type().name(), served);
            if (served.abilities().groups() != null) {
                found = served.abilities().groups();
                foundType = served;
            }
        }
        this.groups = found;
        this.groupType = foundType;
    }

    /**
     * Puts the types together.
     *
     * @param types the types, in the order in which they are listed
     * @return all of them
     */
    public static ServedTypes of(List<ServedType<?>> types) {
        return new ServedTypes(types);
    }

    public List<ServedType<?>> all() {
        return all;
    }

    /** The type at an endpoint without its slash, in any case; null when there is none. */
    public @Nullable ServedType<?> at(String endpoint) {
        ServedType<?> served = byEndpoint.get(endpoint);
        return served != null ? served : byEndpoint.get(key(endpoint));
    }

    /** The type with a name; null when there is none. */
    public @Nullable ServedType<?> named(String name) {
        return byName.get(name);
    }

    /** The repository that finds the groups of a member; null if none does. */
    public @Nullable GroupsOfMember groups() {
        return groups;
    }

    /** Whether there are groups, whether or not the groups of a member can be found. */
    public boolean haveMembers() {
        return all.stream()
                .anyMatch(served -> served.type().attribute("members").isPresent());
    }

    /** The type of the groups in which members are found; null when there is none. */
    public @Nullable ServedType<?> groupType() {
        return groupType;
    }

    private static String key(String endpoint) {
        return endpoint.toLowerCase(Locale.ROOT);
    }
}
