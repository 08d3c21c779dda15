package dev.scimkit.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Returned;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.patch.request.PatchOptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * A client cannot find out a secret by trying: with a right guess and with a wrong one, what a client can see afterwards is the
 * same.
 */
class SecretsTest {

    private static final String URI = "urn:example:params:scim:schemas:2.0:Vault";

    private static final ResourceType VAULT = ResourceType.builder(
                    "Vault",
                    "/Vaults",
                    Schema.builder(URI, "Vault")
                            .attribute(keys())
                            .attribute(pins())
                            .build())
            .build();

    private static final Resource STORED = vault("'keys':[{'type':'door','pin':'1234','code':'c','seal':'s'}],"
            + "'pins':[{'value':'1234','type':'door'},{'value':'5678'}]");

    @Test
    void guess_removedByValue_showsNothing() {
        assertSameForAnyGuess("{'op':'remove','path':'keys','value':[{'type':'door','pin':'GUESS'}]}");
        assertSameForAnyGuess("{'op':'remove','path':'keys','value':[{'type':'door','code':'GUESS'}]}");
        assertSameForAnyGuess("{'op':'remove','path':'keys','value':[{'pin':'GUESS'}]}");
        assertSameForAnyGuess("{'op':'remove','path':'pins','value':[{'value':'GUESS','type':'door'}]}");
        assertSameForAnyGuess("{'op':'remove','path':'pins','value':['GUESS']}");
    }

    @Test
    void guess_added_showsNothing() {
        assertSameForAnyGuess("{'op':'add','path':'keys','value':[{'type':'door','pin':'GUESS'}]}");
        assertSameForAnyGuess("{'op':'add','path':'keys','value':[{'pin':'GUESS'}]}");
        assertSameForAnyGuess("{'op':'add','path':'keys','value':[{'type':'door','seal':'GUESS'}]}");
        assertSameForAnyGuess("{'op':'add','path':'pins','value':[{'value':'GUESS','type':'door'}]}");
    }

    @Test
    void guess_ofAnImmutableSecret_isRefusedRightOrWrong() {
        assertSameForAnyGuess("{'op':'replace','path':'keys[type eq \\'door\\'].seal','value':'GUESS'}");
        assertSameForAnyGuess(
                "{'op':'replace','path':'keys[type eq \\'door\\']','value':{'type':'door','seal':'GUESS'}}");
    }

    @Test
    void secret_addedToTheSameElement_replacesTheOldOne() {
        Resource after = TestResources.patch(STORED, "{'op':'add','path':'keys','value':[{'type':'DOOR','pin':'9'}]}")
                .resource();
        assertThat(after.tree().get("keys"))
                .isEqualTo(vault("'keys':[{'type':'door','pin':'9','code':'c','seal':'s'}]")
                        .tree()
                        .get("keys"));
    }

    @Test
    void secrets_ofElementsThatAreGivenAgain_stayUnlessGivenToo() {
        Resource after = TestResources.patch(
                        STORED,
                        "{'op':'replace','path':'keys','value':[{'type':'gate','pin':'7'},{'type':'DOOR','code':'d'}]}")
                .resource();
        assertThat(after.tree().get("keys"))
                .isEqualTo(
                        vault("'keys':[{'type':'gate','pin':'7'},{'type':'DOOR','pin':'1234','code':'d','seal':'s'}]")
                                .tree()
                                .get("keys"));
    }

    @Test
    void elements_ofNothingButSecrets_areNeverTheSame() {
        Resource after = TestResources.patch(STORED, "{'op':'add','path':'pins','value':[{'value':'9'}]}")
                .resource();
        assertThat(after.tree().get("pins")).hasSize(3);
    }

    private static void assertSameForAnyGuess(String operation) {
        for (String right : new String[] {"1234", "c", "s", "5678"}) {
            assertThat(shown(operation.replace("GUESS", right)))
                    .as(operation)
                    .isEqualTo(shown(operation.replace("GUESS", "wrong")));
        }
    }

    /** What a client can see afterwards: the error, or the resource without its secrets. */
    private static String shown(String operation) {
        try {
            ObjectNode tree = TestResources.patch(STORED, PatchOptions.standard(), operation)
                    .resource()
                    .tree();
            return tree.toString().replaceAll("\"(pin|code|seal)\":\"[^\"]*\",?|\"value\":\"[^\"]*\",?", "");
        } catch (ScimException refused) {
            return refused.error().toString();
        }
    }

    private static Resource vault(String attributes) {
        return TestResources.read(VAULT, "{'schemas':['" + URI + "'],'id':'v1'," + attributes + "}");
    }

    private static AttributeDefinition keys() {
        return AttributeDefinition.builder("keys")
                .type(AttributeType.COMPLEX)
                .multiValued()
                .subAttribute(AttributeDefinition.builder("type").build())
                .subAttribute(AttributeDefinition.builder("pin")
                        .mutability(Mutability.WRITE_ONLY)
                        .returned(Returned.NEVER)
                        .build())
                .subAttribute(AttributeDefinition.builder("code")
                        .returned(Returned.NEVER)
                        .build())
                .subAttribute(AttributeDefinition.builder("seal")
                        .mutability(Mutability.IMMUTABLE)
                        .returned(Returned.NEVER)
                        .build())
                .build();
    }

    private static AttributeDefinition pins() {
        return AttributeDefinition.builder("pins")
                .type(AttributeType.COMPLEX)
                .multiValued()
                .subAttribute(AttributeDefinition.builder("value")
                        .returned(Returned.NEVER)
                        .build())
                .subAttribute(AttributeDefinition.builder("type").build())
                .build();
    }
}
