package dev.scimkit.testkit.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.testkit.Scripted;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is added to requests of rules, and what never is. */
class RequiredValuesTest {

    private static final String NAME = "{'name':'name','type':'complex','required':true,'subAttributes':["
            + "{'name':'formatted'},{'name':'familyName','required':true},{'name':'givenName'}]}";
    private static final String MEMBERS = "{'name':'members','type':'complex','multiValued':true,'subAttributes':["
            + "{'name':'value','required':true},{'name':'$ref','type':'reference','referenceTypes':['User']}]}";

    private static String completed(String path, String schema, String attribute, String body) {
        Scripted server = new Scripted()
                .on("GET", "/Schemas", 200, "{'Resources':[{'id':'" + schema + "','attributes':[" + attribute + "]}]}")
                .on(
                        "GET",
                        "/ResourceTypes",
                        200,
                        "{'Resources':[{'name':'User','endpoint':'/Users','schema':'" + SchemaUris.USER
                                + "'},{'name':'Group','endpoint':'/Groups','schema':'" + SchemaUris.GROUP + "'}]}");
        Declaration declaration = Declaration.read(new ServerConversation(server.endpoint(), Set.of(), "run"));
        byte[] sent = ("{'schemas':['" + schema + "'],'Operations':0," + body + "}")
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8);
        String whole =
                new String(new RequiredValues(declaration, "run").complete("POST", path, sent), StandardCharsets.UTF_8);
        return whole.replaceFirst(".*\"Operations\":0,", "{").replace('"', '\'');
    }

    private static String user(String attribute, String body) {
        return completed("/Users", SchemaUris.USER, attribute, body);
    }

    @Test
    void complete_complexAttribute_addsItsRequiredPartsOnly() {
        assertThat(user(NAME, "'a':1")).isEqualTo("{'a':1,'name':{'familyName':'familyName 1'}}");
        assertThat(user(NAME, "'name':{'givenName':'G'}"))
                .isEqualTo("{'name':{'givenName':'G','familyName':'familyName 1'}}");
    }

    @Test
    void complete_complexAttributeWithoutRequiredParts_addsOnePart() {
        assertThat(user(NAME.replace("'familyName','required':true", "'familyName'"), "'a':1"))
                .isEqualTo("{'a':1,'name':{'familyName':'familyName 1'}}");
    }

    @Test
    void complete_activeAfterAnother_isTrue() {
        assertThat(user("{'name':'title','required':true},{'name':'active','type':'boolean','required':true}", "'a':1"))
                .isEqualTo("{'a':1,'title':'title 1','active':true}");
    }

    @Test
    void complete_nameInAnotherCase_isNotAddedAgain() {
        assertThat(user(NAME, "'NAME':{'FAMILYNAME':'F'}")).isEqualTo("{'NAME':{'FAMILYNAME':'F'}}");
    }

    @Test
    void complete_member_isNeverInvented() {
        assertThat(completed("/Groups", SchemaUris.GROUP, MEMBERS, "'members':[{'$ref':'x'},{'display':'y'}]"))
                .isEqualTo("{'members':[{'$ref':'x'},{'display':'y'}]}");
    }

    @Test
    void complete_displayName_isAddedToUsersOnly() {
        String displayName = "{'name':'displayName','required':true}";

        assertThat(user(displayName, "'a':1")).isEqualTo("{'a':1,'displayName':'displayName 1'}");
        assertThat(completed("/Groups", SchemaUris.GROUP, displayName, "'a':1")).isEqualTo("{'a':1}");
    }

    private static final String EMAILS = "{'name':'emails','type':'complex','multiValued':true,'subAttributes':["
            + "{'name':'value'},{'name':'type','canonicalValues':[%s]}]}";

    @Test
    void complete_listWithAPlaceForEachType_givesValuesFreeTypes() {
        assertThat(user(EMAILS.formatted("'work','home'"), "'emails':[{'value':'a'},{'value':'b','type':'work'}]"))
                .isEqualTo("{'emails':[{'value':'a','type':'home'},{'value':'b','type':'work'}]}");
        assertThat(user(EMAILS.formatted("'work'"), "'emails':[{'value':'a'},{'value':'b'}]"))
                .isEqualTo("{'emails':[{'value':'a','type':'work'},{'value':'b'}]}");
    }

    @Test
    void complete_listWithTheTypesOfTheRfc_isLeftAsItIs() {
        assertThat(user(EMAILS.formatted("'work','home','other'"), "'emails':[{'value':'a'}]"))
                .isEqualTo("{'emails':[{'value':'a'}]}");
    }
}
