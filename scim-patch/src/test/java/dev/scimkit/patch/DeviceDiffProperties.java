package dev.scimkit.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;

/** The law of differences for attributes, sub-attributes and elements that are required, immutable, or both. */
class DeviceDiffProperties {

    private static final List<String> IMMUTABLE = List.of("/stamp", "/slots", "/owner/since");

    /** A request that changes nothing immutable leads from one device to the other; any other one is refused. */
    @Property(tries = 3000, seed = "7643")
    void diff_applied_givesTheOtherUnlessAnImmutableValueChanges(
            @ForAll("devices") Resource before, @ForAll("devices") Resource after) {
        PatchOptions strict = PatchOptions.of(Leniencies.strict());
        Optional<PatchRequest> diff = ScimPatch.diff(before, after);
        assertThat(diff.isEmpty()).isEqualTo(before.equals(after));
        if (IMMUTABLE.stream()
                .allMatch(path -> stays(before.tree().at(path), after.tree().at(path)))) {
            diff.ifPresent(request -> assertThat(
                            ScimPatch.apply(before, request, strict).resource().tree())
                    .isEqualTo(after.tree()));
        } else {
            assertThatThrownBy(() -> ScimPatch.apply(before, diff.orElseThrow(), strict))
                    .isInstanceOfSatisfying(
                            ScimException.class,
                            refused -> assertThat(refused.error().scimType()).isEqualTo(ScimType.MUTABILITY));
        }
    }

    private static boolean stays(JsonNode before, JsonNode after) {
        return before.isMissingNode() || before.equals(after);
    }

    @Provide
    Arbitrary<Resource> devices() {
        return Combinators.combine(
                        Arbitraries.of("'labels':['one']", "'labels':['one','two']", "'labels':['two']"),
                        members("'stamp':'1'", "'stamp':'2'", "'slots':['a']", "'slots':['a','b']"),
                        owner(),
                        parts())
                .as((labels, simple, owner, parts) -> {
                    String attributes = Stream.of(simple, owner, parts)
                            .filter(text -> !text.isEmpty())
                            .reduce(labels, (all, one) -> all + "," + one);
                    Resource device = Devices.device("");
                    return new Resource(
                            device.resourceType(),
                            JsonTree.with(
                                    TestResources.read(
                                                    device.resourceType(),
                                                    "{'schemas':['"
                                                            + device.resourceType()
                                                                    .schema()
                                                                    .id() + "']," + attributes + "}")
                                            .tree(),
                                    "id",
                                    device.tree().get("id")));
                });
    }

    private static Arbitrary<String> owner() {
        return members(
                        "'note':'n'",
                        "'note':'m'",
                        "'since':'1'",
                        "'since':'2'",
                        "'aliases':['x']",
                        "'aliases':['x','y']")
                .flatMap(more -> Arbitraries.of("o", "p")
                        .map(id -> "'owner':{'value':'" + id + "'" + (more.isEmpty() ? "" : "," + more) + "}"))
                .injectNull(0.3)
                .map(text -> text == null ? "" : text);
    }

    private static Arbitrary<String> parts() {
        Arbitrary<String> part = members("'type':'t'", "'serial':'1'", "'serial':'2'", "'weight':1.5", "'codes':['c']");
        return Combinators.combine(part, part, Arbitraries.integers().between(0, 2))
                .as((first, second, count) -> {
                    List<String> elements = new ArrayList<>();
                    for (String more : List.of(first, second).subList(0, count)) {
                        String id = elements.isEmpty() ? "a" : "b";
                        elements.add("{'value':'" + id + "'" + (more.isEmpty() ? "" : "," + more) + "}");
                    }
                    return elements.isEmpty() ? "" : "'parts':[" + String.join(",", elements) + "]";
                });
    }

    /** Some of these members, each name once. */
    private static Arbitrary<String> members(String... members) {
        return Arbitraries.of(members).list().ofMaxSize(3).map(chosen -> {
            List<String> distinct = new ArrayList<>();
            for (String member : chosen) {
                String name = member.substring(0, member.indexOf(':'));
                if (distinct.stream().noneMatch(one -> one.startsWith(name))) {
                    distinct.add(member);
                }
            }
            return String.join(",", distinct);
        });
    }
}
