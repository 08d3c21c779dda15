package dev.scimkit.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.filter.PatchPath;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Laws of PATCH on random resources and requests. */
class ScimPatchProperties {

    /** P-3.5.2-17, P-3.5.2-23: all or nothing, and what comes out is valid. */
    @Property(tries = 4000, seed = "7643")
    void request_ofAnyKind_leavesTheResourceValidOrUnchanged(
            @ForAll("users") Resource before,
            @ForAll("messages") ObjectNode message,
            @ForAll("options") PatchOptions options) {
        String was = before.toJson();
        try {
            PatchResult result = ScimPatch.apply(before, PatchRequest.read(message, options), options);
            assertValid(result.resource().tree());
            assertThat(result.changed()).isEqualTo(!result.resource().equals(before));
            assertThat(result.resource() == before).isEqualTo(!result.changed());
        } catch (ScimException refused) {
            assertThat(refused.error().status()).isEqualTo(400);
            assertThat(refused.error().scimType()).isNotNull();
        }
        assertThat(before.toJson()).isEqualTo(was);
    }

    @Property(tries = 2000, seed = "7643")
    void operations_inOneRequest_doWhatTheyDoOneByOne(
            @ForAll("users") Resource before,
            @ForAll("messages") ObjectNode message,
            @ForAll("options") PatchOptions options) {
        Optional<PatchRequest> request = parsed(message, options);
        Optional<Resource> oneByOne = request.flatMap(all -> oneByOne(before, all, options));
        if (oneByOne.isPresent()) {
            assertThat(ScimPatch.apply(before, request.orElseThrow(), options)
                            .resource()
                            .tree())
                    .isEqualTo(oneByOne.get().tree());
        }
    }

    @Property(tries = 2000, seed = "7643")
    void memberOperations_inOneRequest_doWhatTheyDoOneByOne(
            @ForAll("groups") Resource before, @ForAll("memberMessages") ObjectNode message) {
        PatchOptions options = PatchOptions.standard();
        PatchRequest request = PatchRequest.read(message, options);
        assertThat(ScimPatch.apply(before, request, options).resource().tree())
                .isEqualTo(oneByOne(before, request, options).orElseThrow().tree());
    }

    @Property(tries = 2000, seed = "7643")
    void membershipChange_doneByHand_givesTheSameMembers(
            @ForAll("groups") Resource before, @ForAll("memberMessages") ObjectNode message) {
        PatchRequest request = PatchRequest.read(message, PatchOptions.standard());
        MembershipChange change = ScimPatch.resolve(request, TestResources.GROUP)
                .membershipChange()
                .orElseThrow();
        List<String> members = ids(before);
        members.removeAll(change.removals());
        change.additions().stream()
                .map(member -> Objects.requireNonNull(member.value()))
                .filter(id -> !members.contains(id))
                .forEach(members::add);
        assertThat(ids(ScimPatch.apply(before, request).resource())).isEqualTo(members);
    }

    @Property(tries = 4000, seed = "7643")
    void diff_applied_givesTheOther(@ForAll("users") Resource before, @ForAll("users") Resource after) {
        assertDiff(before, after);
    }

    @Property(tries = 1000, seed = "7643")
    void diffOfGroups_applied_givesTheOther(@ForAll("groups") Resource before, @ForAll("groups") Resource after) {
        assertDiff(before, after);
    }

    /** A difference in what is immutable is refused, every other one can be applied. */
    @Property(tries = 2000, seed = "7643")
    void diffOfExtensions_applied_givesTheOtherUnlessAnImmutableValueChanges(
            @ForAll("badged") Resource before, @ForAll("badged") Resource after) {
        JsonNode serial = before.tree().path(TestResources.BADGE).path("serial");
        boolean allowed = serial.isMissingNode()
                || serial.equals(after.tree().path(TestResources.BADGE).path("serial"));
        if (allowed) {
            assertDiff(before, after);
            return;
        }
        PatchRequest diff = ScimPatch.diff(before, after).orElseThrow();
        assertThatThrownBy(() -> ScimPatch.apply(before, diff, PatchOptions.of(Leniencies.strict())))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.error().scimType()).isEqualTo(ScimType.MUTABILITY));
    }

    @Property(tries = 1000, seed = "7643")
    void request_written_isReadAsTheSame(
            @ForAll("messages") ObjectNode message, @ForAll("options") PatchOptions options) {
        Optional<PatchRequest> request = parsed(message, options);
        request.ifPresent(
                read -> assertThat(PatchRequest.read(read.toTree(), options)).isEqualTo(read));
    }

    /**
     * P-3.5.2.1-10: what is present already is not added again. Paths with a value filter are left out: the addition may
     * have changed what the filter looks for.
     */
    @Property(tries = 2000, seed = "7643")
    void addition_doneAgain_changesNothing(@ForAll("users") Resource before, @ForAll("messages") ObjectNode message) {
        PatchOptions options = PatchOptions.standard();
        Optional<PatchRequest> request = parsed(message, options)
                .filter(read -> read.operations().get(0).op() == PatchRequest.Op.ADD)
                .filter(read -> !hasValueFilter(read.operations().get(0)))
                .map(read -> new PatchRequest(read.operations().subList(0, 1)));
        Optional<Resource> once = request.flatMap(read -> applied(before, read, options));
        if (once.isPresent()) {
            PatchResult again = ScimPatch.apply(once.get(), request.orElseThrow(), options);
            assertThat(again.resource().tree()).isEqualTo(once.get().tree());
            assertThat(again.changed()).isFalse();
        }
    }

    private static boolean hasValueFilter(PatchRequest.Operation operation) {
        PatchPath path = operation.path();
        if (path != null) {
            return path.filter() != null;
        }
        return operation
                .value()
                .propertyStream()
                .anyMatch(member -> member.getKey().contains("["));
    }

    @Provide
    Arbitrary<Resource> users() {
        return ResourceArbitraries.users();
    }

    @Provide
    Arbitrary<Resource> badged() {
        return ResourceArbitraries.badged();
    }

    @Provide
    Arbitrary<Resource> groups() {
        return ResourceArbitraries.groups();
    }

    @Provide
    Arbitrary<ObjectNode> messages() {
        return RequestArbitraries.messages();
    }

    @Provide
    Arbitrary<ObjectNode> memberMessages() {
        return RequestArbitraries.memberMessages();
    }

    @Provide
    Arbitrary<PatchOptions> options() {
        return Arbitraries.of(
                PatchOptions.of(Leniencies.strict()),
                PatchOptions.standard(),
                PatchOptions.of(Leniencies.entra()),
                PatchOptions.of(Leniencies.lenient()));
    }

    private static void assertDiff(Resource before, Resource after) {
        Optional<PatchRequest> request = ScimPatch.diff(before, after);
        assertThat(request.isEmpty()).isEqualTo(before.equals(after));
        request.ifPresent(diff -> {
            ObjectNode result = ScimPatch.apply(before, diff, PatchOptions.of(Leniencies.strict()))
                    .resource()
                    .tree();
            assertThat(result.get("schemas"))
                    .containsExactlyInAnyOrderElementsOf(after.tree().get("schemas"));
            assertThat(JsonTree.without(result, "schemas")).isEqualTo(JsonTree.without(after.tree(), "schemas"));
            assertThat(PatchRequest.read(diff.toTree(), PatchOptions.of(Leniencies.strict())))
                    .isEqualTo(diff);
        });
    }

    private static Optional<PatchRequest> parsed(ObjectNode message, PatchOptions options) {
        try {
            return Optional.of(PatchRequest.read(message, options));
        } catch (ScimException refused) {
            return Optional.empty();
        }
    }

    private static Optional<Resource> applied(Resource before, PatchRequest request, PatchOptions options) {
        try {
            return Optional.of(ScimPatch.apply(before, request, options).resource());
        } catch (ScimException refused) {
            return Optional.empty();
        }
    }

    private static Optional<Resource> oneByOne(Resource before, PatchRequest request, PatchOptions options) {
        Optional<Resource> resource = Optional.of(before);
        for (PatchRequest.Operation operation : request.operations()) {
            resource = resource.flatMap(now -> applied(now, new PatchRequest(List.of(operation)), options));
        }
        return resource;
    }

    private static List<String> ids(Resource group) {
        List<String> ids = new ArrayList<>();
        group.tree()
                .path("members")
                .forEach(member -> ids.add(member.get("value").stringValue()));
        return ids;
    }

    private static void assertValid(ObjectNode user) {
        assertThat(user.get("id").stringValue()).isEqualTo("u1");
        assertThat(user.get("userName").stringValue()).isNotEmpty();
        assertNoEmptiness(user);
        for (String list : List.of("emails", "phoneNumbers")) {
            Set<List<String>> pairs = new HashSet<>();
            int primaries = 0;
            for (JsonNode element : user.path(list)) {
                primaries += element.path("primary").asBoolean(false) ? 1 : 0;
                if (element.has("value")) {
                    assertThat(pairs.add(List.of(folded(element.get("value")), folded(element.path("type")))))
                            .isTrue();
                }
            }
            assertThat(primaries).isLessThanOrEqualTo(1);
        }
        List<String> schemas = new ArrayList<>(List.of(TestResources.CORE_USER));
        List.of(TestResources.EXTENSION, TestResources.ENTERPRISE).stream()
                .filter(user::has)
                .forEach(schemas::add);
        assertThat(user.get("schemas").values().stream().map(JsonNode::stringValue))
                .containsExactlyInAnyOrderElementsOf(schemas);
    }

    private static void assertNoEmptiness(JsonNode node) {
        assertThat(node.isNull()).isFalse();
        assertThat(node.isContainer() && node.isEmpty()).isFalse();
        node.forEach(ScimPatchProperties::assertNoEmptiness);
    }

    private static String folded(JsonNode node) {
        return node.asString("").toLowerCase(Locale.ROOT);
    }
}
