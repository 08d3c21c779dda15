package dev.scimkit.core.resource;

import static dev.scimkit.core.Errors.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schemas;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceDiffTest {

    private static Resource user(String attributes) {
        return ResourceReader.of(ResourceTypes.user()).read(json("{" + attributes + "}"));
    }

    private static List<String> diff(String before, String after) {
        return ResourceDiff.between(user(before), user(after)).changes().stream()
                .map(change -> change.path() + ": " + change.before() + " -> " + change.after())
                .map(text -> text.replace('"', '\''))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'title':'a' | 'title':'b' | title: 'a' -> 'b'",
                "'title':'a' | 'nickName':'b' | nickName: null -> 'b'; title: 'a' -> null",
                "'name':{'givenName':'a','familyName':'b'} | 'name':{'givenName':'c','familyName':'b'} "
                        + "| name.givenName: 'a' -> 'c'",
                "'title':'a' | 'title':'a','name':{'givenName':'c'} | name.givenName: null -> 'c'",
                "'emails':[{'value':'a'},{'value':'b'}] | 'emails':[{'value':'b'},{'value':'a'}] | ``",
                "'emails':[{'value':'a'},{'value':'b'}] | 'emails':[{'value':'b','primary':true},{'value':'c'}] "
                        + "| emails: {'value':'b'} -> {'value':'b','primary':true}; "
                        + "emails: null -> {'value':'c'}; emails: {'value':'a'} -> null",
                "'emails':[{'value':'a','type':'work'}] | 'emails':[{'value':'a','type':'home'}] "
                        + "| emails: null -> {'value':'a','type':'home'}; "
                        + "emails: {'value':'a','type':'work'} -> null",
                "'roles':[{'value':'a'}] | 'title':'t' | title: null -> 't'; roles: {'value':'a'} -> null",
                "'shoeSize':1 | 'shoeSize':2 | shoeSize: 1 -> 2",
                "'title':'a','meta':{'version':'1'},'schemas':['urn:x'] | 'title':'a','meta':{'version':'2'} | ``",
                "'title':5 | 'title':{'a':1} | title: 5 -> {'a':1}"
            })
    void difference(String before, String after, String changes) {
        assertThat(String.join("; ", diff(before, after))).isEqualTo(changes);
        assertThat(ResourceDiff.between(user(before), user(after)).isEmpty()).isEqualTo(changes.isEmpty());
        assertThat(ResourceDiff.between(user(before), user(before)).isEmpty()).isTrue();
    }

    @Test
    void extensionAttributes_areNamedWithTheirUri() {
        String uri = Schemas.ENTERPRISE_USER;
        assertThat(diff("'" + uri + "':{'division':'a'}", "'" + uri + "':{'manager':{'value':'m'}}"))
                .containsExactly(uri + ":division: 'a' -> null", uri + ":manager.value: null -> 'm'");
    }

    @Test
    void paths_nameEachAttributeOnceAndHoldNoValues() {
        assertThat(ResourceDiff.between(
                                user("'password':'old','emails':[{'value':'a'}]"),
                                user("'password':'new','emails':[{'value':'b'}]"))
                        .paths())
                .containsExactly("password", "emails");
    }

    @Test
    void members_areKnownByTheirId() {
        ResourceReader groups = ResourceReader.of(ResourceTypes.group());
        Resource before = groups.read(json("{'members':[{'value':'a'},{'value':'b','type':'User'}]}"));
        Resource after = groups.read(json("{'members':[{'value':'b'},{'value':'c'}]}"));
        assertThat(ResourceDiff.between(before, after).changes())
                .extracting(change -> change.before() + " -> " + change.after())
                .containsExactly(
                        "{\"value\":\"b\",\"type\":\"User\"} -> {\"value\":\"b\"}",
                        "null -> {\"value\":\"c\"}",
                        "{\"value\":\"a\"} -> null");
    }
}
