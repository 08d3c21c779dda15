package dev.scimkit.patch;

import static dev.scimkit.patch.ElementOperationsTest.add;
import static dev.scimkit.patch.ElementOperationsTest.remove;
import static dev.scimkit.patch.ElementOperationsTest.removeListed;
import static dev.scimkit.patch.ElementOperationsTest.replace;
import static dev.scimkit.patch.TestResources.patch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import org.junit.jupiter.api.Test;

/** Lists of references other than the members of a group: several in one resource, and those of an extension. */
class ReferenceListsTest {

    private static final String TEAM = "urn:example:params:scim:schemas:2.0:Team";
    private static final String SHARED = "urn:example:params:scim:schemas:2.0:Shared";

    private static final ResourceType TYPE = ResourceType.builder(
                    "Team",
                    "/Teams",
                    Schema.builder(TEAM, "Team")
                            .attribute(AttributeDefinition.builder("name").build())
                            .attribute(references("owners"))
                            .attribute(references("guests"))
                            .build())
            .extension(Schema.builder(SHARED, "Shared")
                    .attribute(references("teams"))
                    .build())
            .build();

    @Test
    void lists_changedInTurn_keepWhatEachOperationDid() {
        Resource before = team("'owners':[{'value':'a'}],'guests':[{'value':'g'}]");
        assertThat(patch(
                                before,
                                add("owners", "[{'value':'b'}]") + ","
                                        + add("guests", "[{'value':'h'}]") + ","
                                        + remove("owners[value eq \\'a\\']"))
                        .resource())
                .isEqualTo(team("'owners':[{'value':'b'}],'guests':[{'value':'g'},{'value':'h'}]"));
    }

    @Test
    void list_addedToAndThenReplaced_hasOnlyTheNewValues() {
        assertThat(patch(
                                team("'owners':[{'value':'a'}]"),
                                add("owners", "[{'value':'b'}]") + "," + replace("owners", "[{'value':'c'}]"))
                        .resource())
                .isEqualTo(team("'owners':[{'value':'c'}]"));
    }

    @Test
    void listOfAnExtension_thatShrinks_keepsTheExtension() {
        Resource before = shared("[{'value':'a'},{'value':'b'}]");
        assertThat(patch(before, remove(SHARED + ":teams[value eq \\'a\\']")).resource())
                .isEqualTo(shared("[{'value':'b'}]"));
        assertThat(patch(before, removeListed(SHARED + ":teams", "[{'value':'b'}]"))
                        .resource())
                .isEqualTo(shared("[{'value':'a'}]"));
    }

    @Test
    void listOfAnExtension_thatLosesItsLastValue_takesTheExtensionWithIt() {
        assertThat(patch(shared("[{'value':'a'}]"), remove(SHARED + ":teams[value eq \\'a\\']"))
                        .resource())
                .isEqualTo(team(""));
    }

    private static Resource team(String attributes) {
        return TestResources.read(
                TYPE, "{'schemas':['" + TEAM + "'],'id':'t1'" + (attributes.isEmpty() ? "" : ",") + attributes + "}");
    }

    private static Resource shared(String teams) {
        return TestResources.read(
                TYPE,
                "{'schemas':['" + TEAM + "','" + SHARED + "'],'id':'t1','" + SHARED + "':{'teams':" + teams + "}}");
    }

    private static AttributeDefinition references(String name) {
        return AttributeDefinition.builder(name)
                .type(AttributeType.COMPLEX)
                .multiValued()
                .subAttribute(AttributeDefinition.builder("value").build())
                .subAttribute(AttributeDefinition.builder("$ref")
                        .type(AttributeType.REFERENCE)
                        .referenceTypes("User")
                        .build())
                .build();
    }
}
