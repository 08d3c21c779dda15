package dev.scimkit.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributePathTest {

    private static String resolve(ResourceType type, String text) {
        ResolvedPath resolved =
                type.resolve(AttributePath.parse(text).orElseThrow()).orElse(null);
        return resolved == null ? "-" : resolved.getClass().getSimpleName() + " " + resolved;
    }

    @ParameterizedTest
    @CsvSource({
        "userName, , userName, ",
        "name.givenName, , name, givenName",
        "members.$ref, , members, $ref",
        "a-b_c$1, , a-b_c$1, ",
        "urn:ietf:params:scim:schemas:core:2.0:User:name.givenName, "
                + "urn:ietf:params:scim:schemas:core:2.0:User, name, givenName",
        "urn:ietf:params:scim:schemas:core:2.0:User, urn:ietf:params:scim:schemas:core:2.0, User, "
    })
    void path_withUri_isSplitAtTheLastColon(String text, String uri, String attribute, String subAttribute) {
        // RFC 7644 section 3.10
        assertThat(AttributePath.parse(text)).hasValue(new AttributePath(uri, attribute, subAttribute));
        assertThat(AttributePath.parse(text).orElseThrow()).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "1a", "a b", "é", "a.b.c", ".a", "a.", "a:", ":a", "a[b]", "$", "a..b", "userName "})
    void text_thatIsNotAPath_isNotParsed(String text) {
        // RFC 7643 section 2.1
        assertThat(AttributePath.parse(text)).isEmpty();
    }

    @Test
    void path_beyondTheLimit_isNotParsed() {
        assertThat(AttributePath.parse("a".repeat(1_000))).isPresent();
        assertThat(AttributePath.parse("a".repeat(1_001))).isEmpty();
        assertThat(AttributePath.parse("a:".repeat(10_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // RFC 7644 section 3.10 and RFC 7643 sections 2.1 and 9
        "USERNAME, ResolvedAttribute userName",
        "Name.GIVENNAME, ResolvedAttribute name.givenName",
        "URN:IETF:PARAMS:SCIM:SCHEMAS:CORE:2.0:USER:NAME.GIVENNAME, ResolvedAttribute name.givenName",
        // RFC 7643 section 3.1
        "urn:ietf:params:scim:schemas:core:2.0:User:externalId, ResolvedAttribute externalId",
        "meta.created, ResolvedAttribute meta.created",
        // RFC 7644 section 3.10
        "employeeNumber, ResolvedAttribute "
                + "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber",
        "manager.value, ResolvedAttribute urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:user, "
                + "WholeSchema urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
        "urn:ietf:params:scim:schemas:core:2.0:User, WholeSchema urn:ietf:params:scim:schemas:core:2.0:User",
        "shoeSize, -",
        "name.shoeSize, -",
        "userName.foo, -",
        "urn:x:y:userName, -"
    })
    void path_inAnyCase_isResolved(String text, String resolved) {
        assertThat(resolve(ResourceTypes.user(), text)).isEqualTo(resolved);
    }

    @Test
    void attribute_ofTwoExtensionsWithoutUri_isAmbiguous() {
        Schema one = Schema.builder("urn:x:1", "One")
                .attribute(AttributeDefinition.builder("color").build())
                .build();
        Schema two = Schema.builder("urn:x:2", "Two")
                .attribute(AttributeDefinition.builder("color").build())
                .build();
        ResourceType type = ResourceType.builder("User", "/Users", Schemas.user())
                .extension(one)
                .extension(two)
                .build();
        assertThat(resolve(type, "color")).isEqualTo("-");
        assertThat(resolve(type, "urn:x:2:color")).isEqualTo("ResolvedAttribute urn:x:2:color");
    }

    @Test
    void names_withTurkishOrKelvinLetters_areOtherNames() {
        assertThat(ResourceTypes.user().attribute("nic\u212AName")).isEmpty();
        assertThat(ResourceTypes.user().attribute("t\u0131tle")).isEmpty();
        assertThat(ResourceTypes.user().attribute("TITLE")).isPresent();
    }
}
