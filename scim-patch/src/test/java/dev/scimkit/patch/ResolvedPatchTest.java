package dev.scimkit.patch;

import static dev.scimkit.patch.ElementOperationsTest.add;
import static dev.scimkit.patch.ElementOperationsTest.replace;
import static dev.scimkit.patch.TestResources.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.patch.ResolvedPatch.SkippedName;
import dev.scimkit.patch.change.ResolvedChange.AttributeChange;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a resolved request tells a store that patches on its own. */
class ResolvedPatchTest {

    private static final PatchOptions OPTIONS = PatchOptions.standard().withLimits(new PatchOptions.Limits(9, 9));

    @Test
    void patch_withOtherChanges_keepsWhatItWasMadeOf() {
        PatchRequest request = request(OPTIONS, "{'op':'add','value':{'nickName':'B','foo':1}}");
        ResolvedPatch patch = ScimPatch.resolve(request, TestResources.USER, OPTIONS);
        ResolvedPatch other = patch.withChanges(List.of());

        for (ResolvedPatch each : List.of(patch, other)) {
            assertThat(each.request()).isEqualTo(request);
            assertThat(each.resourceType()).isSameAs(TestResources.USER);
            assertThat(each.options()).isEqualTo(OPTIONS);
            assertThat(each.skippedNames()).containsExactly(new SkippedName(0, "foo"));
        }
        assertThat(patch.changes()).hasSize(1);
        assertThat(other.changes()).isEmpty();
        assertThat(other.applyTo(TestResources.user("")).changed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[null]", "{}", "[{}]", "{'state':'s'}", "[{'state':'s'},{}]"})
    void value_thatSaysNothing_isReadAsNone(String value) {
        assertThat(read(Devices.TYPE, "parts", value)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "parts | {'codes':'p'}            | [{'codes':['p']}]",
                "parts | [{'value':'','type':''}] | [{'value':'','type':''}]",
                "parts | [{'VALUE':'a'}]          | [{'value':'a'}]",
                "owner | {'note':''}              | {'note':''}"
            })
    void value_ofTextsOnly_isReadAsItsAttributesRequire(String path, String value, String read) {
        assertThat(read(Devices.TYPE, path, value)).isEqualTo(json(read));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "userName         | ''                         | 'userName' is required",
                "emails           | [{'value':'a','primary':'no'}] | 'emails.primary' must be a boolean",
                "x509Certificates | [{'value':'@'}]            | 'x509Certificates.value' must be base64"
            })
    void value_thatDoesNotFit_isRefusedBeforeAResourceIsThere(String path, String value, String detail) {
        PatchRequest request = request(OPTIONS, replace(path, value));
        assertThatThrownBy(() -> ScimPatch.resolve(request, TestResources.USER, OPTIONS))
                .hasMessageStartingWith("Operations[0]: " + detail);
    }

    @Test
    void requiredPart_givenAsAnEmptyText_isRefusedBeforeAResourceIsThere() {
        PatchRequest request = request(OPTIONS, replace("owner", "{'value':''}"));
        assertThatThrownBy(() -> ScimPatch.resolve(request, Devices.TYPE, OPTIONS))
                .hasMessageStartingWith("Operations[0]: 'owner.value' is required");
    }

    private static JsonNode read(ResourceType type, String path, String value) {
        ResolvedPatch patch = ScimPatch.resolve(request(OPTIONS, add(path, value)), type, OPTIONS);
        return ((AttributeChange) patch.changes().get(0)).value();
    }

    private static JsonNode json(String text) {
        return JsonReader.standard().read(text.replace('\'', '"'));
    }
}
