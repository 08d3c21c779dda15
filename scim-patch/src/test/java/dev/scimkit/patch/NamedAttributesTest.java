package dev.scimkit.patch;

import static dev.scimkit.patch.TestResources.CORE_USER;
import static dev.scimkit.patch.TestResources.ENTERPRISE;
import static dev.scimkit.patch.TestResources.EXTENSION;
import static dev.scimkit.patch.TestResources.USER;
import static dev.scimkit.patch.TestResources.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.patch.request.PatchOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which attributes a request is about, in whatever form it names them. */
class NamedAttributesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'replace','path':'password','value':'x'}",
                "{'op':'Replace','path':'PassWord','value':'x'}",
                "{'op':'remove','path':'password'}",
                "{'op':'add','path':'" + CORE_USER + ":password','value':'x'}",
                "{'op':'add','path':'" + CORE_USER + ".password','value':'x'}",
                "{'op':'replace','value':{'Password':'x'}}",
                "{'op':'replace','value':{'" + CORE_USER + "':{'password':'x'}}}",
                "{'op':'replace','value':{'" + CORE_USER + ":password':'x'}}",
                "{'op':'replace','path':'" + CORE_USER + "','value':{'password':'x'}}"
            })
    void attribute_inEveryForm_isNamed(String operation) {
        assertThat(named(operation)).containsExactly("password");
    }

    @Test
    void valuePathAndSubAttribute_inARequest_nameTheAttribute() {
        assertThat(named("{'op':'remove','path':'emails[type eq \\'work\\'].value'},"
                        + "{'op':'replace','path':'name.givenName','value':'x'},"
                        + "{'op':'replace','value':{'phoneNumbers[type eq \\'work\\'].value':'1'}}"))
                .containsExactly("emails", "name", "phoneNumbers");
    }

    @Test
    void extension_removed_namesAllOfItsAttributes() {
        assertThat(named("{'op':'remove','path':'" + EXTENSION + "'}"))
                .contains(EXTENSION + ":secret", EXTENSION + ":note")
                .doesNotContain("userName");
    }

    @Test
    void attributes_ofExtensions_areNamedWithTheirUri() {
        assertThat(named("{'op':'add','value':{'" + ENTERPRISE + "':{'manager':'m','unknown':1}}}"))
                .containsExactly(ENTERPRISE + ":manager");
    }

    @Test
    void readOnlyAttributes_sentBack_areNamed() {
        assertThat(named("{'op':'replace','value':{'id':'u1','nickName':'B','meta':{'version':'1'}}}"))
                .containsExactly("id", "nickName", "meta");
    }

    @Test
    void unknownNames_inValues_areLeftOut() {
        assertThat(named("{'op':'add','value':{'foo[':'x','bar':1}}")).isEmpty();
    }

    private static List<String> named(String operations) {
        return ScimPatch.resolve(request(PatchOptions.standard(), operations), USER).namedAttributes().stream()
                .map(AttributePath::toString)
                .toList();
    }
}
