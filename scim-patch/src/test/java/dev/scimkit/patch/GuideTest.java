package dev.scimkit.patch;

import static dev.scimkit.patch.TestResources.group;
import static dev.scimkit.patch.TestResources.message;
import static dev.scimkit.patch.TestResources.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.group.Member;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.filter.Filters;
import dev.scimkit.filter.PatchPath;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The Java snippets of docs/patch.md. {@code GuideSnippetsTest} in the quickstart compares them with the guide. */
class GuideTest {

    private final List<String> stored = new ArrayList<>();

    private void store(User user, List<AttributePath> changed) {
        stored.add(user.getUserName() + " " + changed);
    }

    private void updateMembers(String groupId, Set<String> removals, List<Member> additions) {
        stored.add(groupId + " -" + removals + " +" + additions.size());
    }

    private static byte[] body(String operations) {
        return JsonWriter.write(message(operations)).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void request_applied_givesTheResultToStore() {
        Resource user = user("");
        byte[] body = body("{'op':'Replace','path':'active','value':'False'}");

        PatchRequest request = PatchRequest.read(body);
        PatchResult result = ScimPatch.apply(user, request);
        if (result.changed()) {
            store(result.resource().as(User::new), result.changedPaths());
        }

        assertThat(stored).containsExactly("bj [active]");
        assertThat(ScimPatch.apply(result.resource(), request).resource()).isSameAs(result.resource());
    }

    @Test
    void request_built_isWrittenAsJson() {
        PatchRequest request = PatchRequest.builder()
                .replace("name.familyName", "Moreau-Petit")
                .replace("active", false)
                .remove("nickName")
                .build();
        String json = request.toJson();

        assertThat(json)
                .isEqualTo("{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
                        + "{\"op\":\"replace\",\"path\":\"name.familyName\",\"value\":\"Moreau-Petit\"},"
                        + "{\"op\":\"replace\",\"path\":\"active\",\"value\":false},"
                        + "{\"op\":\"remove\",\"path\":\"nickName\"}]}");
    }

    @Test
    void request_builtWithAForeignId_removesNoOtherMember() {
        String memberId = "x\"] or members[value pr";

        PatchPath member = new PatchPath(AttributePath.of("members"), Filters.eq("value", memberId), null);
        PatchRequest request = PatchRequest.builder()
                .operation(PatchRequest.Op.REMOVE, member, null)
                .build();

        Resource group = group("'members':[{'value':'a'}]");
        assertThat(ScimPatch.apply(group, PatchRequest.read(request.toTree(), PatchOptions.standard()))
                        .changed())
                .isFalse();
    }

    @Test
    void diff_ofTwoResources_turnsOneIntoTheOther() {
        Resource before = user("'nickName':'B'");
        Resource after = user("'nickName':'C'");

        Optional<PatchRequest> request = ScimPatch.diff(before, after);

        assertThat(ScimPatch.apply(before, request.orElseThrow()).resource()).isEqualTo(after);
    }

    @Test
    void options_chosenFreely_areApplied() {
        Resource user = user("");
        byte[] body = body("{'op':'replace','path':'emails[type eq \\'work\\'].value','value':'b@example.com'}");

        PatchOptions options = PatchOptions.standard()
                .tolerating(Leniency.REPLACE_CREATES_ELEMENT)
                .refusing(Leniency.UNKNOWN_ATTRIBUTES)
                .withLimits(new PatchOptions.Limits(100, 10_000));
        PatchResult result = ScimPatch.apply(user, PatchRequest.read(body, options), options);

        assertThat(result.resource().tree().get("emails"))
                .hasToString("[{\"type\":\"work\",\"value\":\"b@example.com\"}]");
    }

    @Test
    void membershipChange_ofARequest_updatesTheMembers() {
        String groupId = "g1";
        PatchRequest request = PatchRequest.read(body("{'op':'Remove','path':'members','value':[{'value':'a'}]}"));

        Optional<MembershipChange> change =
                ScimPatch.resolve(request, ResourceTypes.group()).membershipChange();
        change.ifPresent(members -> updateMembers(groupId, members.removals(), members.additions()));

        assertThat(stored).containsExactly("g1 -[a] +0");
    }

    @Test
    void tableOfLeniencies_ofTheGuide_saysWhatThePresetsTolerate() throws IOException {
        Map<String, PatchOptions> presets = Map.of(
                "strict", PatchOptions.of(Leniencies.strict()),
                "standard", PatchOptions.standard(),
                "okta", PatchOptions.of(Leniencies.okta()),
                "entra", PatchOptions.of(Leniencies.entra()),
                "jumpCloud", PatchOptions.of(Leniencies.jumpCloud()));
        List<String[]> rows = guide().lines()
                .filter(line -> line.startsWith("| `") && line.contains("_"))
                .map(line -> line.split("\\|", -1))
                .toList();
        String[] heading = guide().lines()
                .filter(line -> line.startsWith("| `Leniency`"))
                .findFirst()
                .orElseThrow()
                .split("\\|", -1);
        for (int column = 3; column < 8; column++) {
            Set<Leniency> ticked = EnumSet.noneOf(Leniency.class);
            for (String[] row : rows) {
                if (!row[column].isBlank()) {
                    ticked.add(Leniency.valueOf(row[1].replace("`", "").strip()));
                }
            }
            assertThat(ticked)
                    .isEqualTo(presets.get(heading[column].strip()).leniencies().tolerated());
        }
        assertThat(rows).hasSameSizeAs(Leniency.values());
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("../docs/patch.md"));
    }
}
