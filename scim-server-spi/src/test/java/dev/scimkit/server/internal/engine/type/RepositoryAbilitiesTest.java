package dev.scimkit.server.internal.engine.type;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.AttributeBuilder;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.server.memory.InMemoryRepository;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RepositoryAbilitiesTest {

    @Test
    void members_withFewerSubAttributes_areChangedByTheRepository() {
        assertThat(canChangeMembers(members -> members)).isTrue();
        assertThat(canChangeMembers(members -> members.removeSubAttribute("display")))
                .isTrue();
    }

    @Test
    void members_withOtherSubAttributes_areChangedByTheEngine() {
        AttributeDefinition since = AttributeDefinition.builder("since").build();

        assertThat(canChangeMembers(members -> members.subAttribute(since))).isFalse();
        assertThat(canChangeMembers(members -> members.removeSubAttribute("value")))
                .isFalse();
    }

    private static boolean canChangeMembers(UnaryOperator<AttributeBuilder> change) {
        AttributeDefinition members = ResourceTypes.group().attribute("members").orElseThrow();
        ResourceType type = ResourceType.builder(
                        "Group",
                        "/Groups",
                        ResourceTypes.group().schema().toBuilder()
                                .replace(change.apply(members.toBuilder()).build())
                                .build())
                .build();
        InMemoryRepository<Group> repository = new InMemoryRepository<>(type, Group::new);
        return RepositoryAbilities.of(repository, new CheckedRepository<>(repository), type)
                        .members()
                != null;
    }
}
