package dev.scimkit.patch;

import static dev.scimkit.patch.TestResources.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.group.Member;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are about members only, in the forms that identity providers send. */
class MembershipChangeTest {

    private static final Member A = new Member("a", null, null, null);
    private static final Member B = new Member("b", null, null, null);

    @Test
    void entraAdd_withNullRef_isAnAddition() {
        assertThat(change("{'op':'Add','path':'members','value':[{'$ref':null,'value':'a'}]}"))
                .isEqualTo(new MembershipChange(Set.of(), List.of(A)));
    }

    @Test
    void entraRemove_withValue_removesOnlyThose() {
        assertThat(change("{'op':'Remove','path':'members','value':[{'$ref':null,'value':'a'},{'value':'b'}]}"))
                .isEqualTo(new MembershipChange(Set.of("a", "b"), List.of()));
    }

    @Test
    void okta_removeByFilterAndAdd_isBoth() {
        assertThat(change("{'op':'remove','path':'members[value eq \\'a\\']'},"
                        + "{'op':'add','path':'members','value':[{'value':'b','display':'test.user@example.com'}]}"))
                .isEqualTo(new MembershipChange(
                        Set.of("a"), List.of(new Member("b", null, null, "test.user@example.com"))));
    }

    @Test
    void jumpCloud_removeWithOneObject_isARemoval() {
        assertThat(change("{'op':'remove','path':'members','value':{'value':'a'}}"))
                .isEqualTo(new MembershipChange(Set.of("a"), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'add','path':'members','value':[{'value':'a'}]}",
                "{'op':'add','path':'members','value':{'value':'a'}}",
                "{'op':'add','path':'members','value':'a'}", // entra-member-bare-string
                "{'op':'add','path':'MEMBERS','value':[{'VALUE':'a'}]}",
                "{'op':'add','path':'urn:ietf:params:scim:schemas:core:2.0:Group:members','value':[{'value':'a'}]}",
                "{'op':'add','value':{'members':[{'value':'a'}]}}",
                "{'name':'addMember','op':'add','path':'members','value':[{'displayName':'x','value':'a'}]}",
                "{'op':'add','path':'members','value':[{'value':'a'},{'value':'a'}]}",
                "{'op':'add','path':'members','value':[null,{'value':'a'}]}"
            })
    void add_inEveryForm_isOneAddition(String operation) {
        assertThat(change(operation)).isEqualTo(new MembershipChange(Set.of(), List.of(A)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'remove','path':'members[value eq \\'a\\' or value eq \\'b\\']'}",
                "{'op':'remove','path':'urn:ietf:params:scim:schemas:core:2.0:Group:members[Value EQ \\'a\\']'},"
                        + "{'op':'remove','path':'members[value eq \\'b\\']'}"
            })
    void remove_byFiltersOnValue_isARemoval(String operations) {
        assertThat(change(operations)).isEqualTo(new MembershipChange(Set.of("a", "b"), List.of()));
    }

    @Test
    void removals_inAnyForm_areTheIdsAsSent() {
        String decomposed = "e\u0301";
        assertThat(change("{'op':'remove','path':'members[value eq \\'" + decomposed + "\\']'}"))
                .isEqualTo(new MembershipChange(Set.of(decomposed), List.of()));
        assertThat(change(
                        "{'op':'remove','path':'members','value':[{'value':'" + decomposed + "'},{'value':'\u00e9'}]}"))
                .isEqualTo(new MembershipChange(Set.of(decomposed), List.of()));
    }

    @Test
    void operations_onOneMember_countInTheirOrder() {
        assertThat(change("{'op':'add','path':'members','value':[{'value':'a'}]},"
                        + "{'op':'remove','path':'members[value eq \\'a\\']'}"))
                .isEqualTo(new MembershipChange(Set.of("a"), List.of()));
        assertThat(change("{'op':'remove','path':'members[value eq \\'a\\']'},"
                        + "{'op':'add','path':'members','value':[{'value':'b'},{'value':'a'}]}"))
                .isEqualTo(new MembershipChange(Set.of("a"), List.of(B, A)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'remove','path':'members'}",
                "{'op':'remove','path':'members','value':null}",
                "{'op':'replace','path':'members','value':[{'value':'a'}]}",
                "{'op':'add','path':'displayName','value':'a'}",
                "{'op':'add','path':'members.display','value':'a'}",
                "{'op':'add','path':'members[value eq \\'a\\']','value':{'display':'x'}}",
                "{'op':'add','value':{'members':[{'value':'a'}],'displayName':'x'}}",
                "{'op':'add','value':{'displayName':'x'}}",
                "{'op':'add','value':{}}",
                "{'op':'add','path':'members','value':[{'display':'a'}]}",
                "{'op':'remove','path':'members[value eq \\'a\\'].display'}",
                "{'op':'remove','path':'members[display eq \\'a\\']'}",
                "{'op':'remove','path':'members[value eq \\'a\\' and type eq \\'User\\']'}",
                "{'op':'remove','path':'members[value eq \\'a\\' or value sw \\'b\\']'}",
                "{'op':'add','path':'members','value':[{'value':'a'}]},{'op':'remove','path':'displayName'}"
            })
    void anythingElse_inARequest_isNotAMembershipChange(String operations) {
        assertThat(resolved(PatchOptions.standard(), operations).membershipChange())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'add','path':'urn:x:members','value':[{'value':'a'}]}",
                "{'op':'add','path':'members','value':[{'value':5}]}",
                "{'op':'add','path':'members','value':5}",
                "{'op':'remove','path':'members[value eq true]'}",
                "{'op':'remove','path':'members[value.x eq \\'a\\']'}",
                "{'op':'remove','path':'emails[value eq \\'a\\']'}"
            })
    void operation_notFittingGroups_isRefused(String operation) {
        assertThatThrownBy(() -> change(operation)).isInstanceOf(ScimException.class);
    }

    @Test
    void remove_withAValueThatIsNotTolerated_isRefused() {
        assertThatThrownBy(() -> resolved(
                        PatchOptions.of(Leniencies.strict()),
                        "{'op':'remove','path':'members','value':[{'value':'a'}]}"))
                .hasMessage("Operations[0]: 'members' must be removed with a filter in the path instead of a 'value'"
                        + " (Leniency.REMOVE_WITH_VALUE)");
    }

    @Test
    void member_notFittingTheSchema_isRefused() {
        assertThatThrownBy(() -> change("{'op':'add','path':'members','value':[{'value':'a','$ref':'not a uri'}]}"))
                .isInstanceOf(ScimException.class);
    }

    /** The group is not loaded, so what it has or lacks is not judged. */
    @Test
    void member_ofAGroupWithARequiredExtension_isAnAddition() {
        ResourceType type = TestResources.GROUP.toBuilder()
                .requiredExtension(Schema.builder("urn:example:params:scim:schemas:2.0:Site", "Site")
                        .attribute(
                                AttributeDefinition.builder("town").required().build())
                        .build())
                .build();
        PatchRequest request =
                request(PatchOptions.standard(), "{'op':'add','path':'members','value':[{'value':'a'}]}");
        assertThat(ScimPatch.resolve(request, type).membershipChange())
                .contains(new MembershipChange(Set.of(), List.of(A)));
    }

    @Test
    void value_lookingLikeAFilter_isAnId() {
        String id = "zz\\\" or value pr or value eq \\\"zz";
        assertThat(change("{'op':'remove','path':'members','value':[{'value':'" + id + "'}]}"))
                .isEqualTo(new MembershipChange(Set.of("zz\" or value pr or value eq \"zz"), List.of()));
    }

    private static ResolvedPatch resolved(PatchOptions options, String operations) {
        return ScimPatch.resolve(request(options, operations), TestResources.GROUP, options);
    }

    private static MembershipChange change(String operations) {
        return resolved(PatchOptions.standard(), operations).membershipChange().orElseThrow();
    }
}
