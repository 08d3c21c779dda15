package dev.scimkit.server.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.Uniqueness;
import dev.scimkit.server.Quotes;
import dev.scimkit.server.repository.UniquenessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Uniqueness holds wherever the schema says so (RFC 7643 section 7). */
class UniqueValuesTest {

    private static final String URI = "urn:example:params:scim:schemas:unique:2.0:User";

    private static final ResourceType TYPE = ResourceTypes.user().toBuilder()
            .extension(Schema.builder(URI, "Unique")
                    .attribute(unique("code"))
                    .attribute(AttributeDefinition.builder("aliases")
                            .multiValued()
                            .uniqueness(Uniqueness.SERVER)
                            .build())
                    .attribute(AttributeDefinition.builder("keys")
                            .type(AttributeType.COMPLEX)
                            .multiValued()
                            .subAttribute(unique("value"))
                            .build())
                    .attribute(AttributeDefinition.builder("badge")
                            .type(AttributeType.COMPLEX)
                            .subAttribute(unique("number"))
                            .build())
                    .build())
            .build();

    private final UniqueValues values = new UniqueValues(TYPE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "code | 'code':'Straße' | 'code':'STRASSE' | straße",
                "aliases | 'aliases':['x','Straße'] | 'aliases':['STRASSE','y'] | straße",
                "keys.value | 'keys':[{'value':'x'},{'value':'y'}] | 'keys':[{'value':'z'},{'value':'Y'}] | Y",
                "badge.number | 'badge':{'number':'a'} | 'badge':{'number':'A'} | a"
            })
    void value_inUse_isRefusedNamingTheAttribute(String path, String one, String other, String sought) {
        store("1", one);
        assertThatThrownBy(() -> store("2", other))
                .isInstanceOfSatisfying(
                        UniquenessException.class,
                        taken -> assertThat(taken.attributePath()).isEqualTo(URI + ":" + path));
        assertThat(values.find(URI + ":" + path, sought)).containsExactly("1");

        values.replace("1", null);
        store("2", other);
        assertThat(values.find(URI + ":" + path, sought)).containsExactly("2");
    }

    @Test
    void value_keptOrGivenUp_belongsToOneResource() {
        store("1", "'aliases':['a','b']");
        store("1", "'aliases':['b','c','C']");
        store("2", "'aliases':['a']");
        assertThatThrownBy(() -> store("2", "'aliases':['a','C']")).isInstanceOf(UniquenessException.class);
        assertThat(values.find(URI + ":aliases", "a")).containsExactly("2");
        assertThat(values.find(URI + ":aliases", "c")).containsExactly("1");
        assertThat(values.find("displayName", "c")).isNull();
    }

    private void store(String id, String attributes) {
        ObjectNode tree = (ObjectNode) JsonReader.standard()
                .read(Quotes.doubled("{'userName':'u" + id + "','" + URI + "':{" + attributes + "}}"));
        values.replace(id, values.keys(new Resource(TYPE, tree)));
    }

    private static AttributeDefinition unique(String name) {
        return AttributeDefinition.builder(name).uniqueness(Uniqueness.SERVER).build();
    }
}
